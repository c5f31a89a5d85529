// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/amendment_store.h"

#include "plans/stored_value.h"
#include "text/analyser.h"

#include <algorithm>
#include <array>

namespace {

#define JOURNAL_AMENDMENT_COLUMNS                                                                                      \
    "id, entry_id, kind, author_id, author_name, author_title, written_at, reason, text, action, result, event_date, " \
    "event_time, objector, objector_name, reentered_as"

Amendment read_amendment(Row const& row)
{
    return {
        .id = row.id<Amendment>(0),
        .entry = row.id<JournalEntry>(1),
        .kind = stored_code(row, 2, amendment_kind_codes()),
        .author = {.staff = row.id<Staff>(3), .name = row.text(4), .title = row.text(5)},
        .written_at = row.instant(6),
        .reason = row.text(7),
        .text = row.optional_text(8),
        .action = row.optional_text(9),
        .result = row.optional_text(10),
        .event_date = stored_day(row, 11),
        .event_time = stored_time(row, 12),
        .objector = stored_optional_code(row, 13, objector_codes()),
        .objector_name = row.optional_text(14).value_or(""),
        .reentered_as = row.optional_id<JournalEntry>(15),
    };
}

Canonical canonical_of(Amendment const& amendment)
{
    Canonical record{"journal_amendment", 1};
    record.add("id", amendment.id.number())
        .add("entry", amendment.entry.number())
        .add("kind", code_of(amendment_kind_codes(), amendment.kind).code)
        .add("author", amendment.author.staff.number())
        .add("author_name", amendment.author.name)
        .add("author_title", amendment.author.title)
        .add("written_at", std::int64_t{amendment.written_at.time_since_epoch().count()})
        .add("reason", amendment.reason)
        .add("text", amendment.text)
        .add("action", amendment.action)
        .add("result", amendment.result)
        .add("event_date", iso_or_none(amendment.event_date))
        .add("event_time", iso_or_none(amendment.event_time))
        .add("objector", code_or_none(objector_codes(), amendment.objector))
        .add("objector_name", amendment.objector_name);
    if (amendment.reentered_as) record.add("reentered_as", amendment.reentered_as->number());
    return record;
}

std::string terms_of(Amendment const& amendment)
{
    std::string text;
    for (auto const* part : {&amendment.text, &amendment.action, &amendment.result})
        if (*part) text += **part + "\n";
    return analyse(text);
}

void insert(WriteTx& tx, PersonAccess const& access, Amendment const& amendment, Bytes const& salt)
{
    auto const date = iso_or_none(amendment.event_date);
    auto const time = iso_or_none(amendment.event_time);
    std::optional<std::string_view> name;
    if (!amendment.objector_name.empty()) name = amendment.objector_name;
    auto const terms = terms_of(amendment);
    tx.execute(R"(
        INSERT INTO journal_amendment (id, entry_id, person_id, kind, author_id, author_name, author_title, written_at,
            reason, text, action, result, event_date, event_time, objector, objector_name, reentered_as, terms, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
        )",
        {amendment.id, amendment.entry, access.person(), code_of(amendment_kind_codes(), amendment.kind).code,
            amendment.author.staff, amendment.author.name, amendment.author.title, amendment.written_at, amendment.reason,
            amendment.text, amendment.action, amendment.result, date, time,
            code_or_none(objector_codes(), amendment.objector), name, amendment.reentered_as, terms, salt});
}

std::string_view action_of(AmendmentKind kind)
{
    switch (kind) {
    case AmendmentKind::correction:
        return "EntryCorrect";
    case AmendmentKind::completion:
        return "EntryComplete";
    case AmendmentKind::wrong_person:
        return "EntryHide";
    case AmendmentKind::objection:
        return "EntryDispute";
    }
    throw std::logic_error{"an amendment without a kind"};
}

} // namespace

Result<Id<Amendment>> add_amendment(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, JournalEntry const& entry, Amendment amendment)
{
    if (!access.may_write()) return forbidden("Du kan läsa journalen men inte skriva i den.");
    if (entry.is_hidden) return conflict("Anteckningen är dold, för att den gällde fel person. Inget kan läggas till.");
    bool const changes = amendment.kind == AmendmentKind::correction || amendment.kind == AmendmentKind::wrong_person;
    if (changes && !may_correct(access, entry))
        return forbidden("Bara den som skrev anteckningen och enhetens chef kan göra det. Du kan komplettera i stället.");

    amendment.id = visit.house.ids.next<Amendment>();
    amendment.entry = entry.id;
    amendment.author = {.staff = visit.actor.staff, .name = visit.actor.name, .title = visit.actor.title};
    amendment.written_at = visit.house.clock.now();
    auto const salt = visit.house.ledger.append(tx,
        {.action = action_of(amendment.kind),
            .kind = "journal_amendment",
            .record = amendment.id.number(),
            .staff = visit.actor.staff.number(),
            .session = visit.actor.session.number(),
            .person = access.person().number()},
        canonical_of(amendment));
    insert(tx, access, amendment, salt);
    return amendment.id;
}

void load_amendments(ReadTx& tx, std::span<JournalEntry> entries)
{
    // One SQL text for up to 20 notes, a page of the list; places that are not used ask for the first one again.
    constexpr std::size_t slots = 20;
    for (std::size_t begin = 0; begin < entries.size(); begin += slots) {
        auto const part = entries.subspan(begin, std::min(slots, entries.size() - begin));
        std::array<std::int64_t, slots> e{};
        for (std::size_t i = 0; i < slots; ++i) e[i] = part[i < part.size() ? i : 0].id.number();
        tx.each("SELECT " JOURNAL_AMENDMENT_COLUMNS R"(
            FROM journal_amendment
            WHERE entry_id IN (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
            ORDER BY id
            )",
            {e[0], e[1], e[2], e[3], e[4], e[5], e[6], e[7], e[8], e[9], e[10], e[11], e[12], e[13], e[14], e[15], e[16],
                e[17], e[18], e[19]},
            [&](Row const& row) {
                auto amendment = read_amendment(row);
                for (auto& entry : part)
                    if (entry.id == amendment.entry) entry.amendments.push_back(std::move(amendment));
            });
    }
}

RecordKind journal_amendment_records()
{
    return {"journal_amendment", [](ReadTx& tx, auto const& found) {
                tx.each("SELECT " JOURNAL_AMENDMENT_COLUMNS ", salt FROM journal_amendment ORDER BY id", {},
                    [&](Row const& row) { found(row.integer(0), row.bytes(16), canonical_of(read_amendment(row))); });
            }};
}
