// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/gap.h"

#include <algorithm>

namespace {

constexpr std::string_view general_advice = "SOSFS 2014:5, 6 kap. (allmänna råd)";
constexpr std::string_view routine = "Rutin för genomförandeplan";

// Collects the gaps of one plan.
class GapList {
public:
    explicit GapList(GapQuestion const& question) : question_{question} { }

    void blocks(std::string code, std::string text, std::string_view source)
    {
        gaps_.push_back({code, code, GapWeight::blocks, std::move(text), std::string{source}});
    }
    void asks(std::string code, std::string text, std::string_view source, std::string_view heading)
    {
        std::string key = code + "-" + std::string{heading};
        gaps_.push_back({std::move(key), std::move(code), GapWeight::asks_reason, std::move(text), std::string{source},
            std::string{heading}});
    }
    void advises(std::string code, std::string text, std::string_view source, std::string_view heading)
    {
        asks(std::move(code), std::move(text), source, heading);
        gaps_.back().weight = GapWeight::advises;
    }
    void of_goal(GapWeight weight, std::string code, std::string text, std::string_view source, Goal const& goal)
    {
        std::string key = code + "-" + goal.id.text();
        gaps_.push_back({std::move(key), std::move(code), weight, std::move(text), std::string{source},
            heading_of(HeadingKind::goals), goal.id});
    }
    void of_activity(GapWeight weight, std::string code, std::string text, std::string_view source, Activity const& one)
    {
        std::string key = code + "-" + one.id.text();
        gaps_.push_back({std::move(key), std::move(code), weight, std::move(text), std::string{source}, one.heading,
            std::nullopt, one.id});
    }

    void of_participant(std::string code, std::string text, std::string_view source, Participant const& who)
    {
        std::string key = code + "-" + id_text(who.id);
        gaps_.push_back({std::move(key), std::move(code), GapWeight::asks_reason, std::move(text), std::string{source},
            heading_of(HeadingKind::participants), std::nullopt, std::nullopt, who.id});
    }

