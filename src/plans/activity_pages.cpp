// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/plan.h"
#include "plans/activity_form.h"
#include "plans/draft_item_store.h"
#include "plans/heading_content.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_store.h"

#include <algorithm>

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // the form is shown, nothing is written
constexpr Purpose writing{"PlanWrite", Intent::plan_write};

struct ActivityPage {
    PlanWork work;
    std::optional<Activity> activity; // none: a new one
    std::int64_t version;
};

Result<ActivityPage> load_page(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto work = open_work(tx, visit, request, purpose);
    if (!work) return work.refusal();
    auto const& text = request.value("activity");
    if (text == "ny") return ActivityPage{std::move(*work), std::nullopt, 0};
    auto const id = Id<Activity>::parse(text);
    auto const& all = work->content.activities;
    auto const found = id ? std::ranges::find(all, *id, &Activity::id) : all.end();
    if (found == all.end()) return not_found("Aktiviteten finns inte i utkastet.");
    auto copy = *found;
    auto const version = item_version(tx, work->draft.id, DraftItem::activity, copy.id.number());
    return ActivityPage{std::move(*work), std::move(copy), version};
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

Html notice_of(Activity const& now)
{
    return notice({.tone = Tone::warning,
        .heading = "Någon annan har sparat här medan du skrev",
        .body = paragraph("Det du skrev står kvar nedanför och är inte sparat. Så här står det sparat nu:")
            + plain_list({Html::text(now.what), Html::text(now.how), Html::text(schedule_text(now.schedule))})
            + paragraph("Spara igen om din text ska gälla.")});
}

Response draw(Visit& visit, Request const& request, ActivityPage const& page, Form const& values,
    FormErrors const& errors, bool changed)
{
    auto const& work = page.work;
    auto const* const heading_there = heading_of(work, values);
    std::string const title = page.activity ? page.activity->what : "Så gör vi: nytt";
    Html content = error_summary(errors);
    if (changed && page.activity) content += notice_of(*page.activity);
    if (heading_there) content += Html::format(R"(<p class="skriv__var">{}</p>)", work.title_of(*heading_there));
    content += heading(2, title);
    Html buttons = button(SubmitButton{.text = "Spara"});
    buttons += button(LinkButton{.text = "Avbryt", .href = back_address(work, values)});
    if (page.activity)
        buttons += button(SubmitButton{.text = "Ta bort", .weight = Weight::quiet, .icon = Icon::trash,
            .name = "ta-bort", .value = "ja", .more = " " + page.activity->what, .danger = true, .skip_validation = true});
    content += form({.action = work.open.address() + "/aktivitet/" + request.value("activity"),
                        .csrf = visit.actor.csrf_token,
                        .version = std::to_string(page.version),
                        .keep = "aktivitet-" + work.draft.id.text() + "-" + request.value("activity"),
                        .guard = true},
        activity_fields(work, values, errors) + form_foot(std::move(buttons)));
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
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, request.form, errors, changed);
}

struct Stored {
    std::string address;
    FormErrors errors = {};
};

Result<Stored> store(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto const page = load_page(tx, visit, request, writing);
    if (!page) return page.refusal();
    auto const& work = page->work;
    if (request.form.has("ta-bort", "ja") && page->activity) {
        auto const removed = remove_activity(tx, work.draft.id, page->activity->id, base_version_of(request.form));
        if (!removed) return removed.refusal();
        return Stored{work.heading_address(page->activity->heading) + "?klart=borttagen"};
    }
    auto typed = parse_activity(request.form, work, visit.actor.staff);
    if (!typed.errors.empty()) return Stored{{}, typed.errors};
    auto& activity = typed.activity;
    activity.id = page->activity ? page->activity->id : add_activity_identity(tx, visit, work.open.plan.id);
    activity.written_at = visit.house.clock.now();
    auto const& heading = *work.plan_template.find(activity.heading);
    choose_heading(tx, visit, work.draft.id, heading, work.plan_template.position_of(heading.key), work.title_of(heading));
    auto const done = save_activity(tx, work.draft.id, activity, page->activity ? base_version_of(request.form) : 0);
    if (!done) return done.refusal();
    return Stored{work.heading_address(activity.heading) + "?klart=aktivitet-sparad"};
}

} // namespace

Response show_activity(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    auto const values = page->activity ? stored_activity(*page->activity) : first_values(page->work, request);
    return draw(visit, request, *page, values, {}, false);
}

Response save_plan_activity(Visit& visit, Request const& request)
{
    auto const stored = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request); });
    if (!stored && stored.refusal().reason == Refusal::Reason::conflict && request.value("activity") != "ny")
        return show_again(visit, request, {}, true);
    if (!stored) return refuse(visit, request, stored.refusal());
    if (!stored->errors.empty()) return show_again(visit, request, stored->errors, false);
    return see_other(stored->address);
}
