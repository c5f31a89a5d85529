// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "html/components/href.h"

#include <string>
#include <vector>

struct Person;

// What the actor owes about requests for a changed service and about proposals of the team, at these units: the own
// persons' as kontaktman or deputy, and as leader what nobody else owes or what has lain too long.
struct AskedMatter {
    Id<Person> person;
    Id<Order> order;
    std::string text; // goes on with the person's name: "Svara på förslag om"
    Href href;
    CivilDate since;
    bool is_late;
};
std::vector<AskedMatter> list_asked_matters(ReadTx&, Visit const&, std::vector<Id<Unit>> const&, CivilDate today);
