// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "db/database.h"
#include "oversight/quality_review.h"

#include <string_view>

// The rows of a sample review as they stand in the database, and as they are committed to.

struct VerdictRow {
    Id<QualityReview> review;
    QualityVerdict verdict;
    Id<Staff> author;
};
struct ActionEndRow {
    std::int64_t id;
    Id<QualityVerdict> verdict;
    QualityActionEnd end;
    Id<Staff> author;
};
struct ReviewEndRow {
    std::int64_t id;
    Id<QualityReview> review;
    QualityReview::End end;
    Id<Staff> author;
};

// Each is a whole list of columns of its table; the salt is the column after those that read_ takes.
extern std::string_view const review_columns;
extern std::string_view const verdict_columns;
extern std::string_view const action_end_columns;
extern std::string_view const review_end_columns;

QualityReview read_review(Row const&);
VerdictRow read_verdict(Row const&);
ActionEndRow read_action_end(Row const&);
ReviewEndRow read_review_end(Row const&);

Canonical canonical_of(QualityReview const&);
Canonical canonical_of(VerdictRow const&);
Canonical canonical_of(ActionEndRow const&);
Canonical canonical_of(ReviewEndRow const&);

// "yes no partly"
std::string answers_text(std::vector<QualityAnswer> const&);
