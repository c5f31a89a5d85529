// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

// Passwords that are tried first, sorted, in lower case and without digits at the end: the world's most common ones, and what
// people at Swedish workplaces choose. A password that is one of them, with any digits and signs after it, is refused.
std::span<std::string_view const> common_passwords();
