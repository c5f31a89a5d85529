// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/amendment_store.h"

#include "db/id_list.h"
#include "journal/content_columns.h"
#include "journal/note_order_store.h"
#include "journal/signed_columns.h"
#include "plans/stored_value.h"
#include "text/analyser.h"

#include <algorithm>
#include <array>

namespace {

#define JOURNAL_AMENDMENT_COLUMNS                                                                                      \
    "id, entry_id, kind, author_id, author_name, author_title, written_at, reason, objector, objector_name, "          \
    "reentered_as, note_kind, cause, progress, important, goal_id, activity_id, event_date, event_time, doubled_hour, " \
    "text, action, result, contact_with, source_name, source_role, interpretation, interpretation_by, "                \
    "interpretation_ground"
constexpr int first_fact = 11;

using enum SignedColumn::Type;
constexpr std::array amendment_columns{SignedColumn{"id", integer}, SignedColumn{"entry_id", integer},
    SignedColumn{"person_id", integer}, SignedColumn{"kind", text}, SignedColumn{"author_id", integer},
    SignedColumn{"author_name", text}, SignedColumn{"author_title", text}, SignedColumn{"written_at", integer},
    SignedColumn{"reason", text}, SignedColumn{"text", text}, SignedColumn{"action", text}, SignedColumn{"result", text},
    SignedColumn{"event_date", text}, SignedColumn{"event_time", text}, SignedColumn{"objector", text},
    SignedColumn{"objector_name", text}, SignedColumn{"reentered_as", integer}, SignedColumn{"terms", text},
    SignedColumn{"note_kind", text}, SignedColumn{"cause", text}, SignedColumn{"progress", integer},
    SignedColumn{"important", integer}, SignedColumn{"goal_id", integer}, SignedColumn{"activity_id", integer},
    SignedColumn{"event_at", integer}, SignedColumn{"doubled_hour", text}, SignedColumn{"contact_with", text},
    SignedColumn{"source_name", text}, SignedColumn{"source_role", text}, SignedColumn{"interpretation", text},
    SignedColumn{"interpretation_by", text}, SignedColumn{"interpretation_ground", text}};

Amendment read_amendment(Row const& row)
{
    Amendment amendment{
        .id = row.id<Amendment>(0),
        .entry = row.id<JournalEntry>(1),
        .kind = stored_code(row, 2, amendment_kind_codes()),
        .author = {.staff = row.id<Staff>(3), .name = row.text(4), .title = row.text(5)},
        .written_at = row.instant(6),
        .reason = row.text(7),
        .objector = stored_optional_code(row, 8, objector_codes()),
        .objector_name = row.optional_text(9).value_or(""),
        .reentered_as = row.optional_id<JournalEntry>(10),
    };
    if (amendment.kind == AmendmentKind::correction) {
        amendment.corrected = read_content_facts(row, first_fact);
        read_content_texts(row, first_fact + content_facts, *amendment.corrected);
    } else {
        amendment.text = row.optional_text(first_fact + content_facts);
    }
    return amendment;
}

std::string terms_of(Amendment const& amendment)
{
    return analyse(amendment.corrected ? searchable(*amendment.corrected) : amendment.text.value_or(""));
}

void insert(WriteTx& tx, Ledger const& ledger, Change const& change, PersonAccess const& access, Amendment const& amendment)
{
    ContentColumns const c{amendment.corrected ? &*amendment.corrected : nullptr};
    auto const words = amendment.text ? std::optional<std::string_view>{*amendment.text} : c.text;
    std::optional<std::string_view> name;
    if (!amendment.objector_name.empty()) name = amendment.objector_name;
    auto const terms = terms_of(amendment);
    Bytes salt; // bound by its address, and known when the rest has been committed to
    Parameters const values{amendment.id, amendment.entry, access.person(),
        code_of(amendment_kind_codes(), amendment.kind).code, amendment.author.staff, amendment.author.name,
        amendment.author.title, amendment.written_at, amendment.reason, words, c.action, c.result, c.event_date,
        c.event_time, code_or_none(objector_codes(), amendment.objector), name, amendment.reentered_as, terms, c.kind,
        c.cause, c.progress, c.important, c.goal, c.activity, c.event_at, c.doubled_hour, c.contact_with, c.source_name,
        c.source_role, c.interpretation, c.interpretation_by, c.interpretation_ground, salt};
    salt = ledger.append(tx, change, canonical_of("journal_amendment", amendment_columns, values));
    tx.execute(R"(
        INSERT INTO journal_amendment (id, entry_id, person_id, kind, author_id, author_name, author_title, written_at,
            reason, text, action, result, event_date, event_time, objector, objector_name, reentered_as, terms,
            note_kind, cause, progress, important, goal_id, activity_id, event_at, doubled_hour, contact_with,
            source_name, source_role, interpretation, interpretation_by, interpretation_ground, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
            ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33)
        )",
        values);
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

// The order that a note is about never changes: what another unit carries out is another file (DD-1).
bool is_of_its_order(ReadTx& tx, PersonAccess const& access, JournalEntry const& entry, NoteContent const& content)
{
    if (!content.goal && !content.activity) return true;
    return find_order_of(tx, access.person(), content.goal, content.activity) == entry.order;
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
    if (amendment.corrected && !is_of_its_order(tx, access, entry, *amendment.corrected))
        return invalid("Målet eller aktiviteten hör inte till den insats som anteckningen gäller. Välj på nytt.");

    amendment.id = visit.house.ids.next<Amendment>();
    amendment.entry = entry.id;
    amendment.author = {.staff = visit.actor.staff, .name = visit.actor.name, .title = visit.actor.title};
    amendment.written_at = visit.house.clock.now();
    insert(tx, visit.house.ledger,
        {.action = action_of(amendment.kind),
            .kind = "journal_amendment",
            .record = amendment.id.number(),
            .staff = visit.actor.staff.number(),
            .session = visit.actor.session.number(),
            .person = access.person().number()},
        access, amendment);
    return amendment.id;
}

void load_amendments(ReadTx& tx, std::span<JournalEntry> entries)
{
    if (entries.empty()) return;
    std::vector<Id<JournalEntry>> ids;
    for (auto const& entry : entries) ids.push_back(entry.id);
    tx.each("SELECT " JOURNAL_AMENDMENT_COLUMNS " FROM journal_amendment WHERE " + is_among("entry_id", 1) + " ORDER BY id",
        {id_list(ids)}, [&](Row const& row) {
            auto amendment = read_amendment(row);
            auto const entry = std::ranges::find(entries, amendment.entry, &JournalEntry::id);
            if (entry != entries.end()) entry->amendments.push_back(std::move(amendment));
        });
}

RecordKind journal_amendment_records()
{
    return {"journal_amendment", [](ReadTx& tx, OnRecord const& found) {
                tx.each("SELECT " + column_list(amendment_columns) + ", salt FROM journal_amendment ORDER BY id", {},
                    [&](Row const& row) {
                        found(row.integer(0), [&] {
                            return KeptRecord{row.bytes(static_cast<int>(amendment_columns.size())),
                                canonical_of("journal_amendment", amendment_columns, row)};
                        });
                    });
            }};
}
