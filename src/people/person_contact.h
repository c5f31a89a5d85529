// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct Person;

// Whom the contact is to the person (DD-5). A relative is never a representative by being a relative (FB 11:4, 17:1).
enum class ContactKind {
    relative,           // närstående
    close_person,       // annan viktig person
    god_man,
    forvaltare,
    future_mandate,     // framtidsfullmakt som har trätt i kraft
    mandate,            // fullmakt
    guardian,           // vårdnadshavare
    appointed_guardian, // särskilt förordnad vårdnadshavare
    formyndare,
    professional,       // vårdcentral, dietist och andra i tjänsten
};

struct ContactKindRule {
    ContactKind kind;
    std::string_view code;
    std::string_view label;
    bool represents; // may speak for the person, within its scope and dates
    bool until_18;   // ends by itself when the person turns 18
};
std::span<ContactKindRule const> contact_kinds();
ContactKindRule const& contact_kind_rule(ContactKind);
std::optional<ContactKind> contact_kind(std::string_view code);

// One version of a contact: relative, representative or somebody in their work. Never changed, only followed by the
// next version; removed says that it is no longer shown.
struct PersonContact {
    Id<PersonContact> contact; // the same through all versions
    int version = 1;
    bool removed = false;
    ContactKind kind = ContactKind::relative;
    std::string name = {};
    std::string relation = {}; // "syster", "vän", "vårdcentral"
    std::string phone = {};
    std::string email = {};
    std::string address = {};
    bool watches_rights = false;   // bevaka rätt
    bool manages_property = false; // förvalta egendom
    bool cares_for_person = false; // sörja för person
    std::string mandate_text = {}; // what a mandate says that it covers
    std::optional<CivilDate> valid_from = std::nullopt;
    std::optional<CivilDate> valid_to = std::nullopt;
    std::string proof = {}; // what shows it: register extract, court decision
    std::optional<int> call_order = std::nullopt; // 1 is called first
    Instant created_at = {};
    std::string author = {};
    bool sealed = false; // phone, email and address lie in the compartment, and this reader has no grant

    bool represents() const { return contact_kind_rule(kind).represents; }
};

// How a representative stands on a day. Guardianship ends when the person turns 18, all of it at death (DD-5).
enum class Standing { no_representative, not_yet, in_force, ended };
Standing standing_of(PersonContact const&, std::optional<CivilDate> birth_date, std::optional<CivilDate> deceased_on,
    CivilDate day);
// May approve a plan or get a copy without the person's own consent: only a representative in force who cares for the
// person, or whose mandate says so. Always shown as such, never as the person's own approval.
bool may_answer_for(PersonContact const&, Standing);

// Field name -> what is wrong with it, in Swedish. Empty when the contact can be kept.
std::map<std::string, std::string> contact_errors(PersonContact const&);
// "Bevakar rätt, sörjer för personen"; empty for no scope.
std::string scope_text(PersonContact const&);
