// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "plans/plan_objection_store.h"

#include <optional>
#include <string>
#include <vector>

// NN håller inte med, on the page of a version: about what, who, in whose words (DD-24, DD-14).

// Nothing when `errors` says what is wrong.
std::optional<NewObjection> parse_objection(Form const&, FormErrors&);
Html objection_fields(
    std::vector<NamedSubject> const&, std::string const& given_name, Form const& values, FormErrors const&);
