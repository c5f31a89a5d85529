// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/plan.h"
#include "plans/activity_form.h"
#include "plans/activity_reading.h"
#include "plans/change_notice.h"
#include "plans/decision_rows.h"
#include "plans/heading_content.h"
#include "plans/heading_form.h"
#include "plans/identity_store.h"
#include "plans/item_saving.h"
#include "plans/plan_frame.h"
#include "plans/plan_store.h"
#include "plans/unconfirmed.h"
#include "risks/risk_reading.h"
#include "plans/waiting.h"

#include <algorithm>

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // the form is shown, nothing is written
constexpr Purpose writing{"PlanWrite", Intent::plan_write};

struct ActivityPage {
    PlanWork work;
    std::optional<Id<Activity>> id;   // none: a new one
    std::optional<Activity> activity; // none: a new one, or one that somebody else has removed meanwhile
    std::int64_t version;
};

// What is sent about an activity that has been removed meanwhile is not lost: it is set aside.
enum class Gone { refused, set_aside };

Result<ActivityPage> load_page(
    ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose, Gone gone = Gone::refused)
{
    auto work = open_work(tx, visit, request, purpose);
    if (!work) return work.refusal();
    auto const& text = request.value("activity");
    if (text == "ny") return ActivityPage{std::move(*work), std::nullopt, std::nullopt, 0};
    auto const id = Id<Activity>::parse(text);
    if (!id) return not_found("Aktiviteten finns inte i utkastet.");
    ItemRef const about{DraftItem::activity, id->number()};
    auto const found = find_item(*work, about);
    if (!found && (gone == Gone::refused || !was_in_draft(tx, work->draft.id, about)))
        return not_found("Aktiviteten finns inte i utkastet.");
    auto activity = found ? std::optional{std::get<Activity>(*found)} : std::nullopt;
    work->symbols = symbol_choice(tx, request, activity ? activity->picture : "");
    auto const version = item_version(tx, work->draft.id, about.item, about.id);
    return ActivityPage{std::move(*work), id, std::move(activity), version};
}

// A new activity comes from a heading or a goal, which are then chosen; the only service there is, too.
Form first_values(PlanWork const& work, Request const& request)
{
    Form form;
    form.add("rubrik", request.query.text("rubrik"));
    form.add("mal", request.query.text("mal"));
    if (auto const goal = Id<Goal>::parse(request.query.text("mal")))
        if (auto const* const found = work.content.find_goal(*goal); found && found->service)
            form.add("insats", found->service->text());
    if (!form.has("insats") && work.open.order && work.open.order->content.services.size() == 1)
        form.add("insats", work.open.order->content.services.front().id.text());
    return form;
}

Html risks_beside(PlanWork const& work, Id<Activity> activity)
{
    auto html = work.risks ? risk_notes(work.risks->risks_of(activity), work.open.person.given_name) : Html{};
    return html + Html::format("<p>{}</p>", link("Risker i planen", Href{work.open.address() + "/risker"}));
}

TemplateHeading const* heading_of(PlanWork const& work, Form const& values)
{
    return work.plan_template.find(values.text("rubrik"));
}

std::string back_address(PlanWork const& work, Form const& values)
{
    auto const* const heading = heading_of(work, values);
    if (heading) return work.heading_address(heading->key);
    auto const goal = Id<Goal>::parse(values.text("mal"));
    return goal ? work.open.address() + "/mal/" + goal->text() : work.open.address();
}

