// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "oversight/duty_store.h"
#include "oversight/quality_review.h"

#include <map>
#include <set>
#include <vector>

// A plan that may be drawn: in force today.
struct DrawnPlan {
    Id<Plan> plan;
    Id<Person> person;
    Id<PlanVersion> version; // the latest
    std::int64_t number;
};
std::map<std::int64_t, DrawnPlan> list_plans_to_draw(ReadTx&, Id<Unit>);
// Of a review's plans, also those that have ended since.
std::map<std::int64_t, DrawnPlan> list_drawn_plans(ReadTx&, QualityReview const&);

// The newest first, with verdicts and ends.
std::vector<QualityReview> list_reviews(ReadTx&, Id<Unit>);
std::optional<QualityReview> find_review(ReadTx&, Id<QualityReview>);
std::optional<QualityReview> find_review_of_verdict(ReadTx&, Id<QualityVerdict>);

// By whoever leads the unit. Conflict while another review of the unit is not signed.
Result<Done> add_review(WriteTx&, Visit const&, QualityReview const&);
// Conflict when somebody has answered about that plan already, or the review is signed.
Result<Done> add_verdict(WriteTx&, Visit const&, QualityReview const&, QualityVerdict const&);
// Only when every plan has been read.
Result<Done> end_review(WriteTx&, Visit const&, QualityReview const&, std::string const& summary);
// By whoever was to do it, or leads the unit.
Result<Done> end_action(WriteTx&, Visit const&, QualityReview const&, Id<QualityVerdict>, std::string const& text);

// Actions that are not done: duties of whoever was named.
std::vector<Duty> list_quality_actions(ReadTx&, std::vector<Id<Unit>> const&, std::map<Id<Staff>, std::string>& names);

RecordKind quality_review_records();
RecordKind quality_verdict_records();
RecordKind quality_action_end_records();
RecordKind quality_review_end_records();
