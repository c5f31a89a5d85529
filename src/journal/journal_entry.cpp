// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/journal_entry.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array amendment_kinds{
    Code<AmendmentKind>{AmendmentKind::correction, "correction", "Rättelse"},
    Code<AmendmentKind>{AmendmentKind::completion, "completion", "Komplettering"},
    Code<AmendmentKind>{AmendmentKind::wrong_person, "wrong_person", "Fel person"},
    Code<AmendmentKind>{AmendmentKind::objection, "objection", "Håller inte med"},
};


bool has(std::vector<Amendment> const& amendments, AmendmentKind kind)
{
    return std::any_of(amendments.begin(), amendments.end(), [&](Amendment const& one) { return one.kind == kind; });
}

} // namespace

std::span<Code<AmendmentKind> const> amendment_kind_codes() { return amendment_kinds; }

bool JournalEntry::is_late() const
{
    // A note without a time is about the whole day.
    auto const& event = corrected().event;
    auto const end = event.time ? event.instant() : start_of(add_days(event.date, 1));
    return written_at - end > late_after;
}

bool JournalEntry::is_disputed() const { return has(amendments, AmendmentKind::objection); }
bool JournalEntry::is_corrected() const { return has(amendments, AmendmentKind::correction); }

NoteContent const& JournalEntry::corrected() const { return *readings().back(); }

std::vector<NoteContent const*> JournalEntry::readings() const
{
    std::vector<NoteContent const*> all{&content};
    for (auto const& amendment : amendments)
        if (amendment.corrected) all.push_back(&*amendment.corrected);
    return all;
}

std::optional<Id<Amendment>> JournalEntry::last_correction() const
{
    std::optional<Id<Amendment>> last;
    for (auto const& amendment : amendments)
        if (amendment.corrected) last = amendment.id;
    return last;
}

bool may_correct(PersonAccess const& access, JournalEntry const& entry)
{
    return access.may_write() && !entry.is_hidden && (access.leads() || access.staff() == entry.author.staff);
}

bool may_open_hidden(PersonAccess const& access, JournalEntry const& entry)
{
    return entry.is_hidden && (access.leads() || access.staff() == entry.author.staff);
}
