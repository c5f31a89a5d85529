// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/access_control.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "people/person.h"
#include "people/person_search.h"

#include <optional>
#include <string>
#include <vector>

// One of the actor's persons as a list shows them: name, birth year, where, and one line of how things stand. Nothing
// of what has been written.
struct ListedPerson {
    Id<Person> person;
    std::string name;
    std::optional<CivilDate> birth_date;
    bool is_deceased;
    std::vector<std::string> units;
    std::string key_worker;
    bool has_no_answer;     // the instruction for when the person does not open
    bool has_new_order;     // one that waits to be accepted
    bool is_under_way;      // at least one service has started
    bool is_named_by_reader = false; // the reader is kontaktman

    std::string state(WordForms const& key_worker_word) const;
};

// The persons of these orders (AccessControl::list_my_orders), by name.
std::vector<ListedPerson> list_persons(ReadTx&, std::vector<MyOrder> const&, Id<Staff> reader, CivilDate today);

// Everybody whom the search names exactly, whoever supports them: by number (older ones too, R-PNR-5), whole name or
// case number. For the search page and the check for doubles; the caller says what of it may be shown.
// Persons with protected personal data only by number (R-PROT-2).
std::vector<Id<Person>> find_exactly(ReadTx&, Compartment const&, PersonSearch const&);
// Those with the same number, or with the same name and birth date: before somebody is registered twice.
std::vector<Id<Person>> find_doubles(ReadTx&, Compartment const&, NewPerson const&);
// Of these persons, those whose name begins with the typed words.
std::vector<Id<Person>> find_by_beginning(ReadTx&, std::vector<Id<Person>> const& among, PersonSearch const&);
