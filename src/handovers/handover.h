// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "plans/code.h"
#include "plans/plan.h"
#include "rules/rule_keys.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// How much of the plan is handed over (DD-16): vad och vem (R119), what is new since last time, or all of it.
std::span<Code<HandoverContent> const> handover_content_codes();

// The case officer reads it here as a guest of the order, or the authority gets the package as a file.
enum class HandoverWay { guest, file };
std::span<Code<HandoverWay> const> handover_way_codes();

// With what legal ground something leaves for another authority (OSL 8:1, 10 ch., 12:2; SoL 17:11; LSS 29 §).
enum class HandoverGround { law, consent, other };
std::span<Code<HandoverGround> const> handover_ground_codes();

// What happened to a handed-over plan: three are the authority's answers, and the last is ours to such a one (I-13).
enum class HandoverEventKind { told, sent, noted, asks_more, new_examination, replied };
std::span<Code<HandoverEventKind> const> handover_event_codes();
bool is_answer(HandoverEventKind);

// Kvittens and what else happened: a record of its own, never changed.
struct HandoverEvent {
    Id<HandoverEvent> id;
    HandoverEventKind kind;
    std::string who; // whom the person was told by, to whom the file was sent, who answered
    CivilDate happened_on;
    std::string words = {}; // how, what the authority asks, or what it is told
    std::string author_name = {};
    Instant written_at = {};
};

// Överlämnande (avge, R119, R-GP-9): an established version handed over to the authority that decided. The package was
// frozen then, and is what the authority has got, whatever is written afterwards. Never changed.
struct Handover {
    Id<Handover> id;
    Id<PlanVersion> version;
    std::int64_t version_number = 0;
    HandoverContent content;
    std::string authority;
    std::string recipient = {};                          // by name
    std::optional<Id<Staff>> recipient_account = std::nullopt; // of the guest who reads it here
    HandoverWay way;
    HandoverGround ground;
    std::string ground_text;
    std::string decided_by;
    CivilDate decided_on;
    std::string needs = {};     // what the person needs more or less of
    std::string questions = {}; // what the authority is asked
    std::string author_name = {};
    Instant written_at = {};
    std::vector<HandoverEvent> events = {}; // the oldest first
    std::optional<Instant> again_at = std::nullopt; // when the plan was handed over the next time

    // The authority's last answer.
    HandoverEvent const* answer() const;
    // The authority's last answer, when it asks for more or begins a new examination, and nobody here has replied or handed
    // the plan over again since.
    HandoverEvent const* question() const;
    bool is_told() const; // the person knows of it
    bool is_sent() const; // or needs not be: it is read here
};

// "Skickad med säkert meddelande till Tove Sandin 2 december 2026."
std::string text_of(HandoverEvent const&, std::string const& given_name);
// "Lag eller avtal: 17 kap. 11 § socialtjänstlagen"
std::string ground_text(Handover const&);
