// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/owed_store.h"

#include "access/relation_store.h"
#include "access/staff_store.h"
#include "journal/journal_in_brief.h"
#include "plans/plan_in_force.h"

#include <algorithm>
#include <map>
#include <set>

namespace {

constexpr std::int64_t soon_days = 7;

// Who stands to a unit's orders: appointed and still at work there.
struct Appointed {
    std::optional<Id<Staff>> main = std::nullopt;
    std::optional<Id<Staff>> deputy = std::nullopt;
};

struct OwnUnit {
    Id<Unit> unit;
    std::string name;
    bool leads;
};

std::vector<OwnUnit> list_own_units(ReadTx& tx, Id<Staff> staff, CivilDate today)
{
    return tx.list(R"(
        SELECT u.id, u.name, CASE WHEN EXISTS (SELECT 1 FROM role_grant r WHERE r.unit_id = u.id AND r.staff_id = ?1
            AND r.role IN ('unit_manager', 'coordinator') AND r.valid_from <= ?2 AND (r.valid_to IS NULL OR r.valid_to >= ?2)) THEN 1 ELSE 0 END
        FROM unit u
        WHERE EXISTS (SELECT 1 FROM role_grant r WHERE r.unit_id = u.id AND r.staff_id = ?1
            AND r.role IN ('unit_manager', 'coordinator') AND r.valid_from <= ?2 AND (r.valid_to IS NULL OR r.valid_to >= ?2))
        OR EXISTS (SELECT 1 FROM key_worker k JOIN care_order o ON o.id = k.order_id
            WHERE k.staff_id = ?1 AND o.unit_id = u.id AND k.valid_from <= ?2 AND (k.valid_to IS NULL OR k.valid_to >= ?2))
        ORDER BY u.name, u.id
        )",
        {staff, today.iso()}, [](Row const& row) { return OwnUnit{row.id<Unit>(0), row.text(1), row.boolean(2)}; });
}

std::map<Id<Order>, Appointed> list_appointed(ReadTx& tx, Id<Unit> unit, Instant now)
{
    std::map<Id<Order>, Appointed> all;
    tx.each(R"(
        SELECT k.order_id, k.staff_id, k.kind
        FROM key_worker k JOIN care_order o ON o.id = k.order_id JOIN staff s ON s.id = k.staff_id
        WHERE o.unit_id = ?1 AND s.active = 1 AND k.valid_from <= ?2 AND (k.valid_to IS NULL OR k.valid_to >= ?2)
        AND (EXISTS (SELECT 1 FROM role_grant r WHERE r.staff_id = s.id AND (r.unit_id = o.unit_id OR r.unit_id IS NULL)
                AND r.valid_from <= ?2 AND (r.valid_to IS NULL OR r.valid_to >= ?2))
            OR EXISTS (SELECT 1 FROM assignment a WHERE a.staff_id = s.id AND a.unit_id = o.unit_id AND a.starts_at <= ?3
                AND (a.ends_at IS NULL OR a.ends_at > ?3)))
        )",
        {unit, civil_date(now).iso(), now}, [&](Row const& row) {
            auto& appointed = all[row.id<Order>(0)];
            (row.text_view(2) == "main" ? appointed.main : appointed.deputy) = row.id<Staff>(1);
        });
    return all;
}

std::set<Id<Person>> list_protected(ReadTx& tx)
{
    auto const all = tx.list("SELECT id FROM person WHERE protection > 0", {}, [](Row const& row) { return row.id<Person>(0); });
    return {all.begin(), all.end()};
}

bool falls_on(Id<Staff> staff, OwnUnit const& unit, std::map<Id<Order>, Appointed> const& appointed, PlanDue const& due)
{
    auto const found = appointed.find(due.order);
    auto const owner = found == appointed.end() ? std::nullopt : found->second.main ? found->second.main : found->second.deputy;
    if (owner == staff) return true;
    return unit.leads && (!owner || due.due.days_left < 0);
}

void add_plans_of_plan_maker(ReadTx& tx, Id<Staff> staff, CivilDate today, std::set<Id<Person>> const& hidden, Owed& owed)
{
    auto const orders = tx.list(R"(
        SELECT g.order_id FROM order_guest g WHERE g.staff_id = ?1 AND g.kind = 'plan_maker' AND g.valid_from <= ?2 AND (g.valid_to IS NULL OR g.valid_to >= ?2)
        )",
        {staff, today.iso()}, [](Row const& row) { return row.id<Order>(0); });
    for (auto const& due : list_plans_due_of_plan_maker(tx, staff, orders, today))
        if (due.due.days_left <= soon_days && !hidden.contains(due.person)) owed.things.push_back({due.order, due.due.days_left});
}

