// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "db/database.h"
#include "oversight/duty.h"

#include <vector>

// Påminnelse: somebody who leads the unit reminds whoever owes something. A record: never changed. It counts while the
// duty is there and belongs to the same one; then nobody sees it on Min dag any more.
struct DutyReminder {
    Id<DutyReminder> id;
    Id<Unit> unit;
    Id<Person> person;
    DutyKind kind;
    std::int64_t subject;
    Id<Staff> staff; // who is reminded
    Id<Staff> author;
    std::string author_name;
    Instant written_at;

    bool is_about(Duty const& duty) const { return duty.kind == kind && duty.subject == subject && duty.person == person; }
};

// Conflict when that one was reminded of it today already.
Result<Done> remind(WriteTx&, Visit const&, Duty const&);

// Of the last three months, the newest first. For the manager's page.
std::vector<DutyReminder> list_reminders(ReadTx&, Id<Unit>, Instant now);
// To somebody, for Min dag and for the mail without content.
std::vector<DutyReminder> list_reminders_to(ReadTx&, Id<Staff>, Instant now);

RecordKind duty_reminder_records();
