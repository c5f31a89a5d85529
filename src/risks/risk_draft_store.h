// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/result.h"
#include "db/database.h"
#include "risks/risk_place.h"

#include <optional>

struct RiskDraft;

// A risk as it is being written: the steps without their words, which are those of the matrix on the day it is signed.
struct DraftRisk {
    Id<DraftRisk> id;
    std::int64_t version = 0; // raised by each save, which names the version it began from
    std::optional<Id<Activity>> activity = std::nullopt;
    std::string what = {};
    std::size_t likelihood = 0; // 0: not chosen, which nothing that is saved is
    std::size_t consequence = 0;
    std::string measures = {};
    std::string responsible = {};
    std::optional<CivilDate> by = std::nullopt;
    std::optional<ChosenRisk> chosen = std::nullopt;
};

// Utkast till nästa riskbedömning: belongs to the plan, not to whoever writes (DD-23); at most one a plan.
struct RiskDraft {
    Id<Plan> plan;
    std::int64_t version = 0;
    std::string how = {};
    std::string with_whom = {};
    std::optional<CivilDate> looked_on = std::nullopt;
    std::optional<CivilDate> review_on = std::nullopt;
    bool none_found = false; // somebody says that they looked and found none
    std::vector<DraftRisk> risks = {};
};

// The place has been opened, so the access covers the plan. All that write refuse whoever may only read, and plans that
// have ended.
std::optional<RiskDraft> find_risk_draft(ReadTx&, RiskPlace const&);

// Begins with the risks of the assessment that applies, or goes on with the draft that is there.
Result<Done> begin_risk_draft(WriteTx&, Visit const&, RiskPlace const&);
// Conflict when somebody else has saved since `version`.
Result<Done> save_risk_draft(WriteTx&, RiskPlace const&, RiskDraft const&);
Result<Done> discard_risk_draft(WriteTx&, RiskPlace const&);
// A new one (version 0), or one of the draft; conflict as above.
Result<Done> save_draft_risk(WriteTx&, RiskPlace const&, DraftRisk const&);
Result<Done> remove_draft_risk(WriteTx&, RiskPlace const&, Id<DraftRisk>);

// What the draft would be as a signed assessment, by whoever is signed in; the heaviest risk first.
RiskAssessment as_assessment(Visit const&, RiskPlace const&, RiskDraft const&);
// Signs it and takes the draft away. Nothing may be lacking in it.
Result<Id<RiskAssessment>> sign_risk_draft(WriteTx&, Visit const&, RiskPlace const&, RiskDraft const&);
