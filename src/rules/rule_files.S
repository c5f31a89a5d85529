// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The rules that come with the program, as bytes in it (rule_files.cpp names them).
.macro rule_set name, file
    .global rule_set_\name\()_begin
    .global rule_set_\name\()_end
rule_set_\name\()_begin:
    .incbin "\file"
rule_set_\name\()_end:
    .byte 0
.endm

    .section .rodata
    rule_set safe_start, "trygg-start.toml"
    rule_set service_agreement, "overenskommelse.toml"
    rule_set daily_activity, "daglig-verksamhet.toml"
    rule_set divisions, "aldreomsorg-ifo.toml"
    rule_set life_areas, "livsomraden.toml"
    rule_set contract, "avtal.toml"
    .section .note.GNU-stack, "", %progbits
