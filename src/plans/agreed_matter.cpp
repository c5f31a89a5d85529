// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/agreed_matter.h"

#include "html/components/box.h"
#include "html/components/form.h"
#include "plans/plan_work.h"
#include "plans/plan_wording.h"

#include <algorithm>

namespace {

constexpr Code<AgreedAbout> abouts[] = {
    {AgreedAbout::goal, "goal", "Målet"},
    {AgreedAbout::service, "service", "Insatsen"},
    {AgreedAbout::participation, "participation", "Delaktighet"},
    {AgreedAbout::opening, "opening", "Planens första del"},
};

bool is_done_for(Activity const& activity, AgreedMatter const& one)
{
    if (one.about == AgreedAbout::goal) return activity.goal && activity.goal->number() == one.item;
    return one.about == AgreedAbout::service
        && ((activity.service && activity.service->number() == one.item)
            || (activity.own_service && activity.own_service->number() == one.item));
}

TemplateHeading const* heading_of_kind(PlanWork const& work, HeadingKind kind)
{
    for (auto const* const heading : work.shown())
        if (heading->kind == kind) return heading;
    return nullptr;
}

// Where the draft says it: what stands first is the first heading.
std::string heading_of(PlanWork const& work, AgreedMatter const& one)
{
    TemplateHeading const* found = nullptr;
    switch (one.about) {
    case AgreedAbout::goal:
        found = heading_of_kind(work, HeadingKind::goals);
        break;
    case AgreedAbout::service: {
        auto const activity = std::ranges::find_if(work.content.activities, [&](Activity const& it) { return is_done_for(it, one); });
        if (activity != work.content.activities.end()) return activity->heading;
        found = heading_of_kind(work, HeadingKind::service);
        break;
    }
    case AgreedAbout::participation:
        found = heading_of_kind(work, HeadingKind::participation);
        break;
    case AgreedAbout::opening:
        found = work.shown().empty() ? nullptr : work.shown().front();
        break;
    }
    return found ? found->key : "";
}

Goal const* goal_of(PlanWork const& work, AgreedMatter const& one)
{
    return one.about == AgreedAbout::goal ? work.content.find_goal(Id<Goal>{one.item}) : nullptr;
}

std::string service_name(PlanWork const& work, AgreedMatter const& one)
{
    auto const named = [&](auto const& services) -> std::string {
        for (auto const& service : services)
            if (service.id.number() == one.item) return " " + service.name;
        return {};
    };
    auto const own = named(work.content.services);
    return own.empty() && work.open.order ? named(work.open.order->content.services) : own;
}

// "Målet Buss", "Delaktighet"
std::string name_of(PlanWork const& work, AgreedMatter const& one)
{
    std::string name{code_of(agreed_about_codes(), one.about).label};
    if (auto const* const goal = goal_of(work, one)) return name + " " + (goal->short_name.empty() ? goal->wording : goal->short_name);
    return one.about == AgreedAbout::service ? name + service_name(work, one) : name;
}

std::string words_of(PlanWork const& work, AgreedMatter const& one)
{
    auto const& called = work.open.person.given_name;
    switch (one.about) {
    case AgreedAbout::goal:
    case AgreedAbout::service:
        return one.text.empty() ? "Något ska ändras." : "Så gör vi från och med nu: " + sentence(one.text);
    case AgreedAbout::participation:
        return sentences({called + " var inte med när planen följdes upp", one.text});
    case AgreedAbout::opening:
        return sentences({"Det som står först i planen stämmer inte längre", one.text});
    }
    return {};
}

std::string source_of(AgreedMatter const& one) { return "uppföljningen " + one.said_on.text(); }

// `back`: "granska", the activity it was read at, or "har", where it belongs.
Html settle_button(Visit const& visit, PlanWork const& work, AgreedMatter const& one, std::string const& back)
{
    if (!work.open.access.may_write()) return {};
    return button_form({.action = work.open.address() + "/bekraftelse",
                           .csrf = visit.actor.csrf_token,
                           .hidden = {{"uppfoljning", one.key()}, {"tillbaka", back}}},
        {.text = "Det är infört i planen", .weight = Weight::secondary, .icon = Icon::check, .more = ": " + name_of(work, one), .small = true});
}

template <class IsMeant>
Html notices(Visit const& visit, PlanWork const& work, std::string const& back, IsMeant const& is_meant)
{
    Html html;
    for (auto const& one : work.agreed)
        if (is_meant(one))
            html += notice({.tone = Tone::warning,
                .heading = "Från " + source_of(one),
                .body = written(words_of(work, one)) + paragraph("Skriv in det här i planen. Ska det inte stå där, skriver du varför när planen fastställs.")
                    + settle_button(visit, work, one, back)});
    return html;
}

} // namespace

