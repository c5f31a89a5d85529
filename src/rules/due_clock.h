// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "rules/due_date.h"
#include "rules/rules.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// Days without the service; without an end it goes on.
struct Pause {
    CivilDate from;
    std::optional<CivilDate> to = std::nullopt;
};

// What has happened with one order and its plan, as far as dates count from it.
struct DueFacts {
    std::optional<CivilDate> decided = std::nullopt;
    std::optional<CivilDate> confirmed = std::nullopt;
    std::optional<CivilDate> started = std::nullopt;
    std::optional<CivilDate> first_plan = std::nullopt;     // version 1 was established
    std::optional<CivilDate> last_follow_up = std::nullopt; // of the whole plan
    std::optional<CivilDate> agreed = std::nullopt;         // what the plan in force says about its next follow-up
    std::optional<CivilDate> agreed_on = std::nullopt;      // the day that was written
    std::vector<Pause> pauses = {};                         // the first one first
};

// Computes due dates of many orders in one pass: what holds for the same place and day is found once.
//
// New rules move only dates that have not passed when they begin: what was late under the old rule stays late, and what was
// met stays met (rule-model 5.2, 7). The book outlives this.
class DueClock {
public:
    DueClock(RuleBook const& book, CivilDate today) : book_{book}, today_{today} { }

    // When the first plan is due; nothing where no rule gives a time, or what it counts from has not happened.
    std::optional<DueDate> first_plan(RuleSubject const&, DueFacts const&);
    // The next follow-up of the whole plan: the agreed date, or the rule's when that comes first (rule-model 5.2, 8).
    std::optional<DueDate> follow_up(RuleSubject const&, DueFacts const&);
    // Another date that a rule counts from a day: the goal's follow-up, the hand-over, the risks' review.
    std::optional<DueDate> after(RuleKey<std::optional<Span>>, Anchor, CivilDate anchor, RuleSubject const&, std::vector<Pause> const& = {});
    // The follow-up that something in between asks for, where the rules name one of these triggers (R189, R303).
    std::optional<DueDate> after_trigger(
        Chosen<FollowupTrigger> const&, Anchor, CivilDate happened, RuleSubject const&, std::vector<Pause> const& = {});

    // What holds today.
    Rules const& rules(RuleSubject const& subject) { return rules_on(subject, today_); }

private:
    Rules const& rules_on(RuleSubject const&, CivilDate);
    template <class OfRules>
    std::optional<DueDate> through_time(RuleSubject const&, CivilDate begins, OfRules const& of_rules);
    DueDate counted(Ruled<std::string> const&, Deadline const&, CivilDate anchor, Rules const&, std::vector<Pause> const&) const;
    DueDate agreed(DueFacts const&, Rules const&) const;

    RuleBook const& book_;
    CivilDate today_;
    std::map<std::string, std::unique_ptr<Rules>> found_;
};
