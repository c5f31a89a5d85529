// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_pages.h"

#include "access/shell.h"
#include "followups/follow_up_rules.h"
#include "followups/follow_up_wish_store.h"
#include "followups/follow_up_words.h"
#include "followups/follow_up_work.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/person_head.h"
#include "plans/due_text.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/version_store.h"

#include <algorithm>

namespace {

constexpr Purpose reading{"FollowUpRead", Intent::plan_read};
constexpr Purpose beginning{"FollowUpBegin", Intent::plan_write};
constexpr Purpose dating{"FollowUpDate", Intent::plan_write};

struct ListView {
    FollowedPlan plan;
    std::vector<FollowUpDraft> drafts;
    std::vector<WrittenWish> wishes;
};

Result<ListView> load(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto plan = open_followed_plan(tx, visit, request, purpose);
    if (!plan) return plan.refusal();
    auto drafts = list_drafts(tx, plan->open.access, plan->open.plan.id);
    auto wishes = list_open_wishes(tx, plan->open.access, plan->open.plan.id);
    return ListView{std::move(*plan), std::move(drafts), std::move(wishes)};
}

bool may_begin(FollowedPlan const& plan) { return plan.open.access.may_write() && !plan.has_ended(); }

Html open_ones(ListView const& view)
{
    std::vector<Matter> rows;
    for (auto const& draft : view.drafts) {
        auto detail = draft.begun_by_name + " började " + civil_date(draft.begun_at).text() + ".";
        if (draft.version_number != view.plan.latest_number) detail += " Gäller version " + std::to_string(draft.version_number) + ".";
        rows.push_back({.icon = Icon::messages_square,
            .text = draft.scope.text(),
            .href = view.plan.address() + "/" + draft.id.text(),
            .detail = std::move(detail),
            .when = draft.planned_on ? draft.planned_on->text() : "Ingen dag bokad",
            .soon = draft.planned_on && *draft.planned_on <= add_days(view.plan.open.today, 7)});
    }
    return rows.empty() ? empty_state("Ingen uppföljning är bokad eller på gång.") : matter_list(rows);
}

Html signed_ones(ListView const& view)
{
    std::vector<Matter> rows;
    for (auto const& one : view.plan.signed_ones)
        rows.push_back({.icon = Icon::circle_check,
            .text = one.title(),
            .href = view.plan.address() + "/" + one.id.text(),
            .detail = in_brief(one, view.plan.called()),
            .when = "Version " + std::to_string(one.version_number)});
    return rows.empty() ? empty_state("Planen är inte uppföljd än.") : matter_list(rows);
}

// What somebody has asked for and no follow-up has answered.
Html wishes_box(ListView const& view)
{
    std::vector<Fact> rows;
    for (auto const& [wish, author] : view.wishes) {
        auto who = std::string{code_of(follow_up_asker_codes(), wish.asked_by).label};
        if (!wish.asker_name.empty()) who += ", " + wish.asker_name;
        rows.push_back({.name = std::move(who), .value = Html::text(wish.asked_on.text() + (wish.text.empty() ? "" : ". " + wish.text)), .by = author});
    }
    Html body = rows.empty() ? paragraph("Ingen har bett om en uppföljning sedan den senaste.") : fact_list(rows);
    if (may_begin(view.plan))
        body += button_row(button(LinkButton{.text = "Någon vill följa upp", .href = Href{view.plan.address() + "/onskemal"}, .icon = Icon::message_circle}));
    return box({.id = "onskemal", .heading = "Önskemål", .body = std::move(body)});
}

std::string name_of(FollowedPlan const& plan, SubjectRef about)
{
    auto const all = subjects_of(plan.version);
    auto const found = std::ranges::find(all, about, &Subject::about);
    return found == all.end() ? std::string{"Något som inte står i planen längre"} : found->name;
}

std::string choice_of(SubjectRef about)
{
    return std::string{code_of(subject_kind_codes(), about.kind).code} + ":" + std::to_string(about.item);
}

Html own_dates(Visit const& visit, ListView const& view, Form const& typed, FormErrors const& errors)
{
    std::vector<Fact> rows;
    for (auto const& date : view.plan.dates)
        rows.push_back({.name = name_of(view.plan, date.about), .value = Html::text(date.on.text()), .by = date.author_name});
    Html body = rows.empty() ? paragraph("Allt följs upp när hela planen följs upp.") : fact_list(rows);
    if (!may_begin(view.plan)) return body;
    Select subjects{.name = "vad", .label = "Mål eller insats", .options = {}, .value = typed.text("vad"), .error = errors.of("vad"),
        .empty_text = "Välj"};
    for (auto const& one : subjects_of(view.plan.version)) subjects.options.push_back({choice_of(one.about), one.name});
    Html fields = select(subjects)
        + date_field({.name = "egen-dag", .label = "Följs upp", .value = typed.text("egen-dag"),
            .hint = "Lämna tomt om det ska följas upp med resten av planen.", .error = errors.of("egen-dag")});
    return body
        + more({.summary = "Bestäm en egen dag",
            .body = form({.action = Href{view.plan.address() + "/datum"}, .csrf = visit.actor.csrf_token},
                std::move(fields) + form_foot(button(SubmitButton{.text = "Spara dagen", .weight = Weight::secondary}))),
            .open = !errors.empty()});
}

Response draw(Visit& visit, Request const& request, ListView const& view, Form const& typed, FormErrors const& errors)
{
    auto const& plan = view.plan;
    Html body = error_summary(errors) + heading(2, "Uppföljningar av plan " + std::to_string(plan.open.plan.number));
    if (plan.has_ended()) body += lead("Planen är avslutad. Det som är sagt går att läsa.");
    Html buttons;
    if (may_begin(plan))
        buttons += button(LinkButton{.text = "Boka eller börja", .href = plan.address() + "/ny", .weight = Weight::primary, .icon = Icon::plus});
    buttons += button(LinkButton{.text = "Till planen", .href = plan.open.address(), .icon = Icon::arrow_left});
    buttons += button(LinkButton{.text = "Trygghet över tid", .href = "/personer/" + plan.open.plan.person.text() + "/trygghet",
        .weight = Weight::quiet});
    body += button_row(std::move(buttons));
    body += box({.id = "oppna", .heading = "Bokade och på gång", .body = open_ones(view), .list = !view.drafts.empty()});
    body += wishes_box(view);
    body += box({.id = "egna", .heading = "Egna dagar", .body = own_dates(visit, view, typed, errors)});
    body += box({.id = "klara", .heading = "Klara", .body = signed_ones(view), .list = !plan.signed_ones.empty()});
    auto page = reading_page(plan.open, "Uppföljningar", std::move(body));
    page.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(plan.open.person));
}

