// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "html/components/form.h"
#include "http/response.h"
#include "people/person_head.h"
#include "risks/risk_assessment.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What a risk can be about: an activity of the plan, as it reads in the draft, else in the version that applies.
struct RiskSubject {
    Id<Activity> activity;
    std::string what;
    bool in_force;
};

// A plan that somebody has opened to look at its risks. The plan itself is a noun above this one: here is only what a risk
// assessment needs to know of it.
struct RiskPlace {
    PersonAccess access;
    PersonSummary person;
    Id<Plan> plan;
    Id<Order> order;
    std::int64_t plan_number;
    bool has_version;
    bool ended; // with its order, or because the person has died (DD-20): nothing is to be assessed any more
    CivilDate today;
    std::vector<RiskSubject> subjects;
    std::optional<Span> recheck; // rule risk.recheck of the plan's order

    std::string plan_address() const; // "/personer/{person}/planer/{plan}"
    std::string address() const { return plan_address() + "/risker"; }
    bool may_write() const { return access.may_write() && !ended; }
    RiskSubject const* find(Id<Activity>) const;
};

// Anything that is not there is the same 404.
Result<RiskPlace> open_risk_place(ReadTx&, Visit const&, Request const&, std::string_view event, Intent);

// A page about the plan's risks.
Response show_at(Visit const&, Request const&, RiskPlace const&, std::string title, Html body, FormErrors const& = {});
