// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "readings/reading_store.h"

#include "access/change_of.h"
#include "access/staff_store.h"
#include "db/id_list.h"
#include "db/stored_value.h"
#include "orders/key_worker.h"
#include "rules/rules_of_orders.h"

#include <algorithm>

namespace {

// Ids of ours as an SQL list; never text.
std::optional<Instant> later_of(std::optional<Instant> a, std::optional<Instant> b)
{
    if (!a || (b && *b > *a)) return b;
    return a;
}

ReadingOf read_reading_of(Row const& row)
{
    return {.plan = row.id<Plan>(0),
        .person = row.id<Person>(1),
        .order = row.id<Order>(2),
        .unit = row.id<Unit>(3),
        .version = row.id<PlanVersion>(4),
        .assessment = row.optional_id<RiskAssessment>(6),
        .staff = row.id<Staff>(8),
        .facts = {.version_number = row.integer(5),
            .assessed_at = row.optional_instant(7),
            .alerted_at = row.optional_instant(9),
            .known_number = std::max(row.integer(10), row.integer(12)),
            .last_seen = later_of(row.optional_instant(11), row.optional_instant(13)),
            .today = stored_optional_code(row, 14, reading_outcome_codes())}};
}

Canonical canonical_of(PlanReading const& one)
{
    Canonical form{"plan_reading", 1};
    form.add("id", one.id.number()).add("version", one.version.number());
    if (one.assessment) form.add("assessment", one.assessment->number());
    else form.add_none("assessment");
    form.add("staff", one.staff.number())
        .add("staff_name", one.staff_name)
        .add("outcome", code_of(reading_outcome_codes(), one.outcome).code)
        .add("cause", code_or_none(not_read_cause_codes(), one.cause))
        .add("cause_words", one.cause_words)
        .add("read_at", std::int64_t{one.read_at.time_since_epoch().count()});
    return form;
}

PlanReading read_reading(Row const& row)
{
    return {.id = row.id<PlanReading>(0),
        .version = row.id<PlanVersion>(1),
        .assessment = row.optional_id<RiskAssessment>(2),
        .staff = row.id<Staff>(3),
        .staff_name = row.text(4),
        .outcome = stored_code(row, 5, reading_outcome_codes()),
        .cause = stored_optional_code(row, 6, not_read_cause_codes()),
        .cause_words = row.text(7),
        .read_at = row.instant(8)};
}

bool is_of_plan(ReadTx& tx, PersonAccess const& access, Id<Plan> plan, PlanReading const& one)
{
    auto const sql = R"(
        SELECT count(*) FROM plan_version v JOIN plan p ON p.id = v.plan_id
        WHERE v.id = ?4 AND p.id = ?3 AND p.person_id = ?1
            AND (?5 = 0 OR EXISTS (SELECT 1 FROM risk_assessment a WHERE a.id = ?5 AND a.plan_id = p.id)) AND )"
        + is_among("p.order_id", 2);
    auto const assessment = one.assessment ? one.assessment->number() : std::int64_t{0};
    return tx.number(sql, {access.person(), access.order_list(), plan, one.version, assessment}) > 0;
}

} // namespace

std::vector<ReadingOf> list_readings(
    ReadTx& tx, std::vector<Id<Order>> const& orders, std::vector<Id<Staff>> const& staff, CivilDate today)
{
    if (orders.empty() || staff.empty()) return {};
    auto const sql = R"(
        SELECT p.id, p.person_id, p.order_id, o.unit_id, v.id, v.number, a.id,
            CASE WHEN a.author_id = s.id THEN NULL ELSE a.signed_at END, s.id,
            (SELECT max(f.created_at) FROM person_fact f WHERE f.person_id = p.person_id AND f.kind = 'alert' AND f.created_by <> s.id),
            coalesce((SELECT max(w.number) FROM plan_reading r JOIN plan_version w ON w.id = r.version_id
                WHERE w.plan_id = p.id AND r.staff_id = s.id AND r.outcome IN ('whole', 'news')), 0),
            (SELECT max(r.read_at) FROM plan_reading r JOIN plan_version w ON w.id = r.version_id
                WHERE w.plan_id = p.id AND r.staff_id = s.id AND r.outcome IN ('whole', 'news')),
            coalesce((SELECT max(w.number) FROM plan_version w WHERE w.plan_id = p.id AND w.established_by = s.id), 0),
            (SELECT max(w.established_at) FROM plan_version w WHERE w.plan_id = p.id AND w.established_by = s.id),
            (SELECT r.outcome FROM plan_reading r JOIN plan_version w ON w.id = r.version_id
                WHERE w.plan_id = p.id AND r.staff_id = s.id AND r.read_at >= ?1 ORDER BY r.read_at DESC, r.id DESC LIMIT 1)
        FROM plan p
            JOIN care_order o ON o.id = p.order_id
            JOIN person q ON q.id = p.person_id
            JOIN plan_version v ON v.plan_id = p.id AND v.number = (SELECT max(number) FROM plan_version WHERE plan_id = p.id)
            LEFT JOIN risk_assessment a
                ON a.id = (SELECT x.id FROM risk_assessment x WHERE x.plan_id = p.id ORDER BY x.signed_at DESC, x.id DESC LIMIT 1)
            JOIN staff s ON )" + is_among("s.id", 2) + R"(
        WHERE p.state = 'in_force' AND o.state <> 'ended' AND q.deceased_on IS NULL AND )" + is_among("o.id", 3) + R"(
        ORDER BY q.family_name, q.given_name, p.id, s.name, s.id
        )";
    return tx.list(sql, {start_of(today), id_list(staff), id_list(orders)}, read_reading_of);
}

