// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "text/fold.h"

#include <string>
#include <string_view>
#include <vector>

// What the words of a clause say of a key and of its place.

bool names_key(std::vector<Word> const&);
// "Nyckeln:", and nothing more.
bool names_only_key(std::vector<Word> const&);
// Goes on about what was named before: "den ligger", "som hänger", "och sitter".
bool goes_on(std::vector<Word> const&);
// Goes on with the place that was told: "till höger om spegeln", "nummer 12", "och den gröna lådan".
bool goes_on_with_place(std::vector<Word> const&);
// "nyckelskåpet": says by itself where the key is.
bool names_key_box(std::vector<Word> const&);

// A phrase that tells a place, in bytes of the clause: "från nyckelskåpet på kontoret". It ends before what somebody does.
struct PlacePhrase {
    std::size_t begin = 0;
    std::size_t end = 0;
};
// After a place that was told, a phrase needs no verb that says where something is.
enum class Before { nothing, place };
std::vector<PlacePhrase> place_phrases(std::string_view clause, std::vector<Word> const&, Before);
// Nothing but a key, its place and that it is there: no act is lost with it.
bool tells_nothing_else(std::vector<Word> const&, std::vector<PlacePhrase> const&);
