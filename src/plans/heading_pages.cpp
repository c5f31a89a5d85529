// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/plan.h"
#include "http/json_text.h"
#include "plans/allergy_alert.h"
#include "plans/change_notice.h"
#include "plans/decision_rows.h"
#include "plans/heading_content.h"
#include "plans/heading_form.h"
#include "plans/heading_texts.h"
#include "plans/plan_frame.h"
#include "plans/unconfirmed.h"
#include "plans/version_store.h"
#include "plans/waiting.h"

#include <algorithm>

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // the form is shown, nothing is written
constexpr Purpose writing{"PlanWrite", Intent::plan_write};
constexpr Purpose saving_itself{"DraftSave", Intent::plan_draft};

struct HeadingPage {
    PlanWork work;
    TemplateHeading heading;
    std::int64_t version;
    std::vector<KnownFact> known;
    std::optional<Id<FormerText>> former; // what its text said before the last change
};

Result<TemplateHeading> heading_at(PlanWork const& work, Request const& request)
{
    auto const* const heading = work.plan_template.find(request.value("heading"));
    if (!heading || (heading->only_child && !work.open.is_child())) return not_found("Rubriken finns inte i planen.");
    return *heading;
}

std::vector<Id<Goal>> goals_under(PlanWork const& work, TemplateHeading const& heading)
{
    std::vector<Id<Goal>> goals;
    if (heading.kind == HeadingKind::goals)
        for (auto const& goal : work.content.goals) goals.push_back(goal.id);
    for (auto const& one : work.content.activities_under(heading.key))
        if (one.goal && std::ranges::find(goals, *one.goal) == goals.end()) goals.push_back(*one.goal);
    return goals;
}

// What applies now, where the draft is of a next version; then the notes of the goals.
std::vector<KnownFact> known_facts(
    ReadTx& tx, PlanWork const& work, TemplateHeading const& heading, KnownFacts known)
{
    std::vector<KnownFact> facts;
    if (work.draft.base)
        if (auto const base = find_version(tx, work.open.access, work.open.plan.id, *work.draft.base))
            if (auto const* const text = base->content.text_of(heading.key); text && !text->text.empty())
                facts.push_back({"Version " + std::to_string(base->number) + ", "
                        + civil_date(base->established_at).text(), text->text});
    if (known)
        for (auto& fact : known(tx, work.open.access, goals_under(work, heading))) facts.push_back(std::move(fact));
    return facts;
}

std::optional<Id<FormerText>> newest_former(ReadTx& tx, Id<PlanDraft> draft, std::string const& heading)
{
    for (auto const& former : list_former_texts(tx, draft, heading))
        if (!former.set_aside) return former.id;
    return std::nullopt;
}

Result<HeadingPage> load_page(ReadTx& tx, Visit const& visit, Request const& request, KnownFacts known)
{
    auto work = open_work(tx, visit, request, reading);
    if (!work) return work.refusal();
    auto heading = heading_at(*work, request);
    if (!heading) return heading.refusal();
    auto const version = stored_version(tx, *work, *heading);
    auto facts = known_facts(tx, *work, *heading, known);
    auto const former = newest_former(tx, work->draft.id, heading->key);
    return HeadingPage{std::move(*work), std::move(*heading), version, std::move(facts), former};
}

bool has_text(TemplateHeading const& heading)
{
    return heading.kind == HeadingKind::text || heading.kind == HeadingKind::service;
}

// A heading whose own form holds what it says; the others hold lists or a fact.
bool has_form(TemplateHeading const& heading)
{
    return has_text(heading) || heading.kind == HeadingKind::participation || heading.kind == HeadingKind::coordination
        || heading.kind == HeadingKind::follow_up;
}

Html heading_form(Visit const& visit, HeadingPage const& page, Form const& values, FormErrors const& errors)
{
    auto const& [work, heading, version, known, former] = page;
    auto const address = work.heading_address(heading.key);
    Html buttons = button(SubmitButton{.text = "Klar, nästa rubrik", .name = "gor", .value = "klar",
        .described_by = has_form(heading) ? "sparstatus" : ""});
    buttons += button(SubmitButton{.text = "Fortsätt senare", .weight = Weight::secondary, .name = "gor", .value = "spara"});
    FormFrame frame{.action = address,
        .csrf = visit.actor.csrf_token,
        .id = "rubrikform",
        .version = std::to_string(version)};
    if (has_form(heading)) {
        frame.autosave = Href{address + "/utkast"};
        frame.keep = "rubrik-" + work.draft.id.text() + "-" + heading.key;
    }
    return form(frame, heading_fields(work, heading, values, errors) + form_foot(std::move(buttons)));
}

// The item that a heading's own form writes.
std::optional<ItemRef> own_item(TemplateHeading const& heading)
{
    switch (heading.kind) {
    case HeadingKind::participation:
        return ItemRef{DraftItem::participation};
    case HeadingKind::coordination:
        return ItemRef{DraftItem::coordination};
    case HeadingKind::follow_up:
        return ItemRef{DraftItem::follow_up};
    case HeadingKind::text:
    case HeadingKind::service:
    case HeadingKind::participants:
    case HeadingKind::fact:
    case HeadingKind::goals:
        break;
    }
    return std::nullopt;
}

