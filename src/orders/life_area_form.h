// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "html/components/form.h"
#include "http/form.h"
#include "orders/code_system.h"
#include "orders/life_area.h"
#include "orders/order_term.h"

#include <optional>
#include <string>
#include <vector>

// The lists that a livsområde is written with, also the words that are not offered any more, and the code system, when one is imported.
struct LifeAreaChoices {
    std::vector<OrderTerm> areas = {};
    std::vector<OrderTerm> levels = {};
    std::vector<OrderTerm> aims = {};
    std::vector<OrderTerm> support_forms = {};
    std::optional<CodeSystem> icf = std::nullopt;
};
LifeAreaChoices life_area_choices(ReadTx&);

// What was typed, with what is wrong with it.
struct LifeAreaForm {
    LifeArea area;
    FormErrors errors = {};
};
LifeAreaForm parse_life_area(Form const&, LifeAreaChoices const&);
Html life_area_fields(LifeAreaForm const&, LifeAreaChoices const&);
