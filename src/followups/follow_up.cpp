// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up.h"

#include <algorithm>
#include <array>

namespace {

constexpr Code<FollowUpScope> scopes[] = {
    {FollowUpScope::whole, "whole", "Hela planen"},
    {FollowUpScope::service, "service", "En insats"},
    {FollowUpScope::goal, "goal", "Ett mål"},
    {FollowUpScope::heading, "heading", "En rubrik"},
    {FollowUpScope::dated, "dated", "Bara det som skulle följas upp till en viss dag"},
};
constexpr Code<TalkAnswer> answers[] = {
    {TalkAnswer::good, "good", "Bra"},
    {TalkAnswer::so_so, "so_so", "Sådär"},
    {TalkAnswer::bad, "bad", "Inte bra"},
    {TalkAnswer::dont_know, "dont_know", "Vet inte"},
    {TalkAnswer::wont_say, "wont_say", "Vill inte svara"},
};
constexpr Code<HowItWent> outcomes[] = {
    {HowItWent::fully, "fully", "Helt"},
    {HowItWent::partly, "partly", "Delvis"},
    {HowItWent::no, "no", "Nej"},
    {HowItWent::not_applicable, "not_applicable", "Ej aktuellt"},
};
constexpr Code<NextStep> next_steps[] = {
    {NextStep::go_on, "go_on", "Fortsätter som nu"},
    {NextStep::change, "change", "Ändras"},
    {NextStep::finish, "finish", "Avslutas"},
    {NextStep::wait, "wait", "Väntar"},
};
constexpr Code<StillRight> rights[] = {
    {StillRight::right, "right", "Ja, det stämmer"},
    {StillRight::changed, "changed", "Nej, något är ändrat"},
};
constexpr Code<FunctionNow> functions[] = {
    {FunctionNow::improved, "improved", "Bättre"},
    {FunctionNow::unchanged, "unchanged", "Som förut"},
    {FunctionNow::deteriorated, "deteriorated", "Sämre"},
};
constexpr Code<NeedNow> needs[] = {
    {NeedNow::unchanged, "unchanged", "Som förut"},
    {NeedNow::more, "more", "Mer stöd"},
    {NeedNow::less, "less", "Mindre stöd"},
};
constexpr Code<GoalNow> goals[] = {
    {GoalNow::unchanged, "unchanged", "Samma mål"},
    {GoalNow::changed, "changed", "Målet ändras"},
};
constexpr Code<ChangeNeeded> changes[] = {
    {ChangeNeeded::none, "none", "Nej, planen gäller som den är"},
    {ChangeNeeded::revision, "revision", "Ja, det blir en ändring i planen (revidering)"},
    {ChangeNeeded::new_plan, "new_plan", "Ja, det blir en ny plan"},
};
constexpr Code<SubjectKind> subjects[] = {
    {SubjectKind::goal, "goal", "Mål"},
    {SubjectKind::service, "service", "Insats"},
};

} // namespace

std::span<Code<FollowUpScope> const> follow_up_scope_codes() { return scopes; }
std::span<Code<TalkAnswer> const> talk_answer_codes() { return answers; }
std::string question_text(TalkQuestion question, SubjectKind kind)
{
    bool const is_goal = kind == SubjectKind::goal;
    switch (question) {
    case TalkQuestion::as_a_whole:
        return is_goal ? "Hur är det på det hela taget?" : "Vad tycker du om stödet på det hela taget?";
    case TalkQuestion::leads_there:
        return is_goal ? "Kommer du närmare det du vill?" : "Får du den hjälp du behöver?";
    case TalkQuestion::manner:
        return "Hur är sättet vi gör det på?";
    case TalkQuestion::time:
        return "Passar tiden på dagen?";
    case TalkQuestion::safety:
        return "Känner du dig trygg med hjälpen?";
    }
    return {};
}

std::string answer_text(TalkQuestion question, TalkAnswer answer)
{
    using Steps = std::array<char const*, 3>;
    bool const asks_how = question == TalkQuestion::as_a_whole || question == TalkQuestion::manner;
    auto const steps = asks_how ? Steps{"Bra", "Sådär", "Inte bra"}
                                : Steps{"Ja", question == TalkQuestion::leads_there ? "Lite" : "Ibland", "Nej"};
    switch (answer) {
    case TalkAnswer::good:
        return steps[0];
    case TalkAnswer::so_so:
        return steps[1];
    case TalkAnswer::bad:
        return steps[2];
    case TalkAnswer::dont_know:
    case TalkAnswer::wont_say:
        break;
    }
    return std::string{code_of(talk_answer_codes(), answer).label};
}

std::span<Code<HowItWent> const> how_it_went_codes() { return outcomes; }
std::span<Code<NextStep> const> next_step_codes() { return next_steps; }
std::span<Code<StillRight> const> still_right_codes() { return rights; }
std::span<Code<FunctionNow> const> function_now_codes() { return functions; }
std::span<Code<NeedNow> const> need_now_codes() { return needs; }
std::span<Code<GoalNow> const> goal_now_codes() { return goals; }
std::span<Code<ChangeNeeded> const> change_needed_codes() { return changes; }
std::span<Code<SubjectKind> const> subject_kind_codes() { return subjects; }

std::string ScopeOfFollowUp::text() const
{
    switch (kind) {
    case FollowUpScope::whole:
        return "Hela planen";
    case FollowUpScope::service:
        return "Insatsen " + name;
    case FollowUpScope::goal:
        return "Målet " + name;
    case FollowUpScope::heading:
        return "Rubriken " + name;
    case FollowUpScope::dated:
        return "Det som skulle följas upp till " + name;
    }
    return name;
}

CivilDate FollowUp::held_on() const
{
    std::optional<CivilDate> last;
    for (auto const& meeting : content.meetings)
        if (!last || *last < meeting.held_on) last = meeting.held_on;
    return last.value_or(civil_date(signed_at));
}

std::string FollowUp::title() const { return "Uppföljning " + held_on().text(); }

FollowedUpSubject const* FollowUp::subject(SubjectRef about) const
{
    auto const found = std::ranges::find(content.subjects, about, &FollowedUpSubject::about);
    return found == content.subjects.end() ? nullptr : &*found;
}
