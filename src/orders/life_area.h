// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A choice from a list whose words the organisation has (order_term.h): what is kept, and how it reads.
struct ListWord {
    std::string code = {};
    std::string word = {};
    std::string help = {}; // what to ask about while planning

    bool empty() const { return code.empty(); }
};

// Livsområde of an order (IBIC; 001:55-60): what the authority has assessed, and the state it aims at. Only the area must
// be there. Levels are 0-4, and 8 or 9 for what is assessed; one aimed at is never 8 or 9 (R-IBIC-1).
struct LifeArea {
    Id<LifeArea> id;
    int version = 1; // of its own, so that two who write meet only about the same area
    ListWord area = {};
    std::string icf_code = {};
    std::string icf_title = {}; // as the imported code system had it then; empty without one
    ListWord assessed = {};     // bedömt funktionstillstånd
    ListWord intended = {};     // avsett funktionstillstånd
    ListWord aim = {};          // syfte: Lindra/stötta, Bevara funktioner, ...
    ListWord support_form = {}; // stödform
    std::string limitation = {};
    std::string reason = {}; // why a worse state than today's is aimed at
};

// The same in words, as an established plan keeps it.
struct LifeAreaWords {
    Id<LifeArea> id;
    std::string area = {};
    std::string icf = {};      // "d510 Att tvätta sig"
    std::string assessed = {}; // "Svår begränsning (3)"
    std::string intended = {};
    std::string aim = {};
    std::string support_form = {};
    std::string limitation = {};
    std::string reason = {};
};
LifeAreaWords words_of(LifeArea const&);
// Name and text, without those that say nothing: "Bedömt funktionstillstånd", "Svår begränsning (3)".
std::vector<std::pair<std::string, std::string>> facts_of(LifeAreaWords const&);
// On one line: "Personlig vård. Bedömt funktionstillstånd: Svår begränsning (3). ..."
std::string line_of(LifeAreaWords const&);

// The shape of a code of ICF: a letter of its four parts, digits, perhaps a national letter ("d598A").
bool looks_like_icf(std::string_view code);
// Field name -> what is wrong, in Swedish.
std::map<std::string, std::string> life_area_errors(LifeArea const&);
