// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "plans/draft_text_store.h"

#include <string>

// Livsområde: what the person can and wants, what supports and what hinders, each in a box of its own (R226, DD-17).

Html area_fields(std::string const& given_name, std::string can_and_wants, std::string supports, std::string hinders,
    FormErrors const&);
// Drawn from the values of the heading's form.
Html area_fields(std::string const& given_name, Form const& values, FormErrors const&);
// In short, how the case officer's goal is to be met in this area (R124).
Html toward_goal_field(std::string value, std::string hint, std::string error);
AreaWords parse_area(Form const&, FormErrors&);
void add_area_values(Form&, HeadingText const&);
