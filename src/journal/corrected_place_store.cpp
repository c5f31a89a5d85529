// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/corrected_place_store.h"

#include "plans/stored_value.h"

bool CorrectedPlace::matches(EntryFilter const& filter) const
{
    if (filter.kind && kind != *filter.kind) return false;
    if ((filter.progress && !progress) || (filter.important && !important)) return false;
    if (filter.goal && goal != filter.goal) return false;
    if (filter.activity && activity != filter.activity) return false;
    if (filter.from && event_at < start_of(*filter.from)) return false;
    return !filter.to || event_at < start_of(add_days(*filter.to, 1));
}

std::vector<CorrectedPlace> list_corrected_places(ReadTx& tx, PersonAccess const& access)
{
    std::vector<CorrectedPlace> places;
    tx.each(R"(
        SELECT a.entry_id, a.event_at, a.note_kind, a.progress, a.important, a.goal_id, a.activity_id, e.order_id
        FROM journal_amendment a JOIN journal_entry e ON e.id = a.entry_id
        WHERE a.person_id = ?1 AND a.kind = 'correction'
        ORDER BY a.entry_id, a.id
        )",
        {access.person()}, [&](Row const& row) {
            auto const entry = row.id<JournalEntry>(0);
            if (!access.covers(row.id<Order>(7))) return;
            // The newest correction of a note comes last.
            if (!places.empty() && places.back().entry == entry) places.pop_back();
            places.push_back({.entry = entry,
                .event_at = row.instant(1),
                .kind = stored_code(row, 2, note_kind_codes()),
                .progress = row.boolean(3),
                .important = row.boolean(4),
                .goal = row.optional_id<Goal>(5),
                .activity = row.optional_id<Activity>(6)});
        });
    return places;
}
