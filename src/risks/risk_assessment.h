// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/code.h"
#include "base/id.h"
#include "risks/risk_matrix.h"
#include "rules/span.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

struct Activity;
struct Plan;
struct Staff;

// Whose words they are when somebody says that they live with a risk. Nobody else can say it for the person, so there is
// no voice of a relative, a representative or the staff here (DD-14).
enum class OwnVoice { person, person_supported };
std::span<Code<OwnVoice> const> own_voice_codes();

// En risk som personen väljer: the person knows it and lives with it, in the person's own words (SoL 2 kap., LSS 6 §:
// självbestämmande). It takes away nothing of what the staff do; it says what they must not do in the person's place.
struct ChosenRisk {
    std::string words;
    OwnVoice voice = OwnVoice::person;
    std::string method; // how the person said it: "samtal med bilder"
};

// A step of the matrix, with the word it had when it was chosen.
struct RiskStep {
    std::size_t step = 0; // from 1
    std::string words;
};

// A risk to the person in an activity, or in the plan as a whole, and how it is prevented (R268).
struct AssessedRisk {
    std::optional<Id<Activity>> activity = std::nullopt; // none: the plan as a whole
    std::string activity_name = {};                      // as it read when it was assessed
    std::string what;
    RiskStep likelihood = {};
    RiskStep consequence = {};
    RiskStep level = {};
    std::string measures;
    std::string responsible;
    std::optional<CivilDate> by = std::nullopt; // when the measures are in place
    std::optional<ChosenRisk> chosen = std::nullopt;

    // "Sannolikhet: stor. Konsekvens: måttlig. Nivå: förhöjd." Words, never only a colour.
    std::string weight_text() const;
};

// Riskbedömning of a plan (R268), signed. Never changed: the next one takes its place. Without risks it says that somebody
// has looked and found none, who and how.
struct RiskAssessment {
    Id<RiskAssessment> id;
    Id<Plan> plan;
    std::string how;       // how they looked: walked through the day, asked, read
    std::string with_whom; // the person first
    CivilDate looked_on;
    CivilDate review_on; // when it is gone through again
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    Instant signed_at;
    std::vector<AssessedRisk> risks = {};

    bool found_none() const { return risks.empty(); }
    std::vector<AssessedRisk const*> risks_of(Id<Activity>) const;
};

// The heaviest first; risks of the same level in the order they were written.
void sort_by_weight(std::vector<AssessedRisk>&);

// The last day on which an assessment must be gone through again, by rule risk.recheck; none: the rule asks for no day.
std::optional<CivilDate> latest_risk_review(CivilDate looked_on, std::optional<Span> const& recheck);
// The day when nobody says another: that one, else in a year.
CivilDate usual_risk_review(CivilDate looked_on, std::optional<Span> const& recheck);
