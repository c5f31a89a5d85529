// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/emergency.h"
#include "access/staff.h"
#include "html/components/document.h"
#include "html/components/form.h"
#include "http/form.h"
#include "journal/journal_in_brief.h"
#include "oversight/absence_store.h"
#include "overview/my_day_store.h"
#include "overview/shift_form.h"
#include "plans/plan_in_force.h"

#include <optional>
#include <string>
#include <vector>

// Somebody's time at the unit, with the name beside it.
struct Shift {
    Assignment assignment;
    std::string name;
    std::string title;
};

// A review as it was typed, for the form that is shown again.
struct TypedReview {
    std::optional<Id<EmergencyOpening>> opening = std::nullopt;
    std::string outcome = {};
    std::string note = {};
};

struct UnitView {
    Unit unit;
    std::vector<Unit> led; // the units to choose among
    Id<Staff> me;
    Instant now;
    std::string csrf;
    std::vector<Shift> shifts = {}; // begun or to come
    std::vector<Staff> team = {};
    std::vector<Staff> others = {};
    std::vector<EmergencyOpening> emergencies = {}; // newest first
    std::int64_t received_orders = 0; // nobody has accepted them yet
    std::vector<UnsignedDraft> drafts = {};
    std::vector<PlanDue> dues = {}; // the most urgent first
    std::vector<MyPerson> people = {};
    std::vector<StaffAbsence> absences = {};
    ShiftForm typed_shift = {};
    Form typed_absence = {};
    TypedReview typed_review = {};
    FormErrors errors = {};
};

// The name of a field of one opening's form: a page has several of them.
std::string review_field(char const* name, Id<EmergencyOpening>);
Href unit_href(Id<Unit>);

Page unit_page(UnitView const&);
