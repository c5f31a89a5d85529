// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/box.h"
#include "html/html.h"
#include "journal/journal_entry.h"
#include "text/analyser.h"

#include <string>
#include <unordered_map>

// What a note shows of other things: the names of its goal and activity, and of the person.
struct EntryNames {
    std::string given_name; // the person's
    std::unordered_map<std::int64_t, std::string> goals;
    std::unordered_map<std::int64_t, std::string> activities;
};

// How much stands around the note: in the list, or on a page of its own.
enum class EntryDetail { list, whole };

// A note as it is shown everywhere: what was corrected is struck through but readable, with who, when and why
// (R-COR-2); who does not agree stands beside it (DD-24); of a note hidden as fel person only that there was one.
FeedItem entry_item(JournalEntry const&, EntryNames const&, SearchQuery const&, EntryDetail);

std::string entry_path(Id<Person>, Id<JournalEntry>);
