// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/journal_draft_store.h"

#include "access/relation_store.h"
#include "db/id_list.h"
#include "journal/entry_row.h"
#include "journal/journal_in_brief.h"
#include "journal/note_form.h"
#include "journal/note_order_store.h"
#include "journal/plan_note.h"
#include "plans/stored_value.h"
#include "text/analyser.h"

#include <algorithm>

namespace {

NoteDraft read_draft(Row const& row)
{
    return {
        .id = row.id<JournalEntry>(0),
        .version = row.integer(1),
        .begun_at = row.instant(2),
        .changed_at = row.instant(3),
        .typed = read_draft_fields(row.text_view(4)),
        .is_proposed = row.boolean(5),
    };
}

constexpr std::string_view draft_query = R"(
    SELECT d.id, d.version, d.created_at, d.changed_at, d.fields,
        CASE WHEN d.version = 1 AND EXISTS (SELECT 1 FROM plan_note n WHERE n.note_id = d.id) THEN 1 ELSE 0 END
    FROM journal_draft d
    WHERE d.author_id = ?1 AND d.person_id = ?2
)";

// A draft lies with the order of its goal, else with the one chosen, else with the newest likely one: so its unit's
// manager learns of it. Which order the note is about is settled when it is signed.
std::optional<OpenOrder> order_of_draft(ReadTx& tx, PersonAccess const& access, Form const& typed)
{
    auto const goal = Id<Goal>::parse(typed.text(note_field::goal));
    auto const activity = Id<Activity>::parse(typed.text(note_field::activity));
    auto const chosen = Id<Order>::parse(typed.text(note_field::order));
    auto const threaded = find_order_of(tx, access.person(), goal, activity);
    auto const order = threaded ? threaded : chosen;
    for (auto const& open : access.orders())
        if (open.order == order) return open;
    auto const likely = likely_orders(list_note_orders(tx, access));
    if (likely.empty()) return std::nullopt;
    return likely.front().open();
}

// Whether the author has signed the note with at least these words: then the draft holds nothing more.
bool is_signed_with(ReadTx& tx, PersonAccess const& access, Id<JournalEntry> id, Form const& typed)
{
    FormErrors ignored;
    auto const is_begun_by = [&](std::string_view field, std::string const& signed_text) {
        return signed_text.starts_with(read_long_text(typed, field, ignored));
    };
    auto const signed_entry = tx.find(R"(
        SELECT text, action, result FROM journal_entry WHERE id = ?1 AND author_id = ?2 AND person_id = ?3
        )",
        {id, access.staff(), access.person()}, [&](Row const& row) {
            return is_begun_by(note_field::text, row.text(0))
                && is_begun_by(note_field::action, row.optional_text(1).value_or(""))
                && is_begun_by(note_field::result, row.optional_text(2).value_or(""));
        });
    return signed_entry.value_or(false);
}

// A draft as lock_old_drafts reads it.
struct OldDraft {
    Id<JournalEntry> draft;
    JournalEntry entry;
    std::optional<NoteContent> content;
};

OldDraft read_old_draft(Row const& row, IdSource& ids, Instant now)
{
    auto const draft = row.id<JournalEntry>(0);
    // Somebody else's note may have taken the id; nothing is lost for that.
    auto const entry = row.boolean(9) ? ids.next<JournalEntry>() : draft;
    auto const begun_at = row.instant(5);
    auto const content = read_abandoned_note(read_draft_fields(row.text_view(6)), begun_at);
    // Nobody typed anything of worth: only the draft goes.
    auto const kept = content.value_or(NoteContent{.kind = NoteKind::event, .event = {.date = civil_date(begun_at)}, .text = {}});
    return {.draft = draft,
        .entry = {.id = entry,
                .person = row.id<Person>(1),
                .order = row.id<Order>(2),
                .unit = row.id<Unit>(3),
                .author = {.staff = row.id<Staff>(4), .name = row.text(7), .title = row.text(8)},
                .written_at = written_at(kept.event, now),
                .content = kept,
                .is_signed = false},
        .content = content};
}

void lock(WriteTx& tx, Ledger const& ledger, OldDraft const& old)
{
    // Choices without a word are no information, and nothing to keep.
    if (old.content) {
        Change const change{.action = "DraftLock",
            .kind = "journal_entry",
            .record = old.entry.id.number(),
            .staff = old.entry.author.staff.number(),
            .session = 0,
            .person = old.entry.person.number()};
        if (!insert_entry(tx, ledger, change, old.entry, analyse(searchable(old.entry.content))))
            throw DatabaseError{"a note with the id of a draft"};
    }
    tx.execute("DELETE FROM journal_draft WHERE id = ?1", {old.draft});
}

