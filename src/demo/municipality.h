// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"

#include <optional>
#include <string>
#include <vector>

// The invented municipality as it stands in data/*.toml. Nobody in it exists; numbers are official test numbers.

struct DemoUnit {
    std::string key;
    std::string name;
    std::string kind;
    std::string law;
    std::string division;
    std::string phone;
    std::string address;
    std::string plan_template = "sol-lss"; // key of the one its plans are written after
};

struct DemoStaff {
    std::string user;
    std::string name;
    std::string title;
    std::string phone;
    std::vector<std::string> units;
    std::vector<std::string> roles;
    std::string about;
};

// Something that can have happened: what is written, and about what.
struct DemoNote {
    std::string kind; // expression, deviation, event, contact, complaint
    std::string text;
    std::string action;
    std::string result;
    std::string cause;
};

// A goal with its activity and what is noted about it. {namn} and {plats} are filled in for each person.
struct DemoTheme {
    std::string key;
    std::vector<std::string> headings; // keys; the first one that the plan's template has
    std::string picture;
    std::string short_name;
    std::string goal;
    std::string today;
    std::string wished;
    std::vector<std::string> sub_goals;
    std::string what;
    std::string how;
    std::string own_part;
    std::string days;
    std::string from;
    std::string until;
    std::string parts;
    std::string who;
    std::string risk;     // what may happen; empty: nothing that anybody has seen
    std::string prevents; // how it is prevented
    std::string chosen;   // what the person says about living with it
    std::vector<DemoNote> notes;
};

struct DemoPerson {
    std::string given_name;
    std::string family_name;
    CivilDate birth_date;
    int serial;
    std::string unit;
    std::vector<std::string> themes;
    std::string place;
    std::string state; // in_force, draft, missing, received, accepted, ended, not_carried_out
    std::optional<int> start_days;
    std::string address;
    std::string phone;
    std::string language;
    bool interpreter;
    std::string greeting;
    std::string communication;
    std::string no_answer;
    std::string decision_goal;
    std::vector<std::string> personal_goals;
    std::vector<std::string> alerts;          // "kind:text"
    std::vector<std::string> relatives;       // "name:relation:phone"
    std::vector<std::string> representatives; // "name:kind:scope:phone"
    std::string participation; // empty: took part; would_not; could_not
    std::string also_unit;
    std::vector<std::string> also_themes;
    std::vector<std::string> facts = {};    // "slug:text", more of the card
    std::vector<std::string> consents = {}; // "kind:recipient:what"
    int protection = 0;                     // level of skyddade personuppgifter
    std::string granted = {};               // user name of who may read what leads to the person
    std::vector<std::string> life_areas = {};    // "area:icf:assessed:intended:aim:support form:limitation"
    std::vector<std::string> interruptions = {}; // "first day:last day:cause", in days ago; no last day: not back yet
    std::string question = {};                   // what the unit has asked the authority
    std::string answer = {};
    std::string basis = {};                      // code of the legal basis; empty: the unit's usual one
    std::vector<std::string> services = {};      // "name:extent:kind"; none: the unit's usual one
    std::string plan_template = {};              // empty: the unit's
    std::vector<std::string> views = {};         // a child's "barnet:view", "skillnad:what they disagree on", and "guardian:view"
    std::vector<std::string> texts = {};         // "heading:text:own words"; "insats-1": that of the first service
};

struct Municipality {
    std::vector<DemoUnit> units;
    std::vector<DemoStaff> staff;
    std::vector<DemoTheme> themes;
    std::vector<DemoPerson> people;

    DemoTheme const& theme(std::string const& key) const;
    DemoUnit const& unit(std::string const& key) const;
};

// Reads the files that are part of the program. Throws std::runtime_error for one that does not hold together.
Municipality read_municipality();

// The parts between the colons: "a:b:c".
std::vector<std::string> parts_of(std::string const& text, char separator = ':');
