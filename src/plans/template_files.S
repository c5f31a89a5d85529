// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The plan templates as bytes in the program (template_files.cpp names them).
.macro plan_template name, file
    .global plan_template_\name\()_begin
    .global plan_template_\name\()_end
plan_template_\name\()_begin:
    .incbin "\file"
plan_template_\name\()_end:
    .byte 0
.endm

    .section .rodata
    plan_template sol_lss, "sol-lss.toml"
    plan_template daily_activity, "daglig-verksamhet.toml"
    plan_template companion, "ledsagning-kontaktperson.toml"
    plan_template life_areas, "livsomraden-daglig-verksamhet.toml"
    plan_template overview, "dokumentoversikt.toml"
    plan_template five_questions, "fem-fragor.toml"
    plan_template service_texts, "insatstexter.toml"
    plan_template placed_child, "barn-utanfor-hemmet.toml"
    .section .note.GNU-stack, "", %progbits
