// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/due_clock.h"

#include "base/workday.h"

#include <algorithm>

namespace {

std::optional<CivilDate> anchor_of(DueFacts const& facts, Anchor anchor)
{
    switch (anchor) {
    case Anchor::decision_date: return facts.decided;
    case Anchor::order_confirmed: return facts.confirmed;
    case Anchor::actual_start: return facts.started;
    case Anchor::first_plan:
    case Anchor::plan_established: return facts.first_plan;
    case Anchor::last_follow_up: return facts.last_follow_up;
    case Anchor::service_added:
    case Anchor::order_added:
    case Anchor::order_changed:
    case Anchor::service_withdrawn:
    case Anchor::request_granted:
    case Anchor::asked_for: return std::nullopt; // counted by after_trigger(), of whichever has happened
    }
    return std::nullopt;
}

CivilDate end_of(Pause const& pause, CivilDate today) { return pause.to ? *pause.to : std::max(today, pause.from); }

// The date with the days added that the service was interrupted before it came (DD-19).
CivilDate moved(CivilDate date, CivilDate anchor, SpanUnit unit, std::vector<Pause> const& pauses, CivilDate today)
{
    for (auto const& pause : pauses) {
        auto const from = std::max(pause.from, add_days(anchor, 1));
        auto const to = end_of(pause, today);
        if (from > date || to < from) continue;
        if (unit != SpanUnit::workday) {
            date = add_days(date, days_between(from, to) + 1);
            continue;
        }
        for (auto day = from; day <= to; day = add_days(day, 1))
            if (is_workday(day)) date = add_workdays(date, 1);
    }
    return date;
}

std::optional<CivilDate> paused_since(CivilDate date, std::vector<Pause> const& pauses, CivilDate today)
{
    for (auto const& pause : pauses)
        if (pause.from <= today && pause.from <= date && (!pause.to || today <= *pause.to)) return pause.from;
    return std::nullopt;
}

std::optional<DueDate> earlier(std::optional<DueDate> one, std::optional<DueDate> other)
{
    if (!one || !other) return one ? one : other;
    return other->on < one->on ? other : one;
}

} // namespace

Rules const& DueClock::rules_on(RuleSubject const& subject, CivilDate day)
{
    auto const* const set = book_.set_on(day);
    auto key = subject.place() + "\n" + std::to_string(set ? set->version : 0);
    if (subject.order && book_.has_own_rules(*subject.order)) key += "\n" + subject.order->text() + " " + day.iso();
    auto& found = found_[key];
    if (!found) found = std::make_unique<Rules>(book_.rules(subject, day));
    return *found;
}

// What the rules of the first day say; then what each later set says, as long as the date has not passed when it begins.
template <class OfRules>
std::optional<DueDate> DueClock::through_time(RuleSubject const& subject, CivilDate begins, OfRules const& of_rules)
{
    auto due = of_rules(rules_on(subject, begins));
    for (auto const day : book_.new_rules_between(subject, begins, today_))
        if (!due || day <= due->on) due = of_rules(rules_on(subject, day));
    return due;
}

DueDate DueClock::counted(
    Ruled<std::string> const& rule, Deadline const& deadline, CivilDate anchor, Rules const& rules, std::vector<Pause> const& pauses) const
{
    auto on = ::after(anchor, deadline.span);
    std::optional<CivilDate> since;
    if (rules[rule::interruption_pauses].value) {
        since = paused_since(on, pauses, today_);
        on = moved(on, anchor, deadline.span.unit, pauses, today_);
    }
    return {.on = on,
        .rule = words_of(deadline),
        .anchor = anchor,
        .days_left = days_until(today_, on),
        .because = rule.because(),
        .service = rule.service,
        .paused_since = since};
}

// A day in the calendar that the person and the kontaktman have chosen; one that falls in an interruption is the day after.
DueDate DueClock::agreed(DueFacts const& facts, Rules const& rules) const
{
    auto on = *facts.agreed;
    std::optional<CivilDate> since;
    if (rules[rule::interruption_pauses].value)
        for (auto const& pause : facts.pauses)
            if (pause.from <= on && on <= end_of(pause, today_)) {
                if (!pause.to && pause.from <= today_) since = pause.from;
                on = add_days(end_of(pause, today_), 1);
            }
    return {.on = on,
        .rule = "bestämt i planen",
        .anchor = facts.agreed_on.value_or(*facts.agreed),
        .days_left = days_until(today_, on),
        .paused_since = since};
}

std::optional<DueDate> DueClock::first_plan(RuleSubject const& subject, DueFacts const& facts)
{
    auto const begins = facts.started ? facts.started : facts.confirmed ? facts.confirmed : facts.decided;
    if (!begins) return std::nullopt;
    return through_time(subject, *begins, [&](Rules const& rules) -> std::optional<DueDate> {
        auto const deadline = rules[rule::plan_due].value;
        auto const anchor = deadline ? anchor_of(facts, deadline->anchor) : std::nullopt;
        if (!anchor) return std::nullopt;
        return counted(rules.of(RuleName::plan_due), *deadline, *anchor, rules, facts.pauses);
    });
}

std::optional<DueDate> DueClock::follow_up(RuleSubject const& subject, DueFacts const& facts)
{
    if (!facts.first_plan) return std::nullopt;
    auto const begins = facts.last_follow_up.value_or(*facts.first_plan);
    auto const by_rule = through_time(subject, begins, [&](Rules const& rules) {
        std::optional<DueDate> due;
        auto const count = [&](RuleKey<std::optional<Span>> key, Anchor anchor) {
            if (auto const span = rules[key].value)
                due = earlier(due, counted(rules.of(key.name), {*span, anchor}, begins, rules, facts.pauses));
        };
        if (!facts.last_follow_up) count(rule::first_followup, Anchor::first_plan);
        count(rule::followup_interval, facts.last_follow_up ? Anchor::last_follow_up : Anchor::first_plan);
        return due;
    });
    if (!facts.agreed) return by_rule;
    auto const& now = rules(subject);
    auto const chosen = agreed(facts, now);
    return now[rule::followup_agreed_later].value ? chosen : earlier(chosen, by_rule);
}

std::optional<DueDate> DueClock::after(
    RuleKey<std::optional<Span>> key, Anchor counts_from, CivilDate anchor, RuleSubject const& subject, std::vector<Pause> const& pauses)
{
    return through_time(subject, anchor, [&](Rules const& rules) -> std::optional<DueDate> {
        auto const span = rules[key].value;
        if (!span) return std::nullopt;
        return counted(rules.of(key.name), {*span, counts_from}, anchor, rules, pauses);
    });
}

std::optional<DueDate> DueClock::after_trigger(Chosen<FollowupTrigger> const& triggers, Anchor counts_from, CivilDate happened,
    RuleSubject const& subject, std::vector<Pause> const& pauses)
{
    return through_time(subject, happened, [&](Rules const& rules) -> std::optional<DueDate> {
        auto const span = rules[rule::followup_after_trigger].value;
        if (!span || !rules[rule::followup_triggers].value.has_any(triggers)) return std::nullopt;
        return counted(rules.of(RuleName::followup_triggers), {*span, counts_from}, happened, rules, pauses);
    });
}
