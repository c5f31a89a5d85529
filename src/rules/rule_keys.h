// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "rules/rule_kind.h"
#include "rules/rule_value.h"
#include "rules/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

// The answers as types. The enumerators of each stand in the order of the kind's choices.
enum class Day1Field { no_answer };
enum class FollowupTrigger { new_order, changed_order, large_change, service_time_limit, goal_due, on_request };
enum class FollowupScope { whole, service, goal };
enum class ChangeOutcome { revision, new_plan, choose };
enum class LargeChange { service_added, goal_changed, many_activities, staff_says };
enum class ServiceRoute { unit_manager, case_officer };
enum class Wanted { none, optional, required };
enum class ApprovalWay { paper, screen, eid, oral };
enum class GoalsWithoutPerson { decision_goals_only, none, from_observation };
enum class WorkPaper { work_tool, routine };
enum class ChildField { child_view, guardian_view, differences, extent };
enum class ActivityPrompt { how, when, who, manner };
enum class HandoverWhen { never, on_request, new_plan_only, when_approved, always };
enum class HandoverContent { what_and_who, diff, full };
enum class CopyWhen { on_request, if_holder, always };
enum class PlanNoteEvent { created, followed_up, revised, new_plan, handed_over };
enum class PlanNoteContent { reference, outline };
enum class RiskWhen { none, by_service, each_plan };

// Some of the choices of a list.
template <class E>
class Chosen {
public:
    void add(E one) { bits_ |= 1U << static_cast<unsigned>(one); }
    bool has(E one) const { return (bits_ >> static_cast<unsigned>(one) & 1U) != 0; }
    bool has_any(Chosen const& others) const { return (bits_ & others.bits_) != 0; }
    bool empty() const { return bits_ == 0; }
    bool operator==(Chosen const&) const = default;

private:
    unsigned bits_ = 0;
};

// A rule by its name and the type of its answer: rules[rule::plan_due].
template <class T>
struct RuleKey {
    RuleName name;
};

