// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/plan.h"
#include "plans/change_notice.h"
#include "plans/goal_form.h"
#include "plans/goal_help.h"
#include "plans/heading_content.h"
#include "plans/heading_form.h"
#include "plans/identity_store.h"
#include "plans/item_saving.h"
#include "plans/plan_frame.h"
#include "plans/plan_store.h"
#include "plans/unconfirmed.h"
#include "plans/waiting.h"

#include <algorithm>
#include <stdexcept>

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // the form is shown, nothing is written
constexpr Purpose writing{"PlanWrite", Intent::plan_write};

struct GoalPage {
    PlanWork work;
    std::optional<Id<Goal>> id; // none: a new one
    std::optional<Goal> goal;   // none: a new one, or one that somebody else has removed meanwhile
    std::int64_t version;
};

// What is sent about a goal that has been removed meanwhile is not lost: it is set aside.
enum class Gone { refused, set_aside };

Result<GoalPage> load_page(
    ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose, Gone gone = Gone::refused)
{
    auto work = open_work(tx, visit, request, purpose);
    if (!work) return work.refusal();
    auto const& text = request.value("goal");
    if (text == "nytt") return GoalPage{std::move(*work), std::nullopt, std::nullopt, 0};
    auto const id = Id<Goal>::parse(text);
    if (!id) return not_found("Målet finns inte i utkastet.");
    auto const* const found = work->content.find_goal(*id);
    ItemRef const about{DraftItem::goal, id->number()};
    if (!found && (gone == Gone::refused || !was_in_draft(tx, work->draft.id, about)))
        return not_found("Målet finns inte i utkastet.");
    auto goal = found ? std::optional{*found} : std::nullopt;
    work->symbols = symbol_choice(tx, request, goal ? goal->picture : "");
    auto const version = item_version(tx, work->draft.id, about.item, about.id);
    return GoalPage{std::move(*work), id, std::move(goal), version};
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

Response draw(Visit& visit, Request const& request, GoalPage const& page, Form const& values, FormErrors const& errors,
    bool changed)
{
    auto const& work = page.work;
    auto const& goals = goals_heading(work);
    std::string const title = page.goal ? page.goal->short_name : "Nytt mål";
    Html content = error_summary(errors);
    if (changed && page.goal) content += changed_notice(work, *page.goal);
    content += Html::format(R"(<p class="skriv__var">{}</p>)", place_text(work, goals));
    content += heading(2, title);
    if (page.goal && errors.empty())
        content += agreed_about(visit, work, *page.goal) + unconfirmed_notice(visit, work, ref_of(*page.goal)) + undo_button(visit, work, ref_of(*page.goal));
    content += decision_of(work);
    if (!page.id) content += starter_links(work);
    if (page.goal) content += objections_to(work, {.part = PlanPart::goal, .goal = page.goal->id});
    if (auto const* const wait = page.goal ? wait_on(work, *page.goal) : nullptr) {
        content += wait_notice(work, *wait) + fact_list(item_words(work, *page.goal)) + activities_of(work, *page.goal);
        return show(visit, request, NavItem::persons,
            writing_page(work, {.title = title, .current = goals.key, .content = std::move(content)}),
            banners_of(work.open.person));
    }
    if (page.goal) content += symbol_search(work.symbols, work.open.address() + "/mal/" + page.goal->id.text());
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
    content += changes_link(work);
    auto response = show(visit, request, NavItem::persons,
        writing_page(work, {.title = title, .current = goals.key, .content = std::move(content),
                               .support = heading_help(work, goals, {}) + goal_questions(work.open.person.given_name),
                               .has_errors = !errors.empty()}),
        banners_of(work.open.person));
    if (changed) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

Response show_again(Visit& visit, Request const& request, FormErrors const& errors, bool changed)
{
    auto const page = visit.house.database.read(
        [&](ReadTx& tx) { return load_page(tx, visit, request, reading, Gone::set_aside); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, request.form, errors, changed);
}

// What became of a save: where to go on, what was wrong with what was typed, or the words that were set aside.
struct Stored {
    std::string address;
    FormErrors errors = {};
    std::optional<Id<DraftChange>> set_aside = std::nullopt;
};

// The ids of the sub-goals that this goal has had in the draft, now or before.
std::vector<Id<SubGoal>> known_sub_goals(ReadTx& tx, GoalPage const& page)
{
    std::vector<Id<SubGoal>> known;
    if (page.goal)
        for (auto const& sub_goal : page.goal->sub_goals) known.push_back(sub_goal.id);
    if (page.id)
        for (auto const& change : list_changes(tx, page.work.draft.id, {DraftItem::goal, page.id->number()}))
            for (auto const& sub_goal : parse_goal(change.values, page.work).goal.sub_goals)
                if (std::ranges::find(known, sub_goal.id) == known.end()) known.push_back(sub_goal.id);
    return known;
}

// A sub-goal keeps the id it had in this goal, once; any other is new.
void name_sub_goals(Visit const& visit, std::vector<Id<SubGoal>> free, Goal& goal)
{
    for (auto& sub_goal : goal.sub_goals) {
        auto const known = std::ranges::find(free, sub_goal.id);
        if (known == free.end()) sub_goal.id = visit.house.ids.next<SubGoal>();
        else free.erase(known);
    }
}

Result<Stored> store(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto const page = load_page(tx, visit, request, writing, Gone::set_aside);
    if (!page) return page.refusal();
    auto const& work = page->work;
    auto const base_version = page->id ? base_version_of(request.form) : 0;
    if (auto const* const wait = page->goal ? wait_on(work, *page->goal) : nullptr) return locked(*wait);
    if (request.form.has("ta-bort", "ja") && page->id) {
        auto const removed = remove_item(tx, visit, work, {DraftItem::goal, page->id->number()}, base_version);
        if (!removed) return removed.refusal();
        return Stored{work.heading_address(goals_heading(work).key) + "?klart=borttagen"};
    }
    auto typed = parse_goal(request.form, work);
    check_symbol(tx, typed.goal.picture, typed.errors);
    if (auto const* const wait = wait_on(work, typed.goal)) typed.errors.add("insats", locked(*wait).message);
    if (!typed.errors.empty()) return Stored{{}, typed.errors};
    typed.goal.id = page->id ? *page->id : add_goal_identity(tx, visit, work.open.plan.id);
    name_sub_goals(visit, known_sub_goals(tx, *page), typed.goal);
    auto const saved = save_item(tx, visit, work, typed.goal, base_version);
    if (!saved.set_aside) confirm_item(tx, work.draft.id, ref_of(typed.goal));
    return Stored{work.open.address() + "/mal/" + typed.goal.id.text() + "?klart=mal-sparat", {}, saved.set_aside};
}

} // namespace

Response show_goal(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    Form values;
    if (page->goal) values = stored_goal(with_asked_symbol(*page->goal, page->work, request));
    else values.add("mal", asked_starter(page->work, request));
    return draw(visit, request, *page, values, {}, false);
}

Response save_plan_goal(Visit& visit, Request const& request)
{
    auto const stored = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request); });
    if (!stored && stored.refusal().reason == Refusal::Reason::conflict && request.form.has("ta-bort"))
        return show_again(visit, request, {}, true);
    if (!stored) return refuse(visit, request, stored.refusal());
    if (stored->set_aside) return show_item_conflict(visit, request, *stored->set_aside);
    if (!stored->errors.empty()) return show_again(visit, request, stored->errors, false);
    return see_other(stored->address);
}
