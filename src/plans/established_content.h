// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "plans/plan.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// A goal with what is done to reach it.
struct EstablishedGoal {
    Goal goal;
    std::vector<Activity> activities; // in the order of the plan
};

// What the lists, the red thread and the journal need of an established version, without its texts. A version never
// changes, so this is made once and kept (db/kept_values.h).
struct EstablishedContent {
    std::optional<Participation> participation;
    std::optional<FollowUpPlan> follow_up;
    std::vector<EstablishedGoal> goals;
    std::vector<Activity> without_goal;
};

struct EstablishedText {
    std::string title;
    std::string text;
};

// What those who carry out the plan read beside the activities (R127, R128, R263): how to treat the person (bemötande), and
// what is written under the headings of services. Kept like the content.
struct StaffTexts {
    std::vector<EstablishedText> manner;
    std::vector<EstablishedText> of_services;
};

// The id comes from a version that the caller has found through a PersonAccess.
// Shared: a page reads it while another reader's may put it out of what is kept.
std::shared_ptr<EstablishedContent const> established_content(ReadTx&, Id<PlanVersion>);
std::shared_ptr<StaffTexts const> staff_texts(ReadTx&, Id<PlanVersion>);
