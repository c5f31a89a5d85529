// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The picture cards as bytes in the program (picture_topic.cpp reads them).
    .global picture_cards_begin
    .global picture_cards_end
    .section .rodata
picture_cards_begin:
    .incbin "bilder.tsv"
picture_cards_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
