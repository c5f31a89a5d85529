// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/version_page.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "plans/objection_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_reading.h"
#include "plans/version_store.h"

namespace {

Tag state_tag(VersionPage const& page)
{
    if (!page.is_latest) return {"Ersatt av en senare version", Tone::neutral, Icon::history};
    if (page.drawn.open.plan.state == PlanState::ended) return {"Avslutad", Tone::neutral, Icon::archive};
    return {"Gäller", Tone::success, Icon::circle_check};
}

// The decision as it read when the version was established, whatever the order says now.
void add_decision(std::vector<Fact>& facts, PlanBasis const& basis)
{
    if (!basis.unit.empty()) facts.push_back({.name = "Enhet", .value = Html::text(basis.unit)});
    if (!basis.title.empty())
        facts.push_back({.name = "Beslut", .value = Html::text(basis.title + ", " + basis.legal_basis)});
    if (!basis.law_goal.empty()) facts.push_back({.name = "Lagens mål", .value = written(basis.law_goal)});
    for (auto const& goal : basis.goals) facts.push_back({.name = "Beslutets mål", .value = Html::text(goal.text)});
    for (auto const& area : basis.life_areas)
        facts.push_back({.name = "Livsområde i beställningen", .value = Html::text(line_of(area))});
}

Html head_facts(VersionPage const& page)
{
    auto const& version = page.drawn.version;
    std::vector<Fact> facts = {
        {.name = "Plan", .value = Html::text(std::to_string(page.drawn.open.plan.number) + ", version "
            + std::to_string(version.number) + ". " + std::string{code_of(version_kind_codes(), version.kind).label} + ".")},
        {.name = "Gäller från", .value = Html::text(civil_moment(version.established_at).text())},
        {.name = "Fastställd av", .value = Html::text(version.established_by_name + ", " + version.established_by_title)},
        {.name = "Kontaktman", .value = Html::text(version.key_worker)},
    };
    if (!version.reason.empty()) facts.push_back({.name = "Varför den ändrades", .value = written(version.reason)});
    add_decision(facts, version.basis);
    return fact_list(facts);
}

Html open_gaps(PlanVersion const& version)
{
    if (version.open_gaps.empty()) return {};
    std::vector<Html> lines;
    for (auto const& gap : version.open_gaps) lines.push_back(Html::text(gap.text + " " + gap.reason));
    return notice({.tone = Tone::info, .heading = "Saknades när planen fastställdes, och varför", .body = plain_list(lines)});
}

Html next_version_form(Visit const& visit, VersionPage const& page)
{
    auto const& open = page.drawn.open;
    if (!page.is_latest || !open.access.may_write() || open.plan.state == PlanState::ended) return {};
    if (page.has_draft)
        return paragraph("Det finns ett utkast till nästa version.")
            + button_row(button(LinkButton{.text = "Skriv vidare på utkastet", .href = open.address(), .icon = Icon::pen_line}));
    return more({.summary = "Ändra planen",
        .body = form({.action = open.address() + "/utkast", .csrf = visit.actor.csrf_token, .label = "Ändra planen"},
            text_area({.name = "skal", .label = "Varför ska planen ändras?",
                .hint = "Det som gäller står kvar tills nästa version är fastställd.", .rows = 2, .required = true})
                + form_foot(button(SubmitButton{.text = "Börja på nästa version", .weight = Weight::secondary}))),
        .boxed = true});
}

Html objection_form(Visit const& visit, VersionPage const& page, Form const& typed, FormErrors const& errors)
{
    auto const& drawn = page.drawn;
    if (!drawn.open.access.may_write()) return {};
    auto const subjects = subjects_of(drawn.version, drawn.plan_template);
    return more({.summary = "Någon håller inte med",
        .body = form({.action = page.address() + "/haller-inte-med", .csrf = visit.actor.csrf_token,
                         .label = "Någon håller inte med"},
            objection_fields(subjects, drawn.version.basis.given_name, typed, errors)
                + form_foot(button(SubmitButton{.text = "Signera", .icon = Icon::check}))),
        .open = !errors.empty(),
        .boxed = true});
}

Html headings_of(VersionPage const& page)
{
    auto const& drawn = page.drawn;
    auto const& version = drawn.version;
    ReadingMatter const matter{version.content, version.basis.given_name, version.no_answer, version.communication,
        &version.basis, &drawn.objections};
    auto html = objections_reading(matter, {});
    for (auto const& group : drawn.plan_template.groups) {
        Html inside;
        for (auto const& one : group.headings) {
            auto body = reading_of(matter, one, 4);
            if (!body.empty())
                inside += heading(3, one.title_for(matter.given_name), "rubrik-" + one.key) + std::move(body);
        }
        if (!inside.empty()) html += heading(2, group.title) + std::move(inside);
    }
    return html;
}

} // namespace

std::string VersionPage::address() const
{
    return drawn.open.address() + "/versioner/" + drawn.version.id.text();
}

Result<VersionPage> load_version_page(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto const id = Id<PlanVersion>::parse(request.value("version"));
    if (!id) return not_found("Versionen finns inte.");
    auto drawn = open_version(tx, visit, request, *id, purpose);
    if (!drawn) return drawn.refusal();
    auto const latest = list_versions(tx, drawn->open.access, drawn->open.plan.id);
    bool const is_latest = !latest.empty() && latest.front().id == *id;
    bool const has_draft = find_draft(tx, drawn->open.plan).has_value();
    return VersionPage{std::move(*drawn), is_latest, has_draft};
}

Response draw_version_page(
    Visit& visit, Request const& request, VersionPage const& page, Form const& typed, FormErrors const& errors)
{
    auto const& drawn = page.drawn;
    auto const title = title_about(
        plan_title(drawn.version.content.participation, drawn.open.settings), drawn.version.basis.given_name);
    Html body = error_summary(errors) + heading(2, title) + tag(state_tag(page));
    body += button_row(
        button(LinkButton{.text = "Hämta som PDF", .href = page.address() + "/pdf", .icon = Icon::file_down}) + print_button()
        + button(LinkButton{.text = "Alla versioner", .href = drawn.open.address() + "/versioner", .weight = Weight::quiet,
            .icon = Icon::history}));
    body += head_facts(page);
    body += open_gaps(drawn.version);
    body += headings_of(page);
    body += objection_form(visit, page, typed, errors);
    body += next_version_form(visit, page);
    auto shown = reading_page(drawn.open, title, std::move(body));
    shown.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, shown, banners_of(drawn.open.person));
}
