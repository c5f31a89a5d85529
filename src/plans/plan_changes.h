// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/house_words.h"
#include "plans/plan.h"
#include "plans/plan_document.h"

#include <string>
#include <vector>

// What is new, gone or reads otherwise in one version than in another (R206, R213, R216, idea I-2).
enum class ChangedPart { about_plan, people, goal, sub_goal, activity, text };
enum class ChangeSort { added, removed, changed };

struct PlanChange {
    ChangedPart part;
    ChangeSort sort;
    std::string subject;      // "Bussen" of a goal, "Åka buss", "Det här är viktigt"
    std::string field = {};   // of something that is in both: "När", "Vem"; empty: there is only one
    std::string before = {};  // empty: it was not there
    std::string now = {};     // empty: it is gone

    // "Mål: Bussen", "Delmål: Bussen", "Åka buss".
    std::string name() const;
};

// The subject of a change in what the decision covered.
inline constexpr auto services_in_decision = "Insatser i beslutet";

// Who reads it: what only those who carry out the plan read is left out for all others.
enum class ChangesFor { everybody, staff };
// In the order of the plan. Empty: the two say the same.
std::vector<PlanChange> plan_changes(
    PlanVersion const& former, PlanVersion const& now, HouseWords const& words = {}, ChangesFor = ChangesFor::everybody);

// Part 11 of the document: the same, with why the version was made.
std::vector<PrintedChange> changes_since(
    PlanVersion const& former, PlanVersion const& now, HouseWords const& words = {}, ChangesFor = ChangesFor::everybody);

// The same over several versions: `before` from the one that was read last, the oldest first. Each change has the reason of
// the version, or versions, that made it.
std::vector<PrintedChange> changes_through(std::vector<PlanVersion> const& before, PlanVersion const& now, HouseWords const& words = {});

// "Måndag och tisdag 8.10–8.45": a schedule as it stands in a cell.
std::string when_text(Schedule const&);
// "Vi pratade. Vi använde bilder." In which ways the person took part.
std::string ways_text(Participation const&, std::string const& given_name);