UnsignedDraft read_unsigned(Row const& row, Instant now)
{
    auto const begun_at = row.instant(2);
    auto const event = stored_optional_code(row, 7, plan_event_codes());
    return {
        .draft = row.id<JournalEntry>(5),
        .person = row.id<Person>(0),
        .person_name = row.boolean(6) ? row.text(3) + " " + row.text(4) : "en person med skyddade uppgifter",
        .author_name = row.text(1),
        .begun_at = begun_at,
        .reminder_due = now - begun_at > draft_reminder_after,
        .about = event ? std::string{code_of(plan_event_codes(), *event).label} : std::string{},
    };
}

} // namespace

std::optional<NoteDraft> find_own_draft(ReadTx& tx, PersonAccess const& access)
{
    for (auto& draft : list_own_drafts(tx, access))
        if (!draft.is_proposed) return std::move(draft);
    return std::nullopt;
}

std::vector<NoteDraft> list_own_drafts(ReadTx& tx, PersonAccess const& access)
{
    return tx.list(std::string{draft_query} + "ORDER BY d.changed_at DESC, d.id DESC", {access.staff(), access.person()}, read_draft);
}

std::optional<NoteDraft> find_own_draft(ReadTx& tx, PersonAccess const& access, Id<JournalEntry> id)
{
    return tx.find(std::string{draft_query} + "AND d.id = ?3", {access.staff(), access.person(), id}, read_draft);
}

Result<std::int64_t> save_draft(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<JournalEntry> id,
    std::int64_t version, Form const& typed)
{
    if (!access.may_write()) return forbidden("Du kan läsa journalen men inte skriva i den.");
    auto const order = order_of_draft(tx, access, typed);
    if (!order) return forbidden("Det finns ingen insats som du kan skriva om.");
    auto const now = visit.house.clock.now();
    auto const fields = draft_fields(typed);
    auto const changed = version == 0
        ? tx.execute(R"(
            INSERT INTO journal_draft (id, person_id, order_id, unit_id, author_id, version, created_at, changed_at, fields)
            SELECT ?1, ?2, ?3, ?4, ?5, 1, ?6, ?6, ?7
            WHERE NOT EXISTS (SELECT 1 FROM journal_entry WHERE id = ?1)
            ON CONFLICT (id) DO NOTHING
            )",
            {id, access.person(), order->order, order->unit, access.staff(), now, fields})
        : tx.execute(R"(
            UPDATE journal_draft
            SET version = version + 1, changed_at = ?5, fields = ?6, order_id = ?7, unit_id = ?8
            WHERE id = ?1 AND author_id = ?2 AND person_id = ?3 AND version = ?4
            )",
            {id, access.staff(), access.person(), version, now, fields, order->order, order->unit});
    if (changed == 0) return conflict("Anteckningen har ändrats i ett annat fönster, eller är redan signerad.");
    return version + 1;
}

Result<KeptDraft> keep_draft(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<JournalEntry> id,
    std::int64_t version, Form const& typed)
{
    auto const saved = save_draft(tx, visit, access, id, version, typed);
    if (saved) return KeptDraft{.draft = id, .version = *saved};
    if (saved.refusal().reason != Refusal::Reason::conflict) return saved.refusal();
    // A saving that was answered while nobody heard, or one that was overtaken by the signing, is sent again.
    if (!has_words(typed) || is_signed_with(tx, access, id, typed)) return KeptDraft{.draft = id, .version = version};
    auto const fields = draft_fields(typed);
    for (auto const& own : list_own_drafts(tx, access))
        if (draft_fields(own.typed) == fields)
            return KeptDraft{.draft = own.id, .version = own.version, .is_beside = own.id != id};
    auto const beside = visit.house.ids.next<JournalEntry>();
    auto const kept = save_draft(tx, visit, access, beside, 0, typed);
    if (!kept) return kept.refusal();
    return KeptDraft{.draft = beside, .version = *kept, .is_beside = true};
}

bool insert_proposed_draft(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, ProposedDraft const& draft, Form const& typed)
{
    auto const now = visit.house.clock.now();
    auto const is_new = tx.execute(R"(
        INSERT INTO plan_note (note_id, version_id, event, subject, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (version_id, event, subject) DO NOTHING
        )",
        {draft.note, draft.version, draft.event, draft.subject, now});
    if (is_new == 0) return false;
    tx.execute(R"(
        INSERT INTO journal_draft (id, person_id, order_id, unit_id, author_id, version, created_at, changed_at, fields)
        VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?6, ?7)
        )",
        {draft.note, access.person(), draft.order.order, draft.order.unit, draft.author, now, draft_fields(typed)});
    return true;
}

