// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "html/html.h"
#include "plans/draft_item.h"
#include "requests/service_wait.h"

// A service that waits for a new order is locked in the draft, and nothing else is (DD-15): its own heading, its goals and
// what is done under it stay as they are until the request is answered. The rest is established the same day.
ServiceWait const* wait_on(PlanWork const&, std::optional<Id<OrderService>>);
ServiceWait const* wait_on(PlanWork const&, TemplateHeading const&);
ServiceWait const* wait_on(PlanWork const&, ItemContent const&);

// What is said to whoever tries to save it.
Refusal locked(ServiceWait const&);
// In place of the form: what is waited for, that the plan in force applies, and the way to the request.
Html wait_notice(PlanWork const&, ServiceWait const&);
// All that waits, on the page of the whole draft; empty when nothing does.
Html waits_notice(PlanWork const&);