std::span<Code<AgreedAbout> const> agreed_about_codes() { return abouts; }

std::string AgreedMatter::key() const
{
    return follow_up.text() + ":" + std::string{code_of(agreed_about_codes(), about).code} + ":" + std::to_string(item);
}

std::vector<Gap> agreed_gaps(PlanWork const& work)
{
    std::vector<Gap> gaps;
    for (auto const& one : work.agreed) {
        Gap gap{std::string{agreed_code} + "-" + one.key(), std::string{agreed_code}, GapWeight::asks_reason,
            capitalised(source_of(one)) + ", " + name_of(work, one) + ". " + words_of(work, one), "Rutin för genomförandeplan"};
        std::ranges::replace(gap.key, ':', '-');
        gaps.push_back(std::move(gap));
    }
    return gaps;
}

Html agreed_box(Visit const& visit, PlanWork const& work)
{
    std::vector<Html> lines;
    for (auto const& one : work.agreed)
        lines.push_back(Html::text(name_of(work, one) + ". " + words_of(work, one) + " ")
            + link("Läs och ändra", Href{agreed_place(work, one)}, name_of(work, one)) + settle_button(visit, work, one, "granska"));
    if (lines.empty()) return {};
    return notice({.tone = Tone::warning, .heading = "Bestämt vid uppföljningen, inte infört",
        .body = paragraph("Skriv in det i planen. Ska det inte stå där, skriv längst ner varför.") + plain_list(lines)});
}

Html agreed_about(Visit const& visit, PlanWork const& work, Goal const& goal)
{
    return notices(visit, work, "har",
        [&](AgreedMatter const& one) { return one.about == AgreedAbout::goal && one.item == goal.id.number(); });
}

Html agreed_about(Visit const& visit, PlanWork const& work, Activity const& activity)
{
    return notices(visit, work, activity.id.text(), [&](AgreedMatter const& one) { return is_done_for(activity, one); });
}

Html agreed_under(Visit const& visit, PlanWork const& work, std::string_view heading)
{
    return notices(visit, work, "har", [&](AgreedMatter const& one) { return heading_of(work, one) == heading; });
}

std::optional<AgreedMatter> agreed_from(PlanWork const& work, Form const& form)
{
    auto const found = std::ranges::find_if(work.agreed, [&](AgreedMatter const& one) { return one.key() == form.text("uppfoljning"); });
    return found == work.agreed.end() ? std::nullopt : std::optional{*found};
}

std::string agreed_place(PlanWork const& work, AgreedMatter const& one)
{
    if (auto const* const goal = goal_of(work, one)) return work.open.address() + "/mal/" + goal->id.text();
    auto const heading = heading_of(work, one);
    return heading.empty() ? work.open.address() : work.heading_address(heading);
}

std::string settled_place(PlanWork const& work, AgreedMatter const& one, std::string const& back)
{
    if (back == "granska") return work.open.address() + "/granska";
    auto const activity = Id<Activity>::parse(back);
    bool const is_there = activity && std::ranges::find(work.content.activities, *activity, &Activity::id) != work.content.activities.end();
    return is_there ? work.open.address() + "/aktivitet/" + activity->text() : agreed_place(work, one);
}
