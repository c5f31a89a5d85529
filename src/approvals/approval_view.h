// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "approvals/approval.h"
#include "approvals/approval_parts.h"
#include "html/components/form.h"
#include "http/form.h"
#include "people/person_contact.h"

#include <string>
#include <vector>

// Somebody who may answer for the person on that day (DD-5).
struct Representative {
    Id<PersonContact> contact;
    std::string name;
    std::string mandate; // "god man, sörjer för personen"
    bool may_alone;      // without the person's consent
};

// The page where answers to a version are written in.
struct ApprovalView {
    VersionToDraw drawn;
    ApprovalRule rule;
    std::vector<Approval> answers; // the newest first
    ApprovalStanding standing;
    std::vector<PartToAsk> parts;
    std::vector<Representative> representatives = {};
    Form typed = {};
    FormErrors errors = {};

    std::string address() const;
    std::string const& given_name() const { return drawn.open.person.given_name; }
};

// Which of the page's forms was sent.
enum class ApprovalForm { person, paper, representative, none, manager };
std::span<Code<ApprovalForm> const> approval_form_codes();

Html approval_forms(Visit const&, ApprovalView const&);

struct TypedApproval {
    Approval approval;
    std::optional<TakenFile> file = std::nullopt;
};
// Nothing when something is wrong; the errors stand at the fields.
std::optional<TypedApproval> parse_approval(Visit const&, ApprovalView const&, Request const&, FormErrors&);
