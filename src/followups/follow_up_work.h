// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "followups/follow_up_draft_store.h"
#include "followups/follow_up_form.h"
#include "followups/follow_up_guide.h"
#include "followups/follow_up_store.h"
#include "plans/plan_work.h"
#include "rules/due_date.h"
#include "rules/rules.h"

#include <optional>
#include <string>
#include <vector>

// A plan that has been established, as the pages about its follow-ups need it.
struct FollowedPlan {
    OpenPlan open;
    PlanVersion version; // the one in force, or the one that an open follow-up was begun on
    PlanTemplate plan_template;
    std::vector<OwnDate> dates;
    std::vector<FollowUp> signed_ones; // the newest first
    std::int64_t latest_number;        // of the plan's versions
    CivilDate began_on;                // the plan's first version
    Rules rules;                       // that hold for the plan today
    std::optional<DueDate> due = std::nullopt; // when the whole plan is to be followed up at the latest

    std::string address() const { return open.address() + "/uppfoljningar"; }
    std::string const& called() const { return open.person.given_name; }
    bool has_ended() const { return open.plan.state == PlanState::ended; }
    // Whether a meeting about the whole plan that day comes too late for it.
    bool is_late_on(FollowUpScope scope, std::optional<CivilDate> const& day) const
    {
        return scope == FollowUpScope::whole && day && due && due->on < *day;
    }
    GuideSource source() const { return {version, plan_template, dates, open.person.given_name}; }
};
Result<FollowedPlan> open_followed_plan(ReadTx&, Visit const&, Request const&, Purpose);

// A follow-up that goes on.
struct FollowUpWork {
    FollowedPlan plan;
    FollowUpDraft draft;
    std::vector<FollowUpPage> pages;

    std::string address() const { return plan.address() + "/" + draft.id.text(); }
    FollowUpPage const* find(std::string_view key) const;
    // All pages together; errors of what was right when it was kept and is not any more (a day that has passed).
    FollowUpContent content(FormErrors&) const;
    FormContext context(Actor const&) const;
};
// Refused when it is not there; a conflict, with what to do, when it has been signed.
Result<FollowUpWork> open_follow_up(ReadTx&, Visit const&, Request const&, Purpose);
// The same of a plan that is opened already.
Result<FollowUpWork> find_follow_up_work(ReadTx&, OpenPlan, Request const&);
// The page of the request's {goal}, {service} or {part}.
Result<FollowUpPage> page_at(FollowUpWork const&, Request const&);
