// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "approvals/approval.h"
#include "http/request.h"
#include "http/response.h"

// Godkännande of a version: how it stands, and the answers written in together with the person (ui.md 7 h).
Response show_approval(Visit&, Request const&); // GET  …/versioner/{version}/godkannande
Response save_approval(Visit&, Request const&); // POST …/versioner/{version}/godkannande
// The version's document, with whether it is approved when that was noted after it was established.
Response send_version_with_approval(Visit&, Request const&); // GET …/versioner/{version}/pdf

// What the routine asks for in the order's plan today.
ApprovalRule approval_rule(ReadTx&, OpenPlan const&);
// How the version stands.
ApprovalStanding standing_of(ReadTx&, VersionToDraw const&);
// What stands in a copy that is made now; nothing when nobody has answered.
std::optional<LaterApproval> later_approval(ReadTx&, VersionToDraw const&);
