// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

// A choice of one of the lists below: as stored, and as it is read.
struct ConsentChoice {
    std::string_view code;
    std::string_view label;
};
// What is agreed to. Consent blocks only what leaves (copy, package to a relative, photo); the rest is written so that
// everybody knows (DD-6). A protective measure rests on the person's own consent alone (DD-21).
std::span<ConsentChoice const> consent_kinds();
std::span<ConsentChoice const> consent_ways();   // how it was given: words, paper, sign, shown
std::span<ConsentChoice const> consent_givers(); // the person, or a representative
std::string_view label_of(std::span<ConsentChoice const>, std::string_view code);

// Samtycke: one version of what the person agrees to. Never changed; taking it back is the next version. It ends by
// itself on its last day, at most a year after it was given unless somebody says otherwise (DD-6).
struct Consent {
    Id<Consent> consent; // the same through all versions
    int version = 1;
    bool withdrawn = false;
    std::string kind = {};
    std::string what = {};
    std::string recipient = {};
    std::string way = {};
    std::string given_by = "person";
    std::string representative = {}; // name: never shown as the person's own consent (DD-5)
    CivilDate given_on;
    CivilDate valid_to;
    std::string reason = {}; // of taking it back
    Instant created_at = {};
    std::string author = {};

    bool holds_on(CivilDate day) const { return !withdrawn && given_on <= day && day <= valid_to; }
};

// The last day when nobody says another.
CivilDate usual_last_day(CivilDate given_on);
// Field name -> what is wrong, in Swedish.
std::map<std::string, std::string> consent_errors(Consent const&, CivilDate today);
// "Sagt med ord av personen" or "Skriftligt, med Leila Lindgrens samtycke": whose it is stands in it.
std::string giver_text(Consent const&);
