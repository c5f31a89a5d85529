// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/duty_store.h"

#include "db/id_list.h"
#include "oversight/agreed_duties.h"
#include "oversight/check_sql.h"
#include "oversight/owner_store.h"
#include "oversight/quality_review_store.h"
#include "oversight/unexecuted.h"
#include "people/person_address.h"
#include "people/person_fact.h"
#include "plans/agreed_follow_up_sql.h"
#include "plans/due_text.h"
#include "plans/plan_in_force.h"
#include "plans/stored_value.h"
#include "risks/risk_due_store.h"
#include "rules/rules_of_orders.h"

#include <algorithm>

struct JournalEntry;

namespace {

constexpr int ending_days = 30;          // a decision or a consent that ends is spoken of so long before
constexpr int days_to_go_through = 7;    // after an interruption (DD-19)
constexpr int risk_ahead_days = 7;        // a review that comes is spoken of so long before
constexpr std::chrono::hours unsigned_shown_after{72}; // DD-23

std::string orders_path(Id<Person> person) { return person_path(person) + "/bestallningar"; }

std::string version_path(Id<Person> person, Id<Plan> plan, Id<PlanVersion> version)
{
    return person_path(person) + "/planer/" + plan.text() + "/versioner/" + version.text();
}

// An order of the units that is not ended, of somebody who lives, with what the checks ask about it.
struct CheckedOrder {
    Id<Order> order;
    Id<Person> person;
    Id<Unit> unit;
    bool received;
    bool started; // and not interrupted today
    std::optional<CivilDate> received_on;
    std::optional<CivilDate> last_day;
    std::optional<Id<Plan>> plan;
    std::optional<Id<PlanVersion>> version;
    bool follow_up_decided;
    bool describes_participation;
    bool is_thread_broken;
    bool is_changed;
    std::optional<CivilDate> goal_day; // the earliest of a goal that goes on
    std::optional<CivilDate> back_from;
    bool says_no_answer;
    bool knows_alerts;
};

CheckedOrder read_checked(Row const& row)
{
    auto const state = row.text_view(3);
    return {.order = row.id<Order>(0),
        .person = row.id<Person>(1),
        .unit = row.id<Unit>(2),
        .received = state == "received",
        .started = state == "started" && !row.boolean(16),
        .received_on = civil_date(row.instant(4)),
        .last_day = stored_day(row, 5),
        .plan = row.optional_id<Plan>(6),
        .version = row.optional_id<PlanVersion>(7),
        .follow_up_decided = row.boolean(8),
        .describes_participation = row.boolean(9),
        .is_thread_broken = row.boolean(10),
        .is_changed = row.boolean(11),
        .goal_day = stored_day(row, 12),
        .back_from = stored_day(row, 13),
        .says_no_answer = row.boolean(14),
        .knows_alerts = row.boolean(15)};
}

constexpr std::string_view checked_orders_sql = R"(
    SELECT o.id, o.person_id, o.unit_id, o.state, o.received_at,
        (SELECT min(d.day) FROM (
            SELECT o.valid_to AS day UNION ALL
            SELECT s.ends_on FROM order_service s WHERE s.order_id = o.id AND s.withdrawn_at IS NULL AND s.ends_on >= ?1) AS d),
        p.id, v.id,
        CASE WHEN )" PLAN_AGREED_FOLLOW_UP("") R"( IS NULL THEN 0 ELSE 1 END,
)" OVERSIGHT_PARTICIPATION_DESCRIBED ", " OVERSIGHT_THREAD_BROKEN R"(,
        EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = o.id AND e.kind = 'changed'
            AND e.created_at > v.established_at),
        (SELECT min(g.by_date) FROM version_goal g WHERE g.version_id = v.id AND g.state = 'active'),
        (SELECT max(i.to_day) FROM order_interruption i WHERE i.order_id = o.id AND i.to_day < ?1),
        EXISTS (SELECT 1 FROM person_fact n WHERE n.person_id = o.person_id AND n.kind = 'no_answer' AND n.text <> ''
            AND n.version = (SELECT max(l.version) FROM person_fact l WHERE l.person_id = n.person_id
                AND l.kind = n.kind AND l.item = n.item)),
        EXISTS (SELECT 1 FROM person_fact n WHERE n.person_id = o.person_id AND n.kind = 'alert' AND n.text <> ''
            AND n.version = (SELECT max(l.version) FROM person_fact l WHERE l.person_id = n.person_id
                AND l.kind = n.kind AND l.item = n.item)),
        EXISTS (SELECT 1 FROM order_interruption i WHERE i.order_id = o.id AND i.from_day <= ?1
            AND (i.to_day IS NULL OR i.to_day >= ?1))
    FROM care_order o
        JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
        LEFT JOIN plan p ON p.order_id = o.id AND p.state = 'in_force'
        LEFT JOIN plan_version v ON v.plan_id = p.id
            AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
        LEFT JOIN version_follow_up f ON f.version_id = v.id
        LEFT JOIN version_participation t ON t.version_id = v.id
    WHERE o.state <> 'ended' AND )" OVERSIGHT_UNIT_MAKES_PLAN " AND ";

