// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "html/components/document.h"
#include "html/components/form.h"
#include "http/form.h"
#include "oversight/quality_review.h"
#include "oversight/quality_review_store.h"

#include <map>
#include <string>
#include <vector>

// A review with what its plans are called for the reader.
struct ReviewView {
    QualityReview review;
    Unit unit;
    std::map<std::int64_t, DrawnPlan> plans;
    std::map<Id<Person>, std::string> names; // without those who may stand in no list of the reader's
    CivilDate today;
    std::string csrf;
    Form typed = {};
    FormErrors errors = {};

    std::string name_of(std::int64_t plan) const;
    std::string address() const { return "/egenkontroll/stickprov/" + review.id.text(); }
    std::string address_of(std::int64_t plan) const;
};

struct ReviewListView {
    Unit unit;
    std::vector<Unit> units; // led ones
    std::vector<QualityReview> reviews;
    std::size_t plans; // that can be drawn
    std::string csrf;
    FormErrors errors = {};
    std::string typed_count = {};
};

// One plan with its questions, or with what was answered.
struct QualityPlanView {
    ReviewView of;
    DrawnPlan plan;
    std::vector<Staff> team;
};

// A verdict's form. Only whole ones come out.
struct TypedVerdict {
    std::vector<QualityAnswer> answers;
    std::string comment;
    std::string action;
    std::optional<Id<Staff>> action_staff;
    std::optional<CivilDate> action_by;
};
std::optional<TypedVerdict> parse_verdict(Form const&, CivilDate today, FormErrors&);

// "6 av 8 ja. Petra Holm gör något senast 4 december."
std::string verdict_text(QualityVerdict const&, CivilDate today);
std::string review_state(QualityReview const&, CivilDate today);

Page review_list_page(ReviewListView const&);
Page review_page(ReviewView const&);
Page quality_plan_page(QualityPlanView const&);
Page quality_action_page(ReviewView const&, QualityVerdict const&, bool may_end);
std::string draw_review_pdf(ReviewView const&, std::string const& organisation, Instant printed_at, std::string const& printed_by);
