// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/owed_store.h"

#include "handovers/handover_due.h"
#include "journal/journal_in_brief.h"
#include "oversight/duty_store.h"
#include "oversight/reminder_store.h"
#include "plans/plan_in_force.h"

#include <algorithm>
#include <map>
#include <set>

namespace {

constexpr std::int64_t soon_days = 7;

struct OwnUnit {
    std::string name;
    bool leads;
};

// Where the member of staff may owe anything: has a role, or is kontaktman or deputy.
std::map<Id<Unit>, OwnUnit> list_own_units(ReadTx& tx, Id<Staff> staff, CivilDate today)
{
    std::map<Id<Unit>, OwnUnit> units;
    tx.each(R"(
        SELECT u.id, u.name, (SELECT count(*) FROM role_grant r WHERE r.unit_id = u.id AND r.staff_id = ?1
            AND r.role IN ('unit_manager', 'coordinator') AND r.valid_from <= ?2 AND (r.valid_to IS NULL OR r.valid_to >= ?2))
        FROM unit u
        WHERE EXISTS (SELECT 1 FROM role_grant r WHERE r.unit_id = u.id AND r.staff_id = ?1
            AND r.valid_from <= ?2 AND (r.valid_to IS NULL OR r.valid_to >= ?2))
        OR EXISTS (SELECT 1 FROM key_worker k JOIN care_order o ON o.id = k.order_id
            WHERE k.staff_id = ?1 AND o.unit_id = u.id AND k.valid_from <= ?2 AND (k.valid_to IS NULL OR k.valid_to >= ?2))
        ORDER BY u.name, u.id
        )",
        {staff, today.iso()}, [&](Row const& row) { units.emplace(row.id<Unit>(0), OwnUnit{row.text(1), row.integer(2) > 0}); });
    return units;
}

std::set<Id<Person>> list_protected(ReadTx& tx)
{
    auto const all = tx.list("SELECT id FROM person WHERE protection > 0", {}, [](Row const& row) { return row.id<Person>(0); });
    return {all.begin(), all.end()};
}

bool falls_on(Id<Staff> staff, bool leads, Duty const& duty)
{
    if (duty.owes == staff) return true;
    return leads && (!duty.owes || duty.is_late());
}

// An own unsigned note is counted among the drafts, from its first day.
bool is_for_letters(Id<Staff> staff, Duty const& duty)
{
    bool const is_own_note = duty.kind == DutyKind::unsigned_note && duty.owes == staff;
    return duty.on && duty.days_left <= soon_days && rule_of(duty.kind).on_my_day && !is_own_note;
}

void add_plans_of_plan_maker(ReadTx& tx, Id<Staff> staff, CivilDate today, std::set<Id<Person>> const& hidden, Owed& owed)
{
    auto const orders = tx.list(R"(
        SELECT g.order_id FROM order_guest g
        WHERE g.staff_id = ?1 AND g.kind = 'plan_maker' AND g.valid_from <= ?2 AND (g.valid_to IS NULL OR g.valid_to >= ?2)
        )",
        {staff, today.iso()}, [](Row const& row) { return row.id<Order>(0); });
    for (auto const& due : list_plans_due_of_plan_maker(tx, staff, orders, today))
        if (due.due.days_left <= soon_days && !hidden.contains(due.person)) owed.days_left.push_back(due.due.days_left);
}

std::vector<Id<Unit>> ids_of(std::map<Id<Unit>, OwnUnit> const& units)
{
    std::vector<Id<Unit>> ids;
    for (auto const& [unit, own] : units) ids.push_back(unit);
    return ids;
}

} // namespace

std::int64_t Owed::late() const { return std::ranges::count_if(days_left, [](auto days) { return days < 0; }); }
std::int64_t Owed::now() const { return std::ranges::count_if(days_left, [](auto days) { return days <= 0; }) + drafts; }
std::int64_t Owed::soon() const { return std::ranges::count_if(days_left, [](auto days) { return days > 0; }); }

Owed owed_by(ReadTx& tx, Id<Staff> staff, Instant now)
{
    auto const today = civil_date(now);
    auto const hidden = list_protected(tx);
    auto const own = list_own_units(tx, staff, today);
    Owed owed;
    std::set<std::string> names;
    if (!own.empty())
        for (auto const& duty : list_duties(tx, ids_of(own), now).all) {
            auto const& unit = own.at(duty.unit);
            if (!is_for_letters(staff, duty) || hidden.contains(duty.person) || !falls_on(staff, unit.leads, duty)) continue;
            owed.days_left.push_back(duty.days_left);
            names.insert(unit.name);
        }
    owed.units = {names.begin(), names.end()};
    add_plans_of_plan_maker(tx, staff, today, hidden, owed);
    for (auto const& draft : list_own_drafts(tx, staff, now))
        if (draft.reminder_due && !hidden.contains(draft.person)) ++owed.drafts;
    return owed;
}

bool is_still_owed(ReadTx& tx, Id<Staff> staff, std::int64_t duty_reminder, Instant now)
{
    auto const hidden = list_protected(tx);
    for (auto const& reminder : list_reminders_to(tx, staff, now)) {
        if (reminder.id.number() != duty_reminder || hidden.contains(reminder.person)) continue;
        for (auto const& duty : list_duties(tx, {reminder.unit}, now).all)
            if (reminder.is_about(duty) && duty.owes == staff) return true;
    }
    return false;
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

bool is_to_read(ReadTx& tx, Id<Staff> staff, std::int64_t order, std::int64_t handover, Instant now)
{
    auto const ties = tx.number(R"(
        SELECT count(*) FROM care_order o JOIN person p ON p.id = o.person_id
        WHERE o.id = ?1 AND p.protection = 0 AND (o.case_officer_id = ?2 OR EXISTS (SELECT 1 FROM order_guest g
            WHERE g.order_id = o.id AND g.staff_id = ?2 AND g.valid_from <= ?3 AND (g.valid_to IS NULL OR g.valid_to >= ?3)))
        )",
        {order, staff, civil_date(now).iso()});
    return ties > 0 && std::ranges::any_of(list_handovers_to_read(tx, {Id<Order>{order}}), [&](HandoverToRead const& one) {
        return (one.handover.number() == handover && !one.is_answered) || (one.reply && one.reply->number() == handover);
    });
}

bool works_here(ReadTx& tx, Id<Staff> staff) { return tx.number("SELECT count(*) FROM staff WHERE id = ?1 AND active = 1", {staff}) == 1; }

std::vector<Id<Staff>> list_digest_receivers(ReadTx& tx, CivilDate day, int hour, int standard_hour, int most)
{
    return tx.list(R"(
        SELECT m.staff_id FROM mail_choice m JOIN staff s ON s.id = m.staff_id
        WHERE m.digest = 1 AND m.stopped_at IS NULL AND s.active = 1 AND coalesce(m.digest_hour, ?3) <= ?2
        AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = 'mail' AND j.subject = 'digest:0:' || ?1 || ':' || m.staff_id)
        ORDER BY m.staff_id LIMIT ?4
        )",
        {std::to_string(day_number(day)), hour, standard_hour, most}, [](Row const& row) { return row.id<Staff>(0); });
}

std::int64_t day_number(CivilDate day) { return std::int64_t{day.year()} * 10000 + day.month() * 100 + day.day(); }