class Collector {
public:
    Collector(ReadTx& tx, std::vector<Id<Unit>> const& units, Instant now)
        : tx_{tx}, units_{units}, list_{id_list(units)}, now_{now}, today_{civil_date(now)},
          owners_{list_owners(tx, units, today_)}, duties_{.all = {}, .names = owners_.names, .alerts = {}, .today = today_}
    {
    }

    Duties collect()
    {
        add_dues();
        add_checked();
        add_consents();
        add_risks();
        add_unsigned();
        add_agreed();
        for (auto& action : list_quality_actions(tx_, units_, duties_.names)) add(std::move(action));
        add_alerts();
        std::ranges::stable_sort(duties_.all, [](Duty const& a, Duty const& b) {
            if (a.on.has_value() != b.on.has_value()) return a.on.has_value();
            return a.on && *a.on < *b.on;
        });
        return std::move(duties_);
    }

private:
    void add(Duty duty)
    {
        auto const& rule = rule_of(duty.kind);
        if (rule.owes == Owes::key_worker && duty.order) duty.owes = owners_.of(*duty.order);
        if (duty.on) duty.days_left = days_until(today_, *duty.on);
        if (duty.why.empty()) duty.why = std::string{rule.rule};
        duties_.all.push_back(std::move(duty));
    }

    static DutyKind kind_of(DueKind kind)
    {
        switch (kind) {
        case DueKind::plan_missing: return DutyKind::plan_missing;
        case DueKind::follow_up: return DutyKind::follow_up;
        case DueKind::early_follow_up: return DutyKind::early_follow_up;
        case DueKind::goal_follow_up: return DutyKind::goal_follow_up;
        case DueKind::offer_again: return DutyKind::offer_again;
        case DueKind::day1_missing: return DutyKind::no_answer_missing;
        case DueKind::turned_15: return DutyKind::turned_15;
        case DueKind::turned_18: return DutyKind::turned_18;
        }
        return DutyKind::plan_missing;
    }

    void add_dues()
    {
        for (auto const& due : list_plans_due(tx_, units_, today_)) {
            auto const unit = owners_.units.find(due.order);
            if (unit == owners_.units.end() || due.kind == DueKind::day1_missing) continue; // add_of says it, with or without a plan
            add({.kind = kind_of(due.kind), .person = due.person, .unit = unit->second, .subject = due.order.number(),
                .order = due.order, .on = due.due.on, .path = due_path(due),
                .why = due_text(due.due) + "." + (due.due.because.empty() ? "" : " " + because_text(due.due)),
                .begun = due.kind == DueKind::plan_missing && due.plan});
        }
    }

