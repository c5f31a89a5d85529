// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
        .section .rodata
        .global demo_staff_begin, demo_staff_end, demo_people_begin, demo_people_end, demo_themes_begin, demo_themes_end
demo_staff_begin:
        .incbin "staff.toml"
demo_staff_end:
demo_people_begin:
        .incbin "people.toml"
demo_people_end:
demo_themes_begin:
        .incbin "themes.toml"
demo_themes_end:
        .section .note.GNU-stack, "", %progbits
