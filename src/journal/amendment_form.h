// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "journal/journal_entry.h"

#include <optional>

// What was typed to add to a note. Nothing when `errors` says what is wrong. Id, author and time come from add_amendment.

// A reason and at least one changed text or the changed time (R-COR-2).
std::optional<Amendment> read_correction(Form const&, JournalEntry const&, Instant now, FormErrors&);
std::optional<Amendment> read_completion(Form const&, JournalEntry const&, FormErrors&);
// Who does not agree, and with what (DD-24).
std::optional<Amendment> read_objection(Form const&, JournalEntry const&, FormErrors&);

// A note that stood in the wrong file: the reason, and, when the right person is known, the text as it shall read
// there. Neither file may show who the other is about (DD-23), so the text must not name the one it is moved from.
struct WrongPerson {
    Amendment amendment;
    std::optional<Id<Person>> right_person;
    std::string text;
};
std::optional<WrongPerson> read_wrong_person(
    Form const&, JournalEntry const&, std::string_view given_name, std::string_view family_name, FormErrors&);

// The note as it is signed in the right file by `signer`: whoever did not see it gives its author as the source (R299).
NoteContent moved_content(JournalEntry const& wrong, std::string text, Id<Staff> signer);