    void add_checked()
    {
        auto const all = tx_.list(std::string{checked_orders_sql} + is_among("o.unit_id", 2), {today_.iso(), list_}, read_checked);
        std::vector<Id<Order>> orders;
        for (auto const& one : all) orders.push_back(one.order);
        RulesOfOrders rules{tx_, orders, today_};
        for (auto const& one : all) add_of(one, rules.of(one.order)[rule::followup_triggers].value);
    }

    // `triggers`: what the rules of the order want it followed up for.
    void add_of(CheckedOrder const& one, Chosen<FollowupTrigger> triggers)
    {
        own_plans_.insert(one.order);
        auto const orders = orders_path(one.person);
        auto const duty = [&](DutyKind kind, std::string path, std::optional<CivilDate> on = std::nullopt) {
            add({.kind = kind, .person = one.person, .unit = one.unit, .subject = one.order.number(), .order = one.order,
                .on = on, .path = std::move(path)});
        };
        if (one.received) return duty(DutyKind::order_waiting, orders, one.received_on);
        auto const order = orders + "/" + one.order.text();
        if (one.last_day && days_until(today_, *one.last_day) <= ending_days && triggers.has(FollowupTrigger::service_time_limit))
            duty(DutyKind::service_ending, order, *one.last_day);
        if (!one.started) return;
        if (!owners_.of(one.order)) duty(DutyKind::key_worker_missing, order + "/kontaktman");
        if (!one.says_no_answer) duty(DutyKind::no_answer_missing, person_path(one.person) + "/uppgifter/oppnar-inte");
        if (!one.knows_alerts) duty(DutyKind::alerts_not_asked, person_path(one.person) + "/uppgifter");
        if (!one.version) return;
        auto const plan = version_path(one.person, *one.plan, *one.version);
        if (one.back_from && days_between(*one.back_from, today_) <= days_to_go_through)
            duty(DutyKind::back_after_break, plan);
        if (!one.follow_up_decided) duty(DutyKind::follow_up_undecided, plan);
        if (!one.describes_participation) duty(DutyKind::participation_missing, plan);
        if (one.is_thread_broken) duty(DutyKind::thread_broken, plan);
        if (one.is_changed) duty(DutyKind::order_changed, plan);
        if (one.goal_day && *one.goal_day < today_ && triggers.has(FollowupTrigger::goal_due))
            duty(DutyKind::goal_date_passed, plan, *one.goal_day);
    }

