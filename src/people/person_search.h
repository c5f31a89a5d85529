// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/personal_number.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What somebody typed in the search field, and the three ways it may find a person (R-ACC-6): number, case number, name.
// There is no other way: no search over what has been written about people.
struct PersonSearch {
    std::optional<PersonalNumber> number = std::nullopt;
    std::string case_number = {};         // the whole text, as typed
    std::vector<std::string> words = {};  // of a name, folded

    bool empty() const { return !number && case_number.empty() && words.empty(); }
};

PersonSearch parse_search(std::string_view text, CivilDate today);
// Within the own persons: every typed word (two letters or more) begins one word of the name.
bool name_begins_with(std::vector<std::string> const& name_words, std::vector<std::string> const& typed);
// Outside them: the whole name, word for word.
bool is_whole_name(std::vector<std::string> const& name_words, std::vector<std::string> const& typed);
