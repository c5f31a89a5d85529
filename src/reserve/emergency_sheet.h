// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/clock.h"
#include "pdf/content.h"
#include "people/person_contact.h"
#include "people/person_head.h"

#include <string>
#include <vector>

// The emergency page for when the system is down (I-24): who it is, how to communicate, alerts, what to do when nobody
// opens, how to get in, and who to call. It is drawn for the locked file of a unit and for nothing else: codes and where
// keys are stand on it, as on no other sheet (docs/adr/0009).
struct WayIn {
    std::string name; // "Portkod"
    std::string text;
};
struct EmergencySheet {
    PersonSummary person;
    std::vector<WayIn> ways_in;          // those that somebody has written
    std::vector<PersonContact> contacts; // to call, in order
    std::vector<std::string> units;      // "Ekbacken 08-465 004 20"
    Instant printed_at;
    std::string printed_by;
};
EmergencySheet load_emergency_sheet(ReadTx&, Visit const&, PersonAccess const&);

pdf::Document emergency_paper(EmergencySheet const&); // before it is set on pages
std::string draw_emergency_sheet(EmergencySheet const&);
