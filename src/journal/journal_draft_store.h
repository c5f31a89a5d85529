// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "base/result.h"
#include "db/database.h"
#include "http/form.h"
#include "journal/journal_entry.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

struct Plan;
struct PlanVersion;

// Utkast: what its author has typed and not signed. Nobody else reads it; it is no record until it is signed or
// locked (DD-23, R-DOC-8).
struct NoteDraft {
    Id<JournalEntry> id; // of the note it becomes
    std::int64_t version;
    Instant begun_at;
    Instant changed_at;
    Form typed;
    bool is_proposed = false; // by the program about a plan, and not touched since
};

inline constexpr std::chrono::hours draft_reminder_after{24};
inline constexpr std::chrono::hours draft_shown_to_manager_after{72};
inline constexpr std::chrono::days draft_locked_after{14};

// The draft that the author is at: the newest about this person. One that was proposed and not touched since waits on Min
// dag and in the list; it is not in the way of another note.
std::optional<NoteDraft> find_own_draft(ReadTx&, PersonAccess const&);
std::optional<NoteDraft> find_own_draft(ReadTx&, PersonAccess const&, Id<JournalEntry>);

// All of the author's drafts about this person, the newest first.
std::vector<NoteDraft> list_own_drafts(ReadTx&, PersonAccess const&);

// Keeps what was typed and returns the draft's new version. `version` 0: a new draft. A conflict when the draft has
// changed since, was signed, or is another's.
Result<std::int64_t> save_draft(
    WriteTx&, Visit const&, PersonAccess const&, Id<JournalEntry>, std::int64_t version, Form const& typed);
// Where what was typed is kept. `is_beside`: the draft had changed in another window, or was signed, so the text lies in
// a draft of its own, and nothing of either window is lost.
struct KeptDraft {
    Id<JournalEntry> draft;
    std::int64_t version;
    bool is_beside = false;
};
// save_draft(), or the text beside. The same text twice is kept once.
Result<KeptDraft> keep_draft(
    WriteTx&, Visit const&, PersonAccess const&, Id<JournalEntry>, std::int64_t version, Form const& typed);
// A note that the program proposes about what has happened with a plan, see journal/plan_note.h.
struct ProposedDraft {
    Id<JournalEntry> note;
    OpenOrder order;
    Id<Staff> author; // who is to read, change and sign it
    Id<PlanVersion> version;
    std::string_view event; // a code of PlanEvent
    std::int64_t subject;
};
// Keeps it as its author's draft. False when the same thing has been proposed before.
bool insert_proposed_draft(WriteTx&, Visit const&, PersonAccess const&, ProposedDraft const&, Form const& typed);
// The note that was proposed about that, and whether it waits for whoever reads here to sign it.
struct ProposedNote {
    Id<JournalEntry> note;
    bool waits;
};
std::optional<ProposedNote> find_proposed_note(
    ReadTx&, PersonAccess const&, Id<Plan>, std::string_view event, std::int64_t subject);

// The note has been signed by a form that knew the draft as it was at `known_version`. Also when it knew of none, another
// window may have kept one: words in it that the note lacks stay, as a draft with an id of its own.
void end_draft(WriteTx&, Visit const&, PersonAccess const&, Id<JournalEntry> signed_note, std::int64_t known_version);
// The author throws it away. Done also when it is gone already; a draft of somebody else's is not found.
Result<Done> discard_draft(WriteTx&, PersonAccess const&, Id<JournalEntry>);

// Makes records of drafts that are 14 days old, and of those whose author has left, marked as unsigned: a draft is
// never silently lost, and nobody takes one along (R-COR-3, JO 523-2010). At most 100 a time; returns how many there
// were.
std::int64_t lock_old_drafts(WriteTx&, House const&, Instant now);
// All of them, some at a time. For the hourly job.
void lock_old_drafts(House const&, Instant now);
