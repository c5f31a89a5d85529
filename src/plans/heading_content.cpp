// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/heading_content.h"

#include "html/components/box.h"
#include "html/components/plan.h"
#include "people/person_fact.h"
#include "plans/child_view_heading.h"
#include "plans/decision_rows.h"
#include "plans/plan_frame.h"
#include "plans/taking_part_lists.h"

#include <algorithm>

namespace {

std::string participant_line(Participant const& who)
{
    std::string line = who.relation;
    if (!who.way.empty()) line += (line.empty() ? "" : ". ") + who.way;
    if (who.on) line += (line.empty() ? "" : ", ") + who.on->text();
    return line;
}

Html participant_list(PlanWork const& work)
{
    auto const path = work.open.address() + "/deltagare/";
    Html html;
    std::vector<Matter> rows;
    for (auto const& who : work.content.participants)
        rows.push_back({.icon = Icon::user, .text = who.name, .href = path + id_text(who.id),
            .detail = participant_line(who)});
    html += rows.empty() ? empty_state("Ingen är skriven än.") : matter_list(rows);
    html += button_row(button(LinkButton{.text = "Lägg till någon", .href = path + "ny", .icon = Icon::user_plus}));
    return html;
}

std::string goal_line(PlanWork const& work, Goal const& goal)
{
    if (goal.state != GoalState::active)
        return about(code_of(goal_state_codes(), goal.state).label, work.open.person.given_name);
    std::string line{code_of(term_codes(), goal.term).label};
    if (goal.by) line += ", klart senast " + goal.by->text();
    auto const count = work.content.activities_of(goal.id).size();
    return line + (count == 0 ? ". Inget under Så gör vi än." : ". " + std::to_string(count) + " under Så gör vi.");
}

Html goal_list(PlanWork const& work)
{
    auto const path = work.open.address() + "/mal/";
    Html html;
    std::vector<Matter> rows;
    for (auto const& goal : work.content.goals)
        rows.push_back({.icon = Icon::flag, .text = goal.wording, .href = path + goal.id.text(),
            .detail = goal_line(work, goal)});
    html += rows.empty() ? empty_state("Inget mål är skrivet än.") : matter_list(rows);
    html += button_row(button(LinkButton{.text = "Nytt mål", .href = path + "nytt", .icon = Icon::plus}));
    return html;
}

Html fact_box(PlanWork const& work, TemplateHeading const& heading)
{
    bool const no_answer = heading.fact == "no_answer";
    auto const& text = no_answer ? work.facts.no_answer : work.facts.communication;
    auto const slug = fact_rule(no_answer ? FactKind::no_answer : FactKind::communication).slug;
    auto const href = "/personer/" + work.open.plan.person.text() + "/uppgifter/" + std::string{slug};
    Html html = text.empty() ? notice({.tone = Tone::warning, .heading = "Det här är inte skrivet än",
                                   .body = paragraph("Det ska finnas från första dagen.")})
                             : written(text);
    html += hint("Texten står på personkortet och gäller alla planer. När planen fastställs följer den med.");
    // A guest makes the plan, and the unit writes the card (DD-2).
    if (!work.open.access.is_guest())
        html += button_row(button(LinkButton{.text = text.empty() ? "Skriv" : "Ändra", .href = href,
            .icon = Icon::pencil, .more = " " + work.title_of(heading)}));
    return html;
}

Html suggestions_of(PlanWork const& work, TemplateHeading const& heading)
{
    auto const age = work.open.person.age;
    std::vector<Html> fitting;
    for (auto const& one : heading.suggestions)
        if (age && (!one.from_age || *age >= *one.from_age) && (!one.to_age || *age <= *one.to_age))
            fitting.push_back(Html::text(one.text));
    if (fitting.empty()) return {};
    return more({.summary = "Så brukar det vara", .body = dotted_list(fitting), .boxed = true, .wide_open = true});
}

Html questions_of(PlanWork const& work, TemplateHeading const& heading)
{
    if (heading.questions.empty()) return {};
    std::vector<Html> items;
    for (auto const& question : heading.questions) items.push_back(Html::text(question));
    return more({.summary = "Fråga " + work.open.person.given_name, .body = dotted_list(items), .boxed = true,
        .wide_open = true});
}

// What makes a goal a good one, where the routine says so (R169–R178).
Html goal_tips_of(PlanWork const& work)
{
    if (work.plan_template.goal_tips.empty()) return {};
    std::vector<Html> items;
    for (auto const& tip : work.plan_template.goal_tips) items.push_back(Html::text(tip));
    return more({.summary = "Ett bra mål", .body = dotted_list(items), .boxed = true, .wide_open = true});
}

} // namespace

