// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/components/form.h"
#include "http/form.h"
#include "http/response.h"
#include "plans/version_reading.h"

#include <memory>
#include <optional>

// In the address of a version that was just established: the note that is proposed for the journal.
inline constexpr auto proposed_note = "anteckning";

// A version as it is read, with what somebody does not agree with beside each text.
struct VersionPage {
    OpenPlan open;
    Id<PlanVersion> version;
    std::shared_ptr<VersionReading const> reading; // never null
    bool is_latest;
    bool is_of_former_plan; // a new plan has begun since, and this one is ended (R202)
    bool is_only; // there is nothing to compare it with
    bool has_draft;
    std::vector<Id<Goal>> locked_goals = {}; // their service waits for a new order (DD-15)
    std::optional<RiskAssessment> risks = std::nullopt; // that apply, or that applied when an earlier version was established
    Html states = {}; // approved, handed over: known above plans/

    std::string address() const;
};
Result<VersionPage> load_version_page(ReadTx&, Visit const&, Request const&, Purpose);
// `typed` and `errors`: what was typed about who does not agree, or about the next version, when it is shown again.
Response draw_version_page(Visit&, Request const&, VersionPage const&, Form const& typed = {}, FormErrors const& errors = {});
