// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_fact_store.h"

#include "people/name_word_store.h"
#include "people/sealed_store.h"

#include <algorithm>

namespace {

constexpr int canonical_format = 1;

constexpr char const* table = "person_fact";

// What is sealed has its box in the form, and no text: verify needs no key to hold the record against the ledger.
Canonical canonical(Id<Person> person, PersonFact const& fact, Id<Staff> author, std::optional<Bytes> const& box)
{
    Canonical form{"person_fact", canonical_format};
    form.add("person", person.number())
        .add("kind", fact_rule(fact.kind).code)
        .add("item", fact.item)
        .add("version", fact.version)
        .add("label", fact.label)
        .add("text", fact.text)
        .add("created_at", fact.created_at.time_since_epoch().count())
        .add("created_by", author.number());
    if (box) form.add("sealed", view_of(*box));
    return form;
}

FactKind stored_kind(Row const& row, int column)
{
    auto const kind = fact_kind(row.text_view(column));
    if (!kind) throw UnreadableValue{row.place(column), "is no kind that is known"};
    return *kind;
}

PersonFact read_fact(Row const& row)
{
    return {
        .id = row.id<PersonFact>(0),
        .kind = stored_kind(row, 1),
        .item = row.integer(2),
        .version = static_cast<int>(row.integer(3)),
        .label = row.text(4),
        .text = row.text(5),
        .created_at = row.instant(6),
        .author = row.text(7),
    };
}

// The same, opened when it is sealed and the reader has a grant; else it stays empty and says that it is sealed.
PersonFact read_for(SharedAccess const& access, Row const& row)
{
    auto fact = read_fact(row);
    auto const box = box_in(row, 8);
    if (!box) return fact;
    auto const text = opened(access, {table, fact.id.number()}, *box);
    fact.text = text.value_or("");
    fact.sealed = !text;
    return fact;
}

bool may_read(SharedAccess const& access, FactKind kind) { return access.opens_home() || !fact_rule(kind).home; }

// The person's own row is what lists and searches read; it follows the facts.
void follow_in_person(WriteTx& tx, Id<Person> person, FactKind kind, std::string const& text)
{
    if (kind == FactKind::given_name) {
        tx.execute("UPDATE person SET given_name = ?2 WHERE id = ?1", {person, text});
        put_name_words(tx, person);
    } else if (kind == FactKind::family_name) {
        tx.execute("UPDATE person SET family_name = ?2 WHERE id = ?1", {person, text});
        put_name_words(tx, person);
    } else if (kind == FactKind::birth_date) {
        tx.execute("UPDATE person SET birth_date = ?2 WHERE id = ?1",
            {person, text.empty() ? Value{nullptr} : Value{text}});
    }
}

void append(WriteTx& tx, Visit const& visit, Id<Person> person, FactChange const& change, int version)
{
    PersonFact fact{
        .id = visit.house.ids.next<PersonFact>(),
        .kind = change.kind,
        .item = change.item,
        .version = version,
        .label = change.label,
        .text = change.text,
        .created_at = visit.house.clock.now(),
    };
    std::optional<Bytes> box;
    if (fact_rule(fact.kind).sealable && is_protected(tx, person)) {
        box = add_sealed(tx, visit, {table, fact.id.number()}, person, fact.text);
        fact.text.clear();
    }
    auto const salt = visit.house.ledger.append(tx,
        {"FactWrite", table, fact.id.number(), visit.actor.staff.number(), visit.actor.session.number(),
            person.number()},
        canonical(person, fact, visit.actor.staff, box));
    tx.execute(R"(
        INSERT INTO person_fact (id, person_id, kind, item, version, label, text, created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {fact.id, person, fact_rule(fact.kind).code, fact.item, fact.version, fact.label, fact.text,
            fact.created_at, visit.actor.staff, salt});
    follow_in_person(tx, person, fact.kind, fact.text);
}

std::vector<PersonFact> newest_facts(ReadTx& tx, SharedAccess const& access)
{
    auto facts = tx.list(R"(
        SELECT f.id, f.kind, f.item, f.version, f.label, f.text, f.created_at, s.name, x.box
        FROM person_fact f
        JOIN staff s ON s.id = f.created_by
        LEFT JOIN sealed_text x ON x.record_id = f.id
        WHERE f.person_id = ?1
            AND NOT EXISTS (
                SELECT 1 FROM person_fact newer
                WHERE newer.person_id = f.person_id AND newer.kind = f.kind AND newer.item = f.item
                    AND newer.version > f.version)
        ORDER BY f.item, f.id
        )",
        {access.person()}, [&](Row const& row) { return read_for(access, row); });
    std::erase_if(facts, [&](PersonFact const& fact) { return !may_read(access, fact.kind); });
    return facts;
}

} // namespace

std::vector<PersonFact> list_facts(ReadTx& tx, SharedAccess const& access)
{
    if (access.name_only()) return {};
    return newest_facts(tx, access);
}

PlanFacts load_plan_facts(ReadTx& tx, PersonAccess const& access)
{
    auto const facts = newest_facts(tx, access);
    return {text_of(facts, FactKind::no_answer), text_of(facts, FactKind::communication)};
}

