// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/journal_in_brief.h"

#include "journal/entry_store.h"
#include "journal/order_group.h"
#include "plans/stored_value.h"

#include <algorithm>

namespace {

constexpr std::size_t brief_length = 200; // characters of a text in a short list

std::string brief(std::string_view text)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
        if (++characters > brief_length) return std::string{text.substr(0, i)} + " …";
    }
    return std::string{text};
}

GoalNotes read_goal_notes(Row const& row)
{
    auto const date = stored_day(row, 3);
    EventTime const event{.date = date.value(), .time = stored_time(row, 4)};
    NoteContent const content{.kind = stored_code(row, 5, note_kind_codes()),
        .event = event,
        .text = {},
        .cause = stored_optional_code(row, 6, cause_codes()),
        .progress = row.boolean(7)};
    return {
        .goal = row.id<Goal>(0),
        .count = row.integer(1),
        .latest = row.id<JournalEntry>(2),
        .latest_at = event.iso(),
        .latest_when = event.short_text(),
        .latest_kind = kind_text(content),
        .latest_text = brief(row.text_view(8)),
        .latest_author = row.text(9),
    };
}

} // namespace

std::vector<GoalNotes> list_goal_notes(ReadTx& tx, PersonAccess const& access, CivilDate since)
{
    // A goal belongs to one order, so the groups do not meet.
    std::vector<GoalNotes> notes;
    for (auto const& o : order_groups(access)) {
        tx.each(R"(
            WITH hidden AS (
                SELECT entry_id FROM journal_amendment WHERE person_id = ?1 AND kind = 'wrong_person'),
            noted AS (
                SELECT e.goal_id, max(e.event_at) AS latest_at, sum(CASE WHEN e.event_at >= ?10 THEN 1 ELSE 0 END) AS since_then
                FROM journal_entry e
                WHERE e.person_id = ?1 AND e.order_id IN (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) AND e.goal_id IS NOT NULL
                    AND e.id NOT IN (SELECT entry_id FROM hidden)
                GROUP BY e.goal_id)
            SELECT n.goal_id, n.since_then, e.id, e.event_date, e.event_time, e.kind, e.cause, e.progress,
                coalesce((SELECT a.text FROM journal_amendment a
                    WHERE a.entry_id = e.id AND a.kind = 'correction' AND a.text IS NOT NULL
                    ORDER BY a.id DESC LIMIT 1), e.text),
                e.author_name
            FROM noted n JOIN journal_entry e ON e.id = (
                SELECT max(x.id) FROM journal_entry x
                WHERE x.person_id = ?1 AND x.event_at = n.latest_at AND x.goal_id = n.goal_id
                    AND x.id NOT IN (SELECT entry_id FROM hidden))
            )",
            {access.person(), o[0], o[1], o[2], o[3], o[4], o[5], o[6], o[7], start_of(since)},
            [&](Row const& row) { notes.push_back(read_goal_notes(row)); });
    }
    return notes;
}

std::vector<RecentEntry> recent_entries(ReadTx& tx, PersonAccess const& access, int limit)
{
    std::vector<RecentEntry> recent;
    for (auto const& entry : list_entries(tx, access, {}, std::nullopt, limit).entries) {
        if (entry.is_hidden) continue;
        auto const content = entry.corrected();
        recent.push_back({
            .entry = entry.id,
            .goal = content.goal,
            .activity = content.activity,
            .at = content.event.iso(),
            .when = content.event.short_text(),
            .kind = kind_text(content),
            .text = brief(content.text),
            .author = entry.author.name,
            .important = content.important,
            .corrected = entry.is_corrected(),
            .disputed = entry.is_disputed(),
        });
    }
    return recent;
}

std::int64_t count_entries_since(ReadTx& tx, PersonAccess const& access, Instant since)
{
    std::int64_t count = 0;
    // By when it was written: a late note is new too.
    for (auto const& o : order_groups(access))
        count += tx.number(R"(
            SELECT count(*) FROM journal_entry
            WHERE person_id = ?1 AND order_id IN (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) AND written_at > ?10
            )",
            {access.person(), o[0], o[1], o[2], o[3], o[4], o[5], o[6], o[7], since});
    return count;
}
