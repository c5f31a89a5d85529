// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

// Where a column of a statement's answer stands: the first table that the statement reads from, and the column. What
// both databases can tell of a row without asking them again.
std::string column_place(std::string_view sql, std::string_view column);
