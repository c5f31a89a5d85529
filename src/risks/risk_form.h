// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "risks/risk_draft_store.h"

// The form of one risk, and that of the draft around it.

struct TypedRisk {
    DraftRisk risk;
    FormErrors errors = {};
};
// `id` and `version` are those of the risk that is saved; a new one has version 0.
TypedRisk parse_risk(Form const&, RiskPlace const&, RiskMatrix const&, Id<DraftRisk>, std::int64_t version);
Form stored_risk(DraftRisk const&);
Html risk_fields(RiskPlace const&, RiskMatrix const&, Form const& values, FormErrors const&);

// What the draft says about itself, typed over what is stored.
struct TypedDraft {
    RiskDraft draft;
    FormErrors errors = {};
};
TypedDraft parse_risk_draft(Form const&, RiskPlace const&, RiskDraft stored);
Form stored_draft(RiskDraft const&);
Html risk_draft_fields(RiskPlace const&, RiskDraft const&, Form const& values, FormErrors const&);
// What must be there before it is signed: how, who, when, and a result.
void add_lacks(RiskDraft const&, RiskPlace const&, RiskMatrix const&, FormErrors&);
