// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_contact_store.h"

#include "people/stored_date.h"

#include <algorithm>

namespace {

constexpr int canonical_format = 1;

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

Canonical canonical(Id<Person> person, PersonContact const& contact, Id<Staff> author)
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
    return form;
}

void append(WriteTx& tx, Visit const& visit, Id<Person> person, PersonContact contact)
{
    auto const id = visit.house.ids.next_number();
    contact.created_at = visit.house.clock.now();
    auto const valid_from = stored_text(contact.valid_from);
    auto const valid_to = stored_text(contact.valid_to);
    auto const salt = visit.house.ledger.append(tx,
        {"ContactWrite", "person_contact", id, visit.actor.staff.number(), visit.actor.session.number(),
            person.number()},
        canonical(person, contact, visit.actor.staff));
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
            c.call_order, c.created_at, s.name
        FROM person_contact c
        JOIN staff s ON s.id = c.created_by
        WHERE c.person_id = ?1 AND c.removed = 0
            AND NOT EXISTS (
                SELECT 1 FROM person_contact newer
                WHERE newer.contact_id = c.contact_id AND newer.version > c.version)
        ORDER BY c.contact_id
        )",
        {access.person()}, read_contact);
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
            c.call_order, c.created_at, s.name
        FROM person_contact c
        JOIN staff s ON s.id = c.created_by
        WHERE c.contact_id = ?1 AND c.person_id = ?2
        ORDER BY c.version DESC
        )",
        {contact, access.person()}, read_contact);
}

Result<Id<PersonContact>> add_contact(
    WriteTx& tx, Visit const& visit, SharedAccess const& access, PersonContact const& contact)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    auto first = contact;
    first.contact = visit.house.ids.next<PersonContact>();
    first.version = 1;
    append(tx, visit, access.person(), first);
    return first.contact;
}

Result<Done> put_contact(WriteTx& tx, Visit const& visit, SharedAccess const& access, PersonContact const& contact)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    auto const latest = find_contact(tx, access, contact.contact);
    if (!latest) return not_found("Kontakten finns inte.");
    if (latest->version != contact.version)
        return conflict("Någon annan har ändrat kontakten sedan du öppnade den.");
    auto next = contact;
    next.version = latest->version + 1;
    append(tx, visit, access.person(), next);
    return Done{};
}

RecordKind person_contact_records()
{
    return {"person_contact",
        [](ReadTx& tx, OnRecord const& found) {
            tx.each(R"(
                SELECT contact_id, version, removed, kind, name, relation, phone, email, address, watches_rights,
                    manages_property, cares_for_person, mandate_text, valid_from, valid_to, proof, call_order,
                    created_at, '', id, person_id, created_by, salt
                FROM person_contact
                ORDER BY id
                )",
                {}, [&](Row const& row) {
                    found(row.integer(19), [&] {
                        return KeptRecord{
                            row.bytes(22), canonical(row.id<Person>(20), read_contact(row), row.id<Staff>(21))};
                    });
                });
        }};
}
