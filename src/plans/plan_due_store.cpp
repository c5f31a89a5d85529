// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/id_list.h"
#include "orders/outside_plan_sql.h"
#include "plans/agreed_follow_up_sql.h"
#include "plans/plan_in_force.h"
#include "plans/stored_value.h"
#include "plans/support_event.h"
#include "rules/due_clock.h"
#include "rules/rule_store.h"

#include <algorithm>
#include <map>

namespace {

// When somebody who did not take part is asked again (DD-12): as the last follow-up says, which the version in force is from
// before, else as that version says. A macro, so that the compiler puts it into literals of SQL.
#define LAST_ANSWER(what)                                                                                              \
    "(SELECT " what " FROM follow_up s WHERE s.plan_id = v.plan_id AND s.part IS NOT NULL AND s.unfinished = ''"       \
    " AND s.signed_at > v.established_at ORDER BY s.signed_at DESC, s.id DESC LIMIT 1)"
#define ASKED_AGAIN(from_follow_up, from_version)                                                                      \
    "CASE WHEN " LAST_ANSWER("s.part") " IS NULL THEN " from_version " ELSE " LAST_ANSWER(                             \
        "CASE WHEN s.part IN ('did_not_want', 'could_not', 'not_now') THEN " from_follow_up " END") " END"

// The goal that goes on and has waited longest since somebody followed it up.
struct WaitingGoal {
    CivilDate since;
    bool followed_up; // otherwise since the plan first had it
};

struct DueOrder {
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
    RuleSubject subject;
    DueFacts facts;
    std::optional<Id<Plan>> plan;
    std::optional<Id<PlanVersion>> version;
    std::optional<CivilDate> ask_again;
    std::optional<CivilDate> ask_again_said; // when a follow-up said so; none: the plan itself does
    std::optional<CivilDate> born;
    std::optional<CivilDate> draft_begun;
    std::optional<CivilDate> plan_from_before; // until when it applies: the unit's own from before Delaktig (R325)
    bool knows_no_answer;
    PlanMaker maker;
    std::optional<Instant> planned = std::nullopt; // when the plan was last made anew: as the first one or as a new one
    std::optional<WaitingGoal> goal = std::nullopt;
    std::vector<SupportEvent> events = {}; // that are not followed up
};

std::optional<CivilDate> day_of(std::optional<Instant> const& moment)
{
    if (!moment) return std::nullopt;
    return civil_date(*moment);
}

DueOrder read_due_order(Row const& row)
{
    DueOrder order{
        .person = row.id<Person>(0),
        .order = row.id<Order>(1),
        .unit = row.id<Unit>(2),
        .subject = {.order = row.id<Order>(1),
            .division = row.text(3),
            .law = row.text(4),
            .contract = row.text(5),
            .unit = row.id<Unit>(2),
            .unit_name = row.text(6)},
        .facts = {.decided = stored_day(row, 7), .confirmed = day_of(row.optional_instant(8)), .started = stored_day(row, 9)},
        .plan = row.optional_id<Plan>(10),
        .version = row.optional_id<PlanVersion>(11),
        .ask_again = stored_day(row, 15),
        .ask_again_said = day_of(row.optional_instant(22)),
        .born = stored_day(row, 16),
        .draft_begun = day_of(row.optional_instant(17)),
        .plan_from_before = stored_day(row, 21),
        .knows_no_answer = row.boolean(18),
        .maker = PlanMaker::unit,
    };
    if (!order.version) return order;
    order.facts.agreed = stored_day(row, 12);
    order.facts.agreed_on = day_of(row.optional_instant(13));
    order.facts.first_plan = day_of(row.optional_instant(14));
    order.planned = row.instant(20);
    auto const followed_up = row.optional_instant(19);
    order.facts.last_follow_up = day_of(followed_up);
    if (followed_up && row.instant(13) < *followed_up) order.facts.agreed_on = order.facts.last_follow_up;
    return order;
}

// Orders that have started, each with the plan that is not ended and its latest version. After a death nothing is due,
// also where another unit has not ended its order yet (DD-20).
constexpr std::string_view of_started_orders = R"(
    FROM care_order o
        JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
)";

