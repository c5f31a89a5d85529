// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_ups_owed.h"

#include "db/id_list.h"
#include "people/person_address.h"
#include "plans/stored_value.h"

#include <algorithm>

namespace {

// What each kind of row adds: the follow-up, its plan, its day, or else a moment. The rest is the same for all.
struct Source {
    FollowUpOwedKind kind;
    std::string rows;
};

std::vector<Source> sources()
{
    return {{FollowUpOwedKind::booked, "SELECT id, plan_id, planned_on AS day, NULL AS moment, scope FROM follow_up_draft WHERE planned_on IS NOT NULL"},
        {FollowUpOwedKind::begun, "SELECT id, plan_id, NULL AS day, begun_at AS moment, scope FROM follow_up_draft WHERE planned_on IS NULL"},
        {FollowUpOwedKind::own_date, R"(
            SELECT NULL AS id, plan_id, follow_on AS day, NULL AS moment, '' AS scope FROM follow_up_date d
            WHERE follow_on IS NOT NULL AND d.id = (SELECT MAX(l.id) FROM follow_up_date l
                WHERE l.plan_id = d.plan_id AND l.kind = d.kind AND l.item = d.item)
            )"},
        {FollowUpOwedKind::contact, R"(
            SELECT id, plan_id, contact_on AS day, signed_at AS moment, '' AS scope FROM follow_up u
            WHERE contact_who <> '' AND NOT EXISTS (SELECT 1 FROM follow_up_contact k WHERE k.follow_up_id = u.id)
            )"}};
}

FollowUpOwed read_owed(Row const& row, FollowUpOwedKind kind)
{
    auto const day = stored_day(row, 6);
    return {.kind = kind,
        .person = row.id<Person>(0),
        .order = row.id<Order>(1),
        .unit = row.id<Unit>(2),
        .plan = row.id<Plan>(3),
        .follow_up = row.optional_id<FollowUp>(4),
        .key_worker = row.optional_id<Staff>(5),
        .is_whole = row.text_view(8) == "whole",
        .on = day ? *day : civil_date(row.instant(7)),
        .has_day = day.has_value()};
}

} // namespace

std::string FollowUpOwed::path() const
{
    auto const all = person_path(person) + "/planer/" + plan.text() + "/uppfoljningar";
    return follow_up ? all + "/" + follow_up->text() : all;
}

std::vector<FollowUpOwed> list_follow_ups_owed(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    std::vector<FollowUpOwed> all;
    if (units.empty()) return all;
    auto const list = id_list(units);
    for (auto const& source : sources()) {
        auto const sql = R"(
            SELECT o.person_id, o.id, o.unit_id, p.id, x.id,
                (SELECT MAX(k.staff_id) FROM key_worker k WHERE k.order_id = o.id AND k.kind = 'main' AND k.valid_from <= ?1
                    AND (k.valid_to IS NULL OR k.valid_to >= ?1)),
                x.day, x.moment, x.scope
            FROM ()" + source.rows
            + R"() x
                JOIN plan p ON p.id = x.plan_id AND p.state <> 'ended'
                JOIN care_order o ON o.id = p.order_id AND o.state <> 'ended'
                JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
            WHERE )" + is_among("o.unit_id", 2);
        for (auto& one : tx.list(sql, {today.iso(), list}, [&](Row const& row) { return read_owed(row, source.kind); }))
            all.push_back(std::move(one));
    }
    std::ranges::stable_sort(all, {}, &FollowUpOwed::on);
    return all;
}
