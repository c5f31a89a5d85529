// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The pictures as bytes in the program (drawing.cpp reads them).
    .section .rodata
    .global pdf_drawings_begin
    .global pdf_drawings_end
pdf_drawings_begin:
    .incbin "pictures.tsv"
pdf_drawings_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
