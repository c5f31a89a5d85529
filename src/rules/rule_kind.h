// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

// What a routine may decide (rule-model 5.3), one enumerator a question. Who makes the plan is data of the service kind
// (R152), what people are called is HouseWords (R310), and which template fits is said by the template: they are no rules
// here. What DD-17, DD-21 and DD-25 settle is no choice either.
enum class RuleName {
    plan_due, plan_day1, interruption_pauses,
    first_followup, followup_interval, followup_agreed_later, followup_triggers, followup_after_trigger, followup_scope,
    followup_partial_resets, followup_way, goal_interval,
    change_after_followup, change_between, change_large, change_large_when, change_many, change_restamps,
    service_route, service_wait, request_answer, proposal_answer,
    approval_person, approval_ways, approval_waive, approval_manager,
    nonparticipation_goals, nonparticipation_kind, child_fields, goals_own, goals_decline, activity_prompts,
    handover_when, handover_content, handover_receipt, handover_answer, handover_within,
    copies_person, copies_easy, copies_file,
    journal_events, journal_heading, journal_content,
    risk_required, risk_recheck,
    reading_first_visit,
};

enum class ValueForm { span, deadline, choice, choices, yes_no, number, text };
// Which of two values asks for more: then that one holds for a plan with several services (DD-9), and a floor stops the
// other. `none`: neither does, and the more specific rule holds.
enum class Stricter { none, shorter, later_choice, more_choices, fewer_choices, yes, no, larger };

struct RuleChoice {
    std::string_view code;
    std::string_view label; // as the page says it, after the rule's own label
};

// A question that a routine may answer: how it is written, read and compared.
struct RuleKind {
    RuleName name;
    std::string_view key;   // "plan.due": in files and in the database
    std::string_view group; // the heading it stands under
    std::string_view label; // "Första planen ska vara klar"
    ValueForm form;
    Stricter stricter;
    bool may_be_none; // a span, deadline or list that may be left out
    std::span<RuleChoice const> choices; // where the stricter choice comes later, in that order
    std::string_view about; // what it leads to, for who chooses
};

std::span<RuleKind const> rule_kinds(); // in the order of the page
RuleKind const& kind_of(RuleName);
RuleKind const* find_rule_kind(std::string_view key);
