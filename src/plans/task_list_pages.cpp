// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/choice.h"
#include "html/components/plan.h"
#include "people/person_address.h"
#include "plans/decision_rows.h"
#include "plans/draft_alert.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_store.h"
#include "plans/template_choice.h"
#include "plans/version_page.h"
#include "plans/version_store.h"
#include "plans/waiting.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_reason = 2'000;

TemplateHeading const* next_to_write(PlanWork const& work)
{
    for (auto const* const heading : work.shown())
        if (progress_of(work, *heading) != Progress::done) return heading;
    return nullptr;
}

Html continue_button(PlanWork const& work)
{
    auto const* const next = next_to_write(work);
    if (!next)
        return button(LinkButton{.text = "Läs igenom och fastställ", .href = work.open.address() + "/granska",
            .weight = Weight::primary, .icon = Icon::arrow_right});
    return button(LinkButton{.text = "Skriv: " + work.title_of(*next), .href = work.heading_address(next->key),
        .weight = Weight::primary, .icon = Icon::pen_line});
}

std::string reason_to_choose(PlanWork const& work, TemplateHeading const& heading)
{
    return suggestion_for(heading, work.open.order ? &*work.open.order : nullptr, work.open.person.age);
}

Html chosen_form(Visit const& visit, PlanWork const& work)
{
    Choices choices{.name = "rubrik", .legend = "Vad ska " + work.open.person.given_name + " få stöd med?",
        .choices = {}, .hint = "Kryssa för det som beslutet omfattar. Du kan ändra sedan."};
    for (auto const* const heading : work.plan_template.headings())
        if (heading->chosen && (!heading->only_child || work.open.is_child()))
            choices.choices.push_back(
                {.value = heading->key, .text = work.title_of(*heading), .hint = reason_to_choose(work, *heading),
                    .checked = work.is_shown(*heading)});
    if (choices.choices.empty()) return {};
    return form({.action = work.open.address() + "/rubriker", .csrf = visit.actor.csrf_token, .label = "Rubriker"},
        check_list(choices)
            + form_foot(button(SubmitButton{.text = "Spara rubriker", .weight = Weight::secondary})));
}

Html guide_of(PlanWork const& work)
{
    Html all;
    for (auto const& section : work.plan_template.guide) {
        std::vector<Html> steps;
        for (auto const& step : section.steps) steps.push_back(Html::text(step));
        all += more({.summary = section.title, .body = dotted_list(steps), .boxed = true, .wide_open = true});
    }
    return all;
}

Html order_facts(PlanWork const& work)
{
    if (!work.open.order) return {};
    auto const& order = *work.open.order;
    std::vector<Given> rows;
    for (auto const& goal : order.content.goals) rows.push_back({"Beslutets mål", Html::text(goal.text)});
    for (auto& row : decided_services(order)) rows.push_back(std::move(row));
    return given(rows) + decided_areas(order);
}

// What applies while the next version is written comes first: whoever wants to read the plan is not led to a draft.
Html in_force(PlanWork const& work, std::optional<PlanVersion> const& version)
{
    if (!version) return {};
    return notice({.tone = Tone::info,
        .heading = "Det här är ett utkast. Version " + std::to_string(version->number) + " gäller.",
        .body = button_row(button(LinkButton{.text = "Läs planen som gäller",
            .href = work.open.address() + "/versioner/" + version->id.text(), .icon = Icon::file_text}))});
}

Response task_list(Visit& visit, Request const& request, PlanWork const& work, std::optional<PlanVersion> const& version)
{
    Html content = in_force(work, version) + draft_alert_box(work, version);
    content += heading(2, "Så långt har planen kommit");
    content += lead(progress_text(work) + ". Ta en rubrik i taget, i vilken ordning som helst.");
    content += objections_to(work, {});
    content += waits_notice(work);
    content += order_facts(work);
    content += button_row(continue_button(work)
        + button(LinkButton{.text = "Samtal med " + work.open.person.given_name, .href = work.open.address() + "/samtal",
            .icon = Icon::messages_square}));
    content += chosen_form(visit, work);
    content += button_row(button(LinkButton{.text = "Ta bort utkastet",
        .href = work.open.address() + "/utkast/borttagning", .weight = Weight::quiet, .icon = Icon::trash}));
    return show(visit, request, NavItem::persons,
        writing_page(work, {.title = "Rubriker", .current = "", .content = std::move(content), .support = guide_of(work)}),
        banners_of(work.open.person));
}

