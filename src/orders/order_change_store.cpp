// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_store.h"

#include "access/staff_store.h"
#include "people/person_store.h"
#include "people/same_person_store.h"
#include "people/stored_date.h"

#include <algorithm>

namespace {

constexpr int canonical_format = 1;

struct EventRow {
    std::int64_t id;
    Id<Order> order;
    std::int64_t version;
    std::string kind;
    std::optional<std::string> happened_on;
    std::optional<std::string> reason;
    std::string content;
    Instant created_at;
    Id<Staff> created_by;
};

Canonical canonical(EventRow const& row)
{
    Canonical form{"order_event", canonical_format};
    form.add("order", row.order.number())
        .add("version", row.version)
        .add("kind", row.kind)
        .add("happened_on", row.happened_on)
        .add("reason", row.reason)
        .add("content", row.content)
        .add("created_at", row.created_at.time_since_epoch().count())
        .add("created_by", row.created_by.number());
    return form;
}

// What an event is about beside the order itself.
struct Happening {
    OrderEventKind kind;
    std::optional<CivilDate> on = std::nullopt;
    std::optional<std::string> reason = std::nullopt;
};

void append_event(WriteTx& tx, Visit const& visit, Id<Person> person, Id<Order> order, int version,
    Happening const& happening, std::string const& content)
{
    EventRow const row{visit.house.ids.next_number(), order, version, std::string{code_of(happening.kind)},
        stored_text(happening.on), happening.reason, content, visit.house.clock.now(), visit.actor.staff};
    auto const salt = visit.house.ledger.append(tx,
        {"OrderWrite", "order_event", row.id, visit.actor.staff.number(), visit.actor.session.number(),
            person.number()},
        canonical(row));
    tx.execute(R"(
        INSERT INTO order_event (id, order_id, version, kind, happened_on, reason, content, created_at, created_by, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {row.id, order, row.version, row.kind, row.happened_on, row.reason, row.content, row.created_at,
            row.created_by, salt});
}

void add_goal(WriteTx& tx, Visit const& visit, Id<Order> order, OrderGoal const& goal, int position)
{
    tx.execute(R"(
        INSERT INTO order_goal (id, order_id, kind, position, text, withdrawn_at, created_at, created_by)
        VALUES (?1, ?2, ?3, ?4, ?5, NULL, ?6, ?7)
        )",
        {visit.house.ids.next<OrderGoal>(), order, goal.kind == GoalKind::overall ? "overall" : "personal", position,
            goal.text, visit.house.clock.now(), visit.actor.staff});
}

std::optional<std::string> kind_of(OrderService const& service)
{
    return service.kind.empty() ? std::nullopt : std::optional{service.kind};
}

void add_service(WriteTx& tx, Visit const& visit, Id<Order> order, OrderService const& service, int position)
{
    auto const starts_on = stored_text(service.starts_on);
    auto const ends_on = stored_text(service.ends_on);
    tx.execute(R"(
        INSERT INTO order_service (id, order_id, position, name, extent, limits, starts_on, ends_on, kind, ksi_code, ksi_title,
            withdrawn_at, created_at, created_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, NULL, ?12, ?13)
        )",
        {visit.house.ids.next<OrderService>(), order, position, service.name, service.extent, service.limits, starts_on,
            ends_on, kind_of(service), service.ksi_code, service.ksi_title, visit.house.clock.now(), visit.actor.staff});
}

void put_goals(WriteTx& tx, Visit const& visit, Order const& before, std::vector<OrderGoal> const& goals)
{
    for (auto const& old : before.content.goals) {
        if (std::ranges::find(goals, old.id, &OrderGoal::id) != goals.end()) continue;
        tx.execute("UPDATE order_goal SET withdrawn_at = ?2 WHERE id = ?1", {old.id, visit.house.clock.now()});
    }
    int position = 0;
    for (auto const& goal : goals) {
        ++position;
        auto const changed = tx.execute(
            "UPDATE order_goal SET text = ?3, position = ?4 WHERE id = ?1 AND order_id = ?2 AND withdrawn_at IS NULL",
            {goal.id, before.id, goal.text, position});
        if (changed == 0) add_goal(tx, visit, before.id, goal, position);
    }
}