std::vector<PersonFact> list_head_facts(ReadTx& tx, SharedAccess const& access)
{
    if (access.name_only()) return {};
    std::vector<PersonFact> facts;
    // Read along the index, oldest version first, so that the newest takes the place of those before it.
    tx.each(R"(
        SELECT id, kind, item, version, label, text, created_at, ''
        FROM person_fact
        WHERE person_id = ?1 AND kind IN ('communication', 'greeting', 'no_answer', 'alert')
        ORDER BY kind, item, version
        )",
        {access.person()}, [&](Row const& row) {
            auto fact = read_fact(row);
            if (!facts.empty() && facts.back().kind == fact.kind && facts.back().item == fact.item) facts.pop_back();
            facts.push_back(std::move(fact));
        });
    return facts;
}

std::string text_of(std::vector<PersonFact> const& facts, FactKind kind)
{
    auto const* fact = find_fact(facts, kind);
    return fact ? fact->text : std::string{};
}

PersonFact const* find_fact(std::vector<PersonFact> const& facts, FactKind kind, std::int64_t item)
{
    auto const fact = std::ranges::find_if(
        facts, [&](PersonFact const& one) { return one.kind == kind && one.item == item; });
    return fact == facts.end() ? nullptr : &*fact;
}

std::vector<PersonFact> alerts_of(std::vector<PersonFact> const& facts)
{
    std::vector<PersonFact> alerts;
    std::ranges::copy_if(facts, std::back_inserter(alerts),
        [](PersonFact const& fact) { return fact.kind == FactKind::alert && !fact.text.empty(); });
    return alerts;
}

std::vector<PersonFact> list_versions(ReadTx& tx, SharedAccess const& access, FactKind kind, std::int64_t item)
{
    if (access.name_only() || !may_read(access, kind)) return {};
    return tx.list(R"(
        SELECT f.id, f.kind, f.item, f.version, f.label, f.text, f.created_at, s.name, x.box
        FROM person_fact f
        JOIN staff s ON s.id = f.created_by
        LEFT JOIN sealed_text x ON x.record_id = f.id
        WHERE f.person_id = ?1 AND f.kind = ?2 AND f.item = ?3
        ORDER BY f.version DESC
        )",
        {access.person(), fact_rule(kind).code, item}, [&](Row const& row) { return read_for(access, row); });
}

Result<Done> put_fact(WriteTx& tx, Visit const& visit, SharedAccess const& access, FactChange const& change)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    if (!may_read(access, change.kind)) return forbidden("Du kan inte ändra hur man kommer in hos personen.");
    if (fact_rule(change.kind).sealable && access.protection().is_protected() && !access.protection().opens())
        return forbidden(sealed_words);
    auto const versions = list_versions(tx, access, change.kind, change.item);
    auto const version = versions.empty() ? 0 : versions.front().version;
    if (versions.empty() && change.text.empty() && change.label.empty()) return Done{};
    if (!versions.empty()) {
        auto const& latest = versions.front();
        if (change.kind == FactKind::alert && latest.text.empty() && change.text.empty()) return conflict("Varningen är redan borttagen.");
        if (!latest.sealed && latest.text == change.text && latest.label == change.label) return Done{};
    }
    if (version != change.base_version) return conflict("Någon annan har ändrat uppgiften sedan du öppnade den.");

    append(tx, visit, access.person(), change, version + 1);
    return Done{};
}

void put_first_fact(WriteTx& tx, Visit const& visit, Id<Person> person, FactKind kind, std::string const& text)
{
    append(tx, visit, person, {.kind = kind, .text = text}, 1);
}

void seal_facts(WriteTx& tx, Visit const& visit, Id<Person> person)
{
    struct Open {
        PersonFact fact;
        Id<Staff> author;
    };
    auto const open = tx.list(R"(
        SELECT f.id, f.kind, f.item, f.version, f.label, f.text, f.created_at, '', f.created_by
        FROM person_fact f
        WHERE f.person_id = ?1 AND NOT EXISTS (SELECT 1 FROM sealed_text x WHERE x.record_id = f.id)
        ORDER BY f.id
        )",
        {person}, [](Row const& row) {
            return Open{read_fact(row), row.id<Staff>(8)};
        });
    for (auto const& [written, author] : open) {
        if (!fact_rule(written.kind).sealable) continue;
        auto fact = written;
        auto const box = add_sealed(tx, visit, {table, fact.id.number()}, person, fact.text);
        fact.text.clear();
        auto const salt = visit.house.ledger.append(tx,
            {"FactSeal", table, fact.id.number(), visit.actor.staff.number(), visit.actor.session.number(), person.number()},
            canonical(person, fact, author, box));
        tx.execute("UPDATE person_fact SET text = '', salt = ?2 WHERE id = ?1", {fact.id, salt});
    }
}

RecordKind person_fact_records()
{
    return {table,
        [](ReadTx& tx, OnRecord const& found) {
            tx.each(R"(
                SELECT f.id, f.kind, f.item, f.version, f.label, f.text, f.created_at, '', f.person_id, f.created_by,
                    f.salt, x.box
                FROM person_fact f
                LEFT JOIN sealed_text x ON x.record_id = f.id
                ORDER BY f.id
                )",
                {}, [&](Row const& row) {
                    found(row.integer(0), [&] {
                        return KeptRecord{row.bytes(10),
                            canonical(row.id<Person>(8), read_fact(row), row.id<Staff>(9), box_in(row, 11))};
                    });
                });
        }};
}
