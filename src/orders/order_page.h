// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/document.h"
#include "orders/key_worker.h"
#include "orders/order.h"
#include "orders/order_inquiry.h"
#include "orders/order_term.h"
#include "orders/outside_plan.h"
#include "people/person_head.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

struct OrdersView {
    PersonSummary summary;
    CivilDate today;
    std::vector<Order> orders = {};
    bool may_add = false; // leads a unit
};
Page orders_page(OrdersView const&);

// A step that was typed and refused: in which form, at which field, and what was typed.
struct StepError {
    std::string step; // the last part of the form's address: "start", "avslut"
    std::string field = {};
    std::string message = {};
    std::map<std::string, std::string> typed = {};
};

struct OrderView {
    PersonSummary summary;
    Order order;
    CivilDate today;
    std::string csrf;
    std::vector<LawAim> aims = {};
    std::vector<OrderEvent> events = {};
    std::vector<AskedInquiry> inquiries = {};
    std::vector<OrderTerm> interruption_causes = {};
    std::vector<OrderTerm> decline_causes = {};
    std::optional<KeyWorker> key_worker = std::nullopt;
    std::optional<KeyWorker> deputy = std::nullopt;
    std::optional<OutsidePlan> outside_plan = std::nullopt; // that a provider outside has made (R151)
    std::vector<std::string> plan_makers = {}; // names of the socialsekreterare who are tied to the order today
    Html documents = {};     // the order's documents, as a box; empty for a case officer
    bool may_change = false; // leads the unit
    bool is_guest = false;
    bool may_ask = false; // for a change of a service: whoever may write
    std::optional<StepError> error = std::nullopt;
};
Page order_page(OrderView const&);

// What whoever leads the unit can do with the order now; nothing for everybody else.
Html order_steps(OrderView const&);

