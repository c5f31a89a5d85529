// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "html/components/form.h"
#include "http/form.h"
#include "journal/journal_entry.h"

#include <optional>
#include <string>
#include <string_view>

// The fields of the quick note, as they stand in the form, the draft and the address that leads to the form.
namespace note_field {
inline constexpr std::string_view kind = "typ"; // a code of NoteKind, or "progress"
inline constexpr std::string_view cause = "orsak";
inline constexpr std::string_view goal = "mal";
inline constexpr std::string_view activity = "aktivitet";
inline constexpr std::string_view text = "text";
inline constexpr std::string_view action = "gjorde";
inline constexpr std::string_view result = "blev";
inline constexpr std::string_view important = "viktigt";
inline constexpr std::string_view contact_with = "med";
inline constexpr std::string_view source_name = "kalla";
inline constexpr std::string_view source_role = "kalla-roll";
inline constexpr std::string_view interpretation = "tolkning";
inline constexpr std::string_view interpretation_by = "tolkning-vem";
inline constexpr std::string_view interpretation_ground = "tolkning-grund";
inline constexpr std::string_view date = "datum";
inline constexpr std::string_view time = "tid";
inline constexpr std::string_view doubled_hour = "timme";
inline constexpr std::string_view order = "insats";
inline constexpr std::string_view draft = "utkast"; // the id the note will have
} // namespace note_field

// What was typed, ready to be signed; nothing when `errors` says what is wrong. "Now" and the day come from the server
// (R-COR-4); the title and name of the author too.
std::optional<NoteContent> read_note(Form const& typed, Instant now, FormErrors& errors);

// What is kept of a draft nobody signed, when it is locked after 14 days: what was typed, as far as it can be read.
// Nothing when it has no text at all.
std::optional<NoteContent> read_abandoned_note(Form const& typed, Instant begun_at);

// The form of a note that is there already, to put it right.
Form note_as_typed(NoteContent const&);
// What was typed over a note: a field that the form did not have keeps what the note says.
Form typed_over(NoteContent const& former, Form const& typed);

// A new form: the event is now. `begin` may name kind, goal, activity and text (an address that leads here).
Form new_note(Instant now, Form const& begin);

// The fields of the note, and no others, as one text for the draft, and back.
std::string draft_fields(Form const& typed);
Form read_draft_fields(std::string_view fields);
// Whether somebody has written anything worth keeping.
bool has_words(Form const& typed);

// Reads a text field: cleaned of what word processors leave, with an error when it is longer than fits.
std::string read_long_text(Form const& typed, std::string_view field, FormErrors& errors);
std::string read_line(Form const& typed, std::string_view field, FormErrors& errors);
