// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "plans/plan_objection.h"
#include "plans/plan_work.h"

#include <memory>
#include <string>
#include <vector>

// What the page of an established version says to everybody, every time: its facts, what was missing, its texts with
// what somebody does not agree with beside them.
struct VersionReading {
    std::string title;
    std::string given_name; // as it was when the version was established
    Html body;
    std::vector<NamedSubject> subjects; // what somebody can disagree with
    std::vector<std::string> guardians; // several of them: each gets a copy apart (DD-7)
};

// Made once and kept (ADR 6), but for a plan that somebody disagrees with: that may grow any day. Nothing when the plan
// has no such version.
std::shared_ptr<VersionReading const> version_reading(ReadTx&, OpenPlan const&, Id<PlanVersion>);
