// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/entry_store.h"

#include "db/id_list.h"
#include "journal/amendment_store.h"
#include "journal/corrected_place_store.h"
#include "journal/entry_row.h"
#include "journal/journal_draft_store.h"
#include "journal/note_order_store.h"

#include <algorithm>
#include <limits>

namespace {

constexpr auto end_of_time = std::numeric_limits<std::int64_t>::max();

// The filter as values of SQL: 0 and '' mean all.
struct FilterValues {
    std::int64_t from;
    std::int64_t until;
    std::string_view kind;
    std::int64_t progress;
    std::int64_t important;
    std::int64_t goal;
    std::int64_t activity;
};

FilterValues values_of(EntryFilter const& filter)
{
    return {
        .from = filter.from ? start_of(*filter.from).time_since_epoch().count() : 0,
        .until = filter.to ? start_of(add_days(*filter.to, 1)).time_since_epoch().count() : end_of_time,
        .kind = filter.kind ? code_of(note_kind_codes(), *filter.kind).code : std::string_view{},
        .progress = filter.progress,
        .important = filter.important,
        .goal = filter.goal ? filter.goal->number() : 0,
        .activity = filter.activity ? filter.activity->number() : 0,
    };
}

// A note that a list may show, and the time it stands at: the event's, as corrected.
struct Placed {
    Instant at;
    JournalEntry entry;
};

bool is_newer(Placed const& left, Placed const& right)
{
    return left.at != right.at ? left.at > right.at : left.entry.id > right.entry.id;
}

// Cuts what was read to `limit` and says where the next page begins. One more than `limit` was asked for.
EntryPage page_of(ReadTx& tx, std::vector<Placed> placed, int limit)
{
    EntryPage page;
    std::ranges::sort(placed, is_newer);
    if (std::ssize(placed) > limit) {
        placed.erase(placed.begin() + limit, placed.end());
        page.next = EntryCursor{.event_at = placed.back().at, .entry = placed.back().entry.id};
    }
    for (auto& one : placed) page.entries.push_back(std::move(one.entry));
    load_amendments(tx, page.entries);
    return page;
}

bool comes_after(CorrectedPlace const& place, std::optional<EntryCursor> const& last)
{
    if (!last) return true;
    return place.event_at != last->event_at ? place.event_at < last->event_at : place.entry < last->entry;
}

// The corrected notes that may stand on the page: the first `limit` of those that match.
void add_corrected(ReadTx& tx, PersonAccess const& access, EntryFilter const& filter,
    std::optional<EntryCursor> const& after, int limit, std::vector<Placed>& placed)
{
    auto places = list_corrected_places(tx, access);
    std::erase_if(places,
        [&](CorrectedPlace const& place) { return !place.matches(filter) || !comes_after(place, after); });
    std::ranges::sort(places, [](CorrectedPlace const& left, CorrectedPlace const& right) {
        return left.event_at != right.event_at ? left.event_at > right.event_at : left.entry > right.entry;
    });
    if (std::ssize(places) > limit) places.erase(places.begin() + limit, places.end());
    for (auto const& place : places)
        tx.each("SELECT " JOURNAL_ENTRY_COLUMNS " FROM journal_entry e WHERE e.id = ?1", {place.entry},
            [&](Row const& row) { placed.push_back({.at = place.event_at, .entry = read_entry(row)}); });
}

std::optional<JournalEntry> find_entry(
    ReadTx& tx, PersonAccess const& access, Id<JournalEntry> id, HiddenText hidden_text)
{
    auto entry = tx.find("SELECT " JOURNAL_ENTRY_COLUMNS " FROM journal_entry e WHERE e.id = ?1 AND e.person_id = ?2",
        {id, access.person()}, [&](Row const& row) { return read_entry(row, hidden_text); });
    if (!entry || !access.covers(entry->order)) return std::nullopt;
    load_amendments(tx, {&*entry, 1});
    return entry;
}

// The order that a note is about: that of the plan its goal and activity stand in, or the one that was asked for, or
// the only likely one.
Result<OpenOrder> order_of(ReadTx& tx, PersonAccess const& access, SignedNote const& note)
{
    auto const open = [&](Id<Order> order) {
        return std::find_if(access.orders().begin(), access.orders().end(), [&](auto const& one) { return one.order == order; });
    };
    auto const& content = note.content;
    if (content.goal || content.activity) {
        auto const found = find_order_of(tx, access.person(), content.goal, content.activity);
        if (!found || open(*found) == access.orders().end())
            return invalid("Målet eller aktiviteten finns inte i en plan som du kan skriva om. Välj på nytt.");
        return *open(*found);
    }
    auto const orders = list_note_orders(tx, access);
    auto const candidates = note.order ? orders : likely_orders(orders);
    auto const chosen = std::ranges::find_if(
        candidates, [&](NoteOrder const& one) { return !note.order || one.order == *note.order; });
    if (chosen == candidates.end())
        return invalid("Insatsen finns inte bland dem som du arbetar med. Välj på nytt.");
    if (!note.order && candidates.size() > 1) return invalid("Välj vilken insats anteckningen gäller.");
    return chosen->open();
}

} // namespace