// What came along unconfirmed, what was removed, and one step back from the last change.
Html begun_from(Visit const& visit, HeadingPage const& page)
{
    auto const& work = page.work;
    auto const& key = page.heading.key;
    auto html = agreed_under(visit, work, key) + unconfirmed_notice(visit, work, key) + removed_notice(visit, work, key);
    if (auto const item = own_item(page.heading))
        html += unconfirmed_notice(visit, work, *item) + undo_button(visit, work, *item);
    if (page.former && work.open.access.may_write())
        html += button_form({.action = work.heading_address(key) + "/tidigare",
                                .csrf = visit.actor.csrf_token,
                                .version = std::to_string(page.version),
                                .hidden = {{"text", page.former->text()}}},
            {.text = "Ångra senaste ändringen", .weight = Weight::secondary, .icon = Icon::undo, .small = true});
    return html;
}

Html given_of(PlanWork const& work, TemplateHeading const& heading)
{
    std::vector<Given> rows;
    if (heading.kind == HeadingKind::service)
        for (auto const id : goals_under(work, heading))
            if (auto const* const goal = work.content.find_goal(id)) rows.push_back({"Mål", Html::text(goal->wording)});
    if ((heading.kind == HeadingKind::goals || heading.kind == HeadingKind::service) && work.open.order)
        for (auto const& goal : work.open.order->content.goals) rows.push_back({"Beslutet säger", Html::text(goal.text)});
    if (heading.kind == HeadingKind::service && work.open.order)
        for (auto& row : decided_services(*work.open.order)) rows.push_back(std::move(row));
    return rows.empty() ? Html{} : given(rows);
}

Page draw(Visit const& visit, HeadingPage const& page, Form const& values, FormErrors const& errors, Html notices)
{
    auto const& [work, heading, version, known, former] = page;
    auto const title = work.title_of(heading);
    Html content = error_summary(errors) + std::move(notices);
    content += Html::format(R"(<p class="skriv__var">{}</p>)", place_text(work, heading));
    content += Html::format("<h2>{}</h2>", title);
    if (errors.empty()) content += begun_from(visit, page);
    content += Html::format(R"(<p class="baraSmal"><a class="ds-link" href="#{}">Frågor och exempel</a></p>)", "h-stod");
    content += suggestions_under(work, heading.key);
    content += given_of(work, heading);
    content += objections_to(work, {.part = PlanPart::heading, .heading = heading.key});
    // What is done under a heading, and who else took part, comes after its own words.
    bool const lists_follow = heading.kind == HeadingKind::service || heading.kind == HeadingKind::participation;
    if (!lists_follow) content += heading_lists(work, heading);
    if (auto const* const wait = wait_on(work, heading)) {
        auto const* const text = work.text_of(heading.key);
        content += wait_notice(work, *wait);
        if (text && !text->content.text.empty()) content += written(text->content.text);
    } else {
        content += heading_form(visit, page, values, errors);
    }
    if (lists_follow) content += heading_lists(work, heading);
    content += allergy_alert(visit, work, heading);
    if (has_text(heading))
        content += Html::format(
            "<p>{}</p>", link("Tidigare texter", work.heading_address(heading.key) + "/tidigare", "under " + title));
    if (heading.kind != HeadingKind::text && heading.kind != HeadingKind::fact) content += changes_link(work);
    return writing_page(work,
        {.title = title,
            .current = heading.key,
            .content = std::move(content),
            .support = heading_help(work, heading, known),
            .has_errors = !errors.empty(),
            .save_status = has_form(heading) && !wait_on(work, heading)});
}

// Where the writer goes on: the next heading of the plan, or reading it all through.
std::string next_address(PlanWork const& work, TemplateHeading const& heading)
{
    auto const shown = work.shown();
    auto const here = std::ranges::find(shown, heading.key, &TemplateHeading::key);
    if (here == shown.end() || here + 1 == shown.end()) return work.open.address() + "/granska";
    return work.heading_address((*(here + 1))->key);
}

// What became of a save. Either of the last two is the writer's words, when somebody else was first.
struct Saved {
    PlanWork work;
    TemplateHeading heading;
    std::int64_t version = 0; // what stands there now
    std::optional<Id<FormerText>> text_set_aside = std::nullopt;
    std::optional<Id<DraftChange>> item_set_aside = std::nullopt;
};

std::optional<ItemContent> item_of(HeadingContent const& content)
{
    if (auto const* const said = std::get_if<Participation>(&content)) return *said;
    if (auto const* const need = std::get_if<Coordination>(&content)) return *need;
    if (auto const* const next = std::get_if<FollowUpPlan>(&content)) return *next;
    return std::nullopt;
}

Result<Saved> store(WriteTx& tx, Visit const& visit, Request const& request, Purpose purpose,
    HeadingContent const& content, bool is_done)
{
    auto work = open_work(tx, visit, request, purpose);
    if (!work) return work.refusal();
    auto const heading = heading_at(*work, request);
    if (!heading) return heading.refusal();
    if (auto const* const wait = wait_on(*work, *heading)) return locked(*wait);
    auto const draft = work->draft.id;
    auto const position = work->plan_template.position_of(heading->key);
    auto const title = work->title_of(*heading);
    Saved saved{std::move(*work), *heading};
    if (auto const* const typed = std::get_if<TextChange>(&content)) {
        auto change = *typed;
        if (is_done) change.is_done = true;
        auto const text = save_text(tx, visit, draft, *heading, position, title, change);
        saved.version = text.now.version;
        saved.text_set_aside = text.set_aside;
        return saved;
    }
    if (auto const item = item_of(content)) {
        saved.item_set_aside = save_item(tx, visit, saved.work, *item, base_version_of(request.form)).set_aside;
        saved.version = stored_version(tx, saved.work, *heading);
    }
    if (auto const item = own_item(*heading); item && is_done && !saved.item_set_aside) confirm_item(tx, draft, *item);
    if (is_done && !saved.item_set_aside) mark_done(tx, visit, draft, *heading, position, title);
    return saved;
}

// The heading's form again, with what was typed.
Response show_again(Visit& visit, Request const& request, FormErrors const& errors)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, nullptr); });
    if (!page) return refuse(visit, request, page.refusal());
    return show(visit, request, NavItem::persons, draw(visit, *page, request.form, errors, {}),
        banners_of(page->work.open.person));
}

