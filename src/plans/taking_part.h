// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "plans/code.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct Order;

// How people took part in making a plan, beyond the person's own part (Participation).

// Who is offered to take part, when the person wants or needs it (R245).
enum class OfferedKind { person, representative, relative, guardian, health_staff, other };
std::span<Code<OfferedKind> const> offered_kind_codes();

enum class OfferAnswer { waiting, yes, no, none };
std::span<Code<OfferAnswer> const> offer_answer_codes();

// Erbjudande att delta: that somebody was offered, how and when, and what they answered. Whoever said no is never counted
// among those who made the plan.
struct Offer {
    std::int64_t id;
    std::string name;
    OfferedKind kind;
    std::string relation = {}; // title or relation
    std::string way = {};      // letter, telephone
    std::optional<CivilDate> on = std::nullopt;
    OfferAnswer answer = OfferAnswer::waiting;
    std::string reason = {}; // why not, as they said it
    std::string said = {};   // what they said about the support, in their own words: a relative's, never the person's (R187)

    bool operator==(Offer const&) const = default;
};

enum class MeetingForm { meeting, phone, visit, alone, working, digital };
std::span<Code<MeetingForm> const> meeting_form_codes();

// Träff: one of the occasions on which the plan was made. A plan may take several (R61, R112, R306).
struct Meeting {
    std::int64_t id;
    std::optional<CivilDate> on = std::nullopt;
    MeetingForm form = MeetingForm::meeting;
    std::string who = {};  // names of those who were there
    std::string text = {}; // what was talked about, what was tried

    bool operator==(Meeting const&) const = default;
};

// How far a child's wish was followed (R6).
enum class Followed { wholly, partly, not_followed };
std::span<Code<Followed> const> followed_codes();

// One guardian's (vårdnadshavare) view, in a compartment of its own (DD-7).
struct GuardianView {
    std::string name;
    std::string view;
    std::string method = {};

    bool operator==(GuardianView const&) const = default;
};

// Barnets syn beside its guardians' (R6, DD-7). Only for somebody under 18.
struct ChildView {
    std::string view = {};
    std::string method = {}; // how the child's view was found
    std::vector<GuardianView> guardians = {};
    std::string difference = {};
    std::optional<Followed> followed = std::nullopt;
    std::string outcome = {}; // what the plan follows, and why

    bool operator==(ChildView const&) const = default;
};

// Somebody close to the person: asked about support that is for them too.
bool is_relative(Offer const&);
// The names of the order's services that are also support for a relative who cares (R187); empty without any.
std::string services_for_relative(Order const*);
// "Dr. Eva Ek, läkare. Telefon, 2 december 2026. Tackade nej: hinner inte."
std::string offer_text(Offer const&);
// "Möte 2 december 2026. Samir och Nadja. Vi provade bussen."
std::string meeting_text(Meeting const&);
