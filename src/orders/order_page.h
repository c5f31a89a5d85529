// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/document.h"
#include "orders/key_worker.h"
#include "orders/order.h"
#include "people/person_head.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

struct OrdersView {
    PersonSummary summary;
    std::vector<Order> orders = {};
    bool may_add = false; // leads a unit
};
Page orders_page(OrdersView const&);

// A date of a step that was typed and refused.
struct StepError {
    std::string field; // "start" or "avslut"
    std::string value = {};
    std::string reason = {};
    std::string message = {};
};

struct OrderView {
    PersonSummary summary;
    Order order;
    CivilDate today;
    std::string csrf;
    std::vector<LawAim> aims = {};
    std::vector<OrderEvent> events = {};
    std::optional<KeyWorker> key_worker = std::nullopt;
    std::optional<KeyWorker> deputy = std::nullopt;
    Html documents = {};     // the order's documents, as a box; empty for a case officer
    bool may_change = false; // leads the unit
    bool is_guest = false;
    std::optional<StepError> error = std::nullopt;
};
Page order_page(OrderView const&);

