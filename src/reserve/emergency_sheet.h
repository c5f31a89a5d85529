// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/clock.h"
#include "people/person_contact.h"
#include "people/person_head.h"

#include <string>
#include <vector>

// The emergency page on paper, for when the system is down (I-24): who it is, how to communicate, alerts, what to do when
// nobody opens, and who to call. The same facts as the page of a nödöppning shows (DD-4), and no more.
struct EmergencySheet {
    PersonSummary person;
    std::vector<PersonContact> contacts; // to call, in order
    std::vector<std::string> units;      // "Ekbacken 08-465 004 20"
    Instant printed_at;
    std::string printed_by;
};
EmergencySheet load_emergency_sheet(ReadTx&, Visit const&, PersonAccess const&);

std::string draw_emergency_sheet(EmergencySheet const&);