// clang-format off
namespace rule {
inline constexpr RuleKey<std::optional<Deadline>>     plan_due{RuleName::plan_due};
inline constexpr RuleKey<Chosen<Day1Field>>           plan_day1{RuleName::plan_day1};
inline constexpr RuleKey<bool>                        interruption_pauses{RuleName::interruption_pauses};
inline constexpr RuleKey<std::optional<Span>>         first_followup{RuleName::first_followup};
inline constexpr RuleKey<std::optional<Span>>         followup_interval{RuleName::followup_interval};
inline constexpr RuleKey<bool>                        followup_agreed_later{RuleName::followup_agreed_later};
inline constexpr RuleKey<Chosen<FollowupTrigger>>     followup_triggers{RuleName::followup_triggers};
inline constexpr RuleKey<std::optional<Span>>         followup_after_trigger{RuleName::followup_after_trigger};
inline constexpr RuleKey<Chosen<FollowupScope>>       followup_scope{RuleName::followup_scope};
inline constexpr RuleKey<bool>                        followup_partial_resets{RuleName::followup_partial_resets};
inline constexpr RuleKey<bool>                        followup_way{RuleName::followup_way};
inline constexpr RuleKey<std::optional<Span>>         goal_interval{RuleName::goal_interval};
inline constexpr RuleKey<ChangeOutcome>               change_after_followup{RuleName::change_after_followup};
inline constexpr RuleKey<ChangeOutcome>               change_between{RuleName::change_between};
inline constexpr RuleKey<ChangeOutcome>               change_large{RuleName::change_large};
inline constexpr RuleKey<Chosen<LargeChange>>         change_large_when{RuleName::change_large_when};
inline constexpr RuleKey<int>                         change_many{RuleName::change_many};
inline constexpr RuleKey<bool>                        change_restamps{RuleName::change_restamps};
inline constexpr RuleKey<ServiceRoute>                service_route{RuleName::service_route};
inline constexpr RuleKey<bool>                        service_wait{RuleName::service_wait};
inline constexpr RuleKey<std::optional<Span>>         request_answer{RuleName::request_answer};
inline constexpr RuleKey<std::optional<Span>>         proposal_answer{RuleName::proposal_answer};
inline constexpr RuleKey<Wanted>                      approval_person{RuleName::approval_person};
inline constexpr RuleKey<Chosen<ApprovalWay>>         approval_ways{RuleName::approval_ways};
inline constexpr RuleKey<bool>                        approval_waive{RuleName::approval_waive};
inline constexpr RuleKey<Wanted>                      approval_manager{RuleName::approval_manager};
inline constexpr RuleKey<GoalsWithoutPerson>          nonparticipation_goals{RuleName::nonparticipation_goals};
inline constexpr RuleKey<WorkPaper>                   nonparticipation_kind{RuleName::nonparticipation_kind};
inline constexpr RuleKey<Chosen<ChildField>>          child_fields{RuleName::child_fields};
inline constexpr RuleKey<int>                         goals_own{RuleName::goals_own};
inline constexpr RuleKey<bool>                        goals_decline{RuleName::goals_decline};
inline constexpr RuleKey<Chosen<ActivityPrompt>>      activity_prompts{RuleName::activity_prompts};
inline constexpr RuleKey<HandoverWhen>                handover_when{RuleName::handover_when};
inline constexpr RuleKey<Chosen<HandoverContent>>     handover_content{RuleName::handover_content};
inline constexpr RuleKey<bool>                        handover_receipt{RuleName::handover_receipt};
inline constexpr RuleKey<std::optional<Span>>         handover_answer{RuleName::handover_answer};
inline constexpr RuleKey<std::optional<Span>>         handover_within{RuleName::handover_within};
inline constexpr RuleKey<CopyWhen>                    copies_person{RuleName::copies_person};
inline constexpr RuleKey<bool>                        copies_easy{RuleName::copies_easy};
inline constexpr RuleKey<bool>                        copies_file{RuleName::copies_file};
inline constexpr RuleKey<Chosen<PlanNoteEvent>>       journal_events{RuleName::journal_events};
inline constexpr RuleKey<std::string>                 journal_heading{RuleName::journal_heading};
inline constexpr RuleKey<PlanNoteContent>             journal_content{RuleName::journal_content};
inline constexpr RuleKey<RiskWhen>                    risk_required{RuleName::risk_required};
inline constexpr RuleKey<std::optional<Span>>         risk_recheck{RuleName::risk_recheck};
inline constexpr RuleKey<bool>                        reading_first_visit{RuleName::reading_first_visit};
}
// clang-format on

template <class T>
struct RuleReading; // T as the kept text of a rule says it

template <>
struct RuleReading<std::optional<Span>> {
    static std::optional<Span> of(RuleKind const&, std::string_view value) { return parse_span(value); }
};
template <>
struct RuleReading<std::optional<Deadline>> {
    static std::optional<Deadline> of(RuleKind const&, std::string_view value) { return parse_deadline(value); }
};
template <>
struct RuleReading<bool> {
    static bool of(RuleKind const&, std::string_view value) { return value == "yes"; }
};
template <>
struct RuleReading<int> {
    static int of(RuleKind const&, std::string_view value) { return std::stoi(std::string{value}); }
};
template <>
struct RuleReading<std::string> {
    static std::string of(RuleKind const&, std::string_view value) { return std::string{value}; }
};
template <class E>
    requires std::is_enum_v<E>
struct RuleReading<E> {
    static E of(RuleKind const& kind, std::string_view value)
    {
        int place = 0;
        for (auto const& choice : kind.choices) {
            if (choice.code == value) return static_cast<E>(place);
            ++place;
        }
        return E{};
    }
};
template <class E>
struct RuleReading<Chosen<E>> {
    static Chosen<E> of(RuleKind const& kind, std::string_view value)
    {
        Chosen<E> chosen;
        for (auto const code : codes_in(value)) chosen.add(RuleReading<E>::of(kind, code));
        return chosen;
    }
};
