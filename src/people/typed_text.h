// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "html/components/form.h"
#include "http/form.h"

#include <cstddef>
#include <string>
#include <string_view>

// A text field, cleaned of what word processors leave, within its limit in characters; an error otherwise.
std::string limited(Form const&, std::string_view field, std::size_t most, FormErrors&);
// Adds an error to the field when a personal or coordination number stands in the text. For what is sent to somebody who
// knows already whom it is about.
void refuse_personal_number(std::string_view field, std::string_view text, CivilDate today, FormErrors&);