// The plan's own day, or the last one that the rules leave, whichever comes first; only one that is still to come.
std::string likely_day(FollowedPlan const& plan)
{
    std::optional<CivilDate> first;
    auto const& planned = plan.version.content.follow_up;
    for (auto const& day : {planned ? planned->on : std::nullopt, plan.due ? std::optional{plan.due->on} : std::nullopt})
        if (day && *day >= plan.open.today && (!first || *day < *first)) first = day;
    return first ? first->iso() : std::string{};
}

std::string hint_of_day(FollowedPlan const& plan)
{
    std::string const hint = "Tomt om ni inte har bestämt än.";
    return plan.due ? "Hela planen följs upp: " + due_text(*plan.due) + ". " + hint : hint;
}

// Somebody has begun it already: the way there, and what was typed stays.
Html begun_notice(FollowedPlan const& plan, FollowUpDraft const& draft)
{
    return notice({.tone = Tone::warning,
        .heading = draft.begun_by_name + " har redan börjat den uppföljningen",
        .body = paragraph("Öppna den och skriv vidare där.")
            + link("Öppna uppföljningen", Href{plan.address() + "/" + draft.id.text()}, draft.scope.text())});
}

Response draw_new(Visit& visit, Request const& request, FollowedPlan const& plan, Form const& typed, FormErrors const& errors,
    Html notices = {})
{
    Html body = error_summary(errors) + std::move(notices) + heading(2, "Följ upp planen med " + plan.called());
    body += lead("Fråga " + plan.called() + " när det passar, var, och vilka som ska vara med.");
    Select scope{.name = "vad", .label = "Vad ska följas upp?", .options = {},
        .value = typed.has("vad") ? typed.text("vad") : request.query.has("vad") ? request.query.text("vad") : "whole",
        .error = errors.of("vad")};
    for (auto const& one : scope_choices(plan.source()))
        if (may_be_followed_up(one.kind, plan.rules)) scope.options.push_back({one.value, one.text});
    Html fields = select(scope)
        + date_field({.name = "dag", .label = "Vilken dag ses ni?", .value = typed.has("dag") ? typed.text("dag") : likely_day(plan),
            .hint = hint_of_day(plan), .error = errors.of("dag")});
    body += form({.action = Href{plan.address() + "/ny"}, .csrf = visit.actor.csrf_token},
        std::move(fields) + form_foot(button(SubmitButton{.text = "Gå vidare"}) + button(LinkButton{.text = "Avbryt", .href = plan.address()})));
    auto page = reading_page(plan.open, "Ny uppföljning", std::move(body));
    page.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(plan.open.person));
}

struct NewFollowUp {
    ScopeOfFollowUp scope;
    std::optional<CivilDate> on;
};