std::vector<DueOrder> list_due_orders(ReadTx& tx, std::string const& condition, Parameters parameters)
{
    auto const sql = R"(
        SELECT o.person_id, o.id, o.unit_id, u.division, b.law, u.contract, u.name, o.decided_on, o.accepted_at, o.actual_start,
            p.id, v.id, )" PLAN_AGREED_FOLLOW_UP("") R"(, v.established_at,
            (SELECT MIN(e.established_at) FROM plan_version e JOIN plan first ON first.id = e.plan_id WHERE first.order_id = o.id),
            )" ASKED_AGAIN("s.ask_again_on", "t.ask_again_on") R"(, who.birth_date, d.started_at,
            CASE WHEN EXISTS (SELECT 1 FROM person_fact n WHERE n.person_id = o.person_id AND n.kind = 'no_answer' AND n.text <> ''
                AND n.version = (SELECT MAX(m.version) FROM person_fact m WHERE m.person_id = o.person_id AND m.kind = 'no_answer'))
                THEN 1 ELSE 0 END,
            (SELECT MAX(s.signed_at) FROM follow_up s JOIN plan sp ON sp.id = s.plan_id WHERE sp.order_id = o.id AND s.resets_clock = 1),
            (SELECT MAX(b.established_at) FROM plan_version b WHERE b.plan_id = p.id AND (b.number = 1 OR b.plan_number IS NOT NULL)),
            )" OUTSIDE_PLAN_FOLLOW_UP("") ", " ASKED_AGAIN("s.signed_at", "NULL") " " + std::string{of_started_orders}
        + R"(
            JOIN unit u ON u.id = o.unit_id
            JOIN legal_basis b ON b.code = o.legal_basis
            LEFT JOIN plan p ON p.order_id = o.id AND p.state <> 'ended'
            LEFT JOIN plan_draft d ON d.plan_id = p.id
            LEFT JOIN plan_version v ON v.plan_id = p.id
                AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
            LEFT JOIN version_follow_up f ON f.version_id = v.id
            LEFT JOIN version_participation t ON t.version_id = v.id
                AND t.part IN ('did_not_want', 'could_not', 'not_now')
        WHERE o.state = 'started' AND )"
        + condition + " ORDER BY o.id";
    return tx.list(sql, parameters, read_due_order);
}

// The services and the interruptions of the same orders, each in one question.
void add_services_and_pauses(ReadTx& tx, std::string const& condition, Parameters parameters, std::vector<DueOrder>& orders)
{
    std::multimap<Id<Order>, DueOrder*> place;
    for (auto& order : orders) place.emplace(order.order, &order);
    auto const each_of = [&](Row const& row, auto const& add) {
        auto const [begin, end] = place.equal_range(row.id<Order>(0));
        for (auto one = begin; one != end; ++one) add(*one->second);
    };
    auto const services = R"(
        SELECT s.order_id, k.code, k.label, k.plan_maker
        )" + std::string{of_started_orders}
        + R"(
            JOIN order_service s ON s.order_id = o.id AND s.withdrawn_at IS NULL
            JOIN service_kind k ON k.code = s.kind
        WHERE o.state = 'started' AND )"
        + condition + " ORDER BY s.order_id, k.position";
    tx.each(services, parameters, [&](Row const& row) {
        each_of(row, [&](DueOrder& order) {
            auto& all = order.subject.services;
            auto const maker = plan_maker(row.text(3));
            if (order.maker == PlanMaker::unit) order.maker = maker;
            if (all.empty() || all.back().code != row.text_view(1)) all.push_back({row.text(1), row.text(2)});
        });
    });
    auto const pauses = R"(
        SELECT i.order_id, i.from_day, i.to_day
        )" + std::string{of_started_orders}
        + R"(
            JOIN order_interruption i ON i.order_id = o.id
        WHERE o.state = 'started' AND )"
        + condition + " ORDER BY i.from_day";
    tx.each(pauses, parameters, [&](Row const& row) {
        each_of(row, [&](DueOrder& order) { order.facts.pauses.push_back({*stored_day(row, 1), stored_day(row, 2)}); });
    });
}

