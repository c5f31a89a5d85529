// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/result.h"
#include "http/request.h"
#include "plans/plan_document.h"
#include "plans/plan_objection.h"
#include "plans/plan_work.h"

#include <optional>
#include <string>
#include <vector>

// Whether a version is approved, as it stands in a copy made after that was noted.
struct LaterApproval {
    PrintedApproval printed;
    bool is_settled = false; // all whom the rule asks have answered (R265)
    Instant noted_at;
    std::string noted_by;
};

// A version with what its document is drawn from.
struct VersionToDraw {
    OpenPlan open;
    PlanVersion version;
    PlanTemplate plan_template;
    std::optional<PlanVersion> former; // the version it replaced
    std::vector<PlanObjection> objections; // that stand beside its texts
    std::optional<std::string> protected_number = std::nullopt; // stands for the name on every copy (R314)
    std::vector<std::string> hidden_names = {}; // and what else must not stand there
    std::optional<LaterApproval> approval = std::nullopt; // what came after the version was established (DD-11)
    WorkPaper paper = WorkPaper::work_tool; // what a plan without the person was called when it was established
    std::optional<RiskAssessment> risks = std::nullopt; // that applied when the version was established (R268)
    std::vector<std::string> also_sign = {}; // those who spoke for the person on that day: "Eva Ek, vårdnadshavare" (DD-5)
    // The versions from the one that the authority got last up to the one that this replaced, the oldest first. With them
    // what is new is told from there, each change with the reason of its own version (DD-16).
    std::vector<PlanVersion> since_told = {};
    std::string only_guardian = {}; // the copy is for this one of several (DD-7)

    // As the case officer gets it today.
    PlanDocument document() const;
};
Result<VersionToDraw> open_version(ReadTx&, Visit const&, Request const&, Id<PlanVersion>, Purpose);
Result<VersionToDraw> open_version(ReadTx&, OpenPlan, Id<PlanVersion>);

// The version's own document, byte for byte as it is kept. Whoever first asks for it, usually whoever established the
// version, has it drawn and kept: were the program stopped in between, the next one does.
std::string own_document(Visit&, VersionToDraw const&);
// The same when the version has just been established.
void keep_document(Visit&, Request const&, Id<PlanVersion>);
// What is handed out: the version's own document or, when it was approved or somebody did not agree with a text after it
// was made, a copy with that too (DD-11, DD-24), sealed. Of a protected person always a copy without what leads to them.
std::string document_to_send(Visit&, VersionToDraw const&);
