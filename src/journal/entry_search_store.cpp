// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/entry_store.h"

#include "journal/amendment_store.h"
#include "journal/corrected_place_store.h"
#include "journal/entry_row.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace {

// A note that holds what was looked for, and where it stands in the list.
struct Hit {
    std::int64_t event_at;
    std::int64_t entry;

    auto operator<=>(Hit const&) const = default;
};

// What was written about notes afterwards counts too; a note hidden as fel person is not found by anything (DD-23).
struct AmendedEntries {
    std::unordered_map<std::int64_t, std::string> terms;
    std::unordered_set<std::int64_t> hidden;
};

AmendedEntries amended_entries(ReadTx& tx, PersonAccess const& access)
{
    AmendedEntries amended;
    tx.each("SELECT entry_id, kind, terms FROM journal_amendment WHERE person_id = ?1", {access.person()},
        [&](Row const& row) {
            if (row.text_view(1) == "wrong_person") amended.hidden.insert(row.integer(0));
            else amended.terms[row.integer(0)] += row.text_view(2);
        });
    return amended;
}

// What a scan reads of a note: only its terms, unless something else was chosen too.
constexpr std::string_view scan_all = R"(
    SELECT t.entry_id, t.order_id, t.event_at, t.terms
    FROM journal_entry_terms t
    WHERE t.person_id = ?1 AND t.event_at >= ?2 AND t.event_at < ?3
    )";
constexpr std::string_view scan_chosen = R"(
    SELECT t.entry_id, t.order_id, t.event_at, t.terms
    FROM journal_entry_terms t CROSS JOIN journal_entry e
    WHERE t.person_id = ?1 AND t.event_at >= ?2 AND t.event_at < ?3 AND e.id = t.entry_id
        AND (?4 = '' OR e.kind = ?4) AND e.progress >= ?5 AND e.important >= ?6
        AND (?7 = 0 OR e.goal_id = ?7) AND (?8 = 0 OR e.activity_id = ?8)
    )";

// Reads a row of a scan and keeps the note when it holds what was looked for.
class Scan {
public:
    Scan(ReadTx& tx, PersonAccess const& access, SearchQuery const& query)
        : access_{access}, query_{query}, amended_{amended_entries(tx, access)}
    {
        for (auto const& place : list_corrected_places(tx, access)) corrected_.emplace(place.entry.number(), place);
    }

    // A corrected note stands where its correction says; look_at_corrected() finds it.
    void look(Row const& row)
    {
        if (!corrected_.contains(row.integer(0)) && holds_words(row))
            hits_.push_back({.event_at = row.integer(2), .entry = row.integer(0)});
    }

    void look_at_corrected(ReadTx& tx, EntryFilter const& filter)
    {
        for (auto const& [id, place] : corrected_) {
            if (!place.matches(filter)) continue;
            tx.each(R"(
                SELECT t.entry_id, t.order_id, t.event_at, t.terms
                FROM journal_entry e CROSS JOIN journal_entry_terms t
                WHERE e.id = ?1 AND t.person_id = e.person_id AND t.event_at = e.event_at AND t.entry_id = e.id
                )",
                {id}, [&](Row const& row) {
                    if (holds_words(row)) hits_.push_back({.event_at = place.event_at.time_since_epoch().count(), .entry = id});
                });
        }
    }

    std::vector<Hit> take()
    {
        std::sort(hits_.begin(), hits_.end(), std::greater<>{});
        return std::move(hits_);
    }

private:
    bool holds_words(Row const& row) const
    {
        bool const matches = query_.matches(row.text_view(3));
        if (!matches && amended_.terms.empty()) return false;
        auto const id = row.integer(0);
        if (!access_.covers(row.id<Order>(1)) || amended_.hidden.contains(id)) return false;
        if (matches) return true;
        auto const more = amended_.terms.find(id);
        return more != amended_.terms.end() && query_.matches(row.text(3) + more->second);
    }

    PersonAccess const& access_;
    SearchQuery const& query_;
    AmendedEntries amended_;
    std::unordered_map<std::int64_t, CorrectedPlace> corrected_;
    std::vector<Hit> hits_;
};

std::vector<Hit> find_hits(ReadTx& tx, PersonAccess const& access, EntryFilter const& filter, SearchQuery const& query)
{
    Scan scan{tx, access, query};
    auto const look = [&](Row const& row) { scan.look(row); };
    auto const from = filter.from ? start_of(*filter.from).time_since_epoch().count() : 0;
    auto const until = filter.to ? start_of(add_days(*filter.to, 1)).time_since_epoch().count()
                                 : std::numeric_limits<std::int64_t>::max();
    bool const chosen = filter.kind || filter.progress || filter.important || filter.goal || filter.activity;
    if (chosen)
        tx.each(scan_chosen,
            {access.person(), from, until, filter.kind ? code_of(note_kind_codes(), *filter.kind).code : std::string_view{},
                filter.progress, filter.important, filter.goal ? filter.goal->number() : 0,
                filter.activity ? filter.activity->number() : 0},
            look);
    else
        tx.each(scan_all, {access.person(), from, until}, look);
    scan.look_at_corrected(tx, filter);
    return scan.take();
}

} // namespace

EntryPage search_entries(ReadTx& tx, PersonAccess const& access, EntryFilter const& filter, SearchQuery const& query,
    std::optional<EntryCursor> const& after, int limit)
{
    auto const hits = find_hits(tx, access, filter, query);
    auto first = hits.begin();
    if (after) {
        Hit const last{.event_at = after->event_at.time_since_epoch().count(), .entry = after->entry.number()};
        first = std::upper_bound(hits.begin(), hits.end(), last, std::greater<>{});
    }
    auto const end = first + std::min<std::ptrdiff_t>(limit, hits.end() - first);

    EntryPage page{.entries = {}, .next = std::nullopt, .found = std::ssize(hits)};
    for (auto hit = first; hit != end; ++hit) {
        auto entry = tx.find("SELECT " JOURNAL_ENTRY_COLUMNS " FROM journal_entry e WHERE e.id = ?1", {hit->entry},
            [](Row const& row) { return read_entry(row); });
        if (entry) page.entries.push_back(std::move(*entry));
    }
    load_amendments(tx, page.entries);
    if (end != hits.end() && end != first)
        page.next = EntryCursor{.event_at = Instant{std::chrono::microseconds{std::prev(end)->event_at}},
            .entry = Id<JournalEntry>{std::prev(end)->entry}};
    return page;
}
