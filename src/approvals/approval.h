// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "attachments/attachment.h"
#include "plans/version_document.h"
#include "rules/rules.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// Whose answer it is. A representative's yes is never the person's own (DD-5).
enum class ApprovalParty { person, representative, manager };
std::span<Code<ApprovalParty> const> approval_party_codes();

// Does not want to sign (avstår), and cannot (kan inte), are two answers (R184, R-GP-6).
enum class ApprovalOutcome { approved, declined, not_able, not_needed };
std::span<Code<ApprovalOutcome> const> approval_outcome_codes();

// How the answer was given. A signature drawn on the screen is never the only way; an e-underskrift is made in another
// service, and what that service gives back is kept as a file.
enum class AnswerWay { screen, spoken, pictures, paper, e_signature };
std::span<Code<AnswerWay> const> answer_way_codes();
bool needs_file(AnswerWay);
// Said or shown: somebody else has to have heard or seen it.
bool needs_witness(AnswerWay);

// With what right a representative answers: "med Samirs samtycke", or since "Samir kan inte ta ställning" (DD-5).
enum class RepresentedHow { with_consent, cannot_decide };
std::span<Code<RepresentedHow> const> represented_how_codes();

// "Stämmer det?", asked about each part of the plan.
enum class PartAnswer { yes, no, unknown };
std::span<Code<PartAnswer> const> part_answer_codes();

struct AnsweredPart {
    std::string title; // of the part, as it read
    PartAnswer answer;
    std::string change; // what should be otherwise
};

// Godkännande: what somebody answered to an established version (R185, R264, R-GP-6). A fact of its own beside the version,
// often later than it (DD-11); the version applies whatever the answer is. Never changed: another answer is another one.
struct Approval {
    Id<Approval> id;
    Id<PlanVersion> version;
    ApprovalParty party;
    std::string party_name = {}; // of a representative or a manager; empty for the person
    std::string mandate = {};    // of a representative, as it read: "god man, sörjer för personen"
    std::optional<RepresentedHow> represented_how = std::nullopt;
    ApprovalOutcome outcome;
    std::optional<AnswerWay> way = std::nullopt; // of a yes or a no
    std::string witness = {};
    std::string words = {}; // what was said, or why nobody is asked
    CivilDate answered_on;
    std::optional<Id<Attachment>> attachment = std::nullopt; // the signed paper, or what the e-signing service gave back
    std::vector<AnsweredPart> parts = {};
    std::string author_name = {};
    Instant written_at = {};
};

// What the routine asks for (rule-model approval.*). The ways are those that are offered; an answer in another way counts too.
struct ApprovalRule {
    Wanted person = Wanted::optional;
    Chosen<ApprovalWay> ways = {};
    bool waive_without_participation = true; // DD-12, R183
    Wanted manager = Wanted::none;

    static ApprovalRule of(Rules const&);
    bool offers(AnswerWay) const;
};

// How a version stands. `by_person` is what counts for the person: their own last yes or no, else a representative's, else
// why nobody is asked.
struct ApprovalStanding {
    ApprovalState state = ApprovalState::waiting;
    std::optional<Approval> by_person = std::nullopt;
    std::optional<Approval> by_manager = std::nullopt;
    bool person_is_missing = false; // asked for by the rule, and nobody has answered
    bool manager_is_missing = false;
    // Godkänd by everybody whom the rule asks: with this the document is the final one (slutredigerat, R265).
    bool is_settled() const;
    // When that came to be: with the last of the answers that count, or with the version itself.
    Instant settled_at(Instant established_at) const;
};
// `answers` with the newest first.
ApprovalStanding standing_of(std::vector<Approval> const& answers, ApprovalRule const&, bool took_part);

// "Samir sa ja. Nadja Karimi var med. 24 november 2026." Names whose answer it is, so that none is taken for the person's.
std::string text_of(Approval const&, std::string const& given_name);
