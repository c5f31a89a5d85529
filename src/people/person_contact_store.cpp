// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_contact_store.h"

#include "people/person_fact.h"
#include "people/sealed_store.h"
#include "people/stored_date.h"

#include <algorithm>

namespace {

constexpr int canonical_format = 1;
constexpr char const* table = "person_contact";

ContactKind stored_kind(Row const& row, int column)
{
    auto const kind = contact_kind(row.text_view(column));
    if (!kind) throw UnreadableValue{row.place(column), "is no kind that is known"};
    return *kind;
}

PersonContact read_contact(Row const& row)
{
    PersonContact contact{
        .contact = row.id<PersonContact>(0),
        .version = static_cast<int>(row.integer(1)),
        .removed = row.boolean(2),
        .kind = stored_kind(row, 3),
        .name = row.text(4),
        .relation = row.text(5),
        .phone = row.text(6),
        .email = row.text(7),
        .address = row.text(8),
        .watches_rights = row.boolean(9),
        .manages_property = row.boolean(10),
        .cares_for_person = row.boolean(11),
        .mandate_text = row.text(12),
        .valid_from = stored_date(row, 13),
        .valid_to = stored_date(row, 14),
        .proof = row.text(15),
        .created_at = row.instant(17),
        .author = row.text(18),
    };
    if (auto const call_order = row.optional_integer(16)) contact.call_order = static_cast<int>(*call_order);
    return contact;
}

// How to reach the contact, opened when it is sealed and the reader has a grant; else empty, and said to be sealed.
PersonContact read_for(SharedAccess const& access, Row const& row)
{
    auto contact = read_contact(row);
    auto const box = box_in(row, 20);
    if (!box) return contact;
    auto const text = opened(access, {table, row.integer(19)}, *box);
    contact.sealed = !text;
    if (!text) return contact;
    auto const parts = parted(*text);
    contact.phone = parts.at(0);
    contact.email = parts.at(1);
    contact.address = parts.at(2);
    return contact;
}

Bytes seal(WriteTx& tx, Visit const& visit, std::int64_t id, Id<Person> person, PersonContact& contact)
{
    auto box = add_sealed(tx, visit, {table, id}, person, joined({contact.phone, contact.email, contact.address}));
    for (auto* text : {&contact.phone, &contact.email, &contact.address}) text->clear();
    return box;
}

Canonical canonical(
    Id<Person> person, PersonContact const& contact, Id<Staff> author, std::optional<Bytes> const& box)
{
    Canonical form{"person_contact", canonical_format};
    form.add("person", person.number())
        .add("contact", contact.contact.number())
        .add("version", contact.version)
        .add("removed", std::int64_t{contact.removed})
        .add("kind", contact_kind_rule(contact.kind).code)
        .add("name", contact.name)
        .add("relation", contact.relation)
        .add("phone", contact.phone)
        .add("email", contact.email)
        .add("address", contact.address)
        .add("watches_rights", std::int64_t{contact.watches_rights})
        .add("manages_property", std::int64_t{contact.manages_property})
        .add("cares_for_person", std::int64_t{contact.cares_for_person})
        .add("mandate_text", contact.mandate_text)
        .add("valid_from", stored_text(contact.valid_from))
        .add("valid_to", stored_text(contact.valid_to))
        .add("proof", contact.proof)
        .add("call_order", contact.call_order)
        .add("created_at", contact.created_at.time_since_epoch().count())
        .add("created_by", author.number());
    if (box) form.add("sealed", view_of(*box));
    return form;
}

void append(WriteTx& tx, Visit const& visit, Id<Person> person, PersonContact contact)
{
    auto const id = visit.house.ids.next_number();
    contact.created_at = visit.house.clock.now();
    auto const valid_from = stored_text(contact.valid_from);
    auto const valid_to = stored_text(contact.valid_to);
    std::optional<Bytes> box;
    if (is_protected(tx, person)) box = seal(tx, visit, id, person, contact);
    auto const salt = visit.house.ledger.append(tx,
        {"ContactWrite", table, id, visit.actor.staff.number(), visit.actor.session.number(), person.number()},
        canonical(person, contact, visit.actor.staff, box));
    tx.execute(R"(
        INSERT INTO person_contact (id, contact_id, person_id, version, removed, kind, name, relation, phone, email,
            address, watches_rights, manages_property, cares_for_person, mandate_text, valid_from, valid_to, proof,
            call_order, created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
        )",
        {id, contact.contact, person, contact.version, contact.removed, contact_kind_rule(contact.kind).code,
            contact.name, contact.relation, contact.phone, contact.email, contact.address, contact.watches_rights,
            contact.manages_property, contact.cares_for_person, contact.mandate_text, valid_from, valid_to,
            contact.proof, contact.call_order, contact.created_at, visit.actor.staff, salt});
}

} // namespace

