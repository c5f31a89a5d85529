// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "attachments/attachment_store.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "plans/draft_item_store.h"
#include "plans/goal_form.h"
#include "plans/goal_help.h"
#include "plans/heading_form.h"
#include "plans/item_saving.h"
#include "plans/own_photo.h"
#include "plans/plan_content_store.h"
#include "plans/plan_frame.h"
#include "plans/plan_store.h"
#include "plans/template_store.h"
#include "plans/version_store.h"
#include "plans/waiting.h"
#include "requests/service_wait.h"

// One goal in a minute (R22): from the version in force one form, which begins the next version with that goal changed
// and everything else as it stands; then one page to read it through and one button.

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // the form is shown, nothing is written
constexpr Purpose writing{"PlanRevise", Intent::plan_write};
constexpr auto why = "varfor";
constexpr std::size_t longest_reason = 2'000;

// The version in force as if it were a draft that nobody has written in: what the goal's form is drawn from.
struct ChangePage {
    PlanWork work;
    Goal goal;
    bool has_draft;
    std::optional<ServiceWait> wait = std::nullopt; // the goal's service waits for a new order (DD-15)
};

Result<ChangePage> load_page(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto open = open_plan(tx, visit, request, reading);
    if (!open) return open.refusal();
    auto const id = Id<Goal>::parse(request.value("goal"));
    auto const version = find_latest_version(tx, open->access, open->plan.id);
    auto const* const goal = version && id ? version->content.find_goal(*id) : nullptr;
    if (!goal) return not_found("Målet finns inte i planen som gäller.");
    if (open->plan.state == PlanState::ended) return conflict("Planen är avslutad och kan inte ändras.");
    auto const plan_template = find_template(tx, version->plan_template);
    if (!plan_template) return not_found("Mallen finns inte.");
    bool const has_draft = find_draft(tx, open->plan).has_value();
    PlanDraft const none{.id = Id<PlanDraft>{0}, .plan = open->plan.id, .plan_template = version->plan_template,
        .kind = VersionKind::revision, .reason = {}, .base = version->id, .started_at = version->established_at,
        .started_by = version->established_by};
    std::optional<ServiceWait> waits;
    for (auto const& wait : list_service_waits(tx, open->access, open->plan.order))
        if (goal->service == wait.service) waits = wait;
    Goal const found = *goal;
    auto documents = list_attachments(tx, open->access, open->plan.order);
    bool const photo_consent = has_photo_consent(tx, open->access, open->today);
    auto symbols = symbol_choice(tx, request, found.picture);
    return ChangePage{PlanWork{.open = std::move(*open), .draft = none, .plan_template = plan_template->content,
                          .texts = {}, .content = version->content, .touch = std::nullopt, .facts = {},
                          .documents = std::move(documents), .photo_consent = photo_consent, .symbols = std::move(symbols)},
        found, has_draft, std::move(waits)};
}

Response draw(Visit& visit, Request const& request, ChangePage const& page, Form const& values, FormErrors const& errors)
{
    auto const& work = page.work;
    auto const& name = work.open.person.given_name;
    auto const title = "Ändra målet " + page.goal.short_name;
    Html content = error_summary(errors) + heading(2, title);
    content += lead("Bara det här målet ändras. Resten av planen gäller som den är.");
    content += symbol_search(work.symbols, work.open.address() + "/andra-mal/" + page.goal.id.text());
    Html fields = text_area({.name = why, .label = "Varför ändras målet?", .value = values.text(why),
        .hint = "Till exempel: " + name + " har nått det, orkar mindre eller vill något annat.", .error = errors.of(why),
        .rows = 2, .required = true});
    fields += goal_fields(work, values, errors);
    content += form({.action = work.open.address() + "/andra-mal/" + page.goal.id.text(),
                        .csrf = visit.actor.csrf_token,
                        .keep = "andra-mal-" + page.goal.id.text(),
                        .guard = true},
        fields
            + form_foot(button(SubmitButton{.text = "Spara och läs igenom"})
                + button(LinkButton{.text = "Avbryt", .href = work.open.address()})));
    content += goal_questions(name);
    auto shown = reading_page(work.open, title, std::move(content));
    shown.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, shown, banners_of(work.open.person));
}

// The goal cannot be changed now: what it waits for, instead of a form.
Response draw_wait(Visit& visit, Request const& request, ChangePage const& page)
{
    auto const title = "Målet " + page.goal.short_name + " kan inte ändras just nu";
    auto response = show(visit, request, NavItem::persons,
        reading_page(page.work.open, title, heading(2, title) + wait_notice(page.work, *page.wait)
                + button_row(button(LinkButton{.text = "Till planen", .href = page.work.open.address(), .weight = Weight::quiet}))),
        banners_of(page.work.open.person));
    response.status = status_of(Refusal::Reason::conflict);
    return response;
}

struct Stored {
    std::string address;
    FormErrors errors = {};
};

// A sub-goal keeps the id that it has in the version in force, once.
void name_sub_goals(Visit const& visit, Goal const& former, Goal& goal)
{
    std::vector<Id<SubGoal>> free;
    for (auto const& one : former.sub_goals) free.push_back(one.id);
    for (auto& one : goal.sub_goals)
        if (std::erase(free, one.id) == 0) one.id = visit.house.ids.next<SubGoal>();
}

Result<Stored> store(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto const page = load_page(tx, visit, request);
    if (!page) return page.refusal();
    if (page->wait) return locked(*page->wait);
    auto typed = parse_goal(request.form, page->work);
    auto const reason = limited(request.form, why, longest_reason, typed.errors);
    check_symbol(tx, typed.goal.picture, typed.errors);
    if (reason.empty()) typed.errors.add(why, "Skriv varför målet ändras.");
    if (!typed.errors.empty()) return Stored{{}, std::move(typed.errors)};
    auto const open = open_plan(tx, visit, request, writing);
    if (!open) return open.refusal();
    auto const draft = start_revision(tx, visit, open->access, open->plan, reason, page->goal.id);
    if (!draft) return draft.refusal();
    auto const work = open_work(tx, visit, request, writing);
    if (!work) return work.refusal();
    typed.goal.id = page->goal.id;
    name_sub_goals(visit, page->goal, typed.goal);
    save_item(tx, visit, *work, typed.goal, item_version(tx, draft->id, DraftItem::goal, page->goal.id.number()));
    return Stored{work->open.address() + "/granska?klart=mal-sparat"};
}

} // namespace

Response show_goal_change(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request); });
    if (!page) return refuse(visit, request, page.refusal());
    if (page->wait) return draw_wait(visit, request, *page);
    // Somebody is at the next version already: the goal is changed there.
    if (page->has_draft) return see_other(page->work.open.address() + "/mal/" + page->goal.id.text());
    return draw(visit, request, *page, stored_goal(with_asked_symbol(page->goal, page->work, request)), {});
}

Response save_goal_change(Visit& visit, Request const& request)
{
    auto const stored = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request); });
    if (!stored) return refuse(visit, request, stored.refusal());
    if (stored->errors.empty()) return see_other(stored->address);
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, request.form, stored->errors);
}
