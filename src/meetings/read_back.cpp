// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/read_back.h"

#include "html/components/box.h"
#include "html/components/text.h"
#include "plans/draft_item.h"
#include "plans/plan_document.h"
#include "plans/plan_wording.h"

#include <algorithm>
#include <string_view>

namespace {

// By their keys in the templates. Other texts of a template are told with what the person tells of themselves.
std::vector<std::string_view> text_keys(MeetingStep step)
{
    switch (step) {
    case MeetingStep::about_you:
        return {"annat-om-mig", "intressen", "livsaskadning", "forflyttning"};
    case MeetingStep::decision:
        return {"narstaende", "andra-insatser"};
    case MeetingStep::important:
        return {"viktigt", "bemotande"};
    case MeetingStep::about_us:
    case MeetingStep::rights:
    case MeetingStep::facts:
    case MeetingStep::services:
    case MeetingStep::coordination:
    case MeetingStep::next_time:
        return {};
    }
    return {};
}

bool is_of_another_step(std::string_view heading)
{
    return std::ranges::any_of(meeting_step_codes(), [&](auto const& step) {
        auto const keys = text_keys(step.value);
        return step.value != MeetingStep::about_you && std::ranges::find(keys, heading) != keys.end();
    });
}

std::string who_said(HeadingText const& text, std::string const& called)
{
    if (!text.voice) return "Egna ord";
    return voice_text(*text.voice, text.method, called);
}

Html item_read_back(OpenMeeting const& open, DraftItem item)
{
    auto const content = find_item(open.work, {item, 0});
    return content ? fact_list(item_words(open.work, *content)) : Html{};
}

} // namespace

std::vector<TemplateHeading const*> headings_of(OpenMeeting const& open, MeetingStep step)
{
    std::vector<TemplateHeading const*> all;
    auto const keys = text_keys(step);
    for (auto const* const heading : open.work.plan_template.headings()) {
        if (heading->only_child && !open.work.open.is_child()) continue;
        // One that stands in the plan only when it is chosen is, by writing under it.
        bool const is_area = step == MeetingStep::services && heading->kind == HeadingKind::service;
        bool const is_named = std::ranges::find(keys, heading->key) != keys.end();
        bool const tells_of_person = step == MeetingStep::about_you && heading->kind == HeadingKind::text
            && open.work.is_shown(*heading) && !is_of_another_step(heading->key);
        if (is_named || is_area || tells_of_person || (step == MeetingStep::coordination && heading->kind == HeadingKind::coordination)
            || (step == MeetingStep::next_time
                && (heading->kind == HeadingKind::follow_up || heading->kind == HeadingKind::participation)))
            all.push_back(heading);
    }
    return all;
}

std::vector<TemplateHeading const*> headings_of(OpenMeeting const& open, Id<OrderService> service)
{
    auto all = headings_of(open, MeetingStep::services);
    std::erase_if(all, [&](TemplateHeading const* heading) {
        return heading->per_service && !heading->key.ends_with("-" + service.text());
    });
    return all;
}

Html heading_links(OpenMeeting const& open, std::vector<TemplateHeading const*> const& headings, std::string const& moment)
{
    std::vector<Matter> shown;
    std::vector<Matter> others;
    for (auto const* const heading : headings) {
        std::string questions;
        for (auto const& one : heading->questions) questions += (questions.empty() ? "" : " ") + one;
        (open.work.is_shown(*heading) ? shown : others).push_back({.icon = Icon::pen_line, .text = open.work.title_of(*heading),
            .href = Href{open.address() + "/rubrik/" + heading->key}.with("moment", moment), .detail = std::move(questions)});
    }
    Html html;
    if (!shown.empty()) html += matter_list(shown);
    if (!others.empty()) html += more({.summary = "Fler områden att prata om", .body = matter_list(others)});
    return html.empty() ? Html{}
                        : Html::format(R"(<section aria-labelledby="h-omraden"><h2 id="h-omraden">{}</h2>{}</section>)",
                              "Det här frågar planen om", html);
}

std::vector<Goal const*> goals_of(OpenMeeting const& open, Id<OrderService> service)
{
    std::vector<Goal const*> all;
    for (auto const& goal : open.work.content.goals)
        if (goal.service == service) all.push_back(&goal);
    return all;
}

std::vector<Activity const*> activities_of(OpenMeeting const& open, Id<OrderService> service)
{
    std::vector<Activity const*> all;
    for (auto const& one : open.work.content.activities)
        if (one.service == service) all.push_back(&one);
    return all;
}

Html read_back(OpenMeeting const& open, TemplateHeading const& heading)
{
    Html html;
    switch (heading.kind) {
    case HeadingKind::coordination:
        html = item_read_back(open, DraftItem::coordination);
        break;
    case HeadingKind::follow_up:
        html = item_read_back(open, DraftItem::follow_up);
        break;
    case HeadingKind::participation:
        html = item_read_back(open, DraftItem::participation);
        break;
    case HeadingKind::text:
    case HeadingKind::service:
        if (auto const* const text = open.work.content.text_of(heading.key); text && !text->empty()) {
            if (!text->own_words.empty()) html += voice({who_said(*text, open.called()), text->own_words});
            if (!text->toward_goal.empty()) html += paragraph(toward_goal_line(*text));
            if (!text->text.empty()) html += written(text->text);
        }
        break;
    case HeadingKind::participants:
    case HeadingKind::fact:
    case HeadingKind::goals:
        break;
    }
    if (html.empty()) return {};
    return Html::format("<h3>{}</h3>", open.work.title_of(heading)) + html;
}

Html read_back(OpenMeeting const& open, OrderService const& service)
{
    Html html;
    for (auto const* const goal : goals_of(open, service.id))
        html += voice({"Mål: " + goal->short_name + ". " + voice_text(goal->voice, goal->method, open.called()), goal->wording});
    for (auto const* const one : activities_of(open, service.id)) {
        std::vector<std::string> const parts{one->what, one->how, one->own_part, schedule_text(one->schedule)};
        std::string text;
        for (auto const& part : parts)
            if (!part.empty()) text += (text.empty() ? "" : "\n") + part;
        html += written(text);
    }
    return html.empty() ? Html{} : Html::format("<h3>{}</h3>", service.name) + html;
}

Html read_back(OpenMeeting const& open, MeetingStep step)
{
    Html html;
    for (auto const* const heading : headings_of(open, step)) html += read_back(open, *heading);
    if (step == MeetingStep::services && open.work.open.order)
        for (auto const& service : open.work.open.order->content.services) html += read_back(open, service);
    return html;
}

Html card_sentences(std::vector<AnsweredCard> const& answers, std::string const& called)
{
    std::vector<Html> rows;
    for (auto const& answered : answers) {
        auto const* const topic = find_topic(answered.topic);
        auto const* const card = topic ? topic->find(answered.card) : nullptr;
        if (card) rows.push_back(Html::text(card_sentence(*card, answered, called)));
    }
    return rows.empty() ? Html{} : plain_list(rows);
}
