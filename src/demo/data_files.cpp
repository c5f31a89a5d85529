// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/data_files.h"

extern "C" {
extern char const demo_staff_begin[];
extern char const demo_staff_end[];
extern char const demo_people_begin[];
extern char const demo_people_end[];
extern char const demo_themes_begin[];
extern char const demo_themes_end[];
}

std::string_view demo_staff_file() { return {demo_staff_begin, demo_staff_end}; }
std::string_view demo_people_file() { return {demo_people_begin, demo_people_end}; }
std::string_view demo_themes_file() { return {demo_themes_begin, demo_themes_end}; }
