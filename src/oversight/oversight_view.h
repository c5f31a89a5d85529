// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "html/components/document.h"
#include "http/request.h"
#include "oversight/duty_store.h"
#include "oversight/month_store.h"
#include "oversight/overseen.h"
#include "oversight/quality_review.h"
#include "oversight/reminder_store.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// What somebody wants to see of the exceptions.
struct OversightFilter {
    std::optional<DutyKind> kind = std::nullopt;
    std::optional<Risk> risk = std::nullopt;
    bool with_names = false; // a verksamhetschef asks for them
    int page = 1;
};
OversightFilter parse_filter(Form const& query);

// A unit's egenkontroll: how the plans stand, what is wrong, and how it has been.
struct OversightView {
    Unit unit;
    std::vector<Unit> units; // to choose among
    Sight sight;
    OversightFilter filter;
    Instant now;
    std::string csrf;
    Duties duties;                            // what is due, by risk
    std::map<Id<Person>, std::string> names;  // empty without names
    UnitFigures figures;
    std::vector<UnitMonth> months;            // the latest last, the current one as of now
    std::vector<DutyReminder> reminders;
    std::optional<QualityReview> review;      // the latest
    std::map<std::int64_t, Id<Person>> drawn; // person of each drawn plan

    bool shows_names() const { return sight == Sight::names || filter.with_names; }
};

// Those that are due, the greatest risk for the person first, then the latest.
void sort_by_risk(Duties&);

// "18 av 24 planer håller tråden." and what the others lack.
std::string holding_text(UnitFigures const&);
std::vector<std::string> lacking_texts(std::vector<Duty> const&);
Href oversight_href(Id<Unit>);
Page oversight_page(OversightView const&);
