// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/version_page.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "plans/objection_form.h"
#include "plans/plan_frame.h"
#include "plans/version_store.h"

#include <algorithm>

namespace {

Tag state_tag(VersionPage const& page)
{
    if (!page.is_latest) return {"Ersatt av en senare version", Tone::neutral, Icon::history};
    if (page.open.plan.state == PlanState::ended) return {"Avslutad", Tone::neutral, Icon::archive};
    return {"Gäller", Tone::success, Icon::circle_check};
}

constexpr auto why = "skal"; // of the next version; the other form has none

Html next_version_form(Visit const& visit, VersionPage const& page, Form const& typed, FormErrors const& errors)
{
    auto const& open = page.open;
    if (!page.is_latest || !open.access.may_write() || open.plan.state == PlanState::ended) return {};
    if (page.has_draft)
        return paragraph("Det finns ett utkast till nästa version.")
            + button_row(button(LinkButton{.text = "Skriv vidare på utkastet", .href = open.address(), .icon = Icon::pen_line}));
    return more({.summary = "Ändra planen",
        .body = form({.action = open.address() + "/utkast", .csrf = visit.actor.csrf_token, .label = "Ändra planen"},
            text_area({.name = why, .label = "Varför ska planen ändras?", .value = typed.text(why),
                .hint = "Det som gäller står kvar tills nästa version är fastställd.", .error = errors.of(why), .rows = 2,
                .required = true})
                + form_foot(button(SubmitButton{.text = "Börja på nästa version", .weight = Weight::secondary}))),
        .open = !errors.of(why).empty(),
        .boxed = true});
}

// One goal in a minute (R22), beside the whole next version.
Html goal_links(VersionPage const& page)
{
    auto const& open = page.open;
    if (!page.is_latest || page.has_draft || !open.access.may_write() || open.plan.state == PlanState::ended) return {};
    std::vector<Html> links;
    for (auto const& one : page.reading->subjects)
        if (one.subject.part == PlanPart::goal && one.subject.goal)
            links.push_back(link(one.name, open.address() + "/andra-mal/" + one.subject.goal->text()));
    if (links.empty()) return {};
    return more({.summary = "Ändra ett mål",
        .body = paragraph("Bara det målet ändras, på en sida. Resten av planen gäller som den är.") + plain_list(links),
        .boxed = true});
}

Html objection_form(Visit const& visit, VersionPage const& page, Form const& typed, FormErrors const& errors)
{
    if (!page.open.access.may_write()) return {};
    return more({.summary = "Någon håller inte med",
        .body = form({.action = page.address() + "/haller-inte-med", .csrf = visit.actor.csrf_token,
                         .label = "Någon håller inte med"},
            objection_fields(page.reading->subjects, page.reading->given_name, typed, errors)
                + form_foot(button(SubmitButton{.text = "Signera", .icon = Icon::check}))),
        .open = !errors.empty() && errors.of(why).empty(),
        .boxed = true});
}

} // namespace

std::string VersionPage::address() const { return open.address() + "/versioner/" + version.text(); }

Result<VersionPage> load_version_page(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto const id = Id<PlanVersion>::parse(request.value("version"));
    if (!id) return not_found("Versionen finns inte.");
    auto open = open_plan(tx, visit, request, purpose);
    if (!open) return open.refusal();
    auto reading = version_reading(tx, *open, *id);
    auto const versions = list_versions(tx, open->access, open->plan.id);
    if (!reading || std::ranges::find(versions, *id, &PlanVersion::id) == versions.end())
        return not_found("Versionen finns inte.");
    bool const has_draft = find_draft(tx, open->plan).has_value();
    return VersionPage{std::move(*open), *id, std::move(reading), versions.front().id == *id, has_draft};
}

Response draw_version_page(
    Visit& visit, Request const& request, VersionPage const& page, Form const& typed, FormErrors const& errors)
{
    auto const& reading = *page.reading;
    Html body = error_summary(errors) + heading(2, reading.title) + tag(state_tag(page));
    body += button_row(
        button(LinkButton{.text = "Hämta som PDF", .href = page.address() + "/pdf", .icon = Icon::file_down}) + print_button()
        + (page.is_latest ? button(LinkButton{.text = "Min plan, lättläst", .href = page.open.address() + "/min-plan",
               .icon = Icon::images}) : Html{})
        + button(LinkButton{.text = "Uppföljningar", .href = page.open.address() + "/uppfoljningar", .icon = Icon::calendar_clock})
        + button(LinkButton{.text = "Vem har ett exemplar?", .href = page.open.address() + "/exemplar", .weight = Weight::quiet,
            .icon = Icon::users})
        + button(LinkButton{.text = "Alla versioner", .href = page.open.address() + "/versioner", .weight = Weight::quiet,
            .icon = Icon::history}));
    body += reading.body;
    body += objection_form(visit, page, typed, errors);
    body += goal_links(page);
    body += next_version_form(visit, page, typed, errors);
    auto shown = reading_page(page.open, reading.title, std::move(body));
    shown.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, shown, banners_of(page.open.person));
}
