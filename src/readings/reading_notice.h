// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "readings/reading_store.h"

#include <string>
#include <vector>

// What stands about reading beside a person's day: what the reader has yet to read, and whether everybody on duty today has
// read, which the person may be told.
struct ReadingNotice {
    std::vector<ReadingOf> open; // the reader's own
    bool read_by_all = false;    // those on duty today, all of the person's plans; false when nobody is
};
ReadingNotice load_reading_notice(ReadTx&, PersonAccess const&, Instant now);
Html reading_notice(ReadingNotice const&, std::string const& given_name);

// "Läs det som är nytt i Samirs plan", or the whole plan for whoever has read nothing.
std::string reading_task(ReadingOf const&, std::string const& given_name);
std::string reading_when(ReadingOf const&); // by the rule
std::string reading_path(ReadingOf const&);
