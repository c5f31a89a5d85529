// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_reading.h"

#include "html/components/box.h"
#include "html/components/picture.h"
#include "plans/plan_changes.h"
#include "plans/plan_frame.h"
#include "plans/plan_thread.h"
#include "plans/plan_wording.h"

namespace {

Fact fact(std::string name, std::string_view text)
{
    return {.name = std::move(name), .value = text.empty() ? Html{} : written(text)};
}

void add(std::vector<Fact>& facts, std::string name, std::string_view text)
{
    if (!text.empty()) facts.push_back(fact(std::move(name), text));
}

std::string label(WhoseVoice voice, std::string const& name)
{
    return about(code_of(whose_voice_codes(), voice).label, name);
}

std::string doer_text(Activity const& one, std::string const& name)
{
    auto const who = !one.doer_words.empty() ? one.doer_words
        : one.doer                           ? about(code_of(doer_codes(), *one.doer).label, name)
                                             : std::string{};
    return with_manner(who, one.manner);
}

// "Ändrad 11 januari 2027 av Nadja Karlsson." of a text that is newer than the plan (R216).
Html newer_reading(ReadingMatter const& matter, std::optional<Id<Staff>> by, std::optional<Instant> at)
{
    if (!matter.version || !at || !matter.version->is_newer_than_plan(*at)) return {};
    auto const name = by ? matter.version->writer_name(*by) : std::string{};
    return Html::format(R"(<p class="flode__vem">Nyare än planen: ändrad {}{}.</p>)", civil_date(*at).text(),
        name.empty() ? "" : " av " + name);
}

Html how_of(ReadingMatter const& matter, Activity const& one)
{
    auto const& name = matter.given_name;
    Html html;
    if (!one.own_part.empty()) html += written(name + ": " + one.own_part);
    html += written(one.how);
    if (auto const text = instruction_text(one.instruction); !text.empty()) html += written(text);
    if (!one.staff_text.empty()) html += written("För personalen: " + one.staff_text);
    if (matter.basis) {
        auto const rests_on = thread_text(thread_of(one, *matter.basis, matter.content, name));
        if (!rests_on.empty()) html += written(rests_on);
    }
    html += newer_reading(matter, one.written_by, one.written_at);
    html += objections_reading(matter, {.part = PlanPart::activity, .activity = one.id});
    return html;
}

Html activities_table(ReadingMatter const& matter, std::vector<Activity> const& activities, std::string const& caption)
{
    if (activities.empty()) return {};
    Table rows{.caption = caption, .hide_caption = true, .columns = {{"Vad"}, {"Så gör vi"}, {"När"}, {"Vem"}}, .rows = {}};
    for (auto const& one : activities)
        rows.rows.push_back({Html::text(one.what), how_of(matter, one), Html::text(schedule_text(one.schedule)),
            Html::text(doer_text(one, matter.given_name))});
    return table(rows);
}

Html sub_goals_table(Goal const& goal)
{
    if (goal.sub_goals.empty()) return {};
    Table rows{.caption = "Delmål för " + goal.short_name, .hide_caption = true,
        .columns = {{"Delmål"}, {"Klart senast"}, {"Läge"}}, .rows = {}};
    for (auto const& sub_goal : goal.sub_goals)
        rows.rows.push_back({Html::text(sub_goal.text), Html::text(sub_goal.by ? sub_goal.by->text() : ""),
            Html::text(code_of(sub_goal_state_codes(), sub_goal.state).label)});
    return table(rows);
}

Html goal_reading(ReadingMatter const& matter, Goal const& goal, int level)
{
    auto const& name = matter.given_name;
    Html html = picture(goal.picture) + heading(level, goal.wording);
    std::vector<Fact> facts;
    auto const said = label(goal.voice, name) + (goal.method.empty() ? "" : ". " + goal.method);
    facts.push_back(fact("Vems mål", said));
    std::string when{code_of(term_codes(), goal.term).label};
    if (goal.by) when += ", klart senast " + goal.by->text();
    facts.push_back(fact("På sikt", when));
    if (goal.state != GoalState::active)
        facts.push_back(fact("Läge", about(code_of(goal_state_codes(), goal.state).label, name)
                + (goal.reason.empty() ? "" : ". " + goal.reason)));
    if (matter.basis)
        for (auto const& link : thread_of(goal, *matter.basis)) add(facts, link.name, link.text);
    add(facts, "I dag", goal.today);
    add(facts, "Så vill " + name + " ha det", goal.wished);
    add(facts, "Så märker vi att det går framåt", goal.measure);
    html += fact_list(facts);
    html += objections_reading(matter, {.part = PlanPart::goal, .goal = goal.id});
    html += sub_goals_table(goal);
    html += activities_table(matter, matter.content.activities_of(goal.id), "Så gör vi för " + goal.short_name);
    return html;
}

Html goals_reading(ReadingMatter const& matter, int level)
{
    Html html;
    for (auto const& goal : matter.content.goals) html += goal_reading(matter, goal, level);
    return html;
}

Html text_reading(ReadingMatter const& matter, TemplateHeading const& heading)
{
    Html html;
    if (auto const* const text = matter.content.text_of(heading.key)) {
        html += own_words_reading(*text, matter.given_name);
        if (!text->toward_goal.empty()) html += paragraph(toward_goal_line(*text));
        if (!text->text.empty()) html += written(text->text);
        if (!text->empty()) html += newer_reading(matter, text->written_by, text->written_at);
    }
    std::vector<Activity> own;
    for (auto const& one : matter.content.activities_under(heading.key))
        if (!one.goal) own.push_back(one);
    html += activities_table(matter, own, "Så gör vi: " + heading.title_for(matter.given_name));
    return html;
}

Html participation_reading(ReadingMatter const& matter)
{
    auto const& said = matter.content.participation;
    if (!said) return {};
    std::vector<Fact> facts;
    facts.push_back(fact(matter.given_name, code_of(part_codes(), said->part).label));
    add(facts, "Varför", said->why);
    add(facts, "På vilket sätt", ways_text(*said, matter.given_name));
    add(facts, did_not_take_part(said->part) ? "Så tog vi reda på önskemålen" : "Så gick det till", said->how);
    std::string offered = said->offered;
    if (said->offered_on) offered += (offered.empty() ? "" : ", ") + said->offered_on->text();
    if (!said->offered_by.empty()) offered += (offered.empty() ? "" : ", av ") + said->offered_by;
    add(facts, "Vi erbjöd", offered);
    if (said->ask_again_on) add(facts, "Vi frågar igen", said->ask_again_on->text());
    add(facts, "Tycker annorlunda", said->differing_views);
    return fact_list(facts);
}

Html others_reading(ReadingMatter const& matter)
{
    auto const& content = matter.content;
    std::vector<Fact> facts;
    for (auto const& offer : content.offers) add(facts, "Erbjuden att vara med", offer_text(offer));
    for (auto const& meeting : content.meetings) add(facts, "Träff", meeting_text(meeting));
    if (content.child) {
        auto const& child = *content.child;
        auto const with_method = [](std::string const& view, std::string const& method) {
            return method.empty() ? view : sentence(view) + " (" + method + ")";
        };
        add(facts, genitive(matter.given_name) + " syn", with_method(child.view, child.method));
        for (auto const& guardian : child.guardians)
            add(facts, "Så ser " + guardian.name + " på det", with_method(guardian.view, guardian.method));
        add(facts, "Skillnaden", child.difference);
        add(facts, "Så blev det", followed_text(child, matter.given_name));
    }
    return facts.empty() ? Html{} : fact_list(facts);
}

std::string consent_text(Participant const& who, std::string const& name)
{
    if (who.consented) return name + " har sagt ja.";
    return who.without_consent;
}

Html participants_reading(ReadingMatter const& matter)
{
    if (matter.content.participants.empty()) return {};
    Table rows{.caption = "Vilka som har varit med", .hide_caption = true, .columns = {{"Namn"}, {"Roll"}, {"Hur"}}, .rows = {}};
    for (auto const& who : matter.content.participants) {
        std::string how = who.way;
        if (who.on) how += (how.empty() ? "" : ", ") + who.on->text();
        if (auto const consent = consent_text(who, matter.given_name);
            who.kind == ParticipantKind::relative && !consent.empty())
            how += (how.empty() ? "" : ". ") + consent;
        auto const role = who.relation.empty() ? std::string{code_of(participant_kind_codes(), who.kind).label} : who.relation;
        rows.rows.push_back({Html::text(who.name), Html::text(role), Html::text(how)});
    }
    return table(rows);
}

Html coordination_reading(ReadingMatter const& matter)
{
    auto const& need = matter.content.coordination;
    if (!need) return {};
    std::vector<Fact> facts = {fact("Behövs", need->needed ? "Ja" : "Nej")};
    add(facts, "Tar första steget", need->who);
    if (need->by) add(facts, "Senast", need->by->text());
    add(facts, "Vad", need->text);
    return fact_list(facts);
}

Html follow_up_reading(ReadingMatter const& matter)
{
    auto const& next = matter.content.follow_up;
    if (!next) return {};
    std::vector<Fact> facts;
    if (next->on) add(facts, "När", next->on->text() + (next->at ? " kl. " + next->at->text() : ""));
    add(facts, "På vilket sätt", next->way);
    add(facts, "Ansvarig", next->responsible);
    add(facts, "Vad", next->text);
    return fact_list(facts);
}

Html text_of(ReadingMatter const& matter, TemplateHeading const& heading, int level)
{
    switch (heading.kind) {
    case HeadingKind::participants:
        return participants_reading(matter);
    case HeadingKind::participation:
        return participation_reading(matter) + others_reading(matter);
    case HeadingKind::text:
    case HeadingKind::service:
        return text_reading(matter, heading);
    case HeadingKind::fact: {
        auto const& text = heading.fact == "no_answer" ? matter.no_answer : matter.communication;
        return text.empty() ? Html{} : written(text);
    }
    case HeadingKind::goals:
        return goals_reading(matter, level);
    case HeadingKind::coordination:
        return coordination_reading(matter);
    case HeadingKind::follow_up:
        return follow_up_reading(matter);
    }
    return {};
}

} // namespace

Html own_words_reading(HeadingText const& text, std::string const& given_name)
{
    Html html;
    for (auto const& words : words_of(text)) html += voice({voice_label(words, given_name), words.text});
    return html;
}

Html objections_reading(ReadingMatter const& matter, PlanSubject const& subject)
{
    Html html;
    if (!matter.objections) return html;
    for (auto const& one : objections_about(*matter.objections, subject)) {
        html += voice({objector_name(one, matter.given_name) + " håller inte med, " + civil_date(one.written_at).text(), one.text});
        html += Html::format(R"(<p class="flode__vem">Vems ord: {}. Antecknat av {}, {}, vid version {}.</p>)",
            voice_text(one.voice, one.method, matter.given_name), one.written_by_name, one.written_by_title,
            std::to_string(one.version_number));
    }
    return html;
}

Html reading_of(ReadingMatter const& matter, TemplateHeading const& heading, int level)
{
    return text_of(matter, heading, level)
        + objections_reading(matter, {.part = PlanPart::heading, .heading = heading.key});
}
