// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/person_rule_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "people/stored_date.h"
#include "rules/rule_store.h"

#include <algorithm>

namespace {

constexpr std::string_view rule_columns = R"(
    SELECT r.id, r.order_id, r.rule, r.value, r.reason, r.valid_from, r.author_id, r.author_name, r.author_title, r.written_at, r.salt
    FROM person_rule r
)";

PersonRule read_rule(Row const& row)
{
    auto const* const kind = find_rule_kind(row.text_view(2));
    if (!kind) throw UnreadableValue{row.place(2), "is no rule that is known"};
    return {row.id<PersonRule>(0), row.id<Order>(1), kind->name, row.text(3), row.text(4), stored_date(row, 5).value(), row.id<Staff>(6),
        row.text(7), row.text(8), row.instant(9)};
}

Canonical canonical_of(PersonRule const& rule)
{
    Canonical form{"person_rule", 1};
    form.add("id", rule.id.number())
        .add("order", rule.order.number())
        .add("rule", kind_of(rule.name).key)
        .add("value", rule.value)
        .add("reason", rule.reason)
        .add("valid_from", rule.from.iso())
        .add("author", rule.author.number())
        .add("author_name", rule.author_name)
        .add("author_title", rule.author_title)
        .add("written_at", std::int64_t{rule.written_at.time_since_epoch().count()});
    return form;
}

void insert(WriteTx& tx, PersonRule const& rule, Bytes const& salt)
{
    tx.execute(R"(
        INSERT INTO person_rule (id, order_id, rule, value, reason, valid_from, author_id, author_name, author_title, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        )",
        {rule.id, rule.order, kind_of(rule.name).key, rule.value, rule.reason, rule.from.iso(), rule.author, rule.author_name,
            rule.author_title, rule.written_at, salt});
}

} // namespace

std::vector<PersonRule> list_person_rules(ReadTx& tx, PersonAccess const& access)
{
    auto const sql = std::string{rule_columns} + "JOIN care_order o ON o.id = r.order_id WHERE o.person_id = ?1 AND "
        + is_among("r.order_id", 2) + " ORDER BY r.valid_from DESC, r.id DESC";
    return tx.list(sql, {access.person(), access.order_list()}, read_rule);
}

namespace {

// Whether the last word about the rule is one of the person's own.
bool has_own_rule(ReadTx& tx, PersonAccess const& access, NewPersonRule const& typed)
{
    auto const rules = list_person_rules(tx, access);
    auto const last = std::ranges::find_if(
        rules, [&](PersonRule const& rule) { return rule.order == typed.order && rule.name == typed.name; });
    return last != rules.end() && !last->value.empty();
}

} // namespace

bool may_set_person_rule(ReadTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> order)
{
    if (!access.may_write()) return false;
    auto const open = std::ranges::find(access.orders(), order, &OpenOrder::order);
    if (open == access.orders().end()) return false;
    if (visit.actor.leads(open->unit)) return true;
    return tx.number(R"(
        SELECT COUNT(*) FROM key_worker
        WHERE order_id = ?1 AND staff_id = ?2 AND valid_from <= ?3 AND (valid_to IS NULL OR valid_to >= ?3)
        )",
               {order, visit.actor.staff, today(visit.house.clock).iso()})
        > 0;
}

Result<Done> add_person_rule(WriteTx& tx, Visit const& visit, PersonAccess const& access, NewPersonRule const& typed)
{
    if (!access.covers(typed.order)) return not_found("Beställningen finns inte.");
    if (!may_set_person_rule(tx, visit, access, typed.order))
        return forbidden("Bara " + access.key_worker_word().the_one + ", ersättaren och den som leder enheten ändrar regler för en person.");
    if (typed.from < today(visit.house.clock)) return invalid("Välj i dag eller en senare dag. Regler ändras inte bakåt i tiden.");
    if (typed.value.empty() && !has_own_rule(tx, access, typed))
        return conflict("Den vanliga regeln gäller redan. Det finns ingen egen regel att ta tillbaka.");
    auto const book = read_rule_book(tx, {typed.order});
    auto const* const dated = book.set_on(typed.from);
    if (dated && !typed.value.empty())
        if (auto const stop = stopped_by_floor(*dated->set, typed.name, typed.value)) return invalid(*stop);
    PersonRule const rule{visit.house.ids.next<PersonRule>(), typed.order, typed.name, typed.value, typed.reason, typed.from,
        visit.actor.staff, visit.actor.name, visit.actor.title, visit.house.clock.now()};
    auto const salt = visit.house.ledger.append(tx,
        change_of(visit, access, "PersonRuleSet", "person_rule", rule.id.number()), canonical_of(rule));
    insert(tx, rule, salt);
    return Done{};
}

RecordKind person_rule_records()
{
    return {"person_rule", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{rule_columns} + "ORDER BY r.id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(10), canonical_of(read_rule(row))}; });
                });
            }};
}
