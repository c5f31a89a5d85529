// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The risk matrices as bytes in the program (risk_matrix.cpp reads them).
.macro matrix steps
    .global risk_matrix_\steps\()_begin
    .global risk_matrix_\steps\()_end
risk_matrix_\steps\()_begin:
    .incbin "matris-\steps\().tsv"
risk_matrix_\steps\()_end:
    .byte 0
.endm

    .section .rodata
    matrix 3
    matrix 4
    matrix 5
    .section .note.GNU-stack, "", %progbits