// The version in force again, with what was typed about the next one.
Response show_version_again(Visit& visit, Request request, FormErrors const& errors)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) -> Result<VersionPage> {
        Purpose const reading{"PlanFormRead", Intent::plan_read};
        auto const open = open_plan(tx, visit, request, reading);
        if (!open) return open.refusal();
        auto const versions = list_versions(tx, open->access, open->plan.id);
        if (versions.empty()) return conflict("Planen är inte fastställd än.");
        request.path_values.emplace("version", versions.front().id.text());
        return load_version_page(tx, visit, request, reading);
    });
    if (!page) return refuse(visit, request, page.refusal());
    return draw_version_page(visit, request, *page, request.form, errors);
}

Response to_version(PlanVersion const& version, OpenPlan const& open)
{
    return see_other(open.address() + "/versioner/" + version.id.text());
}

} // namespace

Response show_plan(Visit& visit, Request const& request)
{
    struct Found {
        OpenPlan open;
        std::optional<PlanVersion> version;
        bool has_draft;
    };
    Purpose const purpose{"PlanRead", Intent::plan_read};
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Found> {
        auto open = open_plan(tx, visit, request, purpose);
        if (!open) return open.refusal();
        auto const version = find_latest_version(tx, open->access, open->plan.id);
        bool const has_draft = find_draft(tx, open->plan).has_value();
        return Found{std::move(*open), version, has_draft};
    });
    if (!found) return refuse(visit, request, found.refusal());
    if (found->version && (!found->has_draft || !found->open.access.may_write()))
        return to_version(*found->version, found->open);

    auto const work = visit.house.database.read(
        [&](ReadTx& tx) { return open_work(tx, visit, request, {"PlanRead", Intent::plan_read}); });
    if (!work) return refuse(visit, request, work.refusal());
    return task_list(visit, request, *work, found->version);
}

Response choose_headings(Visit& visit, Request const& request)
{
    auto const chosen = request.form.all("rubrik");
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto work = open_work(tx, visit, request, {"PlanWrite", Intent::plan_write});
        if (!work) return work.refusal();
        for (auto const* const heading : work->plan_template.headings()) {
            if (!heading->chosen) continue;
            bool const wanted = std::ranges::find(chosen, heading->key) != chosen.end();
            if (wanted)
                choose_heading(tx, visit, work->draft.id, *heading, work->plan_template.position_of(heading->key),
                    work->title_of(*heading));
            if (wanted || !work->text_of(heading->key)) continue;
            if (auto const* const wait = wait_on(*work, *heading)) return locked(*wait);
            auto const removed = remove_heading(tx, visit, work->draft.id, heading->key);
            if (!removed) return removed.refusal();
        }
        return work->open.address();
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done + "?klart=sparad");
}

Response start_next_version(Visit& visit, Request const& request)
{
    FormErrors errors;
    auto const reason = limited(request.form, "skal", longest_reason, errors);
    if (reason.empty()) errors.add("skal", "Skriv varför planen ändras.");
    if (!errors.empty()) return show_version_again(visit, request, errors);
    auto const address = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const open = open_plan(tx, visit, request, {"PlanRevise", Intent::plan_write});
        if (!open) return open.refusal();
        auto const draft = start_revision(tx, visit, open->access, open->plan, reason);
        if (!draft) return draft.refusal();
        return open->address();
    });
    if (!address) return refuse(visit, request, address.refusal());
    return see_other(*address + "?klart=plan-borjad");
}

Response show_discard(Visit& visit, Request const& request)
{
    auto const work = visit.house.database.read(
        [&](ReadTx& tx) { return open_work(tx, visit, request, {"PlanRead", Intent::plan_read}); });
    if (!work) return refuse(visit, request, work.refusal());
    auto body = confirm({
        .heading = "Ta bort utkastet?",
        .body = paragraph("Allt som står i utkastet försvinner och kan inte hämtas tillbaka. Det som är fastställt står kvar."),
        .form = {.action = work->open.address() + "/utkast/borttagning", .csrf = visit.actor.csrf_token},
        .button = {.text = "Ta bort utkastet", .icon = Icon::trash, .danger = true},
        .back = work->open.address(),
    });
    auto page = reading_page(work->open, "Ta bort utkastet", std::move(body));
    auto head = work->open.head;
    head.name_is_heading = false; // the question is
    page.head = person_head(head);
    return show(visit, request, NavItem::persons, page, banners_of(work->open.person));
}

Response discard_plan_draft(Visit& visit, Request const& request)
{
    auto const person = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const work = open_work(tx, visit, request, {"PlanDiscard", Intent::plan_write});
        if (!work) return work.refusal();
        if (!work->open.may_establish(visit.actor) && work->draft.started_by != visit.actor.staff)
            return forbidden("Bara den som började på utkastet, " + visit.house.settings.words.key_worker.the_one
                + " eller chefen kan ta bort det.");
        discard_draft(tx, work->open.plan, work->draft);
        return person_path(work->open.plan.person);
    });
    if (!person) return refuse(visit, request, person.refusal());
    return see_other(*person + "/planer?klart=utkast-borta");
}
