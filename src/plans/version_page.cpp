// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/version_page.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/ways.h"
#include "plans/objection_form.h"
#include "plans/plan_frame.h"
#include "plans/version_store.h"
#include "requests/request_address.h"
#include "requests/service_wait.h"
#include "risks/risk_reading.h"
#include "risks/risk_store.h"

#include <algorithm>

struct JournalEntry;

namespace {

Tag state_tag(VersionPage const& page)
{
    if (page.is_of_former_plan) return {"Planen är avslutad. En ny gäller", Tone::neutral, Icon::archive};
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
        if (one.subject.part == PlanPart::goal && one.subject.goal
            && std::ranges::find(page.locked_goals, *one.subject.goal) == page.locked_goals.end())
            links.push_back(link(one.name, open.address() + "/andra-mal/" + one.subject.goal->text()));
    if (links.empty()) return {};
    return more({.summary = "Ändra ett mål",
        .body = paragraph("Bara det målet ändras, på en sida. Resten av planen gäller som den är.") + plain_list(links),
        .boxed = true});
}

// The team proposes (I-16); a guest who makes the plan writes in the draft.
bool open_for_proposals(VersionPage const& page)
{
    return page.open.access.may_write() && !page.open.access.is_guest() && page.open.plan.state == PlanState::in_force;
}

// Not everything can be changed in the plan: what is decided takes a request (R91, R95, R198).
Html service_links(VersionPage const& page)
{
    auto const& open = page.open;
    if (!page.is_latest || !open.access.may_write() || open.plan.state == PlanState::ended || !open.order) return {};
    std::vector<Html> links;
    for (auto const& service : open.order->content.services)
        links.push_back(link(service.name, Href{new_request_path(open.person.person, service.id)}));
    links.push_back(link("En ny insats", Href{new_request_path(open.person.person) + "?andring=add"}));
    return more({.summary = "Begär ändrad insats",
        .body = paragraph("När en insats behöver ändras, avslutas eller läggas till. Planen kan ni ändra själva.")
            + plain_list(links),
        .boxed = true});
}

// Goals live through the versions; what each has said is read on a page of its own.
Html goal_histories(VersionPage const& page)
{
    if (page.is_only) return {};
    std::vector<Html> links;
    for (auto const& one : page.reading->subjects)
        if (one.subject.part == PlanPart::goal && one.subject.goal)
            links.push_back(link(one.name, page.open.address() + "/mal/" + one.subject.goal->text() + "/historia"));
    if (links.empty()) return {};
    return more({.summary = "Så har målen ändrats", .body = plain_list(links), .boxed = true});
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

// Risks of an earlier version are those that applied as the next one took its place.
Instant replaced_at(std::vector<PlanVersion> const& newest_first, Id<PlanVersion> id)
{
    auto const at = std::ranges::find(newest_first, id, &PlanVersion::id);
    return std::prev(at)->established_at;
}

Html risks_of(VersionPage const& page)
{
    auto const address = Href{page.open.address() + "/risker"};
    auto const& name = page.open.person.given_name;
    Html html = heading(2, "Risker", "risker");
    if (!page.risks) return html + paragraph("Ingen riskbedömning är gjord.") + Html::format("<p>{}</p>", link("Till riskerna", address));
    auto const& one = *page.risks;
    html += paragraph("Bedömda " + one.looked_on.text() + ", ses över senast " + one.review_on.text() + ".");
    if (one.found_none()) html += paragraph("Ingen risk hittades.");
    for (auto const& risk : one.risks) {
        if (risk.activity) html += heading(3, risk.activity_name);
        html += risk_note(risk, name);
    }
    return html + Html::format("<p>{}</p>", link("Till riskerna", address));
}

// What is done with a version, beside reading it: together with the person, with others, and what was before.
Html ways_on(VersionPage const& page)
{
    auto const plan = page.open.address();
    LinkGroup together{"Tillsammans", {}};
    if (page.is_latest) together.links.push_back(link("Min plan, lättläst", plan + "/min-plan"));
    together.links.push_back(link("Godkännande", page.address() + "/godkannande"));
    together.links.push_back(link("Uppföljningar", plan + "/uppfoljningar"));
    if (page.is_latest && open_for_proposals(page))
        together.links.push_back(link("Föreslå en ändring", Href{"/personer/" + page.open.plan.person.text() + "/forslag/ny"}));
    LinkGroup others{"Till andra",
        {link("Överlämna till myndigheten", page.address() + "/overlamnande"), link("Vem har ett exemplar?", plan + "/exemplar")}};
    auto const& guardians = page.reading->guardians;
    for (std::size_t i = 0; i < guardians.size(); ++i)
        others.links.push_back(link("Kopia för " + guardians[i], Href{page.address() + "/pdf"}.with("till", std::to_string(i + 1))));
    if (page.open.access.leads()) others.links.push_back(link("Lämna texten till en ny enhet", page.address() + "/ny-enhet"));
    LinkGroup before{"Tidigare", {}};
    if (!page.is_only) before.links.push_back(link("Vad har ändrats?", page.address() + "/skillnad"));
    before.links.push_back(link("Alla versioner", plan + "/versioner"));
    return link_groups("Mer om planen", {together, others, before});
}

// The next step after establishing: the journal (R83, R217).
Html note_box(VersionPage const& page, Request const& request)
{
    auto const note = Id<JournalEntry>::parse(request.query.text(proposed_note));
    if (!note) return {};
    auto const address = Href{"/personer/" + page.open.plan.person.text() + "/anteckning"}.with("utkast", note->text());
    return notice({.tone = Tone::info, .heading = "Skriv i journalen också",
        .body = paragraph("Det finns ett förslag till anteckning om planen. Läs det, ändra det som inte stämmer och signera. "
                          "Det väntar på Min dag tills du har gjort det.")
            + button_row(button(LinkButton{.text = "Läs förslaget", .href = address, .icon = Icon::pen_line}))});
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
    auto const shown = std::ranges::find(versions, *id, &PlanVersion::id);
    if (!reading || shown == versions.end()) return not_found("Versionen finns inte.");
    bool const has_draft = find_draft(tx, open->plan).has_value();
    bool const is_latest = versions.front().id == *id;
    auto risks = is_latest ? find_risk_assessment(tx, open->access, open->plan.id)
                           : find_risk_assessment_at(tx, open->access, open->plan.id, replaced_at(versions, *id));
    std::vector<Id<Goal>> locked_goals;
    for (auto const& wait : list_service_waits(tx, open->access, open->plan.order))
        for (auto const& goal : shown->content.goals)
            if (goal.service == wait.service) locked_goals.push_back(goal.id);
    return VersionPage{std::move(*open), *id, std::move(reading), is_latest, versions.front().plan_number != shown->plan_number,
        versions.size() == 1, has_draft, std::move(locked_goals), std::move(risks)};
}

Response draw_version_page(
    Visit& visit, Request const& request, VersionPage const& page, Form const& typed, FormErrors const& errors)
{
    auto const& reading = *page.reading;
    Html body = error_summary(errors) + note_box(page, request) + heading(2, reading.title) + tag(state_tag(page)) + page.states;
    body += button_row(button(LinkButton{.text = "Hämta som PDF", .href = page.address() + "/pdf", .icon = Icon::file_down})
        + print_button());
    body += ways_on(page);
    body += reading.body;
    body += risks_of(page);
    body += objection_form(visit, page, typed, errors);
    body += goal_histories(page);
    body += goal_links(page);
    body += service_links(page);
    body += next_version_form(visit, page, typed, errors);
    auto shown = reading_page(page.open, reading.title, std::move(body));
    shown.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, shown, banners_of(page.open.person));
}