    std::string heading_of(HeadingKind kind) const
    {
        for (auto const* const heading : question_.plan_template.headings())
            if (heading->kind == kind) return heading->key;
        return {};
    }
    std::vector<Gap> take() { return std::move(gaps_); }

private:
    GapQuestion const& question_;
    std::vector<Gap> gaps_;
};

void ask_what_stops(GapList& gaps, GapQuestion const& question)
{
    if (!question.order || question.order->state == OrderState::ended)
        gaps.blocks("no_order", "Det finns ingen beställning som gäller.", "SoL 11 kap., LSS 7 och 9 §§");
    if (question.key_worker.empty())
        gaps.blocks("no_key_worker", "Ingen " + question.words.key_worker.one + " är utsedd. Enhetschefen utser.", routine);
}

void ask_participation(GapList& gaps, GapQuestion const& question)
{
    auto const heading = gaps.heading_of(HeadingKind::participation);
    auto const& said = question.content.participation;
    if (!said) {
        gaps.asks("participation", "Det står inte hur " + question.given_name + " har varit delaktig.",
            "SoL 2 kap., LSS 6 §", heading);
    } else if (did_not_take_part(said->part)) {
        if (said->offered.empty())
            gaps.asks("offered", "Det står inte vad " + question.given_name + " erbjöds.", routine, heading);
        if (!said->offered_on)
            gaps.asks("offered_on", "Det står inte när " + question.given_name + " erbjöds att vara med.", routine, heading);
        if (said->offered_by.empty())
            gaps.asks("offered_by", "Det står inte vem som erbjöd " + question.given_name + " att vara med.", routine, heading);
        if (!said->ask_again_on)
            gaps.asks("ask_again", "Det står inte när ni frågar " + question.given_name + " igen.", routine, heading);
        if (said->how.empty())
            gaps.asks("wishes", "Det står inte hur ni tog reda på önskemålen.", routine, heading);
    } else if (said->how.empty() && said->ways == 0) {
        gaps.asks("participation_way", "Det står inte på vilket sätt " + question.given_name + " var med.", routine,
            heading);
    }
    if (question.content.participants.empty())
        gaps.asks("participants", "Det står inte vilka som har gjort planen.", general_advice,
            gaps.heading_of(HeadingKind::participants));
}

// A relative takes part because the person agrees, or with a written reason; neither is a stop (DD-6).
void ask_consent(GapList& gaps, GapQuestion const& question)
{
    for (auto const& who : question.content.participants)
        if (who.kind == ParticipantKind::relative && !who.consented && who.without_consent.empty())
            gaps.of_participant("relative_without_consent",
                "Det står inte om " + question.given_name + " har sagt ja till att " + who.name
                    + " är med, eller varför " + who.name + " var med ändå.",
                "OSL 12 kap. 2 §, SoL 17 kap. 11 §", who);
}

// Who said it, and how it was found, cannot be filled in afterwards (DD-14).
void ask_voices(GapList& gaps, GapQuestion const& question)
{
    for (auto const& text : question.content.texts) {
        if (!text.has_voiced_words()) continue;
        auto const* const heading = question.plan_template.find(text.heading);
        auto const title = heading ? heading->title_for(question.given_name) : text.title;
        if (!text.voice)
            gaps.asks("own_words_without_voice", "Det står inte vems de egna orden är under " + title + ".", routine,
                text.heading);
        if (text.method.empty())
            gaps.asks("own_words_without_method", "Det står inte hur ni fick veta de egna orden under " + title + ".",
                routine, text.heading);
    }
}

// A statute as it stands; lines of a routine say nothing to the reader here.
std::string_view source_of(TemplateHeading const& heading)
{
    bool const is_statute = heading.source.starts_with("S") || heading.source.starts_with("LSS");
    return is_statute ? std::string_view{heading.source} : routine;
}

// What the template expects: told, or asked a reason for where a statute wants it (SoF 10 kap. 3 §).
void ask_expected(GapList& gaps, GapQuestion const& question, TemplateHeading const& heading)
{
    auto text = "Det står inget under " + heading.title_for(question.given_name) + ".";
    if (heading.reason_if_empty) gaps.asks("expected", std::move(text), source_of(heading), heading.key);
    else gaps.advises("expected", std::move(text), source_of(heading), heading.key);
}

void ask_empty_service(GapList& gaps, GapQuestion const& question, TemplateHeading const& heading)
{
    auto const title = heading.title_for(question.given_name);
    if (heading.per_service)
        gaps.asks("service_without_text", "Insatsen \"" + title + "\" är beslutad men har ingen text.",
            source_of(heading), heading.key);
    else if (heading.chosen)
        gaps.asks("empty_service", title + " är med men ingenting står där.", routine, heading.key);
    else if (heading.expected)
        ask_expected(gaps, question, heading);
}

void ask_shown_headings(GapList& gaps, GapQuestion const& question)
{
    for (auto const& key : question.shown) {
        auto const* const heading = question.plan_template.find(key);
        if (!heading) continue;
        auto const* const text = question.content.text_of(key);
        bool const has_text = text && !text->empty();
        if (heading->kind == HeadingKind::fact && heading->fact == "no_answer" && question.no_answer.empty())
            gaps.asks("no_answer", "Det står inte vad vi gör om " + question.given_name + " inte öppnar eller svarar.",
                "Ska vara klart från första dagen", key);
        if (heading->kind == HeadingKind::text && heading->only_child && !heading->expected && !has_text
            && !question.content.child)
            gaps.asks("child_view", "Barnets och vårdnadshavarnas syn saknas.", "SoL 3 kap., LSS 8 §", key);
        bool const says_nothing = !has_text && question.content.activities_under(key).empty();
        if (heading->kind == HeadingKind::service) {
            if (says_nothing) ask_empty_service(gaps, question, *heading);
        } else if (heading->kind == HeadingKind::text && heading->expected && !has_text) {
            ask_expected(gaps, question, *heading);
        }
    }
}

void ask_goal(GapList& gaps, GapQuestion const& question, Goal const& goal)
{
    auto const name = "Målet \"" + goal.short_name + "\" ";
    if (goal.state != GoalState::active) return;
    if (question.content.activities_of(goal.id).empty())
        gaps.of_goal(GapWeight::asks_reason, "goal_without_activity", name + "har inget under Så gör vi.", routine, goal);
    if (!goal.order_goal && !goal.no_order_goal && question.order && !question.order->content.goals.empty())
        gaps.of_goal(GapWeight::asks_reason, "goal_without_decision",
            name + "säger varken vilket mål i beslutet det bygger på, eller varför inget.",
            general_advice, goal);
    if (goal.today.empty() || goal.wished.empty())
        gaps.of_goal(GapWeight::advises, "goal_without_difference",
            name + "säger inte både hur det är i dag och hur det ska bli.", routine, goal);
    if (!goal.by)
        gaps.of_goal(GapWeight::advises, "goal_without_date", name + "har inget datum.", routine, goal);
}

void ask_goals(GapList& gaps, GapQuestion const& question)
{
    auto const& said = question.content.participation;
    bool const without_goals = said && did_not_take_part(said->part);
    bool const has_goal = std::ranges::any_of(
        question.content.goals, [](Goal const& goal) { return goal.state != GoalState::ended; });
    // Somebody who does not take part has no goals of their own made for them (R247).
    if (!has_goal && !without_goals)
        gaps.asks("no_goals", "Planen har inget mål. Vill " + question.given_name
                + " inte ha mål, skriv ett mål som personen har sagt nej till, med skäl.",
            general_advice, gaps.heading_of(HeadingKind::goals));
    for (auto const& goal : question.content.goals) ask_goal(gaps, question, goal);
}

void ask_activity(GapList& gaps, GapQuestion const& question, Activity const& one)
{
    auto const* const heading = question.plan_template.find(one.heading);
    auto const name = "\"" + one.what + "\" ";
    auto const ask = [&](bool asked, bool answered, std::string code, std::string_view what) {
        if (asked && !answered)
            gaps.of_activity(GapWeight::asks_reason, std::move(code), name + "säger inte " + std::string{what} + ".",
                routine, one);
    };
    ask(!heading || heading->asks_how, !one.how.empty(), "activity_how", "hur vi gör");
    ask(!heading || heading->asks_when, one.schedule.is_definite(), "activity_when", "både dag och tid");
    ask(!heading || heading->asks_who, one.doer.has_value(), "activity_who", "vem som gör");
    if (!one.service && !one.own_service)
        gaps.of_activity(GapWeight::asks_reason, "activity_without_service", name + "hör inte till någon insats.",
            general_advice, one);
    if (!one.goal && !one.no_goal)
        gaps.of_activity(
            GapWeight::asks_reason, "activity_without_goal", name + "hör inte till något mål.", routine, one);
}

void ask_services(GapList& gaps, GapQuestion const& question)
{
    for (auto const& one : question.content.activities) ask_activity(gaps, question, one);
    if (!question.order) return;
    for (auto const& service : question.order->content.services) {
        bool const used = std::ranges::any_of(
            question.content.activities, [&](Activity const& one) { return one.service == service.id; });
        bool const has_heading = std::ranges::any_of(question.shown, [&](std::string const& key) {
            auto const* const heading = question.plan_template.find(key);
            return heading && heading->per_service && key.ends_with("-" + service.id.text());
        });
        if (!used && !has_heading)
            gaps.asks("service_unused-" + service.id.text(),
                "Insatsen \"" + service.name + "\" är beslutad men finns inte i planen.", general_advice,
                gaps.heading_of(HeadingKind::goals));
    }
}

void ask_ending(GapList& gaps, GapQuestion const& question)
{
    if (auto const& need = question.content.coordination; need && need->needed && need->who.empty())
        gaps.asks("coordination_who", "Samordning behövs, men det står inte vem som tar första steget.",
            "SoL 10 kap. 8 §, LSS 10 §", gaps.heading_of(HeadingKind::coordination));
    if (auto const& need = question.content.coordination; need && need->needed && !need->by)
        gaps.asks("coordination_by", "Samordning behövs, men det står inte till när första steget ska tas.",
            "SoL 10 kap. 8 §, LSS 10 §", gaps.heading_of(HeadingKind::coordination));
    auto const heading = gaps.heading_of(HeadingKind::follow_up);
    auto const& next = question.content.follow_up;
    if (!next || !next->on)
        gaps.asks("follow_up_date", "Det står inte när planen ska följas upp.", general_advice, heading);
    if (!next || next->way.empty())
        gaps.asks("follow_up_way", "Det står inte på vilket sätt planen ska följas upp.", routine, heading);
}

} // namespace

std::vector<Gap> list_gaps(GapQuestion const& question)
{
    GapList gaps{question};
    ask_what_stops(gaps, question);
    ask_participation(gaps, question);
    ask_consent(gaps, question);
    ask_voices(gaps, question);
    ask_shown_headings(gaps, question);
    ask_goals(gaps, question);
    ask_services(gaps, question);
    ask_ending(gaps, question);
    return gaps.take();
}
