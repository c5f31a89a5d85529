// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_store.h"

#include "people/name_word_store.h"
#include "people/person_fact_store.h"
#include "people/sealed_store.h"
#include "people/stored_date.h"

namespace {

constexpr int canonical_format = 1;
constexpr char const* table = "person_number";

PersonalNumber::Kind number_kind(std::string_view code)
{
    for (auto const kind :
        {PersonalNumber::Kind::personal, PersonalNumber::Kind::coordination, PersonalNumber::Kind::reserve})
        if (code_of(kind) == code) return kind;
    throw DatabaseError{"a number of an unknown kind"};
}

std::optional<PersonalNumber> read_number(Row const& row, int kind_column, int number_column)
{
    if (row.is_null(number_column)) return std::nullopt;
    return PersonalNumber::from_stored(number_kind(row.text_view(kind_column)), row.text_view(number_column));
}

struct NumberRow {
    std::int64_t id;
    Id<Person> person;
    int version;
    std::string kind;
    std::optional<std::string> number; // sealed: a keyed fingerprint of it, by which it is found as a whole
    Instant created_at;
    Id<Staff> created_by;
    std::optional<Bytes> box = std::nullopt;
};

Canonical canonical(NumberRow const& row)
{
    Canonical form{"person_number", canonical_format};
    form.add("person", row.person.number())
        .add("version", row.version)
        .add("kind", row.kind)
        .add("number", row.number)
        .add("created_at", row.created_at.time_since_epoch().count())
        .add("created_by", row.created_by.number());
    if (row.box) form.add("sealed", view_of(*row.box));
    return form;
}

void seal(WriteTx& tx, Visit const& visit, NumberRow& row)
{
    row.box = add_sealed(tx, visit, {table, row.id}, row.person, *row.number);
    row.number = sealed_number(visit.house.compartment, *row.number);
}

void append_number(WriteTx& tx, Visit const& visit, Id<Person> person, int version,
    std::optional<PersonalNumber> const& number)
{
    NumberRow row{
        .id = visit.house.ids.next_number(),
        .person = person,
        .version = version,
        .kind = number ? std::string{code_of(number->kind())} : "none",
        .number = number ? std::optional{number->stored_text()} : std::nullopt,
        .created_at = visit.house.clock.now(),
        .created_by = visit.actor.staff,
    };
    if (row.number && is_protected(tx, person)) seal(tx, visit, row);
    auto const salt = visit.house.ledger.append(tx,
        {"NumberWrite", table, row.id, visit.actor.staff.number(), visit.actor.session.number(),
            person.number()},
        canonical(row));
    tx.execute(R"(
        INSERT INTO person_number (id, person_id, version, kind, number, created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        )",
        {row.id, person, row.version, row.kind, row.number, row.created_at, row.created_by, salt});
}

} // namespace

Id<Person> add_person(WriteTx& tx, Visit const& visit, NewPerson const& person)
{
    auto const id = visit.house.ids.next<Person>();
    auto const birth_date = stored_text(person.birth_date);
    tx.execute(R"(
        INSERT INTO person (id, given_name, family_name, birth_date, deceased_on, created_at, created_by)
        VALUES (?1, ?2, ?3, ?4, NULL, ?5, ?6)
        )",
        {id, person.given_name, person.family_name, birth_date, visit.house.clock.now(), visit.actor.staff});
    put_first_fact(tx, visit, id, FactKind::given_name, person.given_name);
    put_first_fact(tx, visit, id, FactKind::family_name, person.family_name);
    if (birth_date) put_first_fact(tx, visit, id, FactKind::birth_date, *birth_date);
    append_number(tx, visit, id, 1, person.number);
    return id;
}

Person load_person(ReadTx& tx, SharedAccess const& access)
{
    auto const person = tx.find(R"(
        SELECT id, given_name, family_name, birth_date, deceased_on
        FROM person
        WHERE id = ?1
        )",
        {access.person()}, [](Row const& row) {
            return Person{row.id<Person>(0), row.text(1), row.text(2), stored_date(row, 3), stored_date(row, 4)};
        });
    if (!person) throw DatabaseError{"an opened person is not there"};
    return *person;
}

