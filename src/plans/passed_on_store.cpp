// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/change_of.h"
#include "db/id_list.h"
#include "plans/passed_on.h"
#include "plans/stored_value.h"

#include <algorithm>

namespace {

constexpr Code<SaysOfPassing> says_codes[] = {
    {SaysOfPassing::yes, "yes", "Personen vill det"},
    {SaysOfPassing::no, "no", "Personen vill inte det"},
    {SaysOfPassing::not_asked, "not_asked", "Personen har inte kunnat svara"},
};

constexpr std::string_view passed_on_query = R"(
    SELECT g.id, g.version_id, g.order_id, u.name, g.why, g.says, g.author_id, g.author_name, g.written_at, g.salt
    FROM plan_passed_on g JOIN care_order o ON o.id = g.order_id JOIN unit u ON u.id = o.unit_id
)";

PassedOn read_passed_on(Row const& row)
{
    return {.id = row.id<PassedOn>(0),
        .version = row.id<PlanVersion>(1),
        .to = row.id<Order>(2),
        .unit_name = row.text(3),
        .why = row.text(4),
        .says = stored_code(row, 5, says_of_passing_codes()),
        .author = row.id<Staff>(6),
        .author_name = row.text(7),
        .written_at = row.instant(8)};
}

Canonical canonical_of(PassedOn const& one)
{
    Canonical form{"plan_passed_on", 1};
    form.add("id", one.id.number())
        .add("version", one.version.number())
        .add("order", one.to.number())
        .add("why", one.why)
        .add("says", code_of(says_of_passing_codes(), one.says).code)
        .add("author", one.author.number())
        .add("author_name", one.author_name)
        .add("written_at", std::int64_t{one.written_at.time_since_epoch().count()});
    return form;
}

} // namespace

std::span<Code<SaysOfPassing> const> says_of_passing_codes() { return says_codes; }

std::vector<OrderElsewhere> list_orders_elsewhere(ReadTx& tx, PersonAccess const& access)
{
    if (access.is_guest() || (access.protection().is_protected() && !access.protection().opens())) return {};
    std::vector<Id<Unit>> own;
    for (auto const& open : access.orders()) own.push_back(open.unit);
    auto const sql = R"(
        SELECT MAX(o.id), u.name
        FROM care_order o JOIN unit u ON u.id = o.unit_id
        WHERE o.person_id = ?1 AND o.state <> 'ended' AND NOT )"
        + is_among("o.unit_id", 2) + " GROUP BY u.id, u.name ORDER BY u.name";
    return tx.list(sql, {access.person(), id_list(own)}, [](Row const& row) { return OrderElsewhere{row.id<Order>(0), row.text(1)}; });
}

std::vector<PassedOn> list_passed_on(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    return tx.list(std::string{passed_on_query} + R"(
        JOIN plan_version v ON v.id = g.version_id
        JOIN plan p ON p.id = v.plan_id
        WHERE p.id = ?3 AND p.person_id = ?1 AND )"
            + is_among("p.order_id", 2) + " ORDER BY g.id",
        {access.person(), access.order_list(), plan}, read_passed_on);
}

Result<Done> pass_on(WriteTx& tx, Visit const& visit, PersonAccess const& access, PassedOn const& one)
{
    if (!access.leads()) return forbidden("Enhetens chef lämnar texten till en ny enhet.");
    auto const elsewhere = list_orders_elsewhere(tx, access);
    if (std::ranges::find(elsewhere, one.to, &OrderElsewhere::order) == elsewhere.end())
        return not_found("Enheten har ingen beställning för personen längre.");
    if (tx.number("SELECT count(*) FROM plan_passed_on WHERE version_id = ?1 AND order_id = ?2", {one.version, one.to}) > 0)
        return conflict("Enheten har redan fått texten.");
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "PlanPassOn", "plan_passed_on", one.id.number()), canonical_of(one));
    tx.execute(R"(
        INSERT INTO plan_passed_on (id, version_id, order_id, why, says, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        )",
        {one.id, one.version, one.to, one.why, code_of(says_of_passing_codes(), one.says).code, one.author, one.author_name,
            one.written_at, salt});
    return Done{};
}

std::optional<FromElsewhere> find_from_elsewhere(ReadTx& tx, PersonAccess const& access)
{
    if (access.is_guest()) return std::nullopt;
    return tx.find(R"(
        SELECT v.id, u.name, p.number
        FROM plan_passed_on g
            JOIN plan_version v ON v.id = g.version_id
            JOIN plan p ON p.id = v.plan_id
            JOIN care_order o ON o.id = p.order_id
            JOIN unit u ON u.id = o.unit_id
        WHERE p.person_id = ?1 AND )" + is_among("g.order_id", 2) + " ORDER BY g.id DESC LIMIT 1",
        {access.person(), access.order_list()},
        [](Row const& row) { return FromElsewhere{row.id<PlanVersion>(0), row.text(1), row.integer(2)}; });
}

RecordKind passed_on_records()
{
    return {"plan_passed_on", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{passed_on_query} + "ORDER BY g.id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(9), canonical_of(read_passed_on(row))}; });
                });
            }};
}