std::vector<ReadingOf> list_open_readings(ReadTx& tx, std::vector<MyOrder> const& orders, Id<Staff> me, Instant now)
{
    auto const today = civil_date(now);
    auto const own = list_orders_of_key_worker(tx, me, today);
    std::vector<Id<Unit>> units;
    for (auto const& one : list_assignments_of(tx, me, now))
        if (civil_date(one.starts_at) <= today) units.push_back(one.unit);
    std::vector<Id<Order>> asked;
    for (auto const& one : orders)
        if (std::ranges::find(units, one.unit) != units.end() || std::ranges::find(own, one.order) != own.end()) asked.push_back(one.order);
    auto all = list_readings(tx, asked, {me}, today);
    return only_open(tx, std::move(all), today);
}

std::vector<ReadingOf> only_open(ReadTx& tx, std::vector<ReadingOf> all, CivilDate today)
{
    std::erase_if(all, [](ReadingOf const& one) { return one.state() != ReadingState::open; });
    if (all.empty()) return all;
    std::vector<Id<Order>> orders;
    for (auto const& one : all) orders.push_back(one.order);
    RulesOfOrders rules{tx, orders, today};
    for (auto& one : all) one.before_visit = rules.of(one.order)[rule::reading_first_visit].value;
    return all;
}

std::vector<OnDuty> list_on_duty(ReadTx& tx, Id<Unit> unit, Instant now)
{
    auto const today = civil_date(now);
    std::vector<OnDuty> all;
    for (auto const& one : list_assignments(tx, unit, now)) {
        if (civil_date(one.starts_at) > today) continue;
        auto const staff = find_staff(tx, one.staff);
        if (staff && staff->active) all.push_back({one.staff, staff->name, one.starts_at, one.ends_at});
    }
    std::ranges::stable_sort(all, {}, &OnDuty::name);
    return all;
}

Result<Done> add_reading(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Plan> plan, PlanReading const& one)
{
    if (!is_of_plan(tx, access, plan, one)) return not_found("Versionen finns inte.");
    auto const salt = visit.house.ledger.append(tx,
        change_of(visit, access, "PlanRead", "plan_reading", one.id.number()), canonical_of(one));
    tx.execute(R"(
        INSERT INTO plan_reading (id, version_id, assessment_id, staff_id, staff_name, outcome, cause, cause_words, read_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {one.id, one.version, one.assessment, one.staff, one.staff_name, code_of(reading_outcome_codes(), one.outcome).code,
            code_or_none(not_read_cause_codes(), one.cause), one.cause_words, one.read_at, salt});
    return Done{};
}

std::optional<Id<PlanVersion>> last_read_version(ReadTx& tx, PersonAccess const& access, Id<Plan> plan, Id<Staff> staff)
{
    auto const sql = R"(
        SELECT v.id FROM plan_version v JOIN plan p ON p.id = v.plan_id
        WHERE p.id = ?3 AND p.person_id = ?1 AND (v.established_by = ?4 OR EXISTS (SELECT 1 FROM plan_reading r
                WHERE r.version_id = v.id AND r.staff_id = ?4 AND r.outcome IN ('whole', 'news'))) AND )"
        + is_among("p.order_id", 2) + " ORDER BY v.number DESC LIMIT 1";
    return tx.find(sql, {access.person(), access.order_list(), plan, staff}, [](Row const& row) { return row.id<PlanVersion>(0); });
}

RecordKind plan_reading_records()
{
    return {"plan_reading", [](ReadTx& tx, OnRecord const& found) {
                tx.each(R"(
                    SELECT id, version_id, assessment_id, staff_id, staff_name, outcome, cause, cause_words, read_at, salt
                    FROM plan_reading ORDER BY id
                    )",
                    {}, [&](Row const& row) {
                        found(row.integer(0), [&] { return KeptRecord{row.bytes(9), canonical_of(read_reading(row))}; });
                    });
            }};
}
