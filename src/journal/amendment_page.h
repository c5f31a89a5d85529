// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/document.h"
#include "html/components/form.h"
#include "html/components/person_head.h"
#include "http/form.h"
#include "journal/entry_view.h"
#include "journal/journal_entry.h"
#include "journal/note_fields.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

// A page where something is added to a note: the form, and the note beside it.
struct AmendmentView {
    PersonHead head;
    std::vector<Banner> banners = {}; // of a nödöppning
    EntryNames names;
    JournalEntry entry;
    std::vector<std::pair<Id<Person>, std::string>> persons = {}; // whom a moved note may be about
    NoteThreads threads = {};                 // goals and activities to choose among
    std::optional<Id<Person>> threads_of = std::nullopt; // fel person: whose they are, once somebody is chosen
    Form note = {};                           // the note's own fields, as the form shows them
    std::string csrf = {};
    Form typed = {};
    bool is_sent = false; // show what was typed, not what the note says
    FormErrors errors = {};
};

Page correction_page(AmendmentView const&);
Page completion_page(AmendmentView const&);
Page objection_page(AmendmentView const&);
Page wrong_person_page(AmendmentView const&);
