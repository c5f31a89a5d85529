// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "access/visit.h"
#include "db/database.h"

#include <string>
#include <vector>

// How much somebody has to do, for a letter: numbers and units, nothing of the record. Persons with protected personal
// data are not counted (R-PROT-1): what is to be done for them stands in Min dag alone.
struct Owed {
    struct Thing {
        Id<Order> order;
        std::int64_t days_left; // negative: late
    };
    std::vector<Thing> things;      // late, due today, and within a week
    std::int64_t drafts = 0;        // notes unsigned for 24 hours (DD-23)
    std::int64_t waiting_orders = 0; // for who leads the unit to take in
    std::vector<std::string> units; // by name, of the things

    std::int64_t late() const;
    std::int64_t now() const; // late or due today, with drafts and orders
    std::int64_t soon() const;
};

// What falls on that member of staff today. A plan's matters fall on its kontaktman; if there is none, or they have left,
// on the deputy; then on whoever leads the unit, who also hears of what is late. What a socialsekreterare makes falls on
// them (R152). Worked out anew each time: what is done, ended or somebody else's by now is not in it.
Owed owed_by(ReadTx&, Id<Staff>, Instant now);

// Who is to hear of the nödöppning and has not seen it: managers of the units, or the coordinators where there is none.
std::vector<Id<Staff>> list_emergency_receivers(ReadTx&, std::int64_t opening, Instant now);
// Is handläggare or plan maker of the order today.
bool is_guest_of(ReadTx&, Id<Staff>, std::int64_t order, Instant now);
bool works_here(ReadTx&, Id<Staff>);

// Who wants a digest and has not had that day's, with the hour they want it; at most `most` of them.
struct DigestReceiver {
    Id<Staff> staff;
    std::optional<int> hour;
};
std::vector<DigestReceiver> list_digest_receivers(ReadTx&, CivilDate day, int hour, int standard_hour, int most);
// The number of a day in the subject of a digest: 20261120.
std::int64_t day_number(CivilDate);
