// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The word lists as bytes in the program (word_lists.cpp reads them).
.macro list name, file
    .global word_list_\name\()_begin
    .global word_list_\name\()_end
word_list_\name\()_begin:
    .incbin "\file"
word_list_\name\()_end:
    .byte 0
.endm

    .section .rodata
    list irregular, "oregelbundna.tsv"
    list interpretation, "tolkande.tsv"
    list judging, "domande.tsv"
    list dose, "dosenheter.tsv"
    list coercion, "tvang.tsv"
    .section .note.GNU-stack, "", %progbits