std::optional<ProposedNote> find_proposed_note(
    ReadTx& tx, PersonAccess const& access, Id<Plan> plan, std::string_view event, std::int64_t subject)
{
    auto const sql = R"(
        SELECT n.note_id, EXISTS (SELECT 1 FROM journal_draft d WHERE d.id = n.note_id AND d.author_id = ?5)
        FROM plan_note n JOIN plan_version v ON v.id = n.version_id JOIN plan p ON p.id = v.plan_id
        WHERE p.id = ?1 AND n.event = ?3 AND n.subject = ?4 AND )" + is_among("p.order_id", 2) + " ORDER BY n.note_id DESC LIMIT 1";
    return tx.find(sql, {plan, access.order_list(), event, subject, access.staff()},
        [](Row const& row) { return ProposedNote{row.id<JournalEntry>(0), row.boolean(1)}; });
}

void end_draft(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<JournalEntry> signed_note, std::int64_t known_version)
{
    auto const draft = find_own_draft(tx, access, signed_note);
    bool const is_later = draft && draft->version > known_version;
    if (is_later && has_words(draft->typed) && !is_signed_with(tx, access, signed_note, draft->typed))
        tx.execute("UPDATE journal_draft SET id = ?3 WHERE id = ?1 AND author_id = ?2",
            {signed_note, access.staff(), visit.house.ids.next<JournalEntry>()});
    else
        tx.execute("DELETE FROM journal_draft WHERE id = ?1 AND author_id = ?2", {signed_note, access.staff()});
}

Result<Done> discard_draft(WriteTx& tx, PersonAccess const& access, Id<JournalEntry> id)
{
    auto const removed = tx.execute("DELETE FROM journal_draft WHERE id = ?1 AND author_id = ?2 AND person_id = ?3",
        {id, access.staff(), access.person()});
    if (removed > 0) return Done{};
    if (tx.number("SELECT count(*) FROM journal_draft WHERE id = ?1", {id}) > 0)
        return not_found("Utkastet är inte ditt. Bara den som skriver det kan ta bort det.");
    return conflict("Anteckningen är redan signerad eller borttagen.");
}

std::int64_t lock_old_drafts(WriteTx& tx, House const& house, Instant now)
{
    auto const old = tx.list(R"(
        SELECT d.id, d.person_id, d.order_id, d.unit_id, d.author_id, d.created_at, d.fields, s.name, s.title,
            CASE WHEN EXISTS (SELECT 1 FROM journal_entry e WHERE e.id = d.id) THEN 1 ELSE 0 END
        FROM journal_draft d JOIN staff s ON s.id = d.author_id
        WHERE d.created_at < ?1 OR s.active = 0
        ORDER BY d.created_at
        LIMIT 100
        )",
        {now - draft_locked_after}, [&](Row const& row) { return read_old_draft(row, house.ids, now); });
    for (auto const& draft : old) lock(tx, house.ledger, draft);
    return std::ssize(old);
}

void lock_old_drafts(House const& house, Instant now)
{
    for (;;) {
        auto const locked = house.database.write(
            [&](WriteTx& tx) -> Result<std::int64_t> { return lock_old_drafts(tx, house, now); });
        if (!locked || *locked == 0) return;
    }
}

std::vector<UnsignedDraft> list_own_drafts(ReadTx& tx, Id<Staff> author, Instant now)
{
    static auto const sql = "SELECT d.person_id, s.name, d.created_at, p.given_name, p.family_name, d.id, "
        + may_stand_in_list("d.person_id", 1, 2) + R"(,
            (SELECT n.event FROM plan_note n WHERE n.note_id = d.id)
        FROM journal_draft d JOIN staff s ON s.id = d.author_id JOIN person p ON p.id = d.person_id
        WHERE d.author_id = ?1
        ORDER BY d.created_at
        )";
    auto const day = civil_date(now).iso();
    return tx.list(sql, {author, day}, [&](Row const& row) { return read_unsigned(row, now); });
}

std::vector<UnsignedDraft> list_unsigned_drafts(
    ReadTx& tx, std::vector<Id<Unit>> const& units, Id<Staff> reader, Instant now)
{
    static auto const sql = "SELECT d.person_id, s.name, d.created_at, p.given_name, p.family_name, d.id, "
        + may_stand_in_list("d.person_id", 3, 4) + R"(,
            (SELECT n.event FROM plan_note n WHERE n.note_id = d.id)
        FROM journal_draft d JOIN staff s ON s.id = d.author_id JOIN person p ON p.id = d.person_id
        WHERE d.unit_id = ?1 AND d.created_at < ?2
        ORDER BY d.created_at
        )";
    auto const day = civil_date(now).iso();
    std::vector<UnsignedDraft> drafts;
    for (auto const unit : units)
        tx.each(sql, {unit, now - draft_shown_to_manager_after, reader, day},
            [&](Row const& row) { drafts.push_back(read_unsigned(row, now)); });
    std::sort(drafts.begin(), drafts.end(),
        [](UnsignedDraft const& left, UnsignedDraft const& right) { return left.begun_at < right.begun_at; });
    return drafts;
}
