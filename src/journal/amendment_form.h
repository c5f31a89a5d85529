// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "http/form.h"
#include "journal/journal_entry.h"

#include <optional>

// What was typed to add to a note. Nothing when `errors` says what is wrong. Id, author and time come from add_amendment.

// A reason and at least one changed part of the note, whichever it is (R-COR-2). Refused when somebody else has
// corrected the note since the form was shown: field `grund`, base_of() of the note as it was.
std::optional<Amendment> read_correction(Form const&, JournalEntry const&, Instant now, FormErrors&);
std::string base_of(JournalEntry const&);
std::optional<Amendment> read_completion(Form const&, JournalEntry const&, FormErrors&);
// Who does not agree, and with what (DD-24).
std::optional<Amendment> read_objection(Form const&, JournalEntry const&, FormErrors&);

// A note that stood in the wrong file: the reason, and, when the right person is known, the note as it is signed there.
// Neither file may show who the other is about (DD-23): what is written anew must not name the person it is moved from,
// and the reason, which is read in the wrong file, must not name the right one.
struct WrongPerson {
    Amendment amendment;
    std::optional<Id<Person>> right_person;
    std::optional<NoteContent> content;
};
// What the form is read against.
struct WrongFile {
    JournalEntry const& entry;
    std::string name;       // of the person in whose file the note stands
    std::string right_name; // of the chosen one; empty: nobody is chosen
    Id<Staff> signer;
    Instant now;
};
std::optional<WrongPerson> read_wrong_person(Form const&, WrongFile const&, FormErrors&);

// What the form for the right file begins with. Whoever did not see it gives its author as the source (R299). Goal and
// activity are the wrong person's and are chosen anew.
NoteContent moved_content(JournalEntry const& wrong, Id<Staff> signer);
