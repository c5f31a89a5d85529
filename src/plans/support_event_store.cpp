// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/support_event.h"

#include "db/id_list.h"
#include "orders/order.h"
#include "plans/stored_value.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace {

// In this order one event is named before another from the same day: what says most comes first.
constexpr std::array sorts{Anchor::service_added, Anchor::service_withdrawn, Anchor::order_added, Anchor::request_granted,
    Anchor::order_changed, Anchor::asked_for};

// The sort of an event as its place in `sorts`, and where to find its rows. Then: when it was written down; since when that
// which it is about stood there, 0 for always; the service that a follow-up is enough of, 0 for none; the day it happened,
// '' for the day it was written down; the order before and after, where it must be read to know whether the support is another.
// CROSS JOIN: SQLite begins with the orders that were asked for, and not with all that ever happened.
constexpr std::string_view sources = R"(
    SELECT 0 AS sort, o.id AS order_id, s.created_at AS moment, 0 AS stood_from, s.id AS service, '' AS day, '' AS was, '' AS is_now
    FROM started o CROSS JOIN order_service s WHERE s.order_id = o.id AND s.withdrawn_at IS NULL
    UNION ALL
    SELECT 1, o.id, s.withdrawn_at, s.created_at, s.id, '', '', ''
    FROM started o CROSS JOIN order_service s WHERE s.order_id = o.id AND s.withdrawn_at IS NOT NULL
    UNION ALL
    SELECT 2, o.id, c.accepted_at, 0, 0, '', '', ''
    FROM started o CROSS JOIN care_order c
    WHERE c.person_id = o.person_id AND +c.unit_id = o.unit_id AND c.id <> o.id AND c.accepted_at IS NOT NULL AND c.state <> 'ended'
    UNION ALL
    SELECT 3, o.id, e.written_at, 0, COALESCE(r.service_id, 0), '', '', ''
    FROM started o CROSS JOIN service_request r CROSS JOIN service_request_event e
    WHERE r.order_id = o.id AND e.request_id = r.id AND e.step = 'answered' AND e.answer = 'within_decision'
    UNION ALL
    SELECT 4, o.id, e.created_at, 0, 0, '', b.content, e.content
    FROM started o CROSS JOIN order_event e CROSS JOIN order_event b
    WHERE e.order_id = o.id AND e.kind = 'changed' AND b.order_id = e.order_id AND b.version = e.version - 1 AND e.content <> b.content
    UNION ALL
    SELECT 5, o.id, w.written_at, 0, 0, w.asked_on, '', ''
    FROM started o CROSS JOIN plan p CROSS JOIN follow_up_wish w WHERE p.order_id = o.id AND w.plan_id = p.id
    )";

struct Written {
    Id<Order> order;
    SupportEvent event;
    Instant moment;
    std::int64_t service;
};

// What was written down after the plan was made anew, about what stood there then.
std::vector<Written> list_written(
    ReadTx& tx, std::string const& condition, Parameters parameters, std::map<Id<Order>, Instant> const& planned)
{
    auto const sql = R"(
        WITH started AS (
            SELECT o.id, o.person_id, o.unit_id
            FROM care_order o JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
            WHERE o.state = 'started' AND )" + condition + ")" + std::string{sources};
    std::vector<Written> all;
    tx.each(sql, parameters, [&](Row const& row) {
        auto const plan = planned.find(row.id<Order>(1));
        auto const moment = row.instant(2);
        if (plan == planned.end() || moment <= plan->second || row.instant(3) > plan->second) return;
        auto const happened = sorts.at(static_cast<std::size_t>(row.integer(0)));
        if (happened == Anchor::order_changed && !is_other_support(row.text_view(6), row.text_view(7))) return;
        auto const on = row.text_view(5).empty() ? civil_date(moment) : stored_day(row, 5).value();
        all.push_back({plan->first, {happened, on}, moment, row.integer(4)});
    });
    std::ranges::stable_sort(all, {}, &Written::moment);
    std::ranges::stable_sort(all, {}, [](Written const& one) { return std::ranges::find(sorts, one.event.happened); });
    return all;
}

struct FollowedUp {
    Id<Order> order;
    Instant signed_at;
    bool is_whole;
    std::int64_t service; // 0: none of its own

    bool is_enough_for(Written const& one) const
    {
        return order == one.order && signed_at >= one.moment && (is_whole || (service != 0 && service == one.service));
    }
};

std::vector<FollowedUp> list_followed_up(ReadTx& tx, std::vector<Written> const& all)
{
    std::vector<Id<Order>> orders;
    for (auto const& one : all) orders.push_back(one.order);
    return tx.list(R"(
        SELECT p.order_id, s.signed_at, s.resets_clock, COALESCE(u.item, 0)
        FROM plan p JOIN follow_up s ON s.plan_id = p.id
            LEFT JOIN follow_up_subject u ON u.follow_up_id = s.id AND u.kind = 'service'
        WHERE s.unfinished = '' AND )" + is_among("p.order_id", 1),
        {id_list(orders)}, [](Row const& row) {
            return FollowedUp{row.id<Order>(0), row.instant(1), row.boolean(2), row.integer(3)};
        });
}

} // namespace

Chosen<FollowupTrigger> triggers_of(Anchor happened)
{
    using enum FollowupTrigger;
    Chosen<FollowupTrigger> all;
    switch (happened) {
    case Anchor::service_added:
        all.add(new_order);
        all.add(large_change);
        break;
    case Anchor::order_added: all.add(new_order); break;
    case Anchor::order_changed: all.add(changed_order); break;
    case Anchor::service_withdrawn:
    case Anchor::request_granted: all.add(large_change); break;
    case Anchor::asked_for: all.add(on_request); break;
    case Anchor::decision_date:
    case Anchor::order_confirmed:
    case Anchor::actual_start:
    case Anchor::first_plan:
    case Anchor::last_follow_up:
    case Anchor::plan_established: break;
    }
    return all;
}

std::multimap<Id<Order>, SupportEvent> list_support_events(
    ReadTx& tx, std::string const& condition, Parameters parameters, std::map<Id<Order>, Instant> const& planned)
{
    std::multimap<Id<Order>, SupportEvent> events;
    auto const written = list_written(tx, condition, parameters, planned);
    if (written.empty()) return events;
    auto const followed_up = list_followed_up(tx, written);
    for (auto const& one : written)
        if (std::ranges::none_of(followed_up, [&](FollowedUp const& follow_up) { return follow_up.is_enough_for(one); }))
            events.emplace(one.order, one.event);
    return events;
}
