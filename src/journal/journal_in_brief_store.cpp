// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/journal_in_brief.h"

#include "db/id_list.h"
#include "journal/corrected_place_store.h"
#include "journal/entry_store.h"
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

RecentEntry recent_entry(JournalEntry const& entry)
{
    auto const content = entry.corrected();
    return {
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
    };
}

// Where a note stands in time and in the plan: what the index says of it.
struct NotePlace {
    std::int64_t event_at;
    Id<JournalEntry> entry;
    std::optional<Id<Goal>> goal;
};

bool is_newer(NotePlace const& left, NotePlace const& right)
{
    return left.event_at != right.event_at ? left.event_at > right.event_at : left.entry > right.entry;
}

// A corrected note stands where its newest correction says.
void move_corrected(ReadTx& tx, PersonAccess const& access, std::vector<NotePlace>& places)
{
    for (auto const& corrected : list_corrected_places(tx, access)) {
        auto const place = std::ranges::find(places, corrected.entry, &NotePlace::entry);
        if (place == places.end()) continue;
        place->event_at = corrected.event_at.time_since_epoch().count();
        place->goal = corrected.goal;
    }
}

// All notes but those hidden as fel person, newest first.
std::vector<NotePlace> list_places(ReadTx& tx, PersonAccess const& access)
{
    std::vector<NotePlace> places;
    tx.each("SELECT event_at, id, goal_id FROM journal_entry WHERE person_id = ?1 AND " + is_among("order_id", 2)
            + " ORDER BY event_at DESC",
        {access.person(), access.order_list()},
        [&](Row const& row) { places.push_back({row.integer(0), row.id<JournalEntry>(1), row.optional_id<Goal>(2)}); });
    auto const hidden = tx.list("SELECT entry_id FROM journal_amendment WHERE person_id = ?1 AND kind = 'wrong_person'",
        {access.person()}, [](Row const& row) { return row.id<JournalEntry>(0); });
    if (!hidden.empty())
        std::erase_if(places, [&](NotePlace const& place) { return std::ranges::find(hidden, place.entry) != hidden.end(); });
    move_corrected(tx, access, places);
    std::ranges::sort(places, is_newer);
    return places;
}

struct GoalCount {
    Id<Goal> goal;
    std::int64_t count;
    Id<JournalEntry> latest;
};

std::vector<GoalCount> count_by_goal(std::vector<NotePlace> const& places, std::int64_t since)
{
    std::vector<GoalCount> counts;
    for (auto const& place : places) {
        if (!place.goal) continue;
        auto count = std::ranges::find(counts, *place.goal, &GoalCount::goal);
        if (count == counts.end()) count = counts.insert(counts.end(), {*place.goal, 0, place.entry});
        if (place.event_at >= since) ++count->count;
    }
    return counts;
}

} // namespace

std::vector<RecentEntry> recent_entries(ReadTx& tx, PersonAccess const& access, int limit)
{
    std::vector<RecentEntry> recent;
    for (auto const& entry : list_entries(tx, access, {}, std::nullopt, limit).entries)
        if (!entry.is_hidden) recent.push_back(recent_entry(entry));
    return recent;
}

JournalInBrief journal_in_brief(ReadTx& tx, PersonAccess const& access, CivilDate since, std::size_t limit)
{
    auto const places = list_places(tx, access);
    auto const counts = count_by_goal(places, start_of(since).time_since_epoch().count());
    std::vector<Id<JournalEntry>> shown;
    for (std::size_t i = 0; i < std::min(limit, places.size()); ++i) shown.push_back(places[i].entry);
    for (auto const& count : counts)
        if (std::ranges::find(shown, count.latest) == shown.end()) shown.push_back(count.latest);

    auto const entries = list_entries(tx, access, shown);
    auto const entry_of = [&](Id<JournalEntry> id) { return recent_entry(*std::ranges::find(entries, id, &JournalEntry::id)); };
    JournalInBrief in_brief;
    for (std::size_t i = 0; i < std::min(limit, places.size()); ++i) in_brief.recent.push_back(entry_of(shown[i]));
    for (auto const& count : counts) in_brief.goals.push_back({count.goal, count.count, entry_of(count.latest)});
    return in_brief;
}
