// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "orders/order.h"
#include "requests/service_request_store.h"

#include <optional>
#include <string>
#include <vector>

// The form of a request: which service, what, when, why, and what the person says of it.
struct TypedRequest {
    std::optional<NewRequest> request; // nothing when something is wrong
    FormErrors errors = {};
};
// `orders` are those not ended that the request may be about.
TypedRequest parse_request(Form const&, std::vector<Order> const& orders, CivilDate today);
Html request_fields(std::vector<Order> const& orders, std::string const& given_name, CivilDate today, Form const& values,
    FormErrors const&);

// What an answer, or another step, says. `step` decides which fields are asked for.
struct TypedStep {
    NewStep step;
    FormErrors errors = {};
};
TypedStep parse_step(Form const&, RequestStep, ServiceRequest const&, RequestActor const&, CivilDate today);
Html answer_fields(ServiceRequest const&, RequestActor const&, CivilDate today, Form const& values, FormErrors const&);
