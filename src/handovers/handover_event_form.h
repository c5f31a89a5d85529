// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "copies/plan_copy.h"
#include "handovers/handover.h"
#include "html/components/form.h"
#include "http/form.h"
#include "plans/plan_work.h"

#include <optional>
#include <string>

// A hand-over that somebody has opened: the case officer who got it, or whoever writes here.
struct HandoverView {
    OpenPlan open;
    Handover handover;
    Form typed = {};
    FormErrors errors = {};

    std::string address() const;
    bool is_recipient() const { return open.access.ground() == Ground::case_officer; }
};

// The authority's answer, by itself or as somebody here heard it.
Html answer_form(Visit const&, HandoverView const&);
// What the unit answers the authority that asks for more or begins a new examination; empty while it waits for nothing.
Html reply_form(Visit const&, HandoverView const&);
// The person is told; empty when that is done.
Html told_form(Visit const&, HandoverView const&);
// The file has left; empty when it has, or when it is read here.
Html sent_form(Visit const&, HandoverView const&);

struct TypedEvent {
    HandoverEvent event;
    std::optional<PlanCopy> copy = std::nullopt; // that the authority has from then on (R211)
};
// What one of the forms says. Holds only when no errors were added.
TypedEvent parse_event(Visit const&, HandoverView const&, Form const&, FormErrors&);
