// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "html/html.h"
#include "html/components/form.h"
#include "http/form.h"
#include "orders/order.h"
#include "orders/service_code.h"
#include "orders/service_kind.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

// An insats as it is typed. The id says which one of the order it was.
struct ServiceFields {
    std::string id = {};
    std::string name = {};
    std::string extent = {};
    std::string limits = {};
    std::string from = {};
    std::string to = {};
    std::string kind = {}; // code of ServiceKind
    std::string ksi = {};  // code of KSI, perhaps with its title

    bool empty() const { return name.empty() && extent.empty() && limits.empty() && from.empty() && to.empty(); }
};

// What was typed about an order, with what is wrong with it. Dates stay as typed, so that they can be shown again.
struct OrderForm {
    std::string unit = {};
    std::string legal_basis = {};
    std::string authority = {};
    std::string case_number = {};
    std::string case_officer_name = {};
    std::string case_officer_phone = {};
    std::string case_officer = {}; // the account, for one who has one
    std::string decided_on = {};
    std::string valid_from = {};
    std::string valid_to = {};
    std::string overall_goal = {};
    std::string overall_goal_id = {};
    // One goal a line, with the ids of those that were there in the order of the lines.
    std::vector<std::string> personal_goals = {};
    std::vector<std::string> personal_goal_ids = {};
    std::vector<ServiceFields> services = {};
    std::map<std::string, std::string> errors = {};
    std::optional<OrderContent> content = std::nullopt; // when nothing is wrong
};

// What may be chosen. A single unit is not asked about; no officers: none of them has an account here; no kinds: not asked about.
struct OrderChoices {
    std::vector<Unit> units = {};
    std::vector<LegalBasis> bases = {};
    std::vector<Staff> officers = {};
    std::vector<ServiceKind> kinds = {};
    ServiceCodes codes = {};
};

OrderForm parse_order(Form const&, OrderChoices const&, CivilDate today);
OrderForm order_form_of(Order const&);

Html order_fields(OrderForm const&, OrderChoices const&);
// Adds the form's errors in the order of its fields.
void add_order_errors(OrderForm const&, FormErrors&);
