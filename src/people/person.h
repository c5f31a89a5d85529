// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "base/personal_number.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Person (den enskilde): the one whom the support is for. Exists without a number (R-PNR-6).
struct Person {
    Id<Person> id;
    std::string given_name;
    std::string family_name;
    std::optional<CivilDate> birth_date = std::nullopt;
    std::optional<CivilDate> deceased_on = std::nullopt;

    std::string name() const { return given_name + " " + family_name; }
};

// What is known on the first day. The rest is written as facts.
struct NewPerson {
    std::string given_name;
    std::string family_name;
    std::optional<CivilDate> birth_date = std::nullopt;
    std::optional<PersonalNumber> number = std::nullopt;
};

// One version of the person's number. No number: the person has none, or none that is known.
struct NumberVersion {
    int version;
    std::optional<PersonalNumber> number;
    Instant created_at;
    std::string author;
    bool sealed = false; // there is one, in the compartment, and this reader has no grant (R-PROT-1)
};

// Minor (under 18) on that day; nothing is known without a birth date.
bool is_child(Person const&, CivilDate day);
// "Född 1950": tells two of the same name apart in a list (DD-27). Empty without a birth date.
std::string birth_year_text(std::optional<CivilDate> birth_date);
