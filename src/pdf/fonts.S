// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The fonts as bytes in the program (font.cpp reads them).
.macro font name, file
    .balign 16
    .global pdf_font_\name\()_begin
    .global pdf_font_\name\()_end
pdf_font_\name\()_begin:
    .incbin "\file"
pdf_font_\name\()_end:
    .byte 0
.endm

    .section .rodata
    font regular, "AtkinsonHyperlegibleNext-Regular.ttf"
    font bold, "AtkinsonHyperlegibleNext-Bold.ttf"
    font more_regular, "NotoSans-Regular.ttf"
    font more_bold, "NotoSans-Bold.ttf"
    .section .note.GNU-stack, "", %progbits