std::vector<PersonContact> list_contacts(ReadTx& tx, SharedAccess const& access)
{
    if (access.name_only()) return {};
    auto contacts = tx.list(R"(
        SELECT c.contact_id, c.version, c.removed, c.kind, c.name, c.relation, c.phone, c.email, c.address,
            c.watches_rights, c.manages_property, c.cares_for_person, c.mandate_text, c.valid_from, c.valid_to, c.proof,
            c.call_order, c.created_at, s.name, c.id, x.box
        FROM person_contact c
        JOIN staff s ON s.id = c.created_by
        LEFT JOIN sealed_text x ON x.record_id = c.id
        WHERE c.person_id = ?1 AND c.removed = 0
            AND NOT EXISTS (
                SELECT 1 FROM person_contact newer
                WHERE newer.contact_id = c.contact_id AND newer.version > c.version)
        ORDER BY c.contact_id
        )",
        {access.person()}, [&](Row const& row) { return read_for(access, row); });
    static constexpr int last = 1000;
    std::ranges::stable_sort(contacts,
        [](PersonContact const& a, PersonContact const& b) { return a.call_order.value_or(last) < b.call_order.value_or(last); });
    return contacts;
}

std::optional<PersonContact> find_contact(ReadTx& tx, SharedAccess const& access, Id<PersonContact> contact)
{
    auto const versions = list_contact_versions(tx, access, contact);
    if (versions.empty()) return std::nullopt;
    return versions.front();
}

std::vector<PersonContact> list_contact_versions(ReadTx& tx, SharedAccess const& access, Id<PersonContact> contact)
{
    if (access.name_only()) return {};
    return tx.list(R"(
        SELECT c.contact_id, c.version, c.removed, c.kind, c.name, c.relation, c.phone, c.email, c.address,
            c.watches_rights, c.manages_property, c.cares_for_person, c.mandate_text, c.valid_from, c.valid_to, c.proof,
            c.call_order, c.created_at, s.name, c.id, x.box
        FROM person_contact c
        JOIN staff s ON s.id = c.created_by
        LEFT JOIN sealed_text x ON x.record_id = c.id
        WHERE c.contact_id = ?1 AND c.person_id = ?2
        ORDER BY c.version DESC
        )",
        {contact, access.person()}, [&](Row const& row) { return read_for(access, row); });
}

Result<Id<PersonContact>> add_contact(
    WriteTx& tx, Visit const& visit, SharedAccess const& access, PersonContact const& contact)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    if (access.protection().is_protected() && !access.protection().opens()) return forbidden(sealed_words);
    auto first = contact;
    first.contact = visit.house.ids.next<PersonContact>();
    first.version = 1;
    append(tx, visit, access.person(), first);
    return first.contact;
}

Result<Done> put_contact(WriteTx& tx, Visit const& visit, SharedAccess const& access, PersonContact const& contact)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    if (access.protection().is_protected() && !access.protection().opens()) return forbidden(sealed_words);
    auto const latest = find_contact(tx, access, contact.contact);
    if (!latest) return not_found("Kontakten finns inte.");
    if (latest->version != contact.version)
        return conflict("Någon annan har ändrat kontakten sedan du öppnade den.");
    auto next = contact;
    next.version = latest->version + 1;
    append(tx, visit, access.person(), next);
    return Done{};
}

void seal_contacts(WriteTx& tx, Visit const& visit, Id<Person> person)
{
    struct Open {
        std::int64_t id;
        PersonContact contact;
        Id<Staff> author;
    };
    auto const open = tx.list(R"(
        SELECT contact_id, version, removed, kind, name, relation, phone, email, address, watches_rights,
            manages_property, cares_for_person, mandate_text, valid_from, valid_to, proof, call_order, created_at, '',
            id, created_by
        FROM person_contact c
        WHERE person_id = ?1 AND NOT EXISTS (SELECT 1 FROM sealed_text x WHERE x.record_id = c.id)
        ORDER BY id
        )",
        {person}, [](Row const& row) {
            return Open{row.integer(19), read_contact(row), row.id<Staff>(20)};
        });
    for (auto const& [id, written, author] : open) {
        auto contact = written;
        auto const box = seal(tx, visit, id, person, contact);
        auto const salt = visit.house.ledger.append(tx,
            {"ContactSeal", table, id, visit.actor.staff.number(), visit.actor.session.number(), person.number()},
            canonical(person, contact, author, box));
        tx.execute("UPDATE person_contact SET phone = '', email = '', address = '', salt = ?2 WHERE id = ?1", {id, salt});
    }
}

RecordKind person_contact_records()
{
    return {table,
        [](ReadTx& tx, OnRecord const& found) {
            tx.each(R"(
                SELECT c.contact_id, c.version, c.removed, c.kind, c.name, c.relation, c.phone, c.email, c.address,
                    c.watches_rights, c.manages_property, c.cares_for_person, c.mandate_text, c.valid_from, c.valid_to,
                    c.proof, c.call_order, c.created_at, '', c.id, c.person_id, c.created_by, c.salt, x.box
                FROM person_contact c
                LEFT JOIN sealed_text x ON x.record_id = c.id
                ORDER BY c.id
                )",
                {}, [&](Row const& row) {
                    found(row.integer(19), [&] {
                        return KeptRecord{row.bytes(22),
                            canonical(row.id<Person>(20), read_contact(row), row.id<Staff>(21), box_in(row, 23))};
                    });
                });
        }};
}
