// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

// ?1, ?2 ... as PostgreSQL writes them: $1, $2 ... What stands in quotes or comments is left alone.
std::string with_postgres_placeholders(std::string_view sql);
