// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/outside_plan_store.h"

#include "access/change_of.h"
#include "attachments/attachment_store.h"
#include "db/id_list.h"
#include "orders/order_store.h"
#include "orders/outside_plan_sql.h"
#include "people/stored_date.h"

namespace {

constexpr std::string_view plan_query = R"(
    SELECT p.id, p.order_id, p.attachment_id, a.title, p.dated_on, p.made_by, p.follow_up_on, p.author_id, p.author_name,
        p.written_at, p.salt
    FROM outside_plan p JOIN attachment a ON a.id = p.attachment_id
)";

OutsidePlan read_plan(Row const& row)
{
    return {.id = row.id<OutsidePlan>(0),
        .order = row.id<Order>(1),
        .document = row.id<Attachment>(2),
        .document_title = row.text(3),
        .dated_on = *stored_date(row, 4),
        .made_by = row.text(5),
        .follow_up_on = stored_date(row, 6),
        .author = row.id<Staff>(7),
        .author_name = row.text(8),
        .written_at = row.instant(9)};
}

Canonical canonical_of(OutsidePlan const& plan)
{
    Canonical form{"outside_plan", 1};
    form.add("id", plan.id.number())
        .add("order", plan.order.number())
        .add("document", plan.document.number())
        .add("dated_on", plan.dated_on.iso())
        .add("made_by", plan.made_by);
    if (plan.follow_up_on) form.add("follow_up_on", plan.follow_up_on->iso());
    form.add("author", plan.author.number())
        .add("author_name", plan.author_name)
        .add("written_at", std::int64_t{plan.written_at.time_since_epoch().count()});
    return form;
}

} // namespace

std::vector<OutsidePlan> list_outside_plans(ReadTx& tx, PersonAccess const& access, Id<Order> order)
{
    // A case officer reads what was handed over (DD-2), not what came from others.
    if (!access.covers(order) || access.ground() == Ground::case_officer) return {};
    return tx.list(std::string{plan_query} + R"(
        WHERE p.order_id = ?1 AND a.person_id = ?2
            AND NOT EXISTS (SELECT 1 FROM attachment_mistake m WHERE m.attachment_id = p.attachment_id)
        ORDER BY p.id DESC
        )",
        {order, access.person()}, read_plan);
}

std::optional<OutsidePlan> find_outside_plan(ReadTx& tx, PersonAccess const& access, Id<Order> order)
{
    auto all = list_outside_plans(tx, access, order);
    if (all.empty()) return std::nullopt;
    return std::move(all.front());
}

std::vector<OutsidePlanDue> list_outside_plans_due(ReadTx& tx, std::vector<Id<Unit>> const& units)
{
    return tx.list(R"(
        SELECT o.person_id, o.id, o.unit_id, )" OUTSIDE_PLAN_FOLLOW_UP("") R"( AS day
        FROM care_order o
            JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
        WHERE o.state = 'started' AND )" OUTSIDE_PLAN_FOLLOW_UP("") R"( IS NOT NULL
            AND EXISTS (SELECT 1 FROM order_service s JOIN service_kind k ON k.code = s.kind
                WHERE s.order_id = o.id AND s.withdrawn_at IS NULL AND k.plan_maker = 'external')
            AND )" + is_among("o.unit_id", 1) + " ORDER BY o.id",
        {id_list(units)}, [](Row const& row) {
            return OutsidePlanDue{row.id<Person>(0), row.id<Order>(1), row.id<Unit>(2), *stored_date(row, 3)};
        });
}

bool takes_outside_plan(ReadTx& tx, Order const& order)
{
    if (order.state == OrderState::ended) return false;
    if (order.plan_maker() != PlanMaker::unit) return order.plan_maker() == PlanMaker::external;
    return tx.number("SELECT count(*) FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE p.order_id = ?1", {order.id}) == 0;
}

Result<Done> add_outside_plan(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, NewOutsidePlan const& typed)
{
    if (!access.may_write()) return forbidden("Du kan läsa beställningen men inte lägga in en plan.");
    auto const order = find_order(tx, access, id);
    if (!order) return not_found("Beställningen finns inte.");
    if (order->state == OrderState::ended) return conflict("Beställningen är avslutad.");
    if (!takes_outside_plan(tx, *order)) return invalid("Planen för den här beställningen skrivs i Delaktig.");
    if (order->plan_maker() == PlanMaker::unit && !typed.follow_up_on) return invalid("Skriv när planen ska följas upp.");
    if (!find_attachment(tx, access, id, typed.document)) return not_found("Dokumentet finns inte bland beställningens dokument.");
    OutsidePlan const plan{.id = visit.house.ids.next<OutsidePlan>(), .order = id, .document = typed.document,
        .dated_on = typed.dated_on, .made_by = typed.made_by, .follow_up_on = typed.follow_up_on, .author = visit.actor.staff,
        .author_name = visit.actor.name, .written_at = visit.house.clock.now()};
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "OutsidePlanAdd", "outside_plan", plan.id.number()), canonical_of(plan));
    tx.execute(R"(
        INSERT INTO outside_plan (id, order_id, attachment_id, dated_on, made_by, follow_up_on, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {plan.id, plan.order, plan.document, plan.dated_on.iso(), plan.made_by, stored_text(plan.follow_up_on), plan.author,
            plan.author_name, plan.written_at, salt});
    return Done{};
}

RecordKind outside_plan_records()
{
    return {"outside_plan", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{plan_query} + "ORDER BY p.id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(10), canonical_of(read_plan(row))}; });
                });
            }};
}
