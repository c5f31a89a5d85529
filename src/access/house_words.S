// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The words that a house chooses among as bytes in the program (house_words.cpp reads them).
    .section .rodata
    .global house_words_begin
    .global house_words_end
house_words_begin:
    .incbin "house_words.tsv"
house_words_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
