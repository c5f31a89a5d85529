// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
// The common passwords as bytes in the program (common_passwords.cpp reads them).
    .section .rodata
    .global common_passwords_begin
    .global common_passwords_end
common_passwords_begin:
    .incbin "common_passwords.txt"
common_passwords_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
