// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/support_event.h"

#include "orders/order.h"
#include "plans/stored_value.h"

#include <array>
#include <string_view>

namespace {

// A sort of event, and where it stands. `moment`: when it was written down. `stood_from`: what it is about was there by then,
// 0: always. `service`: a follow-up of that one is enough, 0: none. `day`: when it happened, "" for the day of the moment.
// `was` and `is`: the order as text, where it must be read to know whether the support is another.
struct Source {
    Anchor happened;
    std::string_view rows;
};

// In this order one event is named before another from the same day: what says most comes first.
constexpr std::array<Source, 6> sources{{
    {Anchor::service_added, R"(
        SELECT s.order_id, s.created_at AS moment, 0 AS stood_from, s.id AS service, '' AS day, '' AS was, '' AS is_now
        FROM order_service s WHERE s.withdrawn_at IS NULL
    )"},
    {Anchor::service_withdrawn, R"(
        SELECT s.order_id, s.withdrawn_at AS moment, s.created_at AS stood_from, s.id AS service, '' AS day, '' AS was, '' AS is_now
        FROM order_service s WHERE s.withdrawn_at IS NOT NULL
    )"},
    {Anchor::order_added, R"(
        SELECT b.id AS order_id, c.accepted_at AS moment, 0 AS stood_from, 0 AS service, '' AS day, '' AS was, '' AS is_now
        FROM care_order c JOIN care_order b ON b.person_id = c.person_id AND b.unit_id = c.unit_id AND b.id <> c.id
        WHERE c.accepted_at IS NOT NULL AND c.state <> 'ended'
    )"},
    {Anchor::request_granted, R"(
        SELECT r.order_id, e.written_at AS moment, 0 AS stood_from, COALESCE(r.service_id, 0) AS service, '' AS day, '' AS was,
            '' AS is_now
        FROM service_request r JOIN service_request_event e ON e.request_id = r.id
        WHERE e.step = 'answered' AND e.answer = 'within_decision'
    )"},
    {Anchor::order_changed, R"(
        SELECT e.order_id, e.created_at AS moment, 0 AS stood_from, 0 AS service, '' AS day, b.content AS was, e.content AS is_now
        FROM order_event e JOIN order_event b ON b.order_id = e.order_id AND b.version = e.version - 1
        WHERE e.kind = 'changed' AND e.content <> b.content
    )"},
    {Anchor::asked_for, R"(
        SELECT sp.order_id, w.written_at AS moment, 0 AS stood_from, 0 AS service, w.asked_on AS day, '' AS was, '' AS is_now
        FROM follow_up_wish w JOIN plan sp ON sp.id = w.plan_id
    )"},
}};

std::string sql_of(Source const& source, std::string const& condition)
{
    return R"(
        SELECT o.id, x.moment, x.day, x.was, x.is_now
        FROM care_order o
            JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
            JOIN plan p ON p.order_id = o.id AND p.state = 'in_force'
            JOIN plan_version b ON b.plan_id = p.id AND b.number = (SELECT MAX(n.number) FROM plan_version n
                WHERE n.plan_id = p.id AND (n.number = 1 OR n.plan_number IS NOT NULL))
            JOIN ()" + std::string{source.rows} + R"() x ON x.order_id = o.id
        WHERE o.state = 'started' AND x.moment > b.established_at AND x.stood_from <= b.established_at
            AND NOT EXISTS (SELECT 1 FROM follow_up s JOIN plan sp ON sp.id = s.plan_id
                WHERE sp.order_id = o.id AND s.signed_at >= x.moment AND s.unfinished = ''
                    AND (s.resets_clock = 1 OR EXISTS (SELECT 1 FROM follow_up_subject u
                        WHERE u.follow_up_id = s.id AND u.kind = 'service' AND u.item = x.service)))
            AND )" + condition + " ORDER BY o.id, x.moment";
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

std::multimap<Id<Order>, SupportEvent> list_support_events(ReadTx& tx, std::string const& condition, Parameters parameters)
{
    std::multimap<Id<Order>, SupportEvent> all;
    for (auto const& source : sources)
        tx.each(sql_of(source, condition), parameters, [&](Row const& row) {
            if (source.happened == Anchor::order_changed && !is_other_support(row.text_view(3), row.text_view(4))) return;
            auto const written = row.text_view(2);
            auto const on = written.empty() ? civil_date(row.instant(1)) : stored_day(row, 2).value();
            all.emplace(row.id<Order>(0), SupportEvent{source.happened, on});
        });
    return all;
}
