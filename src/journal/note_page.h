// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/document.h"
#include "html/components/form.h"
#include "http/form.h"
#include "journal/entry_store.h"
#include "journal/journal_draft_store.h"
#include "journal/journal_in_brief.h"
#include "people/person_head.h"
#include "plans/plan_in_force.h"

#include <optional>
#include <string>
#include <vector>

// An order to choose, when the writer works with several about the person.
struct OrderChoice {
    Id<Order> order;
    std::string text;
    bool is_likely; // the note is about it unless something else is chosen
};

// What the quick note shows: the form, what the plan says, and what others have written.
struct NoteView {
    PersonSummary person;
    std::vector<GoalInForce> goals;
    std::vector<Activity> other_activities; // without a goal of their own
    std::vector<OrderChoice> orders;        // empty: there is nothing to choose
    std::vector<RecentEntry> recent;
    std::vector<std::string> other_names;   // of people the writer supports, who must not stand in the text (R301)
    std::string csrf = {};
    Id<JournalEntry> entry;                 // the id the note will have
    std::int64_t version = 0;               // of the draft; 0: none
    std::optional<Instant> draft_saved_at = std::nullopt;
    bool is_proposed = false; // the draft is the program's proposal, see plan_note.h
    std::vector<NoteDraft> other_drafts = {}; // the writer's own, about the same person
    bool is_second_text = false;              // kept beside, because another window had changed the first
    Form typed = {};
    FormErrors errors = {};
    Instant now;
};

Page note_page(NoteView const&);
