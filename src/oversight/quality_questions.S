// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The questions of a sample review as bytes in the program (quality_question.cpp reads them).
    .global quality_questions_begin
    .global quality_questions_end
    .section .rodata
quality_questions_begin:
    .incbin "fragor.tsv"
quality_questions_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