std::string EntryCursor::text() const { return std::to_string(event_at.time_since_epoch().count()) + "-" + entry.text(); }

std::optional<EntryCursor> EntryCursor::parse(std::string_view text)
{
    auto const hyphen = text.find('-', 1); // an event before 1970 begins with one
    if (hyphen == std::string_view::npos || hyphen > 18) return std::nullopt;
    auto const number = text.substr(0, hyphen);
    auto const digits = number.substr(number.front() == '-' ? 1 : 0);
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    auto const id = Id<JournalEntry>::parse(text.substr(hyphen + 1));
    if (!id) return std::nullopt;
    return EntryCursor{.event_at = Instant{std::chrono::microseconds{std::stoll(std::string{number})}}, .entry = *id};
}

Result<Id<JournalEntry>> sign(WriteTx& tx, Visit const& visit, PersonAccess const& access, SignedNote const& note)
{
    if (!access.may_write()) return forbidden("Du kan läsa journalen men inte skriva i den.");
    auto const order = order_of(tx, access, note);
    if (!order) return order.refusal();
    JournalEntry const entry{
        .id = note.id,
        .person = access.person(),
        .order = order->order,
        .unit = order->unit,
        .author = {.staff = visit.actor.staff, .name = visit.actor.name, .title = visit.actor.title},
        .written_at = written_at(note.content.event, visit.house.clock.now()),
        .content = note.content,
        .is_moved = note.is_moved,
    };
    Change const change{.action = "EntrySign",
        .kind = "journal_entry",
        .record = entry.id.number(),
        .staff = visit.actor.staff.number(),
        .session = visit.actor.session.number(),
        .person = access.person().number()};
    if (!insert_entry(tx, visit.house.ledger, change, entry, note.terms)) return conflict("Anteckningen är redan signerad.");
    end_draft(tx, visit, access, note.id, note.draft_version);
    return entry.id;
}

EntryPage list_entries(ReadTx& tx, PersonAccess const& access, EntryFilter const& filter,
    std::optional<EntryCursor> const& after, int limit)
{
    auto const f = values_of(filter);
    auto const before = after ? after->event_at.time_since_epoch().count() : end_of_time;
    auto const before_id = after ? after->entry.number() : end_of_time;
    std::vector<Placed> placed;
    auto const sql = "SELECT " JOURNAL_ENTRY_COLUMNS R"(
        FROM journal_entry e
        WHERE e.person_id = ?1 AND )"
        + is_among("e.order_id", 2) + R"(
            AND e.event_at >= ?3 AND e.event_at < ?4
            AND e.event_at <= ?5 AND (e.event_at < ?5 OR e.id < ?6)
            AND (?7 = '' OR e.kind = ?7) AND e.progress >= ?8 AND e.important >= ?9
            AND (?10 = 0 OR e.goal_id = ?10) AND (?11 = 0 OR e.activity_id = ?11)
            AND e.id NOT IN (
                SELECT c.entry_id FROM journal_amendment c WHERE c.person_id = ?1 AND c.kind = 'correction')
        ORDER BY e.event_at DESC, e.id DESC
        LIMIT ?12
        )";
    tx.each(sql,
        {access.person(), access.order_list(), f.from, f.until, before, before_id, f.kind, f.progress, f.important, f.goal,
            f.activity, limit + 1},
        [&](Row const& row) {
            auto entry = read_entry(row);
            auto const at = entry.content.event.instant();
            placed.push_back({.at = at, .entry = std::move(entry)});
        });
    add_corrected(tx, access, filter, after, limit + 1, placed);
    return page_of(tx, std::move(placed), limit);
}

std::vector<JournalEntry> list_entries(ReadTx& tx, PersonAccess const& access, std::span<Id<JournalEntry> const> ids)
{
    std::vector<JournalEntry> entries;
    // The plus keeps SQLite from going through all notes of the person.
    tx.each("SELECT " JOURNAL_ENTRY_COLUMNS " FROM journal_entry e WHERE +e.person_id = ?1 AND " + is_among("e.id", 2),
        {access.person(), id_list(ids)}, [&](Row const& row) {
            auto entry = read_entry(row);
            if (access.covers(entry.order)) entries.push_back(std::move(entry));
        });
    load_amendments(tx, entries);
    return entries;
}

std::optional<JournalEntry> find_entry(ReadTx& tx, PersonAccess const& access, Id<JournalEntry> id)
{
    return find_entry(tx, access, id, HiddenText::left_out);
}

std::optional<JournalEntry> find_hidden_entry(ReadTx& tx, PersonAccess const& access, Id<JournalEntry> id)
{
    return find_entry(tx, access, id, HiddenText::read);
}
