// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "followups/follow_up.h"
#include "handovers/handover.h"
#include "html/components/form.h"
#include "http/request.h"
#include "people/consent.h"
#include "plans/version_document.h"

#include <optional>
#include <string>
#include <vector>

// The page where a version is handed over.
struct HandoversView {
    VersionToDraw drawn;
    std::vector<Handover> handovers; // of the plan, the newest first
    HandoverContent usual_content = HandoverContent::full; // by the rules of the order
    std::vector<Consent> consents = {}; // that hold today
    std::vector<FollowUp> followed_up = {}; // signed since it was handed over the last time, the newest first
    Form typed = {};
    FormErrors errors = {};

    std::string address() const;
    std::string const& given_name() const { return drawn.open.person.given_name; }
    // The last one of an earlier version, which a difference is told from.
    Handover const* former() const;
    bool is_handed_over() const; // this version
};

// The form, filled with what was typed, else with how it was done the last time.
Html handover_form(Visit const&, HandoversView const&);

struct TypedHandover {
    Handover handover;
    std::optional<HandoverEvent> told = std::nullopt;
};
// Nothing when something is wrong. A ground and a decision are legal facts, and must be there (OSL 8:1); nothing else stops it.
std::optional<TypedHandover> parse_handover(Visit const&, HandoversView const&, Form const&, FormErrors&);
