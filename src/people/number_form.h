// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/personal_number.h"
#include "html/html.h"
#include "http/form.h"

#include <optional>
#include <string>

// A number as it is typed: which sort it is said to be, the digits, and what is wrong with them. The digits are shown
// again in the form only, never in an address or a log (R-PNR-8).
struct NumberForm {
    std::string kind = "personal"; // "personal", "reserve" or "none"
    std::string text = {};
    std::optional<PersonalNumber> number = std::nullopt;
    std::string error = {};
};

NumberForm parse_number(Visit const&, Form const&);
NumberForm number_form_of(std::optional<PersonalNumber> const&);
Html number_fields(NumberForm const&);
