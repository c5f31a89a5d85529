// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/gap.h"

#include "plans/child_view_heading.h"
#include "plans/gap_list.h"

#include <algorithm>

namespace {

void ask_what_stops(GapList& gaps, GapQuestion const& question)
{
    if (!question.order || question.order->state == OrderState::ended)
        gaps.blocks("no_order", "Det finns ingen beställning som gäller.", "SoL 11 kap., LSS 7 och 9 §§");
    if (question.key_worker.empty())
        gaps.blocks("no_key_worker", "Ingen " + question.words.key_worker.one + " är utsedd. Enhetschefen utser.", plan_routine);
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
            gaps.asks("offered", "Det står inte vad " + question.given_name + " erbjöds.", plan_routine, heading);
        if (!said->offered_on)
            gaps.asks("offered_on", "Det står inte när " + question.given_name + " erbjöds att vara med.", plan_routine, heading);
        if (said->offered_by.empty())
            gaps.asks("offered_by", "Det står inte vem som erbjöd " + question.given_name + " att vara med.", plan_routine, heading);
        if (!said->ask_again_on)
            gaps.asks("ask_again", "Det står inte när ni frågar " + question.given_name + " igen.", plan_routine, heading);
        if (said->how.empty())
            gaps.asks("wishes", "Det står inte hur ni tog reda på önskemålen.", plan_routine, heading);
    } else if (said->how.empty() && said->ways == 0) {
        gaps.asks("participation_way", "Det står inte på vilket sätt " + question.given_name + " var med.", plan_routine,
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

// Relief is given for somebody else's sake too: they are asked, or it is told why not (R187).
void ask_relatives(GapList& gaps, GapQuestion const& question)
{
    auto const names = services_for_relative(question.order);
    if (names.empty()) return;
    auto const heading = gaps.heading_of(HeadingKind::participation);
    auto const& offers = question.content.offers;
    if (std::ranges::none_of(offers, is_relative))
        gaps.asks("relative_not_asked", names + " är också stöd för en närstående, men ingen närstående är tillfrågad.",
            plan_routine, heading);
    else if (std::ranges::none_of(offers, [](Offer const& one) {
                 return is_relative(one) && (!one.said.empty() || one.answer == OfferAnswer::no || one.answer == OfferAnswer::none);
             }))
        gaps.advises("relative_words", "Det står inte vad den närstående sa om stödet.", plan_routine, heading);
}

// Who said it, and how it was found, cannot be filled in afterwards (DD-14).
void ask_voices(GapList& gaps, GapQuestion const& question)
{
    for (auto const& text : question.content.texts) {
        if (!text.has_voiced_words()) continue;
        auto const* const heading = question.plan_template.find(text.heading);
        auto const title = heading ? heading->title_for(question.given_name) : text.title;
        if (!text.voice)
            gaps.asks("own_words_without_voice", "Det står inte vems de egna orden är under " + title + ".", plan_routine,
                text.heading);
        if (text.method.empty())
            gaps.asks("own_words_without_method", "Det står inte hur ni fick veta de egna orden under " + title + ".",
                plan_routine, text.heading);
    }
}

// A statute as it stands; lines of a routine say nothing to the reader here.
std::string_view source_of(TemplateHeading const& heading)
{
    bool const is_statute = heading.source.starts_with("S") || heading.source.starts_with("LSS");
    return is_statute ? std::string_view{heading.source} : plan_routine;
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
        gaps.asks("empty_service", title + " är med men ingenting står där.", plan_routine, heading.key);
    else if (heading.expected)
        ask_expected(gaps, question, heading);
}

// What the routine wants to know of a child and the guardians. Those who agree have no difference to describe.
void ask_child(GapList& gaps, GapQuestion const& question, std::string_view heading)
{
    auto const& asked = question.rules.child;
    if (asked.empty()) return;
    auto const& said = question.content.child;
    if (!said) return gaps.asks("child_view", "Barnets och vårdnadshavarnas syn saknas.", "SoL 3 kap., LSS 8 §", heading);
    std::string missing;
    auto const ask = [&](ChildField field, bool answered, std::string_view what) {
        if (asked.has(field) && !answered) missing += (missing.empty() ? "" : ", ") + std::string{what};
    };
    ask(ChildField::child_view, !said->view.empty(), "vad barnet tycker");
    ask(ChildField::guardian_view, !said->guardians.empty(), "vad vårdnadshavarna tycker");
    ask(ChildField::differences, said->guardians.size() < 2 || !said->difference.empty(), "vad de är oense om");
    ask(ChildField::extent, said->followed.has_value(), "hur långt det har gått att följa dem");
    if (!missing.empty()) gaps.asks("child_fields", "Det står inte " + missing + ".", "SoL 3 kap., LSS 8 §", heading);
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
                plan_routine, key);
        // In the template of a placed child the view is expected under headings of its own; what it leaves out is asked at one.
        bool const is_view = asks_for_view(key) && is_said_in_view(question.content, key);
        bool const asks_view = heading->only_child && (!heading->expected || is_view);
        if (heading->kind == HeadingKind::text && asks_view && !has_text) ask_child(gaps, question, key);
        bool const says_nothing = !has_text && question.content.activities_under(key).empty();
        if (heading->kind == HeadingKind::service) {
            if (says_nothing) ask_empty_service(gaps, question, *heading);
            else if (heading->asks_goal && (!text || text->toward_goal.empty()))
                gaps.advises("area_without_goal", "Det står inte hur målet ska nås under "
                    + heading->title_for(question.given_name) + ".", source_of(*heading), key);
        } else if (heading->kind == HeadingKind::text && heading->expected && !has_text && !is_view) {
            ask_expected(gaps, question, *heading);
        }
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
    if (question.rules.way_of_follow_up && (!next || next->way.empty()))
        gaps.asks("follow_up_way", "Det står inte på vilket sätt planen ska följas upp.", plan_routine, heading);
}

} // namespace

PlanWants plan_wants(Rules const& rules)
{
    return {.way_of_follow_up = rules[rule::followup_way].value,
        .own_goals = rules[rule::goals_own].value,
        .may_decline = rules[rule::goals_decline].value,
        .without_person = rules[rule::nonparticipation_goals].value,
        .activity = rules[rule::activity_prompts].value,
        .child = rules[rule::child_fields].value};
}

std::vector<Gap> list_gaps(GapQuestion const& question)
{
    GapList gaps{question};
    ask_what_stops(gaps, question);
    ask_participation(gaps, question);
    ask_consent(gaps, question);
    ask_relatives(gaps, question);
    ask_voices(gaps, question);
    advise_on_doses(gaps, question);
    ask_shown_headings(gaps, question);
    ask_goals(gaps, question);
    ask_services(gaps, question);
    ask_ending(gaps, question);
    return weighed(gaps.take(), question.plan_template.gaps);
}

std::vector<Gap> weighed(std::vector<Gap> gaps, GapAnswers const& answers)
{
    std::erase_if(gaps, [&](Gap& gap) {
        auto const chosen = answers.find(std::string_view{gap.code}.substr(0, gap.code.find('-')));
        if (gap.weight == GapWeight::blocks || chosen == answers.end()) return false;
        if (chosen->second == GapAnswer::reason) gap.weight = GapWeight::asks_reason;
        if (chosen->second == GapAnswer::advise) gap.weight = GapWeight::advises;
        return chosen->second == GapAnswer::none;
    });
    return gaps;
}
