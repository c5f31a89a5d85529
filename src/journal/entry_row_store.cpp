// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/entry_row.h"

#include "journal/content_columns.h"
#include "journal/entry_store.h"
#include "journal/signed_columns.h"

#include <array>

namespace {

using enum SignedColumn::Type;
constexpr std::array entry_columns{SignedColumn{"id", integer}, SignedColumn{"person_id", integer},
    SignedColumn{"terms", text}, SignedColumn{"order_id", integer}, SignedColumn{"unit_id", integer},
    SignedColumn{"author_id", integer}, SignedColumn{"goal_id", integer}, SignedColumn{"activity_id", integer},
    SignedColumn{"kind", text}, SignedColumn{"cause", text}, SignedColumn{"progress", integer},
    SignedColumn{"important", integer}, SignedColumn{"is_signed", integer}, SignedColumn{"is_moved", integer},
    SignedColumn{"event_at", integer}, SignedColumn{"event_date", text}, SignedColumn{"event_time", text},
    SignedColumn{"doubled_hour", text}, SignedColumn{"written_at", integer}, SignedColumn{"author_name", text},
    SignedColumn{"author_title", text}, SignedColumn{"contact_with", text}, SignedColumn{"source_name", text},
    SignedColumn{"source_role", text}, SignedColumn{"text", text}, SignedColumn{"action", text},
    SignedColumn{"result", text}, SignedColumn{"interpretation", text}, SignedColumn{"interpretation_by", text},
    SignedColumn{"interpretation_ground", text}};

constexpr int first_fact = 11; // of JOURNAL_ENTRY_COLUMNS

} // namespace

JournalEntry read_entry(Row const& row, HiddenText hidden_text)
{
    JournalEntry entry{
        .id = row.id<JournalEntry>(0),
        .person = row.id<Person>(1),
        .order = row.id<Order>(2),
        .unit = row.id<Unit>(3),
        .author = {.staff = row.id<Staff>(4), .name = row.text(5), .title = row.text(6)},
        .written_at = row.instant(7),
        .content = read_content_facts(row, first_fact),
        .is_signed = row.boolean(8),
        .is_moved = row.boolean(9),
        .is_hidden = row.boolean(10),
    };
    if (!entry.is_hidden || hidden_text == HiddenText::read)
        read_content_texts(row, first_fact + content_facts, entry.content);
    return entry;
}

bool insert_entry(WriteTx& tx, Ledger const& ledger, Change const& change, JournalEntry const& entry, std::string_view terms)
{
    ContentColumns const c{&entry.content};
    Bytes salt; // bound by its address, and known when the rest has been committed to
    Parameters const values{entry.id, entry.person, terms, entry.order, entry.unit, entry.author.staff, c.goal, c.activity,
        c.kind, c.cause, c.progress, c.important, entry.is_signed, entry.is_moved, c.event_at, c.event_date, c.event_time,
        c.doubled_hour, entry.written_at, entry.author.name, entry.author.title, c.contact_with, c.source_name,
        c.source_role, c.text, c.action, c.result, c.interpretation, c.interpretation_by, c.interpretation_ground, salt};
    salt = ledger.append(tx, change, canonical_of("journal_entry", entry_columns, values));
    bool const is_new = tx.execute(R"(
        INSERT INTO journal_entry (id, person_id, order_id, unit_id, author_id, goal_id, activity_id, kind, cause,
            progress, important, is_signed, is_moved, event_at, event_date, event_time, doubled_hour, written_at,
            author_name, author_title, contact_with, source_name, source_role, text, action, result, interpretation,
            interpretation_by, interpretation_ground, salt)
        VALUES (?1, ?2, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
            ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)
        ON CONFLICT (id) DO NOTHING
        )",
        values) == 1;
    if (is_new)
        tx.execute("INSERT INTO journal_entry_terms (person_id, event_at, entry_id, order_id, terms) VALUES (?1, ?2, ?3, ?4, ?5)",
            {entry.person, c.event_at, entry.id, entry.order, terms});
    return is_new;
}

RecordKind journal_entry_records()
{
    return {"journal_entry", [](ReadTx& tx, OnRecord const& found) {
                auto const rows = R"( FROM (SELECT j.*, (SELECT t.terms FROM journal_entry_terms t
                    WHERE t.person_id = j.person_id AND t.event_at = j.event_at AND t.entry_id = j.id AND t.order_id = j.order_id)
                    AS terms FROM journal_entry j) AS e ORDER BY id)";
                tx.each("SELECT " + column_list(entry_columns) + ", salt" + rows, {},
                    [&](Row const& row) {
                        found(row.integer(0), [&] {
                            return KeptRecord{row.bytes(static_cast<int>(entry_columns.size())),
                                canonical_of("journal_entry", entry_columns, row)};
                        });
                    });
            }};
}
