// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "journal/note_content.h"

#include <optional>
#include <string>
#include <string_view>

// What was written in a note, as it stands in the columns of journal_entry, and of journal_amendment for a correction.

// The values of the columns, borrowed from the content. Without content every one of them is null.
struct ContentColumns {
    explicit ContentColumns(NoteContent const* content);

    std::optional<std::string_view> kind, cause;
    std::optional<bool> progress, important;
    std::optional<Id<Goal>> goal;
    std::optional<Id<Activity>> activity;
    std::optional<Instant> event_at;
    std::optional<std::string> event_date, event_time;
    std::optional<std::string_view> doubled_hour;
    std::optional<std::string_view> text, action, result, contact_with, source_name, source_role;
    std::optional<std::string_view> interpretation, interpretation_by, interpretation_ground;
};

inline constexpr int content_facts = 9; // columns from kind to doubled_hour, without event_at
inline constexpr int content_texts = 9; // columns from text to interpretation_ground

// What is chosen and when it happened, from the column on; the texts are empty.
NoteContent read_content_facts(Row const&, int column);
void read_content_texts(Row const&, int column, NoteContent&);