Response draw(Visit& visit, Request const& request, ActivityPage const& page, Form const& values,
    FormErrors const& errors, bool changed)
{
    auto const& work = page.work;
    auto const* const heading_there = heading_of(work, values);
    std::string const title = page.activity ? page.activity->what : "Så gör vi: nytt";
    Html content = error_summary(errors);
    if (changed && page.activity) content += changed_notice(work, *page.activity);
    if (heading_there) content += Html::format(R"(<p class="skriv__var">{}</p>)", work.title_of(*heading_there));
    content += heading(2, title);
    if (page.activity && errors.empty())
        content += agreed_about(visit, work, *page.activity) + unconfirmed_notice(visit, work, ref_of(*page.activity))
            + undo_button(visit, work, ref_of(*page.activity)) + dose_advice(*page.activity)
            + schedule_read_back(page.activity->schedule, work.open.today);
    if (page.activity) content += suggestions_to(work, page.activity->id);
    if (page.activity) content += objections_to(work, {.part = PlanPart::activity, .activity = page.activity->id});
    if (page.activity) content += risks_beside(work, page.activity->id);
    if (work.open.order) content += given(decided_services(*work.open.order));
    auto const* const wait = page.activity ? wait_on(work, *page.activity) : nullptr;
    if (wait) {
        content += wait_notice(work, *wait) + fact_list(item_words(work, *page.activity));
        return show(visit, request, NavItem::persons,
            writing_page(work, {.title = title, .current = heading_there ? heading_there->key : "", .content = std::move(content)}),
            banners_of(work.open.person));
    }
    if (page.activity) content += symbol_search(work.symbols, work.open.address() + "/aktivitet/" + page.activity->id.text());
    Html buttons = button(SubmitButton{.text = "Spara"});
    buttons += button(LinkButton{.text = page.activity ? "Till rubriken" : "Avbryt", .href = back_address(work, values)});
    if (page.activity)
        buttons += button(SubmitButton{.text = "Ta bort", .weight = Weight::quiet, .icon = Icon::trash,
            .name = "ta-bort", .value = "ja", .more = " " + page.activity->what, .danger = true, .skip_validation = true});
    content += form({.action = work.open.address() + "/aktivitet/" + request.value("activity"),
                        .csrf = visit.actor.csrf_token,
                        .version = std::to_string(page.version),
                        .keep = "aktivitet-" + work.draft.id.text() + "-" + request.value("activity"),
                        .guard = true},
        activity_fields(work, values, errors) + form_foot(std::move(buttons)));
    content += changes_link(work);
    auto response = show(visit, request, NavItem::persons,
        writing_page(work, {.title = title,
                               .current = heading_there ? heading_there->key : "",
                               .content = std::move(content),
                               .support = heading_there ? heading_help(work, *heading_there, {}) : Html{},
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

// A service without decision that was named here becomes one of the plan's; the same name is the same service.
void take_in_service(WriteTx& tx, Visit const& visit, PlanWork& work, TypedActivity& typed)
{
    if (typed.new_service.empty()) return;
    auto const found = std::ranges::find(work.content.services, typed.new_service, &PlanService::name);
    if (found != work.content.services.end()) {
        typed.activity.own_service = found->id;
        return;
    }
    work.content.services.push_back(add_service(tx, visit, work.draft, typed.new_service));
    typed.activity.own_service = work.content.services.back().id;
}

Result<Stored> store(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto page = load_page(tx, visit, request, writing, Gone::set_aside);
    if (!page) return page.refusal();
    auto& work = page->work;
    auto const base_version = page->id ? base_version_of(request.form) : 0;
    if (auto const* const wait = page->activity ? wait_on(work, *page->activity) : nullptr) return locked(*wait);
    if (request.form.has("ta-bort", "ja") && page->id) {
        auto const removed = remove_item(tx, visit, work, {DraftItem::activity, page->id->number()}, base_version);
        if (!removed) return removed.refusal();
        auto const back = page->activity ? work.heading_address(page->activity->heading) : work.open.address();
        return Stored{back + "?klart=borttagen"};
    }
    auto typed = parse_activity(request.form, work, visit.actor.staff);
    check_symbol(tx, typed.activity.picture, typed.errors);
    if (auto const* const wait = wait_on(work, typed.activity)) typed.errors.add("insats", locked(*wait).message);
    if (!typed.errors.empty()) return Stored{{}, typed.errors};
    take_in_service(tx, visit, work, typed);
    auto& activity = typed.activity;
    activity.id = page->id ? *page->id : add_activity_identity(tx, visit, work.open.plan.id);
    activity.written_at = visit.house.clock.now();
    auto const& heading = *work.plan_template.find(activity.heading);
    choose_heading(tx, visit, work.draft.id, heading, work.plan_template.position_of(heading.key), work.title_of(heading));
    auto const saved = save_item(tx, visit, work, activity, base_version);
    if (!saved.set_aside) confirm_item(tx, work.draft.id, ref_of(activity));
    // Its own page reads back what the days and times came to, and where it is undone.
    return Stored{work.open.address() + "/aktivitet/" + activity.id.text() + "?klart=aktivitet-sparad", {}, saved.set_aside};
}

} // namespace

Response show_activity(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    if (!page->activity) return draw(visit, request, *page, first_values(page->work, request), {}, false);
    auto activity = *page->activity;
    if (auto asked = asked_symbol(page->work.symbols, request); !asked.empty()) activity.picture = std::move(asked);
    auto const values = stored_activity(activity);
    return draw(visit, request, *page, values, {}, false);
}

Response save_plan_activity(Visit& visit, Request const& request)
{
    auto const stored = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request); });
    if (!stored && stored.refusal().reason == Refusal::Reason::conflict && request.form.has("ta-bort"))
        return show_again(visit, request, {}, true);
    if (!stored) return refuse(visit, request, stored.refusal());
    if (stored->set_aside) return show_item_conflict(visit, request, *stored->set_aside);
    if (!stored->errors.empty()) return show_again(visit, request, stored->errors, false);
    return see_other(stored->address);
}
