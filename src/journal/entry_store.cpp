// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/entry_store.h"

#include "journal/amendment_store.h"
#include "journal/entry_row.h"
#include "journal/order_group.h"

#include <algorithm>
#include <array>
#include <limits>

namespace {

constexpr std::size_t most_at_once = 10; // notes asked for by their ids
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

bool is_newer(JournalEntry const& left, JournalEntry const& right)
{
    auto const left_at = left.content.event.instant();
    auto const right_at = right.content.event.instant();
    return left_at != right_at ? left_at > right_at : left.id > right.id;
}

// Cuts what was read to `limit` and says where the next page begins. One more than `limit` was asked for.
EntryPage page_of(ReadTx& tx, std::vector<JournalEntry> entries, int limit)
{
    EntryPage page;
    if (std::ssize(entries) > limit) {
        entries.erase(entries.begin() + limit, entries.end());
        page.next = EntryCursor{.event_at = entries.back().content.event.instant(), .entry = entries.back().id};
    }
    load_amendments(tx, entries);
    page.entries = std::move(entries);
    return page;
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
// the only one there is.
Result<OpenOrder> order_of(ReadTx& tx, PersonAccess const& access, SignedNote const& note)
{
    auto const open = [&](Id<Order> order) {
        return std::find_if(access.orders().begin(), access.orders().end(), [&](auto const& one) { return one.order == order; });
    };
    auto const& content = note.content;
    if (content.goal || content.activity) {
        auto const goal = content.goal ? content.goal->number() : 0;
        auto const activity = content.activity ? content.activity->number() : 0;
        auto const found = tx.list(R"(
            SELECT p.order_id, (SELECT count(*) FROM goal WHERE id = ?2) + (SELECT count(*) FROM activity WHERE id = ?3)
            FROM plan p
            WHERE p.person_id = ?1 AND p.id IN (
                SELECT plan_id FROM goal WHERE id = ?2 UNION SELECT plan_id FROM activity WHERE id = ?3)
            )",
            {access.person(), goal, activity}, [](Row const& row) { return std::pair{row.id<Order>(0), row.integer(1)}; });
        auto const asked = std::int64_t{content.goal.has_value()} + std::int64_t{content.activity.has_value()};
        if (found.size() != 1 || found[0].second != asked || open(found[0].first) == access.orders().end())
            return invalid("Målet eller aktiviteten finns inte i en plan som du kan skriva om. Välj på nytt.");
        return *open(found[0].first);
    }
    if (note.order && open(*note.order) != access.orders().end()) return *open(*note.order);
    if (note.order || access.orders().empty())
        return invalid("Insatsen finns inte bland dem som du arbetar med. Välj på nytt.");
    auto const& first = access.orders().front();
    bool const one_unit = std::all_of(
        access.orders().begin(), access.orders().end(), [&](auto const& one) { return one.unit == first.unit; });
    if (!one_unit) return invalid("Välj vilken enhets insats anteckningen gäller.");
    // The unit's latest order: ids grow with time.
    return *std::max_element(access.orders().begin(), access.orders().end(),
        [](auto const& left, auto const& right) { return left.order < right.order; });
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
        .written_at = visit.house.clock.now(),
        .content = note.content,
        .is_moved = note.is_moved,
    };
    auto const salt = visit.house.ledger.append(tx,
        {.action = "EntrySign",
            .kind = "journal_entry",
            .record = entry.id.number(),
            .staff = visit.actor.staff.number(),
            .session = visit.actor.session.number(),
            .person = access.person().number()},
        canonical_of(entry));
    if (!insert_entry(tx, entry, note.terms, salt)) return conflict("Anteckningen är redan signerad.");
    // Also when the form knew of none: another window may have kept one.
    tx.execute("DELETE FROM journal_draft WHERE id = ?1 AND author_id = ?2", {note.id, visit.actor.staff});
    return entry.id;
}

EntryPage list_entries(ReadTx& tx, PersonAccess const& access, EntryFilter const& filter,
    std::optional<EntryCursor> const& after, int limit)
{
    auto const f = values_of(filter);
    auto const before = after ? after->event_at.time_since_epoch().count() : end_of_time;
    auto const before_id = after ? after->entry.number() : end_of_time;
    std::vector<JournalEntry> entries;
    auto const groups = order_groups(access);
    for (auto const& o : groups) {
        tx.each("SELECT " JOURNAL_ENTRY_COLUMNS R"(
            FROM journal_entry e
            WHERE e.person_id = ?1 AND e.order_id IN (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                AND e.event_at >= ?10 AND e.event_at < ?11
                AND e.event_at <= ?12 AND (e.event_at < ?12 OR e.id < ?13)
                AND (?14 = '' OR e.kind = ?14) AND e.progress >= ?15 AND e.important >= ?16
                AND (?17 = 0 OR e.goal_id = ?17) AND (?18 = 0 OR e.activity_id = ?18)
            ORDER BY e.event_at DESC, e.id DESC
            LIMIT ?19
            )",
            {access.person(), o[0], o[1], o[2], o[3], o[4], o[5], o[6], o[7], f.from, f.until, before, before_id, f.kind,
                f.progress, f.important, f.goal, f.activity, limit + 1},
            [&](Row const& row) { entries.push_back(read_entry(row)); });
    }
    if (groups.size() > 1) std::sort(entries.begin(), entries.end(), is_newer);
    return page_of(tx, std::move(entries), limit);
}

std::vector<JournalEntry> list_entries(ReadTx& tx, PersonAccess const& access, std::span<Id<JournalEntry> const> ids)
{
    std::vector<JournalEntry> entries;
    for (std::size_t begin = 0; begin < ids.size(); begin += most_at_once) {
        std::array<std::int64_t, most_at_once> i{}; // 0 is no note's id
        for (std::size_t place = 0; place < std::min(most_at_once, ids.size() - begin); ++place) i[place] = ids[begin + place].number();
        tx.each("SELECT " JOURNAL_ENTRY_COLUMNS R"(
            FROM journal_entry e
            WHERE e.person_id = ?1 AND e.id IN (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            )",
            {access.person(), i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], i[8], i[9]}, [&](Row const& row) {
                auto entry = read_entry(row);
                if (access.covers(entry.order)) entries.push_back(std::move(entry));
            });
    }
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

RecordKind journal_entry_records()
{
    return {"journal_entry", [](ReadTx& tx, auto const& found) {
                tx.each("SELECT " JOURNAL_ENTRY_COLUMNS ", e.salt FROM journal_entry e ORDER BY e.id", {},
                    [&](Row const& row) {
                        found(row.integer(0), row.bytes(journal_entry_column_count),
                            canonical_of(read_entry(row, HiddenText::read)));
                    });
            }};
}