std::int64_t count_waiting_orders(ReadTx& tx, Id<Unit> unit)
{
    return tx.number(R"(
        SELECT count(*) FROM care_order o JOIN person p ON p.id = o.person_id WHERE o.unit_id = ?1 AND o.state = 'received' AND p.protection = 0
        )",
        {unit});
}

} // namespace

std::int64_t Owed::late() const { return std::ranges::count_if(things, [](Thing const& one) { return one.days_left < 0; }); }
std::int64_t Owed::now() const { return std::ranges::count_if(things, [](Thing const& one) { return one.days_left <= 0; }) + drafts + waiting_orders; }
std::int64_t Owed::soon() const { return std::ranges::count_if(things, [](Thing const& one) { return one.days_left > 0; }); }

Owed owed_by(ReadTx& tx, Id<Staff> staff, Instant now)
{
    auto const today = civil_date(now);
    auto const hidden = list_protected(tx);
    Owed owed;
    for (auto const& unit : list_own_units(tx, staff, today)) {
        auto const appointed = list_appointed(tx, unit.unit, now);
        auto const before = owed.things.size();
        for (auto const& due : list_plans_due(tx, {unit.unit}, today))
            if (due.due.days_left <= soon_days && !hidden.contains(due.person) && falls_on(staff, unit, appointed, due))
                owed.things.push_back({due.order, due.due.days_left});
        auto const waiting = unit.leads ? count_waiting_orders(tx, unit.unit) : 0;
        owed.waiting_orders += waiting;
        if (owed.things.size() > before || waiting > 0) owed.units.push_back(unit.name);
    }
    add_plans_of_plan_maker(tx, staff, today, hidden, owed);
    for (auto const& draft : list_own_drafts(tx, staff, now))
        if (draft.reminder_due && !hidden.contains(draft.person)) ++owed.drafts;
    return owed;
}

std::vector<Id<Staff>> list_emergency_receivers(ReadTx& tx, std::int64_t opening, Instant now)
{
    std::set<Id<Staff>> receivers;
    auto const units = tx.list(R"(
        SELECT n.unit_id FROM emergency_notice n WHERE n.opening_id = ?1 AND n.seen_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM emergency_review r WHERE r.opening_id = n.opening_id)
        )",
        {opening}, [](Row const& row) { return row.id<Unit>(0); });
    for (auto const unit : units) {
        for (auto const* const role : {"unit_manager", "coordinator"}) {
            auto const leaders = tx.list(R"(
                SELECT DISTINCT s.id FROM role_grant r JOIN staff s ON s.id = r.staff_id
                WHERE r.unit_id = ?1 AND r.role = ?2 AND s.active = 1 AND r.valid_from <= ?3 AND (r.valid_to IS NULL OR r.valid_to >= ?3)
                )",
                {unit, role, civil_date(now).iso()}, [](Row const& row) { return row.id<Staff>(0); });
            receivers.insert(leaders.begin(), leaders.end());
            if (!leaders.empty()) break;
        }
    }
    return {receivers.begin(), receivers.end()};
}

bool is_guest_of(ReadTx& tx, Id<Staff> staff, std::int64_t order, Instant now)
{
    return tx.number(R"(
        SELECT count(*) FROM order_guest g JOIN person p ON p.id = (SELECT o.person_id FROM care_order o WHERE o.id = g.order_id)
        WHERE g.order_id = ?1 AND g.staff_id = ?2 AND p.protection = 0 AND g.valid_from <= ?3 AND (g.valid_to IS NULL OR g.valid_to >= ?3)
        )",
               {order, staff, civil_date(now).iso()})
        > 0;
}

bool works_here(ReadTx& tx, Id<Staff> staff) { return tx.number("SELECT count(*) FROM staff WHERE id = ?1 AND active = 1", {staff}) == 1; }

std::vector<DigestReceiver> list_digest_receivers(ReadTx& tx, CivilDate day, int hour, int standard_hour, int most)
{
    return tx.list(R"(
        SELECT m.staff_id, m.digest_hour FROM mail_choice m JOIN staff s ON s.id = m.staff_id
        WHERE m.digest = 1 AND m.stopped_at IS NULL AND s.active = 1 AND coalesce(m.digest_hour, ?3) <= ?2
        AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = 'mail' AND j.subject = 'digest:0:' || ?1 || ':' || m.staff_id)
        ORDER BY m.staff_id LIMIT ?4
        )",
        {std::to_string(day_number(day)), hour, standard_hour, most}, [](Row const& row) {
            auto const wanted = row.optional_integer(1);
            return DigestReceiver{row.id<Staff>(0), wanted ? std::optional{static_cast<int>(*wanted)} : std::nullopt};
        });
}

std::int64_t day_number(CivilDate day) { return std::int64_t{day.year()} * 10000 + day.month() * 100 + day.day(); }
