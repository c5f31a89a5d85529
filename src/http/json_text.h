// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

// Text as a JSON string with its quotes. For the few small answers that our own script reads.
std::string json_text(std::string_view);
