// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/staff_store.h"
#include "orders/key_worker.h"
#include "orders/order_store.h"
#include "people/stored_date.h"

#include <algorithm>

namespace {

char const* code_of(KeyWorkerKind kind) { return kind == KeyWorkerKind::main ? "main" : "deputy"; }
std::string word_of(KeyWorkerKind kind, PersonAccess const& access)
{
    return kind == KeyWorkerKind::main ? as_beginning(access.key_worker_word().one) + ": " : "Ersättare: ";
}

KeyWorker read_key_worker(Row const& row)
{
    return {
        .id = row.id<KeyWorker>(0),
        .order = row.id<Order>(1),
        .staff = row.id<Staff>(2),
        .name = row.text(3),
        .title = row.text(4),
        .phone = row.text(5),
        .kind = row.text_view(6) == "main" ? KeyWorkerKind::main : KeyWorkerKind::deputy,
        .valid_from = *stored_date(row, 7),
        .valid_to = stored_date(row, 8),
    };
}

Result<Order> order_to_staff(ReadTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id)
{
    auto order = find_order(tx, access, id);
    if (!order) return not_found("Beställningen finns inte.");
    if (!visit.actor.leads(order->content.unit))
        return forbidden("Bara enhetschefen eller samordnaren utser " + access.key_worker_word().one + ".");
    if (order->state == OrderState::ended) return conflict("Beställningen är avslutad.");
    return *order;
}

} // namespace

std::vector<KeyWorker> list_key_workers(ReadTx& tx, PersonAccess const& access)
{
    auto workers = tx.list(R"(
        SELECT k.id, k.order_id, k.staff_id, s.name, s.title, s.phone, k.kind, k.valid_from, k.valid_to
        FROM key_worker k
        JOIN staff s ON s.id = k.staff_id
        WHERE k.person_id = ?1
        ORDER BY k.valid_from DESC, k.id DESC
        )",
        {access.person()}, read_key_worker);
    std::erase_if(workers, [&](KeyWorker const& worker) { return !access.covers(worker.order); });
    return workers;
}

std::optional<KeyWorker> find_key_worker(
    ReadTx& tx, PersonAccess const& access, Id<Order> order, KeyWorkerKind kind, CivilDate day)
{
    for (auto const& worker : list_key_workers(tx, access))
        if (worker.order == order && worker.kind == kind && worker.in_force_on(day)) return worker;
    return std::nullopt;
}

std::vector<Id<Order>> list_orders_of_key_worker(ReadTx& tx, Id<Staff> staff, CivilDate day)
{
    return tx.list(R"(
        SELECT DISTINCT k.order_id
        FROM key_worker k
        WHERE k.staff_id = ?1 AND k.valid_from <= ?2 AND (k.valid_to IS NULL OR k.valid_to >= ?2)
        ORDER BY k.order_id
        )",
        {staff, day.iso()}, [](Row const& row) { return row.id<Order>(0); });
}

Result<Done> appoint_key_worker(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id,
    Id<Staff> staff, KeyWorkerKind kind, CivilDate from)
{
    auto const order = order_to_staff(tx, visit, access, id);
    if (!order) return order.refusal();
    auto const team = list_staff_of(tx, order->content.unit, visit.house.clock.now());
    auto const worker = std::ranges::find(team, staff, &Staff::id);
    if (worker == team.end()) return invalid("Välj någon som arbetar på enheten.");
    if (from < order->content.decided_on)
        return invalid("Dagen kan inte vara före beslutet, " + order->content.decided_on.text() + ".");
    auto const others = list_key_workers(tx, access);
    auto const has_other_part = std::ranges::any_of(others, [&](KeyWorker const& other) {
        return other.order == id && other.kind != kind && other.staff == staff && (!other.valid_to || from <= *other.valid_to);
    });
    if (has_other_part) return invalid(as_beginning(access.key_worker_word().one) + " och ersättare ska vara olika personer.");

    auto const day = from.iso();
    auto const day_before = add_days(from, -1).iso();
    // Who was to begin on that day or later is replaced; who has begun stays until the day before.
    tx.execute("DELETE FROM key_worker WHERE order_id = ?1 AND kind = ?2 AND valid_from >= ?3", {id, code_of(kind), day});
    tx.execute(R"(
        UPDATE key_worker SET valid_to = ?4
        WHERE order_id = ?1 AND kind = ?2 AND (valid_to IS NULL OR valid_to >= ?3)
        )",
        {id, code_of(kind), day, day_before});
    tx.execute(R"(
        INSERT INTO key_worker (id, person_id, order_id, staff_id, kind, valid_from, valid_to, created_at, created_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL, ?7, ?8)
        )",
        {visit.house.ids.next<KeyWorker>(), access.person(), id, staff, code_of(kind), day, visit.house.clock.now(),
            visit.actor.staff});
    append_order_event(tx, visit, *order, OrderEventKind::key_worker_appointed, from, word_of(kind, access) + worker->name);
    return Done{};
}

Result<Done> end_key_worker(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id,
    Id<KeyWorker> key_worker, CivilDate last_day)
{
    auto const order = order_to_staff(tx, visit, access, id);
    if (!order) return order.refusal();
    auto const workers = list_key_workers(tx, access);
    auto const worker = std::ranges::find_if(
        workers, [&](KeyWorker const& one) { return one.id == key_worker && one.order == id; });
    if (worker == workers.end()) return not_found("Uppdraget finns inte.");
    if (last_day < worker->valid_from)
        return invalid("Sista dagen kan inte vara före den första, " + worker->valid_from.text() + ".");
    // Ending shortens. An appointment that ended stays as it was: it says who answered for the plan on which days.
    if (worker->valid_to && *worker->valid_to <= last_day)
        return conflict("Uppdraget är redan avslutat, sista dagen är " + worker->valid_to->text() + ".");
    tx.execute("UPDATE key_worker SET valid_to = ?2 WHERE id = ?1", {key_worker, last_day.iso()});
    append_order_event(
        tx, visit, *order, OrderEventKind::key_worker_ended, last_day, word_of(worker->kind, access) + worker->name);
    return Done{};
}