void put_services(WriteTx& tx, Visit const& visit, Order const& before, std::vector<OrderService> const& services)
{
    for (auto const& old : before.content.services) {
        if (std::ranges::find(services, old.id, &OrderService::id) != services.end()) continue;
        tx.execute("UPDATE order_service SET withdrawn_at = ?2 WHERE id = ?1", {old.id, visit.house.clock.now()});
    }
    int position = 0;
    for (auto const& service : services) {
        ++position;
        auto const starts_on = stored_text(service.starts_on);
        auto const ends_on = stored_text(service.ends_on);
        auto const changed = tx.execute(R"(
            UPDATE order_service
            SET position = ?3, name = ?4, extent = ?5, limits = ?6, starts_on = ?7, ends_on = ?8, kind = ?9, ksi_code = ?10,
                ksi_title = ?11
            WHERE id = ?1 AND order_id = ?2 AND withdrawn_at IS NULL
            )",
            {service.id, before.id, position, service.name, service.extent, service.limits, starts_on, ends_on,
                kind_of(service), service.ksi_code, service.ksi_title});
        if (changed == 0) add_service(tx, visit, before.id, service, position);
    }
}

// Whoever may read the order from now on stands among its events.
std::string account_text(ReadTx& tx, std::optional<Id<Staff>> officer)
{
    auto const staff = officer ? find_staff(tx, *officer) : std::nullopt;
    return staff ? "Handläggarens konto: " + staff->name : "Handläggarens konto: inget";
}

LegalBasis basis_of(ReadTx& tx, std::string const& code)
{
    auto basis = find_legal_basis(tx, code);
    if (!basis) throw DatabaseError{"an order of an unknown legal basis"};
    return *basis;
}

// One appointed, or an interruption, for later never begins; the rest end with the order.
void end_with_order(WriteTx& tx, Id<Order> id, CivilDate last_day)
{
    auto const day = last_day.iso();
    tx.execute("DELETE FROM key_worker WHERE order_id = ?1 AND valid_from > ?2", {id, day});
    tx.execute("UPDATE key_worker SET valid_to = ?2 WHERE order_id = ?1 AND (valid_to IS NULL OR valid_to > ?2)", {id, day});
    tx.execute("DELETE FROM order_interruption WHERE order_id = ?1 AND from_day > ?2", {id, day});
    tx.execute("UPDATE order_interruption SET to_day = ?2 WHERE order_id = ?1 AND (to_day IS NULL OR to_day > ?2)", {id, day});
}

} // namespace

Result<Order> order_to_change(ReadTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id)
{
    auto order = find_order(tx, access, id);
    if (!order) return not_found("Beställningen finns inte.");
    if (!visit.actor.leads(order->content.unit))
        return forbidden("Bara enhetschefen eller samordnaren på enheten kan ändra beställningen.");
    return *order;
}

Result<Id<Order>> receive_order(WriteTx& tx, Visit const& visit, Id<Person> person, OrderContent const& content)
{
    if (!visit.actor.leads(content.unit))
        return forbidden("Bara enhetschefen eller samordnaren kan ta emot en beställning till enheten.");
    if (is_left_for_another(tx, person))
        return conflict("Personen har två akter. Ta emot beställningen i den andra: det nya skrivs där.");
    auto const basis = basis_of(tx, content.legal_basis);
    auto const id = visit.house.ids.next<Order>();
    auto const now = visit.house.clock.now();
    auto const decided_on = content.decided_on.iso();
    auto const valid_from = content.valid_from.iso();
    auto const valid_to = stored_text(content.valid_to);
    tx.execute(R"(
        INSERT INTO care_order (id, person_id, unit_id, legal_basis, case_number, authority, case_officer_name,
            case_officer_phone, case_officer_id, decided_on, valid_from, valid_to, state, received_at, version,
            created_at, created_by)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'received', ?13, 1, ?13, ?14)
        )",
        {id, person, content.unit, content.legal_basis, content.case_number, content.authority,
            content.case_officer_name, content.case_officer_phone, content.case_officer, decided_on, valid_from,
            valid_to, now, visit.actor.staff});
    int position = 0;
    for (auto const& goal : content.goals) add_goal(tx, visit, id, goal, ++position);
    position = 0;
    for (auto const& service : content.services) add_service(tx, visit, id, service, ++position);
    auto const account = content.case_officer ? std::optional{account_text(tx, content.case_officer)} : std::nullopt;
    append_event(tx, visit, person, id, 1, {.kind = OrderEventKind::received, .reason = account}, readable(content, basis));
    return id;
}

