// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/code.h"
#include "base/id.h"
#include "base/result.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

struct Activity;
struct Order;
struct Plan;
struct PlanDraft;
struct ProposalAnswer;
struct Staff;

// How the person feels about what is proposed, as far as whoever proposes knows.
enum class ProposalFeeling { wants, unsure, does_not_want, not_asked };
std::span<Code<ProposalFeeling> const> proposal_feeling_codes();

enum class ProposalReply { taken, later, no };
std::span<Code<ProposalReply> const> proposal_reply_codes();

// What the kontaktman said. Never changed; after "later" comes another one.
struct ProposalAnswer {
    Id<ProposalAnswer> id;
    std::int64_t number; // within the proposal, from 1: two who answer at once cannot both be first
    ProposalReply reply;
    std::string text = {};
    std::optional<CivilDate> again_on = std::nullopt;     // of "later", and only there
    std::optional<Id<PlanDraft>> draft = std::nullopt;    // that it was taken into
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    Instant written_at;
};

// What has become of the last "taken in": it stands in the draft, in an established version, or the draft was thrown away.
enum class TakenPlace { nowhere, draft, version };

// lapsed: the plan has ended or the person has died, before anybody answered.
enum class ProposalState { open, later, taken, established, refused, lapsed };
std::string_view label_of(ProposalState);

// Förslag från teamet (I-16): "det fungerar bättre om …", from anybody in the team, about an activity of a plan in force or
// about the plan. Changes nothing by itself: the kontaktman takes it into the draft, or answers. None is lost: one whose
// draft was thrown away is open again.
struct ChangeProposal {
    Id<ChangeProposal> id;
    Id<Plan> plan;
    std::optional<Id<Activity>> activity; // nothing: the plan as a whole
    std::string about;                    // the activity as it read; empty: the plan
    std::string text;
    ProposalFeeling feeling;
    std::string feeling_words = {};
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    Instant written_at;
    Id<Order> order;
    bool plan_ended = false;
    bool person_died = false;
    TakenPlace taken = TakenPlace::nowhere;
    std::vector<ProposalAnswer> answers = {}; // the first one first

    ProposalState state(CivilDate today) const;
    // Waits for an answer today.
    bool is_open(CivilDate today) const { return state(today) == ProposalState::open; }
    // Since when somebody owes an answer.
    CivilDate open_since() const;
    std::int64_t next_number() const { return static_cast<std::int64_t>(answers.size()) + 1; }
    // "Det fungerar bättre om vi går tidigare." A proposal that is a sentence of its own stays as it is.
    std::string sentence() const;
};

// Who may answer: kontaktman, deputy, or whoever leads the unit.
Result<Done> may_reply(ChangeProposal const&, bool answers_for_plan, CivilDate today);