NewFollowUp parse_new(Form const& form, FollowedPlan const& plan, FormErrors& errors)
{
    NewFollowUp begun{.scope = {}, .on = date_of(form, "dag", plan.open.today, errors)};
    auto const scope = scope_from(form.text("vad"), plan.source());
    if (!scope) errors.add("vad", "Välj vad ni ska följa upp.");
    else if (!may_be_followed_up(scope->kind, plan.rules)) errors.add("vad", "Enligt era regler följs det upp tillsammans med hela planen.");
    else begun.scope = *scope;
    if (begun.scope.kind != FollowUpScope::dated) return begun;
    if (form.text("dag").empty()) errors.add("dag", "Skriv dagen. Det som har egen dag till och med den följs upp.");
    if (!begun.on) return begun;
    begun.scope.item = begun.on->iso();
    begun.scope.name = begun.on->text();
    if (dated_until(plan.version, plan.dates, *begun.on).empty())
        errors.add("dag", "Inget i planen har en egen dag till och med den dagen.");
    return begun;
}

std::optional<SubjectRef> subject_from(Form const& form, FollowedPlan const& plan)
{
    for (auto const& one : subjects_of(plan.version))
        if (choice_of(one.about) == form.text("vad")) return one.about;
    return std::nullopt;
}

Result<Done> has_not_ended(FollowedPlan const& plan)
{
    if (plan.has_ended()) return conflict("Planen är avslutad och följs inte upp mer.");
    return Done{};
}

} // namespace

Response show_follow_ups(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load(tx, visit, request, reading); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, {}, {});
}

Response save_own_date(Visit& visit, Request const& request)
{
    FormErrors errors;
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<ListView> {
        auto view = load(tx, visit, request, dating);
        if (!view) return view.refusal();
        if (auto const goes_on = has_not_ended(view->plan); !goes_on) return goes_on.refusal();
        auto const about = subject_from(request.form, view->plan);
        if (!about) errors.add("vad", "Välj mål eller insats.");
        auto const on = date_of(request.form, "egen-dag", view->plan.open.today, errors);
        if (on && *on < view->plan.open.today) errors.add("egen-dag", "Skriv en dag som inte har varit.");
        if (errors.empty()) put_own_date(tx, visit, view->plan.open.access, view->plan.open.plan.id, *about, on);
        return view;
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!errors.empty()) return draw(visit, request, *saved, request.form, errors);
    return see_other(saved->plan.address() + "?klart=sparad");
}

Response show_new_follow_up(Visit& visit, Request const& request)
{
    auto const plan = visit.house.database.read([&](ReadTx& tx) { return open_followed_plan(tx, visit, request, beginning); });
    if (!plan) return refuse(visit, request, plan.refusal());
    if (auto const goes_on = has_not_ended(*plan); !goes_on) return refuse(visit, request, goes_on.refusal());
    return draw_new(visit, request, *plan, {}, {});
}

Response begin_new_follow_up(Visit& visit, Request const& request)
{
    struct Begun {
        FollowedPlan plan;
        std::optional<Id<FollowUp>> id;
        std::optional<FollowUpDraft> other = std::nullopt; // that is open already
    };
    FormErrors errors;
    auto const begun = visit.house.database.write([&](WriteTx& tx) -> Result<Begun> {
        auto plan = open_followed_plan(tx, visit, request, beginning);
        if (!plan) return plan.refusal();
        if (auto const goes_on = has_not_ended(*plan); !goes_on) return goes_on.refusal();
        auto const typed = parse_new(request.form, *plan, errors);
        if (!errors.empty()) return Begun{std::move(*plan), std::nullopt};
        for (auto& other : list_drafts(tx, plan->open.access, plan->open.plan.id))
            if (other.scope.kind == typed.scope.kind && other.scope.item == typed.scope.item)
                return Begun{std::move(*plan), std::nullopt, std::move(other)};
        auto const id = begin_follow_up(tx, visit, plan->open.access, plan->open.plan, plan->version, typed.scope, typed.on);
        if (!id) return id.refusal();
        Form booked;
        if (typed.on) booked.add("dag", typed.on->iso());
        auto const draft = find_draft(tx, plan->open.access, plan->open.plan.id, *id);
        if (typed.on) save_part(tx, visit, *draft, "mote", booked, 0, false);
        return Begun{std::move(*plan), *id};
    });
    if (!begun) return refuse(visit, request, begun.refusal());
    if (begun->other) {
        auto page = draw_new(visit, request, begun->plan, request.form, errors, begun_notice(begun->plan, *begun->other));
        page.status = status_of(Refusal::Reason::conflict);
        return page;
    }
    if (!begun->id) return draw_new(visit, request, begun->plan, request.form, errors);
    return see_other(begun->plan.address() + "/" + begun->id->text());
}