Result<Done> change_order(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, int base_version,
    OrderContent const& content)
{
    auto const before = order_to_change(tx, visit, access, id);
    if (!before) return before.refusal();
    if (before->state == OrderState::ended) return conflict("Beställningen är avslutad och ändras inte mer.");
    if (before->version != base_version)
        return conflict("Någon annan har ändrat beställningen sedan du öppnade den.");
    if (before->actual_start && *before->actual_start < content.decided_on)
        return invalid("Insatsen började " + before->actual_start->text() + ", så beslutet kan inte vara fattat senare.");
    auto const decided_on = content.decided_on.iso();
    auto const valid_from = content.valid_from.iso();
    auto const valid_to = stored_text(content.valid_to);
    tx.execute(R"(
        UPDATE care_order
        SET legal_basis = ?2, case_number = ?3, authority = ?4, case_officer_name = ?5, case_officer_phone = ?6,
            decided_on = ?7, valid_from = ?8, valid_to = ?9, case_officer_id = ?10
        WHERE id = ?1
        )",
        {id, content.legal_basis, content.case_number, content.authority, content.case_officer_name,
            content.case_officer_phone, decided_on, valid_from, valid_to, content.case_officer});
    put_goals(tx, visit, *before, content.goals);
    put_services(tx, visit, *before, content.services);
    auto const after = find_order(tx, access, id);
    append_order_event(tx, visit, *after, OrderEventKind::changed, std::nullopt,
        before->content.case_officer == content.case_officer ? std::string{} : account_text(tx, content.case_officer));
    return Done{};
}

Result<Done> accept_order(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id)
{
    auto const order = order_to_change(tx, visit, access, id);
    if (!order) return order.refusal();
    if (auto const may = may_accept(*order); !may) return may.refusal();
    tx.execute("UPDATE care_order SET state = 'accepted', accepted_at = ?2 WHERE id = ?1", {id, visit.house.clock.now()});
    append_order_event(tx, visit, *order, OrderEventKind::accepted, std::nullopt, "");
    return Done{};
}

Result<Done> start_order(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, CivilDate first_day)
{
    auto const order = order_to_change(tx, visit, access, id);
    if (!order) return order.refusal();
    if (auto const may = may_start(*order, first_day, today(visit.house.clock)); !may) return may.refusal();
    tx.execute("UPDATE care_order SET state = 'started', actual_start = ?2 WHERE id = ?1", {id, first_day.iso()});
    append_order_event(tx, visit, *order, OrderEventKind::started, first_day, "");
    return Done{};
}

Result<Done> end_order(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, CivilDate last_day,
    EndReason reason)
{
    auto const order = order_to_change(tx, visit, access, id);
    if (!order) return order.refusal();
    if (auto const may = may_end(*order, last_day, reason, today(visit.house.clock)); !may) return may.refusal();
    auto const day = last_day.iso();
    tx.execute("UPDATE care_order SET state = 'ended', ended_on = ?2, end_reason = ?3 WHERE id = ?1",
        {id, day, code_of(reason)});
    end_with_order(tx, id, last_day);
    if (reason == EndReason::deceased) mark_deceased(tx, access, last_day);
    append_order_event(tx, visit, *order, OrderEventKind::ended, last_day, std::string{label_of(reason)});
    return Done{};
}

Result<Done> decline_order(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, std::string const& reason)
{
    auto const order = order_to_change(tx, visit, access, id);
    if (!order) return order.refusal();
    if (auto const may = may_decline(*order); !may) return may.refusal();
    auto const day = today(visit.house.clock);
    tx.execute(R"(
        UPDATE care_order SET state = 'ended', ended_on = ?2, end_reason = 'withdrawn', not_carried_out = ?3 WHERE id = ?1
        )",
        {id, day.iso(), reason});
    end_with_order(tx, id, day);
    append_order_event(tx, visit, *order, OrderEventKind::not_carried_out, day, reason);
    return Done{};
}

void append_order_event(WriteTx& tx, Visit const& visit, Order const& order, OrderEventKind kind,
    std::optional<CivilDate> happened_on, std::string const& reason)
{
    auto const version = order.version + 1;
    tx.execute("UPDATE care_order SET version = ?2 WHERE id = ?1", {order.id, version});
    append_event(tx, visit, order.person, order.id, version,
        {.kind = kind, .on = happened_on, .reason = reason.empty() ? std::nullopt : std::optional{reason}},
        readable(order.content, order.basis));
}

RecordKind order_event_records()
{
    return {"order_event",
        [](ReadTx& tx, OnRecord const& found) {
            tx.each(R"(
                SELECT id, order_id, version, kind, happened_on, reason, content, created_at, created_by, salt
                FROM order_event
                ORDER BY id
                )",
                {}, [&](Row const& row) {
                    found(row.integer(0), [&] {
                        return KeptRecord{row.bytes(9),
                            canonical({row.integer(0), row.id<Order>(1), row.integer(2), row.text(3), row.optional_text(4),
                                row.optional_text(5), row.text(6), row.instant(7), row.id<Staff>(8)})};
                    });
                });
        }};
}
