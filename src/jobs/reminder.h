// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id_source.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <string_view>

struct Staff;

// What somebody may hear of by mail.
enum class ReminderKind {
    digest,      // once a day: how much there is to do
    emergency,   // a nödöppning at a unit that one leads
    reminded,    // the manager has pressed Påminn
    handed_over, // something has been handed over to the handläggare
    welcome,     // the address was chosen: shows that mail arrives
};
std::string_view code_of(ReminderKind);

// One thing that one member of staff is told of once. Ids only: what the letter says is worked out when it is sent, so
// that nobody is told of what has been done, has ended or is no longer theirs.
struct Reminder {
    ReminderKind kind;
    std::int64_t about = 0;    // emergency: the opening; reminded: what was written then; handed_over: the order
    std::int64_t occasion = 0; // tells two of them apart: the day of a digest (20261120), the hand-over
    std::optional<Id<Staff>> to = std::nullopt; // emergency: whoever leads the unit when it is sent

    // "reminded:12:20261120:7", the subject of its job.
    std::string subject() const;
    static std::optional<Reminder> parse(std::string_view subject);
};

// Puts the reminder in the queue, in the transaction that causes it. Nothing happens when the same one is there already. It
// is a letter only when mail is on and whoever it is for has chosen it.
void plan_reminder(WriteTx&, IdSource&, Reminder const&, Instant now);

// The kinds of jobs: one finds out who is to have a letter, the other sends one.
inline constexpr std::string_view reminder_job = "reminder";
inline constexpr std::string_view mail_job = "mail";