std::string time_now(Visit const& visit) { return civil_moment(visit.house.clock.now()).time.text(); }

// The template's heading decides how a form is read, so it is looked up first. Nothing of the plan is shown for that.
Result<TypedHeading> typed_heading(Visit const& visit, Request const& request)
{
    return visit.house.database.read([&](ReadTx& tx) -> Result<TypedHeading> {
        auto const work = open_work(tx, visit, request, saving_itself);
        if (!work) return work.refusal();
        auto const heading = heading_at(*work, request);
        if (!heading) return heading.refusal();
        return parse_heading(request.form, *heading, work->open.today);
    });
}

} // namespace

Response show_heading(Visit& visit, Request const& request, KnownFacts known)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, known); });
    if (!page) return refuse(visit, request, page.refusal());
    return show(visit, request, NavItem::persons,
        draw(visit, *page, stored_values(page->work, page->heading), {}, {}), banners_of(page->work.open.person));
}

Response save_heading(Visit& visit, Request const& request)
{
    auto typed = typed_heading(visit, request);
    if (!typed) return refuse(visit, request, typed.refusal());
    bool const is_done = request.form.has("gor", "klar");
    // Whoever is not done goes on without them, and is asked before establishing (gap.cpp).
    if (auto const* const change = std::get_if<TextChange>(&typed->content);
        change && is_done && has_voiced_words(*change)) {
        if (!change->voice) typed->errors.add("rost", "Välj vems ord det är.");
        if (change->method.empty()) typed->errors.add("metod", "Skriv hur ni fick veta det.");
    }
    if (!typed->errors.empty()) return show_again(visit, request, typed->errors);

    auto const saved = visit.house.database.write(
        [&](WriteTx& tx) { return store(tx, visit, request, writing, typed->content, is_done); });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (saved->text_set_aside) return show_conflict(visit, request, *saved->text_set_aside);
    if (saved->item_set_aside) return show_item_conflict(visit, request, *saved->item_set_aside);
    auto const* const written_text = std::get_if<TextChange>(&typed->content);
    if (is_done && written_text && !written_text->text.empty() && lacks_allergy_alert(saved->work, saved->heading))
        return see_other(saved->work.heading_address(saved->heading.key) + "?klart=allergi");
    return see_other(is_done ? next_address(saved->work, saved->heading) : saved->work.open.address() + "?klart=sparad");
}

Response autosave_heading(Visit& visit, Request const& request)
{
    auto const typed = typed_heading(visit, request);
    if (!typed) return refuse(visit, request, typed.refusal());
    if (std::holds_alternative<std::monostate>(typed->content))
        return refuse(visit, request, invalid("Det gick inte att spara. Rätta texten och spara själv."));
    if (!typed->errors.empty())
        return refuse(visit, request, invalid("Inte sparat än. " + typed->errors.all().front().message));
    auto const saved = visit.house.database.write(
        [&](WriteTx& tx) { return store(tx, visit, request, saving_itself, typed->content, false); });
    if (!saved) return refuse(visit, request, saved.refusal());
    auto const address = saved->work.heading_address(saved->heading.key);
    std::string both;
    if (saved->text_set_aside)
        both = Href{address + "/jamfor"}.with("text", saved->text_set_aside->text()).string();
    if (saved->item_set_aside) both = change_address(saved->work, *saved->item_set_aside);
    if (!both.empty() && request.wants_fragment) return json("{\"location\":" + json_text(both) + "}", 409);
    if (!both.empty() || !request.wants_fragment) return see_other(both.empty() ? address : both);
    return json("{\"time\":" + json_text(time_now(visit)) + ",\"version\":"
        + json_text(std::to_string(saved->version)) + "}");
}
