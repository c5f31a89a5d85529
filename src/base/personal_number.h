// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"

#include <optional>
#include <string>
#include <string_view>

// A number that tells one person from all others (R-PNR-1...6). It has no formatter and no operator<<, so that it cannot
// end in a log (R-PNR-8), and nothing is derived from it but the birth date: never sex (R-PNR-4).
class PersonalNumber {
public:
    enum class Kind {
        personal,     // personnummer
        coordination, // samordningsnummer: day of birth plus 60
        reserve,      // reservnummer of a region: nothing about it can be checked nationally
    };

    // Personal or coordination number as people write them: 10 or 12 digits, with or without - or +, spaces around.
    // Nothing when the date is not real or not yet here, the serial is 000 or the check digit is wrong.
    static std::optional<PersonalNumber> parse(std::string_view text, CivilDate today);
    // 10 to 12 letters and digits, at least six of them digits. Only where the form says that it is a reserve number.
    static std::optional<PersonalNumber> parse_reserve(std::string_view text);
    // From the database: what stored_text() gave.
    static std::optional<PersonalNumber> from_stored(Kind, std::string_view text);

    Kind kind() const { return kind_; }
    // For the database, and for finding: 12 digits, or the reserve number in capitals.
    std::string const& stored_text() const { return text_; }
    // For a page or a document: 640823-3234, with + from the year the person turns 100 (R-PNR-3).
    std::string short_text(CivilDate today) const;
    std::string long_text() const; // 19640823-3234
    // Nothing for a reserve number.
    std::optional<CivilDate> birth_date() const;
    // Is it one of the series that Skatteverket keeps for tests? Demonstrations accept only these, production none (R-PNR-7).
    bool is_test_number() const;

    bool operator==(PersonalNumber const&) const = default;

private:
    PersonalNumber(Kind kind, std::string text) : kind_{kind}, text_{std::move(text)} { }

    Kind kind_;
    std::string text_;
};

// Where the house runs decides which numbers may be entered (R-PNR-7).
enum class NumberRule { test_only, real_only };
bool is_allowed(PersonalNumber const&, NumberRule);
std::string_view code_of(PersonalNumber::Kind);
