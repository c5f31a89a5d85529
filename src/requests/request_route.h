// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/code.h"

#include <span>

// Who answers a request about a service.
enum class RequestRecipient { unit_manager, case_officer };
std::span<Code<RequestRecipient> const> request_recipient_codes();

// The rule service_change.route: to whom a request goes, and whether the service waits for a new order (D9, R198, R199).
struct RequestRoute {
    RequestRecipient to;
    bool waits_for_order;
};
// In housing and daily activity the unit's manager, who answers within the decision; in home care and support at home the
// authority, whose order is waited for (003:16).
RequestRoute request_route(UnitKind);
// A manager who cannot answer within the decision hands the request on; then only an order changes the service (DD-15).
constexpr RequestRoute forwarded_route{RequestRecipient::case_officer, true};

// How long a request may lie with whoever is to answer, before the unit's manager is told to ask again.
constexpr int request_answer_days = 14;
