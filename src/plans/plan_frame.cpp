// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_frame.h"

#include "attachments/attachment_box.h"
#include "html/components/plan.h"
#include "plans/plan_reading.h"
#include "plans/plan_title.h"
#include "plans/waiting.h"

#include <algorithm>

namespace {

HeadingState state_of(Progress progress)
{
    switch (progress) {
    case Progress::untouched:
        return HeadingState::untouched;
    case Progress::begun:
        return HeadingState::begun;
    case Progress::done:
        return HeadingState::done;
    }
    return HeadingState::untouched;
}

// Whether something under the heading came along from a former plan or version and nobody has confirmed it.
bool is_unconfirmed(PlanWork const& work, TemplateHeading const& heading)
{
    return std::ranges::any_of(work.unconfirmed, [&](Unconfirmed const& one) { return work.stands_under(one, heading.key); });
}

Html headings_of(PlanWork const& work, std::string_view current)
{
    HeadingNav nav{.count = progress_text(work), .groups = {}};
    for (auto const& group : work.plan_template.groups) {
        HeadingGroup shown{group.title, {}};
        for (auto const& heading : group.headings)
            if (work.is_shown(heading))
                shown.headings.push_back({
                    .text = work.title_of(heading),
                    .href = work.heading_address(heading.key),
                    .state = state_of(progress_of(work, heading)),
                    .current = heading.key == current,
                    .note = wait_on(work, heading)       ? "Väntar på ny beställning"
                        : is_unconfirmed(work, heading) ? "Inte bekräftad"
                                                        : "",
                });
        nav.groups.push_back(std::move(shown));
    }
    nav.groups.back().headings.push_back({
        .text = "Läs igenom och fastställ",
        .href = work.open.address() + "/granska",
        .current = current == "granska",
    });
    return heading_nav(nav);
}

std::string draft_text(PlanWork const& work)
{
    std::string text = "Utkast till plan " + std::to_string(work.open.plan.number) + ".";
    if (work.draft.kind == VersionKind::revision) text = "Utkast till nästa version av plan "
            + std::to_string(work.open.plan.number) + ".";
    if (work.open.order) text += " " + work.open.order->unit_name + ".";
    return text;
}

PlanHead head_of(PlanWork const& work, bool save_status)
{
    auto const& person = work.open.person;
    return {
        .crumbs = {{"Personer", "/personer"}, {person.name(), "/personer/" + work.open.plan.person.text()},
            {"Planer", "/personer/" + work.open.plan.person.text() + "/planer"}},
        .heading = title_about(plan_title(work.content.participation, work.paper), person.given_name),
        .facts = draft_text(work),
        .save_status = save_status,
        .saved = saved_text(work),
        .name = person.name(),
        .important = work.open.head.important,
    };
}

} // namespace

std::string saved_text(PlanWork const& work)
{
    if (!work.touch) return {};
    auto const at = civil_moment(work.touch->at);
    return at.date == work.open.today ? "Allt är sparat kl. " + at.time.text() : "Sparat " + at.date.text();
}

Html objections_to(PlanWork const& work, PlanSubject const& subject)
{
    return objections_reading(
        {work.content, work.open.person.given_name, {}, {}, nullptr, &work.objections}, subject);
}

std::string progress_text(PlanWork const& work)
{
    auto const shown = work.shown();
    auto const done = std::ranges::count_if(
        shown, [&](TemplateHeading const* heading) { return progress_of(work, *heading) == Progress::done; });
    return std::to_string(done) + " av " + std::to_string(shown.size()) + " klara";
}

std::string about(std::string_view label, std::string_view given_name)
{
    constexpr std::string_view general = "Personen ";
    constexpr std::string_view inside = "personen ";
    std::string text{label};
    if (text.starts_with(general)) return std::string{given_name} + text.substr(general.size() - 1);
    if (auto const at = text.find(inside); at != std::string::npos)
        return text.substr(0, at) + std::string{given_name} + text.substr(at + inside.size() - 1);
    return text;
}

Page writing_page(PlanWork const& work, WritingPage page)
{
    return {
        .title = page.title + " – plan för " + work.open.person.name(),
        .head = plan_head(head_of(work, page.save_status)),
        .body = plan_grid({
            .headings = headings_of(work, page.current),
            .content = std::move(page.content),
            .support = reading_before_meeting(work.documents, attachments_path(work.open.plan.person, work.open.plan.order))
                + std::move(page.support),
        }),
        .layout = Layout::plan,
        .has_errors = page.has_errors,
    };
}

Page reading_page(OpenPlan const& open, std::string title, Html body)
{
    auto head = open.head;
    head.compact = false;
    return {
        .title = title + " – " + open.person.name(),
        .head = person_head(head),
        .body = std::move(body),
        .layout = Layout::narrow,
    };
}
