// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

// data/*.toml as they were put into the program (data_files.S).
std::string_view demo_staff_file();
std::string_view demo_people_file();
std::string_view demo_themes_file();
