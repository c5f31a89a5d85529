// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/id_list.h"
#include "oversight/unexecuted.h"
#include "orders/order_store.h"
#include "plans/stored_value.h"

#include <algorithm>

namespace {

// Columns: cause, person, order, unit, case number, authority, legal basis, decided, from, since, carried out, reason, services.
UnexecutedDecision read_one(Row const& row, std::string reference)
{
    auto const is_interruption = row.text_view(0) == "interrupted";
    auto ended = stored_day(row, 10);
    return {.cause = is_interruption ? UnexecutedDecision::Cause::interrupted : UnexecutedDecision::Cause::not_begun,
        .person = row.id<Person>(1),
        .order = row.id<Order>(2),
        .unit = row.id<Unit>(3),
        .services = row.text(12),
        .case_number = row.text(4),
        .authority = row.text(5),
        .reference = std::move(reference),
        .decided_on = stored_day(row, 7).value(),
        .valid_from = stored_day(row, 8).value(),
        .since = stored_day(row, 9).value(),
        // An interruption is kept with its last day without the service.
        .carried_out = is_interruption && ended ? std::optional{add_days(*ended, 1)} : ended,
        .reason = row.text(11)};
}

} // namespace

std::vector<UnexecutedDecision> list_unexecuted(ReadTx& tx, std::vector<Id<Unit>> const& units)
{
    if (units.empty()) return {};
    auto const bases = list_legal_bases(tx);
    auto const reference_of = [&](std::string_view code) {
        auto const found = std::ranges::find(bases, code, &LegalBasis::code);
        return found == bases.end() ? std::string{} : found->reference();
    };
    std::string const order = "o.person_id, o.id, o.unit_id, o.case_number, o.authority, o.legal_basis, o.decided_on, o.valid_from";
    std::string const from = R"(
        FROM care_order o JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
    )";
    auto const where = " WHERE o.state <> 'ended' AND " + is_among("o.unit_id", 1);
    std::vector<UnexecutedDecision> all;
    auto const add = [&](Row const& row) {
        auto one = read_one(row, reference_of(row.text_view(6)));
        if (!one.carried_out || *one.carried_out > one.limit()) all.push_back(std::move(one));
    };
    tx.each("SELECT 'not_begun', " + order + ", o.decided_on, o.actual_start, '', ''" + from + where, {id_list(units)}, add);
    tx.each("SELECT 'interrupted', " + order + ", i.from_day, i.to_day, i.cause, ''" + from + " JOIN order_interruption i ON i.order_id = o.id" + where,
        {id_list(units)}, add);
    for (auto& one : all)
        tx.each("SELECT name FROM order_service WHERE order_id = ?1 AND withdrawn_at IS NULL ORDER BY id", {one.order}, [&](Row const& row) {
            one.services += (one.services.empty() ? "" : ", ") + row.text(0);
        });
    std::ranges::stable_sort(all, {}, &UnexecutedDecision::since);
    return all;
}
