// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "audit/access_log.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "plans/plan_frame.h"
#include "plans/plan_pdf.h"
#include "plans/plan_print.h"
#include "plans/plan_reading.h"
#include "plans/version_document.h"
#include "plans/version_store.h"

namespace {

constexpr Purpose reading{"PlanVersionRead", Intent::plan_read};

struct VersionPage {
    VersionToDraw drawn;
    bool is_latest;
    bool has_draft;
};

Result<VersionPage> load_page(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
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

std::string version_path(OpenPlan const& open, Id<PlanVersion> id) { return open.address() + "/versioner/" + id.text(); }

Tag state_tag(VersionPage const& page)
{
    if (!page.is_latest) return {"Ersatt av en senare version", Tone::neutral, Icon::history};
    if (page.drawn.open.plan.state == PlanState::ended) return {"Avslutad", Tone::neutral, Icon::archive};
    return {"Gäller", Tone::success, Icon::circle_check};
}

Html head_facts(VersionPage const& page)
{
    auto const& version = page.drawn.version;
    auto const& open = page.drawn.open;
    std::vector<Fact> facts = {
        {.name = "Plan", .value = Html::text(std::to_string(open.plan.number) + ", version "
            + std::to_string(version.number) + ". " + std::string{code_of(version_kind_codes(), version.kind).label} + ".")},
        {.name = "Gäller från", .value = Html::text(civil_moment(version.established_at).text())},
        {.name = "Fastställd av", .value = Html::text(version.established_by_name + ", " + version.established_by_title)},
        {.name = "Kontaktman", .value = Html::text(version.key_worker)},
    };
    if (!version.reason.empty()) facts.push_back({.name = "Varför den ändrades", .value = written(version.reason)});
    if (open.order) {
        facts.push_back({.name = "Beslut", .value = Html::text(open.order->title() + ", " + open.order->basis.reference())});
        for (auto const& goal : open.order->content.goals)
            facts.push_back({.name = "Beslutets mål", .value = Html::text(goal.text)});
    }
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
        .body = form({.action = open.address() + "/utkast", .csrf = visit.actor.csrf_token},
            text_area({.name = "skal", .label = "Varför ska planen ändras?",
                .hint = "Det som gäller står kvar tills nästa version är fastställd.", .rows = 2, .required = true})
                + form_foot(button(SubmitButton{.text = "Börja på nästa version", .weight = Weight::secondary}))),
        .boxed = true});
}

Html headings_of(VersionPage const& page)
{
    auto const& version = page.drawn.version;
    ReadingMatter const matter{version.content, page.drawn.open.person.given_name, version.no_answer, version.communication};
    Html html;
    for (auto const& group : page.drawn.plan_template.groups) {
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

Response show_version(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    auto const& [drawn, is_latest, has_draft] = *page;
    auto const title = title_about(
        plan_title(drawn.version.content.participation, visit.house.settings), drawn.open.person.given_name);
    Html body = heading(2, title) + tag(state_tag(*page));
    body += button_row(
        button(LinkButton{.text = "Hämta som PDF", .href = version_path(drawn.open, drawn.version.id) + "/pdf",
            .icon = Icon::file_down})
        + print_button() + button(LinkButton{.text = "Alla versioner", .href = drawn.open.address() + "/versioner",
              .weight = Weight::quiet, .icon = Icon::history}));
    body += head_facts(*page);
    body += open_gaps(drawn.version);
    body += headings_of(*page);
    body += next_version_form(visit, *page);
    return show(visit, request, NavItem::persons, reading_page(drawn.open, title, std::move(body)),
        banners_of(drawn.open.person));
}

Response show_versions(Visit& visit, Request const& request)
{
    struct Found {
        OpenPlan open;
        std::vector<PlanVersion> versions;
    };
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Found> {
        auto open = open_plan(tx, visit, request, {"PlanVersionList", Intent::plan_read});
        if (!open) return open.refusal();
        auto versions = list_versions(tx, open->access, open->plan.id);
        return Found{std::move(*open), std::move(versions)};
    });
    if (!found) return refuse(visit, request, found.refusal());
    std::vector<Matter> rows;
    for (auto const& version : found->versions)
        rows.push_back({.icon = Icon::file_text,
            .text = "Version " + std::to_string(version.number),
            .href = version_path(found->open, version.id),
            .detail = version.established_by_name + (version.reason.empty() ? "" : ". " + version.reason),
            .when = civil_moment(version.established_at).text()});
    Html body = heading(2, "Versioner av plan " + std::to_string(found->open.plan.number));
    body += rows.empty() ? empty_state("Planen är inte fastställd än.") : matter_list(rows);
    return show(visit, request, NavItem::persons, reading_page(found->open, "Versioner", std::move(body)),
        banners_of(found->open.person));
}

Response send_version_pdf(Visit& visit, Request const& request)
{
    struct Found {
        VersionToDraw drawn;
        std::optional<std::string> pdf;
    };
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Found> {
        auto page = load_page(tx, visit, request, {"PlanPrint", Intent::plan_read});
        if (!page) return page.refusal();
        auto pdf = find_document(tx, page->drawn.open.access, page->drawn.version);
        return Found{std::move(page->drawn), std::move(pdf)};
    });
    if (!found) return refuse(visit, request, found.refusal());
    auto const& drawn = found->drawn;
    log_access(visit, LogAction::print, drawn.open.plan.person, "PlanPrint", "version " + drawn.version.id.text());
    auto const document = document_of(
        drawn.version, drawn.open, drawn.plan_template, drawn.former, visit.house.settings);
    return file("application/pdf", plan_file_name(document), found->pdf ? *found->pdf : draw_plan(document));
}
