// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/plan.h"
#include "plans/draft_item_store.h"
#include "plans/goal_form.h"
#include "plans/heading_content.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_store.h"

#include <algorithm>
#include <stdexcept>

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // the form is shown, nothing is written
constexpr Purpose writing{"PlanWrite", Intent::plan_write};

struct GoalPage {
    PlanWork work;
    std::optional<Goal> goal; // none: a new one
    std::int64_t version;
};

Result<GoalPage> load_page(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto work = open_work(tx, visit, request, purpose);
    if (!work) return work.refusal();
    auto const& text = request.value("goal");
    if (text == "nytt") return GoalPage{std::move(*work), std::nullopt, 0};
    auto const id = Id<Goal>::parse(text);
    auto const* const goal = id ? work->content.find_goal(*id) : nullptr;
    if (!goal) return not_found("Målet finns inte i utkastet.");
    auto const version = item_version(tx, work->draft.id, DraftItem::goal, goal->id.number());
    auto copy = *goal;
    return GoalPage{std::move(*work), std::move(copy), version};
}

TemplateHeading const& goals_heading(PlanWork const& work)
{
    // A template without one is refused when it is read (template.cpp).
    for (auto const* const heading : work.plan_template.headings())
        if (heading->kind == HeadingKind::goals) return *heading;
    throw std::logic_error{"a template without goals"};
}

Html activities_of(PlanWork const& work, Goal const& goal)
{
    Html html = activity_list(work, work.content.activities_of(goal.id));
    html += button_row(button(LinkButton{.text = "Lägg till: så gör vi",
        .href = Href{work.open.address() + "/aktivitet/ny"}.with("mal", goal.id.text()), .icon = Icon::plus,
        .more = " för målet " + goal.short_name}));
    return section("sa-gor-vi", "Så gör vi", std::move(html));
}

Html decision_of(PlanWork const& work)
{
    std::vector<Given> rows;
    if (work.open.order)
        for (auto const& goal : work.open.order->content.goals) rows.push_back({"Beslutet säger", Html::text(goal.text)});
    return rows.empty() ? Html{} : given(rows);
}

Html notice_of(Goal const& now)
{
    return notice({.tone = Tone::warning,
        .heading = "Någon annan har sparat målet medan du skrev",
        .body = paragraph("Det du skrev står kvar nedanför och är inte sparat. Så här står det sparat nu:")
            + plain_list({Html::text(now.wording), Html::text("I dag: " + now.today), Html::text("Önskat: " + now.wished)})
            + paragraph("Spara igen om din text ska gälla.")});
}

Response draw(Visit& visit, Request const& request, GoalPage const& page, Form const& values, FormErrors const& errors,
    bool changed)
{
    auto const& work = page.work;
    auto const& goals = goals_heading(work);
    std::string const title = page.goal ? page.goal->short_name : "Nytt mål";
    Html content = error_summary(errors);
    if (changed && page.goal) content += notice_of(*page.goal);
    content += Html::format(R"(<p class="skriv__var">{}</p>)", place_text(work, goals));
    content += heading(2, title);
    content += decision_of(work);
    Html buttons = button(SubmitButton{.text = "Spara målet"});
    buttons += button(LinkButton{.text = "Avbryt", .href = work.heading_address(goals.key)});
    if (page.goal)
        buttons += button(SubmitButton{.text = "Ta bort", .weight = Weight::quiet, .icon = Icon::trash,
            .name = "ta-bort", .value = "ja", .more = " målet " + page.goal->short_name, .danger = true,
            .skip_validation = true});
    content += form({.action = work.open.address() + "/mal/" + request.value("goal"),
                        .csrf = visit.actor.csrf_token,
                        .version = std::to_string(page.version),
                        .keep = "mal-" + work.draft.id.text() + "-" + request.value("goal"),
                        .guard = true},
        goal_fields(work, values, errors) + form_foot(std::move(buttons)));
    if (page.goal) content += activities_of(work, *page.goal);
    auto response = show(visit, request, NavItem::persons,
        writing_page(work, {.title = title, .current = goals.key, .content = std::move(content),
                               .support = heading_help(work, goals, {}), .has_errors = !errors.empty()}),
        banners_of(work.open.person));
    if (changed) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

Response show_again(Visit& visit, Request const& request, FormErrors const& errors, bool changed)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, request.form, errors, changed);
}

// What became of a save: where to go on, or what was wrong with what was typed.
struct Stored {
    std::string address;
    FormErrors errors = {};
};

// A sub-goal keeps the id it had in this goal, once; any other is new.
void name_sub_goals(Visit const& visit, std::optional<Goal> const& before, Goal& goal)
{
    std::vector<Id<SubGoal>> free;
    if (before)
        for (auto const& sub_goal : before->sub_goals) free.push_back(sub_goal.id);
    for (auto& sub_goal : goal.sub_goals) {
        auto const known = std::ranges::find(free, sub_goal.id);
        if (known == free.end()) sub_goal.id = visit.house.ids.next<SubGoal>();
        else free.erase(known);
    }
}

Result<Stored> store(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto const page = load_page(tx, visit, request, writing);
    if (!page) return page.refusal();
    auto const& work = page->work;
    auto const list = work.heading_address(goals_heading(work).key);
    if (request.form.has("ta-bort", "ja") && page->goal) {
        auto const removed = remove_goal(tx, work.draft.id, page->goal->id, base_version_of(request.form));
        if (!removed) return removed.refusal();
        return Stored{list + "?klart=borttagen"};
    }
    auto typed = parse_goal(request.form, work);
    if (!typed.errors.empty()) return Stored{{}, typed.errors};
    typed.goal.id = page->goal ? page->goal->id : add_goal_identity(tx, visit, work.open.plan.id);
    name_sub_goals(visit, page->goal, typed.goal);
    auto const done = save_goal(tx, work.draft.id, typed.goal, page->goal ? base_version_of(request.form) : 0);
    if (!done) return done.refusal();
    return Stored{work.open.address() + "/mal/" + typed.goal.id.text() + "?klart=mal-sparat"};
}

} // namespace

Response show_goal(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, page->goal ? stored_goal(*page->goal) : Form{}, {}, false);
}

Response save_plan_goal(Visit& visit, Request const& request)
{
    auto const stored = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request); });
    if (!stored && stored.refusal().reason == Refusal::Reason::conflict && request.value("goal") != "nytt")
        return show_again(visit, request, {}, true);
    if (!stored) return refuse(visit, request, stored.refusal());
    if (!stored->errors.empty()) return show_again(visit, request, stored->errors, false);
    return see_other(stored->address);
}