    // Once a person, also where two of the units support them.
    void add_consents()
    {
        tx_.each(R"(
            SELECT c.consent_id, c.person_id, c.valid_to, min(o.id)
            FROM consent c JOIN care_order o ON o.person_id = c.person_id AND o.state = 'started'
                JOIN person who ON who.id = c.person_id AND who.deceased_on IS NULL
            WHERE c.state = 'given' AND c.valid_to >= ?1 AND c.valid_to <= ?2
                AND NOT EXISTS (SELECT 1 FROM consent later WHERE later.consent_id = c.consent_id AND later.version > c.version)
                AND )" + is_among("o.unit_id", 3) + " GROUP BY c.consent_id, c.person_id, c.valid_to",
            {today_.iso(), add_days(today_, ending_days).iso(), list_}, [&](Row const& row) {
                auto const order = row.id<Order>(3);
                auto const unit = owners_.units.find(order);
                if (unit == owners_.units.end()) return;
                auto const person = row.id<Person>(1);
                add({.kind = DutyKind::consent_ending, .person = person, .unit = unit->second, .subject = row.integer(0),
                    .order = order, .on = stored_day(row, 2), .path = person_path(person) + "/samtycken"});
            });
    }

    static DutyKind kind_of(RiskDueKind kind)
    {
        switch (kind) {
        case RiskDueKind::missing: return DutyKind::risk_missing;
        case RiskDueKind::review: return DutyKind::risk_review;
        case RiskDueKind::gone_activity: return DutyKind::risk_without_activity;
        case RiskDueKind::measure_review: return DutyKind::measure_review;
        }
        return DutyKind::risk_missing;
    }

    void add_risks()
    {
        for (auto const& due : list_risks_due(tx_, units_, today_)) {
            auto const unit = owners_.units.find(due.order);
            if (unit == owners_.units.end() || days_until(today_, due.on) > risk_ahead_days) continue;
            auto const person = person_path(due.person);
            // Only a review has a day that can be passed; the others are to be done at once.
            bool const has_day = due.kind == RiskDueKind::review || due.kind == RiskDueKind::measure_review;
            add({.kind = kind_of(due.kind), .person = due.person, .unit = unit->second,
                .subject = due.measure ? due.measure->number() : due.plan->number(), .order = due.order,
                .on = has_day ? std::optional{due.on} : std::nullopt,
                .path = due.measure ? person + "/skyddsatgarder/" + due.measure->text() : person + "/planer/" + due.plan->text() + "/risker"});
        }
    }

    void add_unsigned()
    {
        tx_.each(R"(
            SELECT d.id, d.person_id, d.unit_id, d.author_id, s.name, d.created_at
            FROM journal_draft d JOIN staff s ON s.id = d.author_id
            WHERE d.created_at < ?1 AND )" + is_among("d.unit_id", 2),
            {now_ - unsigned_shown_after, list_}, [&](Row const& row) {
                auto const author = row.id<Staff>(3);
                duties_.names.emplace(author, row.text(4));
                auto const person = row.id<Person>(1);
                add({.kind = DutyKind::unsigned_note, .person = person, .unit = row.id<Unit>(2), .subject = row.integer(0),
                    .owes = author, .on = add_days(civil_date(row.instant(5)), 1),
                    .path = person_path(person) + "/anteckning?utkast=" + row.id<JournalEntry>(0).text()});
            });
    }

    void add_agreed()
    {
        AskedFor const asked{units_, own_plans_, owners_.units, today_};
        for (auto& duty : list_follow_up_duties(tx_, asked, duties_.all)) add(std::move(duty));
        for (auto* const list : {&list_handover_duties, &list_copy_duties, &list_approval_duties, &list_request_duties, &list_proposal_duties,
                 &list_outside_plan_duties, &list_unexecuted_duties})
            for (auto& duty : list(tx_, asked)) add(std::move(duty));
    }

    void add_alerts()
    {
        tx_.each(R"(
            SELECT DISTINCT f.person_id, f.label
            FROM person_fact f JOIN care_order o ON o.person_id = f.person_id AND o.state <> 'ended'
            WHERE f.kind = 'alert' AND f.text <> '' AND f.label <> ?1 AND )" + is_among("o.unit_id", 2) + R"(
                AND f.version = (SELECT max(l.version) FROM person_fact l WHERE l.person_id = f.person_id
                    AND l.kind = f.kind AND l.item = f.item)
            ORDER BY f.person_id, f.label
            )",
            {no_known_alert, list_}, [&](Row const& row) { duties_.alerts[row.id<Person>(0)].push_back(row.text(1)); });
    }

    ReadTx& tx_;
    std::vector<Id<Unit>> const& units_;
    std::string const list_;
    Instant const now_;
    CivilDate const today_;
    Owners const owners_;
    std::set<Id<Order>> own_plans_; // of orders whose plan is the unit's to make
    Duties duties_;
};

} // namespace

std::string Duties::owner(Duty const& duty) const
{
    if (!duty.owes) return {};
    auto const found = names.find(*duty.owes);
    return found == names.end() ? std::string{} : found->second;
}

Duties list_duties(ReadTx& tx, std::vector<Id<Unit>> const& units, Instant now)
{
    if (units.empty()) return {.all = {}, .names = {}, .alerts = {}, .today = civil_date(now)};
    return Collector{tx, units, now}.collect();
}

void keep_only(Duties& duties, std::set<Id<Person>> const& persons)
{
    std::erase_if(duties.all, [&](Duty const& duty) { return !persons.contains(duty.person); });
}