void add_goals(ReadTx& tx, std::string const& condition, Parameters parameters, std::vector<DueOrder>& orders)
{
    std::map<Id<PlanVersion>, DueOrder*> place;
    for (auto& order : orders)
        if (order.version) place.emplace(*order.version, &order);
    auto const goals = R"(
        SELECT v.id,
            (SELECT MAX(s.signed_at) FROM follow_up_subject u JOIN follow_up s ON s.id = u.follow_up_id
                WHERE u.item = g.goal_id AND u.kind = 'goal'),
            (SELECT MIN(e.established_at) FROM version_goal h JOIN plan_version e ON e.id = h.version_id WHERE h.goal_id = g.goal_id)
        )" + std::string{of_started_orders}
        + R"(
            JOIN plan p ON p.order_id = o.id AND p.state = 'in_force'
            JOIN plan_version v ON v.plan_id = p.id
                AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
            JOIN version_goal g ON g.version_id = v.id AND g.state = 'active'
        WHERE o.state = 'started' AND )"
        + condition;
    tx.each(goals, parameters, [&](Row const& row) {
        auto const order = place.find(row.id<PlanVersion>(0));
        if (order == place.end()) return;
        auto const followed_up = day_of(row.optional_instant(1));
        WaitingGoal const goal{followed_up.value_or(civil_date(row.instant(2))), followed_up.has_value()};
        auto& longest = order->second->goal;
        if (!longest || goal.since < longest->since) longest = goal;
    });
}

void add_events(ReadTx& tx, std::string const& condition, Parameters parameters, std::vector<DueOrder>& orders)
{
    std::map<Id<Order>, Instant> planned;
    for (auto const& order : orders)
        if (order.planned) planned.emplace(order.order, *order.planned);
    if (planned.empty()) return;
    auto const events = list_support_events(tx, condition, parameters, planned);
    for (auto& order : orders) {
        if (!order.planned) continue;
        auto const [begin, end] = events.equal_range(order.order);
        for (auto one = begin; one != end; ++one) order.events.push_back(one->second);
    }
}

class DueList {
public:
    DueList(RuleBook const& book, CivilDate today) : clock_{book, today}, today_{today} { }

    std::vector<PlanDueOfUnit> of(std::vector<DueOrder> const& orders)
    {
        for (auto const& order : orders) {
            if (order.version) add_of_plan(order);
            else add_before_plan(order);
            add_birthdays(order);
        }
        std::ranges::stable_sort(all_, {}, [](PlanDueOfUnit const& one) { return one.due.due.on; });
        return std::move(all_);
    }

private:
    void add(DueOrder const& order, DueKind kind, DueDate due)
    {
        all_.push_back({order.unit,
            {.kind = kind,
                .person = order.person,
                .order = order.order,
                .plan = order.plan,
                .version = order.version,
                .due = std::move(due),
                .maker = order.maker}});
    }

    void add_before_plan(DueOrder const& order)
    {
        auto due = clock_.first_plan(order.subject, order.facts);
        if (order.plan_from_before && (!due || due->on < *order.plan_from_before))
            due = on_day(*order.plan_from_before, "planen från före Delaktig ska följas upp", *order.plan_from_before);
        if (due) add(order, DueKind::plan_missing, std::move(*due));
        if (order.knows_no_answer || !order.facts.started) return;
        auto const day1 = clock_.rules(order.subject)[rule::plan_day1];
        if (day1.value.has(Day1Field::no_answer))
            add(order, DueKind::day1_missing, on_day(*order.facts.started, "ska finnas första dagen", *order.facts.started, day1.because()));
    }

    void add_of_plan(DueOrder const& order)
    {
        auto ordinary = clock_.follow_up(order.subject, order.facts);
        if (auto early = early_follow_up(order); early && (!ordinary || early->on < ordinary->on))
            add(order, DueKind::early_follow_up, std::move(*early));
        if (ordinary) add(order, DueKind::follow_up, std::move(*ordinary));
        if (auto const& goal = order.goal) {
            auto const anchor = goal->followed_up ? Anchor::last_follow_up : Anchor::plan_established;
            if (auto due = clock_.after(rule::goal_interval, anchor, goal->since, order.subject, order.facts.pauses))
                add(order, DueKind::goal_follow_up, std::move(*due));
        }
        if (!order.ask_again) return;
        bool const is_of_follow_up = order.ask_again_said.has_value();
        add(order, DueKind::offer_again, on_day(*order.ask_again, is_of_follow_up ? "bestämt vid uppföljningen" : "bestämt i planen",
            is_of_follow_up ? *order.ask_again_said : *order.facts.agreed_on));
    }

