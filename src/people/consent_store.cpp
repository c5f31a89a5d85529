// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/consent_store.h"

#include "people/stored_date.h"

#include <algorithm>

namespace {

constexpr char const* table = "consent";

CivilDate date_in(Row const& row, int column)
{
    auto const date = stored_date(row, column);
    if (!date) throw UnreadableValue{row.place(column), "is no date"};
    return *date;
}

bool withdrawn_in(Row const& row, int column)
{
    auto const state = row.text_view(column);
    if (state != "withdrawn" && state != "given") throw UnreadableValue{row.place(column), "is no state of a consent"};
    return state == "withdrawn";
}

Consent read_consent(Row const& row)
{
    return {.consent = row.id<Consent>(0),
        .version = static_cast<int>(row.integer(1)),
        .withdrawn = withdrawn_in(row, 2),
        .kind = row.text(3),
        .what = row.text(4),
        .recipient = row.text(5),
        .way = row.text(6),
        .given_by = row.text(7),
        .representative = row.text(8),
        .given_on = date_in(row, 9),
        .valid_to = date_in(row, 10),
        .reason = row.text(11),
        .created_at = row.instant(12),
        .author = row.text(13)};
}

std::string_view state_of(Consent const& consent) { return consent.withdrawn ? "withdrawn" : "given"; }

Canonical canonical(Id<Person> person, Consent const& consent, Id<Staff> author)
{
    Canonical form{table, 1};
    form.add("person", person.number())
        .add("consent", consent.consent.number())
        .add("version", consent.version)
        .add("state", state_of(consent))
        .add("kind", consent.kind)
        .add("what", consent.what)
        .add("recipient", consent.recipient)
        .add("way", consent.way)
        .add("given_by", consent.given_by)
        .add("representative", consent.representative)
        .add("given_on", consent.given_on.iso())
        .add("valid_to", consent.valid_to.iso())
        .add("reason", consent.reason)
        .add("created_at", consent.created_at.time_since_epoch().count())
        .add("created_by", author.number());
    return form;
}

void append(WriteTx& tx, Visit const& visit, Id<Person> person, Consent consent)
{
    auto const id = visit.house.ids.next_number();
    consent.created_at = visit.house.clock.now();
    auto const given_on = consent.given_on.iso();
    auto const valid_to = consent.valid_to.iso();
    auto const salt = visit.house.ledger.append(tx,
        {consent.withdrawn ? "ConsentWithdraw" : "ConsentGive", table, id, visit.actor.staff.number(),
            visit.actor.session.number(), person.number()},
        canonical(person, consent, visit.actor.staff));
    tx.execute(R"(
        INSERT INTO consent (id, consent_id, person_id, version, state, kind, what, recipient, way, given_by,
            representative, given_on, valid_to, reason, created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        )",
        {id, consent.consent, person, consent.version, state_of(consent), consent.kind, consent.what, consent.recipient,
            consent.way, consent.given_by, consent.representative, given_on, valid_to, consent.reason, consent.created_at,
            visit.actor.staff, salt});
}

} // namespace

std::vector<Consent> list_consents(ReadTx& tx, SharedAccess const& access)
{
    if (access.name_only()) return {};
    return tx.list(R"(
        SELECT c.consent_id, c.version, c.state, c.kind, c.what, c.recipient, c.way, c.given_by, c.representative,
            c.given_on, c.valid_to, c.reason, c.created_at, s.name
        FROM consent c
        JOIN staff s ON s.id = c.created_by
        WHERE c.person_id = ?1
            AND NOT EXISTS (SELECT 1 FROM consent later WHERE later.consent_id = c.consent_id AND later.version > c.version)
        ORDER BY c.valid_to DESC, c.consent_id
        )",
        {access.person()}, read_consent);
}

Result<Id<Consent>> add_consent(WriteTx& tx, Visit const& visit, SharedAccess const& access, Consent const& consent)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    auto first = consent;
    first.consent = visit.house.ids.next<Consent>();
    first.version = 1;
    append(tx, visit, access.person(), first);
    return first.consent;
}

Result<Done> withdraw_consent(
    WriteTx& tx, Visit const& visit, SharedAccess const& access, Id<Consent> consent, std::string const& reason)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppgifterna men inte ändra dem.");
    auto const all = list_consents(tx, access);
    auto const found = std::ranges::find(all, consent, &Consent::consent);
    if (found == all.end()) return not_found("Samtycket finns inte.");
    if (found->withdrawn) return conflict("Samtycket har redan tagits tillbaka.");
    if (found->valid_to < today(visit.house.clock)) return conflict("Samtycket har redan slutat gälla.");
    auto next = *found;
    next.version += 1;
    next.withdrawn = true;
    next.reason = reason;
    append(tx, visit, access.person(), next);
    return Done{};
}

RecordKind consent_records()
{
    return {table,
        [](ReadTx& tx, OnRecord const& found) {
            tx.each(R"(
                SELECT consent_id, version, state, kind, what, recipient, way, given_by, representative, given_on,
                    valid_to, reason, created_at, '', id, person_id, created_by, salt
                FROM consent
                ORDER BY id
                )",
                {}, [&](Row const& row) {
                    found(row.integer(14), [&] {
                        return KeptRecord{row.bytes(17), canonical(row.id<Person>(15), read_consent(row), row.id<Staff>(16))};
                    });
                });
        }};
}
