// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/clock.h"
#include "base/id.h"
#include "db/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

struct Conversation;
struct Person;
struct Plan;

// Arbetsanteckningar (DD-25, R82, R101): a writer's own, of one meeting. Nobody else reads them. They are encrypted with a
// key of their own, are in no backup, and are gone for good once the writer has confirmed that everything of weight is
// in the plan. No record.
struct WorkingNotes {
    std::string text;
    std::int64_t version;
    Instant written_at;
};
std::optional<WorkingNotes> find_notes(ReadTx&, Id<Conversation>, Id<Staff>);

// The version that stands there afterwards. Two windows of the same writer lose no word: what was written in the other
// one comes after.
std::int64_t save_notes(WriteTx&, Visit const&, Id<Conversation>, std::string const& text, std::int64_t base_version);
// Throws key and text away; false when there were none.
bool destroy_notes(WriteTx&, Id<Conversation>, Id<Staff>);

// Notes of the writer's that lie since before that moment: that they do, never what.
struct LeftNotes {
    Id<Person> person;
    Id<Plan> plan;
    Id<Conversation> meeting;
    Instant begun_at;
};
std::vector<LeftNotes> list_left_notes(ReadTx&, Id<Staff>, Instant before);
