// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "access/visit.h"
#include "db/database.h"

#include <string>
#include <vector>

// How much somebody has to do, for a letter: numbers and units, nothing of the record. Only what has a day: what has none
// waits in Min dag. Persons with protected personal data are not counted (R-PROT-1).
struct Owed {
    std::vector<std::int64_t> days_left; // of each thing that is late, due today or within a week
    std::int64_t drafts = 0;             // notes unsigned for 24 hours (DD-23)
    std::vector<std::string> units;      // by name, of the things

    std::int64_t late() const;
    std::int64_t now() const; // late or due today, with drafts
    std::int64_t soon() const;
};

// What falls on that member of staff today, as egenkontroll knows it (oversight/duty_store.h): the own as kontaktman, as
// deputy or by name; of whoever leads a unit what nobody is named for, and what is late. What a socialsekreterare makes falls
// on them (R152). Worked out anew each time: what is done, ended or somebody else's by now is not in it.
Owed owed_by(ReadTx&, Id<Staff>, Instant now);

// Whether what the manager reminded of is still to be done, and by that one.
bool is_still_owed(ReadTx&, Id<Staff>, std::int64_t duty_reminder, Instant now);

// Who is to hear of the nödöppning and has not seen it: managers of the units, or the coordinators where there is none.
std::vector<Id<Staff>> list_emergency_receivers(ReadTx&, std::int64_t opening, Instant now);
// Is guest of the order today, and has not answered what was handed over.
bool is_to_read(ReadTx&, Id<Staff>, std::int64_t order, std::int64_t handover, Instant now);
bool works_here(ReadTx&, Id<Staff>);

// Who wants a digest at that hour or earlier and has not had that day's; at most `most` of them.
std::vector<Id<Staff>> list_digest_receivers(ReadTx&, CivilDate day, int hour, int standard_hour, int most);
// The number of a day in the subject of a digest: 20261120.
std::int64_t day_number(CivilDate);
