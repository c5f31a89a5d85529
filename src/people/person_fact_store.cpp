// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_fact_store.h"

#include "people/name_word_store.h"

#include <algorithm>

namespace {

constexpr int canonical_format = 1;

struct Latest {
    int version = 0;
    std::string label;
    std::string text;
};

Canonical canonical(Id<Person> person, PersonFact const& fact, Id<Staff> author)
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

Latest find_latest(ReadTx& tx, Id<Person> person, FactKind kind, std::int64_t item)
{
    auto const row = tx.find(R"(
        SELECT version, label, text
        FROM person_fact
        WHERE person_id = ?1 AND kind = ?2 AND item = ?3
        ORDER BY version DESC
        LIMIT 1
        )",
        {person, fact_rule(kind).code, item}, [](Row const& found) {
            return Latest{static_cast<int>(found.integer(0)), found.text(1), found.text(2)};
        });
    return row.value_or(Latest{});
}

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
    PersonFact const fact{
        .id = visit.house.ids.next<PersonFact>(),
        .kind = change.kind,
        .item = change.item,
        .version = version,
        .label = change.label,
        .text = change.text,
        .created_at = visit.house.clock.now(),
    };
    auto const salt = visit.house.ledger.append(tx,
        {"FactWrite", "person_fact", fact.id.number(), visit.actor.staff.number(), visit.actor.session.number(),
            person.number()},
        canonical(person, fact, visit.actor.staff));
    tx.execute(R"(
        INSERT INTO person_fact (id, person_id, kind, item, version, label, text, created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {fact.id, person, fact_rule(fact.kind).code, fact.item, fact.version, fact.label, fact.text,
            fact.created_at, visit.actor.staff, salt});
    follow_in_person(tx, person, fact.kind, fact.text);
}

std::vector<PersonFact> newest_facts(ReadTx& tx, Id<Person> person)
{
    return tx.list(R"(
        SELECT f.id, f.kind, f.item, f.version, f.label, f.text, f.created_at, s.name
        FROM person_fact f
        JOIN staff s ON s.id = f.created_by
        WHERE f.person_id = ?1
            AND NOT EXISTS (
                SELECT 1 FROM person_fact newer
                WHERE newer.person_id = f.person_id AND newer.kind = f.kind AND newer.item = f.item
                    AND newer.version > f.version)
        ORDER BY f.item, f.id
        )",
        {person}, read_fact);
}

} // namespace

std::vector<PersonFact> list_facts(ReadTx& tx, SharedAccess const& access)
{
    if (access.name_only()) return {};
    return newest_facts(tx, access.person());
}

PlanFacts load_plan_facts(ReadTx& tx, PersonAccess const& access)
{
    auto const facts = newest_facts(tx, access.person());
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
    if (access.name_only()) return {};
    return tx.list(R"(
        SELECT f.id, f.kind, f.item, f.version, f.label, f.text, f.created_at, s.name
        FROM person_fact f
        JOIN staff s ON s.id = f.created_by
        WHERE f.person_id = ?1 AND f.kind = ?2 AND f.item = ?3
        ORDER BY f.version DESC
        )",
        {access.person(), fact_rule(kind).code, item}, read_fact);
}

Result<Done> put_fact(WriteTx& tx, Visit const& visit, SharedAccess const& access, FactChange const& change)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    auto const latest = find_latest(tx, access.person(), change.kind, change.item);
    if (latest.text == change.text && latest.label == change.label) return Done{};
    if (latest.version != change.base_version)
        return conflict("Någon annan har ändrat uppgiften sedan du öppnade den.");

    append(tx, visit, access.person(), change, latest.version + 1);
    return Done{};
}

void put_first_fact(WriteTx& tx, Visit const& visit, Id<Person> person, FactKind kind, std::string const& text)
{
    append(tx, visit, person, {.kind = kind, .text = text}, 1);
}

RecordKind person_fact_records()
{
    return {"person_fact",
        [](ReadTx& tx, OnRecord const& found) {
            tx.each(R"(
                SELECT id, kind, item, version, label, text, created_at, '', person_id, created_by, salt
                FROM person_fact
                ORDER BY id
                )",
                {}, [&](Row const& row) {
                    found(row.integer(0), [&] {
                        return KeptRecord{row.bytes(10), canonical(row.id<Person>(8), read_fact(row), row.id<Staff>(9))};
                    });
                });
        }};
}
