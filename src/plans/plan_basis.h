// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "orders/order.h"

#include <optional>
#include <string>
#include <vector>

// Det planen vilar på: whose plan it is, which unit's, and the decision, all as they read when the version was
// established. A new name or a changed order leaves it as it is: an old version is read as it was decided (R20, R254).
struct PlanBasis {
    std::string organisation = {};
    std::string unit = {};
    std::string person = {}; // whole name
    std::string given_name = {};
    std::optional<CivilDate> born = std::nullopt;
    std::string title = {};       // of the order: "Bostad med särskild service"
    std::string legal_basis = {}; // "LSS 9 § 9"
    std::string law_goal = {};    // the aims of that law on the day of the decision, with their paragraphs
    std::string case_number = {};
    std::string case_officer = {};
    std::optional<CivilDate> valid_to = std::nullopt;
    std::vector<OrderGoal> goals = {};
    std::vector<OrderService> services = {};
    std::vector<LifeAreaWords> life_areas = {};

    OrderGoal const* find_goal(Id<OrderGoal>) const;
    OrderService const* find_service(Id<OrderService>) const;
};

// "5 § LSS: Verksamhet enligt denna lag skall …"
std::string law_goal_text(std::vector<LawAim> const&);