std::optional<PersonalNumber> find_number(ReadTx& tx, SharedAccess const& access)
{
    auto const numbers = list_numbers(tx, access);
    return numbers.empty() ? std::nullopt : numbers.front().number;
}

std::vector<NumberVersion> list_numbers(ReadTx& tx, SharedAccess const& access)
{
    return tx.list(R"(
        SELECT n.version, n.kind, n.number, n.created_at, s.name, n.id, x.box
        FROM person_number n
        JOIN staff s ON s.id = n.created_by
        LEFT JOIN sealed_text x ON x.record_id = n.id
        WHERE n.person_id = ?1
        ORDER BY n.version DESC
        )",
        {access.person()}, [&](Row const& row) {
            NumberVersion version{static_cast<int>(row.integer(0)), std::nullopt, row.instant(3), row.text(4)};
            auto const box = box_in(row, 6);
            if (!box) {
                version.number = read_number(row, 1, 2);
                return version;
            }
            auto const text = opened(access, {table, row.integer(5)}, *box);
            if (text) version.number = PersonalNumber::from_stored(number_kind(row.text_view(1)), *text);
            version.sealed = !text;
            return version;
        });
}

Result<Done> put_number(WriteTx& tx, Visit const& visit, SharedAccess const& access, int base_version,
    std::optional<PersonalNumber> const& number)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    if (access.protection().is_protected() && !access.protection().opens()) return forbidden(sealed_words);
    auto const numbers = list_numbers(tx, access);
    auto const version = numbers.empty() ? 0 : numbers.front().version;
    if (!numbers.empty() && !numbers.front().sealed && numbers.front().number == number) return Done{};
    if (version != base_version) return conflict("Någon annan har ändrat numret sedan du öppnade det.");
    if (number) {
        auto const others
            = tx.number("SELECT count(*) FROM person_number WHERE number IN (?1, ?3) AND person_id <> ?2",
                {number->stored_text(), access.person(),
                    sealed_number(visit.house.compartment, number->stored_text())});
        if (others > 0) return invalid("Numret hör redan till en annan person. Kontrollera siffrorna.");
    }
    append_number(tx, visit, access.person(), version + 1, number);
    return Done{};
}

void mark_deceased(WriteTx& tx, PersonAccess const& access, CivilDate day)
{
    tx.execute("UPDATE person SET deceased_on = ?2 WHERE id = ?1 AND deceased_on IS NULL", {access.person(), day.iso()});
}

std::string sealed_number(Compartment const& compartment, std::string_view stored)
{
    return "sealed:" + compartment.fingerprint(stored);
}

void seal_numbers(WriteTx& tx, Visit const& visit, Id<Person> person)
{
    auto const open = tx.list(R"(
        SELECT id, person_id, version, kind, number, created_at, created_by
        FROM person_number n
        WHERE person_id = ?1 AND number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sealed_text x WHERE x.record_id = n.id)
        ORDER BY id
        )",
        {person}, [](Row const& row) {
            return NumberRow{row.integer(0), row.id<Person>(1), static_cast<int>(row.integer(2)), row.text(3),
                row.optional_text(4), row.instant(5), row.id<Staff>(6)};
        });
    for (auto row : open) {
        seal(tx, visit, row);
        auto const salt = visit.house.ledger.append(tx,
            {"NumberSeal", table, row.id, visit.actor.staff.number(), visit.actor.session.number(), person.number()},
            canonical(row));
        tx.execute("UPDATE person_number SET number = ?2, salt = ?3 WHERE id = ?1", {row.id, row.number, salt});
    }
}

RecordKind person_number_records()
{
    return {table,
        [](ReadTx& tx, OnRecord const& found) {
            tx.each(R"(
                SELECT n.id, n.person_id, n.version, n.kind, n.number, n.created_at, n.created_by, n.salt, x.box
                FROM person_number n
                LEFT JOIN sealed_text x ON x.record_id = n.id
                ORDER BY n.id
                )",
                {}, [&](Row const& row) {
                    found(row.integer(0), [&] {
                        return KeptRecord{row.bytes(7),
                            canonical({row.integer(0), row.id<Person>(1), static_cast<int>(row.integer(2)), row.text(3),
                            row.optional_text(4), row.instant(5), row.id<Staff>(6), box_in(row, 8)})};
                    });
                });
        }};
}
