// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/house_words.h"
#include "access/visit.h"
#include "base/civil_date.h"
#include "base/clock.h"
#include "db/database.h"
#include "oversight/duty.h"

#include <map>
#include <set>
#include <string>
#include <vector>

// Everything that is owed in some units at a moment.
struct Duties {
    std::vector<Duty> all;                               // the latest first, then what has no day
    std::map<Id<Staff>, std::string> names;              // of those who owe
    std::map<Id<Person>, std::vector<std::string>> alerts; // codes of the alerts that can hurt
    CivilDate today;

    bool has_alert(Id<Person> person) const { return alerts.contains(person); }
    Risk risk(Duty const& duty) const { return risk_of(duty, has_alert(duty.person)); }
    // "Nadja Karimi"; empty: whoever leads the unit.
    std::string owner(Duty const&) const;
};

// Collected from every noun, each in one statement over all the units: no query a person. Ids, dates and kinds, no text.
// Who reads them is asked before: AccessControl::list_my_orders, or the role that sees the units' figures.
Duties list_duties(ReadTx&, std::vector<Id<Unit>> const& units, Instant now);

// Without those about persons who stand in no list of the reader's (R-PROT-1), or whose order is closed to the reader.
void keep_only(Duties&, std::set<Id<Person>> const& persons);