Html activity_list(PlanWork const& work, std::vector<Activity> const& activities)
{
    std::vector<Matter> rows;
    for (auto const& one : activities) {
        std::string line = schedule_text(one.schedule);
        if (one.doer)
            line += (line.empty() ? "" : ". ") + about(code_of(doer_codes(), *one.doer).label, work.open.person.given_name);
        rows.push_back({.icon = Icon::list_checks, .text = one.what,
            .href = work.open.address() + "/aktivitet/" + one.id.text(),
            .detail = line.empty() ? "Dag, tid och vem saknas" : line});
    }
    return rows.empty() ? empty_state("Inget är skrivet än.") : matter_list(rows);
}

Html heading_lists(PlanWork const& work, TemplateHeading const& heading)
{
    switch (heading.kind) {
    case HeadingKind::participants:
        return participant_list(work);
    case HeadingKind::goals:
        return goal_list(work);
    case HeadingKind::fact:
        return fact_box(work, heading);
    case HeadingKind::service: {
        Html html = activity_list(work, work.content.activities_under(heading.key));
        auto const href = Href{work.open.address() + "/aktivitet/ny"}.with("rubrik", heading.key);
        html += button_row(button(LinkButton{.text = "Lägg till: så gör vi", .href = href, .icon = Icon::plus,
            .more = " under " + work.title_of(heading)}));
        return section("sa-gor-vi", "Så gör vi", std::move(html));
    }
    case HeadingKind::participation:
        return taking_part_lists(work);
    case HeadingKind::text:
        return heading.only_child || asks_for_view(heading.key) ? child_view_link(work) : Html{};
    case HeadingKind::coordination:
    case HeadingKind::follow_up:
        return {};
    }
    return {};
}

namespace {

// "003:20" is a line of the routine that the template was made from: the reader here is told which text it is.
bool is_line_of_routine(std::string_view part)
{
    auto const is_digit = [](char one) { return one >= '0' && one <= '9'; };
    return part.size() > 3 && std::ranges::all_of(part.substr(0, 3), is_digit) && part[3] == ':';
}

std::string source_text(std::string_view source)
{
    std::string text;
    bool has_lines = false;
    while (!source.empty()) {
        auto const end = std::min(source.find("; "), source.size());
        auto const part = source.substr(0, end);
        source.remove_prefix(std::min(end + 2, source.size()));
        has_lines = has_lines || is_line_of_routine(part);
        if (!is_line_of_routine(part)) text += (text.empty() ? "" : "; ") + std::string{part};
    }
    if (has_lines) text += (text.empty() ? "" : "; ") + std::string{"Rutin för genomförandeplan"};
    return text;
}

} // namespace

std::string place_text(PlanWork const& work, TemplateHeading const& heading)
{
    std::string group_title;
    for (auto const& group : work.plan_template.groups)
        for (auto const& one : group.headings)
            if (one.key == heading.key) group_title = group.title;
    auto const shown = work.shown();
    auto const at = std::ranges::find(shown, heading.key, &TemplateHeading::key) - shown.begin();
    return group_title + " · rubrik " + std::to_string(at + 1) + " av " + std::to_string(shown.size());
}

Html heading_help(PlanWork const& work, TemplateHeading const& heading, std::vector<KnownFact> const& known)
{
    Html help = paragraph(heading.help);
    help += questions_of(work, heading);
    if (!heading.clear.empty())
        help += more({.summary = "Så kan du skriva", .body = compare({heading.unclear, heading.clear}), .boxed = true,
            .wide_open = true});
    help += suggestions_of(work, heading);
    if (heading.kind == HeadingKind::goals) help += goal_tips_of(work);
    bool const rests_on_decision = heading.kind == HeadingKind::goals || heading.kind == HeadingKind::service;
    if (rests_on_decision && work.open.order) help += decided_areas(*work.open.order);
    Html facts;
    for (auto const& fact : known)
        facts += Html::format(R"(<p class="flode__meta">{}</p>)", fact.from) + written(fact.text);
    if (!facts.empty())
        help += more({.summary = "Det här vet vi redan", .body = std::move(facts), .boxed = true, .wide_open = true});
    if (!heading.source.empty()) help += hint("Källa: " + source_text(heading.source));
    return help;
}
