// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/identity_store.h"

#include "access/visit.h"

namespace {

struct Identity {
    std::int64_t id;
    std::int64_t plan;
    Instant created_at;
};

Canonical canonical_of(std::string_view kind, Identity const& identity)
{
    Canonical form{kind, 1};
    form.add("id", identity.id)
        .add("plan", identity.plan)
        .add("created_at", std::int64_t{identity.created_at.time_since_epoch().count()});
    return form;
}

// `insert` has the values id, plan, created_at, salt.
std::int64_t add(
    WriteTx& tx, Visit const& visit, Id<Plan> plan, std::string_view action, std::string_view kind, std::string_view insert)
{
    Identity const identity{visit.house.ids.next_number(), plan.number(), visit.house.clock.now()};
    auto const salt = visit.house.ledger.append(tx,
        {.action = action,
            .kind = kind,
            .record = identity.id,
            .staff = visit.actor.staff.number(),
            .session = visit.actor.session.number(),
            .person = tx.number("SELECT person_id FROM plan WHERE id = ?1", {plan})},
        canonical_of(kind, identity));
    tx.execute(insert, {identity.id, identity.plan, identity.created_at, salt});
    return identity.id;
}

void each(ReadTx& tx, std::string_view kind, std::string_view select, OnRecord const& found)
{
    tx.each(select, {}, [&](Row const& row) {
        found(row.integer(0), [&] {
            return KeptRecord{row.bytes(3), canonical_of(kind, {row.integer(0), row.integer(1), row.instant(2)})};
        });
    });
}

} // namespace

Id<Goal> add_goal_identity(WriteTx& tx, Visit const& visit, Id<Plan> plan)
{
    return Id<Goal>{add(tx, visit, plan, "GoalAdd", "goal",
        "INSERT INTO goal (id, plan_id, created_at, salt) VALUES (?1, ?2, ?3, ?4)")};
}

Id<Activity> add_activity_identity(WriteTx& tx, Visit const& visit, Id<Plan> plan)
{
    return Id<Activity>{add(tx, visit, plan, "ActivityAdd", "activity",
        "INSERT INTO activity (id, plan_id, created_at, salt) VALUES (?1, ?2, ?3, ?4)")};
}

Id<PlanService> add_service_identity(WriteTx& tx, Visit const& visit, Id<Plan> plan)
{
    return Id<PlanService>{add(tx, visit, plan, "PlanServiceAdd", "plan_service",
        "INSERT INTO plan_service (id, plan_id, created_at, salt) VALUES (?1, ?2, ?3, ?4)")};
}

RecordKind goal_records()
{
    return {"goal", [](ReadTx& tx, OnRecord const& found) {
                each(tx, "goal", "SELECT id, plan_id, created_at, salt FROM goal ORDER BY id", found);
            }};
}

RecordKind activity_records()
{
    return {"activity", [](ReadTx& tx, OnRecord const& found) {
                each(tx, "activity", "SELECT id, plan_id, created_at, salt FROM activity ORDER BY id", found);
            }};
}

RecordKind plan_service_records()
{
    return {"plan_service", [](ReadTx& tx, OnRecord const& found) {
                each(tx, "plan_service", "SELECT id, plan_id, created_at, salt FROM plan_service ORDER BY id", found);
            }};
}