    // What asks for a follow-up in between, and comes first. An ordinary one that comes as early does for both.
    std::optional<DueDate> early_follow_up(DueOrder const& order)
    {
        std::optional<DueDate> first;
        for (auto const& event : order.events) {
            // Whoever makes the plan from outside the unit knows their own orders only (DD-2).
            if (event.happened == Anchor::order_added && order.maker != PlanMaker::unit) continue;
            auto due = clock_.after_trigger(triggers_of(event.happened), event.happened, event.on, order.subject, order.facts.pauses);
            if (due && (!first || due->on < first->on)) first = std::move(due);
        }
        return first;
    }

    // With the draft open over the birthday: what was written with somebody of 14, or by a guardian, is gone through anew.
    void add_birthdays(DueOrder const& order)
    {
        if (!order.born || !order.draft_begun) return;
        for (auto const& [age, kind] : {std::pair{15, DueKind::turned_15}, std::pair{18, DueKind::turned_18}}) {
            auto const birthday = add_months(*order.born, 12 * age);
            if (*order.draft_begun < birthday && birthday <= today_)
                add(order, kind, on_day(birthday, "fyllde " + std::to_string(age) + " år medan planen var ett utkast", birthday));
        }
    }

    DueDate on_day(CivilDate on, std::string rule, CivilDate anchor, std::string because = {}) const
    {
        return {.on = on, .rule = std::move(rule), .anchor = anchor, .days_left = days_until(today_, on), .because = std::move(because)};
    }

    DueClock clock_;
    CivilDate today_;
    std::vector<PlanDueOfUnit> all_;
};

std::vector<PlanDueOfUnit> due_under(
    ReadTx& tx, RuleBook const& book, std::string const& condition, Parameters parameters, CivilDate today)
{
    auto orders = list_due_orders(tx, condition, parameters);
    add_services_and_pauses(tx, condition, parameters, orders);
    add_events(tx, condition, parameters, orders);
    if (book.asks_for(RuleName::goal_interval)) add_goals(tx, condition, parameters, orders);
    return DueList{book, today}.of(orders);
}

std::vector<PlanDue> due_among(
    ReadTx& tx, RuleBook const& book, PlanMaker maker, std::string const& condition, Parameters parameters, CivilDate today)
{
    std::vector<PlanDue> all;
    for (auto& one : due_under(tx, book, condition, parameters, today))
        if (one.due.maker == maker) all.push_back(std::move(one.due));
    return all;
}

} // namespace

std::vector<PlanDue> list_plans_due(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    auto const maker = access.ground() == Ground::plan_maker ? PlanMaker::plan_maker : PlanMaker::unit;
    return due_among(tx, read_rule_book(tx, access.order_ids()), maker, "o.person_id = ?1 AND " + is_among("o.id", 2),
        {access.person(), access.order_list()}, today);
}

std::vector<PlanDue> list_plans_due(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    if (units.empty()) return {};
    return due_among(tx, read_rule_book(tx), PlanMaker::unit, is_among("o.unit_id", 1), {id_list(units)}, today);
}

std::vector<PlanDue> list_plans_due_of_plan_maker(ReadTx& tx, Id<Staff> staff, std::vector<Id<Order>> const& orders, CivilDate today)
{
    if (orders.empty()) return {};
    auto const condition = is_among("o.id", 3) + R"(
        AND EXISTS (SELECT 1 FROM order_guest g WHERE g.order_id = o.id AND g.staff_id = ?1 AND g.kind = 'plan_maker'
            AND g.valid_from <= ?2 AND (g.valid_to IS NULL OR g.valid_to >= ?2)))";
    return due_among(tx, read_rule_book(tx, orders), PlanMaker::plan_maker, condition, {staff, today.iso(), id_list(orders)}, today);
}

std::vector<PlanDueOfUnit> list_all_plans_due(ReadTx& tx, RuleBook const& book, CivilDate today)
{
    return due_under(tx, book, "1 = 1", {}, today);
}
