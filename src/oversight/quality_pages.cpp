// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/quality_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "audit/access_log.h"
#include "base/random.h"
#include "orders/led_units.h"
#include "oversight/overseen.h"
#include "oversight/quality_question.h"
#include "oversight/quality_view.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_summary = 2000;
constexpr int most_plans = 50;

Refusal no_such_review() { return not_found("Stickprovet finns inte."); }

// Of a unit that the actor leads; its names stand in the log as a list.
Result<ReviewView> view_of(ReadTx& tx, Visit const& visit, QualityReview review, std::string_view event)
{
    auto const unit = find_unit(tx, review.unit);
    if (!unit) return no_such_review();
    if (!visit.actor.leads(unit->id)) return forbidden("Stickprovet är för den som leder enheten.");
    auto plans = list_drawn_plans(tx, review);
    return ReviewView{.review = std::move(review), .unit = *unit, .plans = std::move(plans),
        .names = open_names(tx, visit, unit->id, event), .today = today(visit.house.clock), .csrf = visit.actor.csrf_token};
}

Result<ReviewView> load_review(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event)
{
    if (!visit.actor.leads_any()) return forbidden("Stickprov är för den som leder en enhet.");
    auto const id = Id<QualityReview>::parse(request.value("review"));
    auto review = id ? find_review(tx, *id) : std::nullopt;
    if (!review) return no_such_review();
    return view_of(tx, visit, *std::move(review), event);
}

Result<QualityPlanView> load_plan(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto view = load_review(tx, visit, request, "QualityReviewRead");
    if (!view) return view.refusal();
    auto const plan = Id<Plan>::parse(request.value("plan"));
    auto const drawn = plan ? view->plans.find(plan->number()) : view->plans.end();
    if (drawn == view->plans.end() || !view->names.contains(drawn->second.person)) return not_found("Planen är inte med i stickprovet.");
    // The manager looks into the file: the log tells, as of every other reading.
    auto const access = visit.house.access_control.open(tx, visit, drawn->second.person, "QualityPlanRead");
    if (!access) return access.refusal();
    auto const found = drawn->second;
    auto team = list_staff_of(tx, view->unit.id, visit.house.clock.now());
    return QualityPlanView{.of = *std::move(view), .plan = found, .team = std::move(team)};
}

Result<ReviewListView> load_list(ReadTx& tx, Visit const& visit, std::string const& wanted)
{
    auto units = list_led_units(tx, visit.actor);
    if (units.empty()) return forbidden("Stickprov är för den som leder en enhet.");
    auto const unit = choose_overseen(units, wanted);
    if (!unit) return unit.refusal();
    auto const names = open_names(tx, visit, unit->id, "QualityReviewsRead");
    auto const plans = list_plans_to_draw(tx, unit->id);
    auto const count = std::ranges::count_if(plans, [&](auto const& one) { return names.contains(one.second.person); });
    return ReviewListView{.unit = *unit, .units = std::move(units), .reviews = list_reviews(tx, unit->id),
        .plans = static_cast<std::size_t>(count), .csrf = visit.actor.csrf_token};
}

std::uint64_t random_seed()
{
    std::uint64_t seed = 0;
    for (auto const byte : random_bytes(7)) seed = seed << 8 | byte; // fits a column of the database
    return seed;
}

QualityReview drawn_review(ReadTx& tx, Visit const& visit, Id<Unit> unit, std::size_t count, std::uint64_t seed)
{
    auto const names = open_names(tx, visit, unit, "QualityReviewDraw");
    std::vector<std::int64_t> population;
    for (auto const& [number, plan] : list_plans_to_draw(tx, unit))
        if (names.contains(plan.person)) population.push_back(number);
    auto drawn = draw(population, count, seed);
    return {.id = visit.house.ids.next<QualityReview>(), .unit = unit, .seed = seed, .population = std::move(population),
        .drawn = std::move(drawn), .question_version = quality_question_version, .author = visit.actor.staff,
        .author_name = visit.actor.name, .written_at = visit.house.clock.now()};
}

std::optional<int> parse_count(std::string const& text)
{
    if (text.empty() || text.size() > 3 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    auto const count = std::stoi(text);
    if (count < 1 || count > most_plans) return std::nullopt;
    return count;
}

Response list_answer(Visit const& visit, Request const& request, std::string const& wanted, FormErrors errors)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_list(tx, visit, wanted); });
    if (!view) return refuse(visit, request, view.refusal());
    view->typed_count = request.form.text("antal");
    view->errors = std::move(errors);
    return show(visit, request, NavItem::oversight, review_list_page(*view));
}

QualityVerdict verdict_of(Visit const& visit, QualityPlanView const& view, TypedVerdict const& typed)
{
    auto const doer = std::ranges::find_if(view.team, [&](Staff const& one) { return typed.action_staff == one.id; });
    return {.id = visit.house.ids.next<QualityVerdict>(), .plan = view.plan.plan, .version = view.plan.version, .answers = typed.answers,
        .comment = typed.comment, .action = typed.action, .action_staff = typed.action_staff,
        .action_staff_name = doer == view.team.end() ? std::string{} : doer->name, .action_by = typed.action_by,
        .author_name = visit.actor.name, .author_title = visit.actor.title, .written_at = visit.house.clock.now()};
}

// The action with its review, for whoever was named and for whoever leads the unit.
struct ActionView {
    ReviewView of;
    QualityVerdict verdict;
};
Result<ActionView> load_action(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto const id = Id<QualityVerdict>::parse(request.value("verdict"));
    auto review = id ? find_review_of_verdict(tx, *id) : std::nullopt;
    auto const refused = forbidden("Åtgärden är för den som ska göra den och den som leder enheten.");
    if (!review) return visit.actor.works_in_care() ? not_found("Åtgärden finns inte.") : refused;
    auto const verdict = std::ranges::find(review->verdicts, *id, &QualityVerdict::id);
    if (verdict->action.empty()) return not_found("Åtgärden finns inte.");
    bool const is_mine = verdict->action_staff == visit.actor.staff;
    if (!is_mine && !visit.actor.leads(review->unit)) return refused;
    auto const found = *verdict;
    auto const unit = find_unit(tx, review->unit);
    auto plans = list_drawn_plans(tx, *review);
    return ActionView{{.review = *std::move(review), .unit = *unit, .plans = std::move(plans),
                          .names = open_names(tx, visit, unit->id, "QualityActionRead"), .today = today(visit.house.clock),
                          .csrf = visit.actor.csrf_token},
        found};
}

} // namespace

Response show_reviews(Visit& visit, Request const& request) { return list_answer(visit, request, request.query.text("enhet"), {}); }

Response draw_review(Visit& visit, Request const& request)
{
    auto const unit = Id<Unit>::parse(request.form.text("enhet"));
    if (!unit || !visit.actor.leads(*unit)) return refuse(visit, request, forbidden("Bara den som leder enheten gör stickprov."));
    auto const count = parse_count(request.form.text("antal"));
    if (!count) {
        FormErrors errors;
        errors.add("antal", "Skriv hur många planer, ett tal från 1 till 50.");
        return list_answer(visit, request, unit->text(), std::move(errors));
    }
    auto const seed = random_seed();
    auto const made = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const review = drawn_review(tx, visit, *unit, static_cast<std::size_t>(*count), seed);
        if (review.drawn.empty()) return invalid("Enheten har ingen plan som gäller. Då finns inget att dra.");
        if (auto const added = add_review(tx, visit, review); !added) return added.refusal();
        return "/egenkontroll/stickprov/" + review.id.text();
    });
    if (!made) return refuse(visit, request, made.refusal());
    return see_other(*made + "?klart=stickprov");
}

Response show_quality_review(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_review(tx, visit, request, "QualityReviewRead"); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::oversight, review_page(*view));
}

Response send_quality_review_pdf(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_review(tx, visit, request, "QualityReviewPrint"); });
    if (!view) return refuse(visit, request, view.refusal());
    log_access(visit, LogAction::print, std::nullopt, "QualityReviewPrint", "care_relation");
    return file("application/pdf", "stickprov.pdf",
        draw_review_pdf(*view, visit.house.settings.organisation, visit.house.clock.now(), visit.actor.name));
}

Response sign_quality_review(Visit& visit, Request const& request)
{
    auto const summary = request.form.text("slutsats");
    FormErrors errors;
    if (summary.empty()) errors.add("slutsats", "Skriv vad stickprovet visar.");
    else if (summary.size() > longest_summary) errors.add("slutsats", "Texten är för lång. Skriv högst 2 000 tecken.");
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_review(tx, visit, request, "QualityReviewSign"); });
    if (!view) return refuse(visit, request, view.refusal());
    if (!errors.empty()) {
        view->typed = request.form;
        view->errors = std::move(errors);
        return show(visit, request, NavItem::oversight, review_page(*view));
    }
    auto const done = visit.house.database.write([&](WriteTx& tx) { return end_review(tx, visit, view->review, summary); });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(view->address() + "?klart=avslutat");
}

Response show_quality_plan(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_plan(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::oversight, quality_plan_page(*view));
}

Response sign_quality_verdict(Visit& visit, Request const& request)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_plan(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    FormErrors errors;
    auto const typed = parse_verdict(request.form, view->of.today, errors);
    if (typed && typed->action_staff && std::ranges::find(view->team, *typed->action_staff, &Staff::id) == view->team.end())
        errors.add("vem", "Välj någon som arbetar på enheten.");
    if (!errors.empty()) {
        view->of.typed = request.form;
        view->of.errors = std::move(errors);
        return show(visit, request, NavItem::oversight, quality_plan_page(*view));
    }
    auto const verdict = verdict_of(visit, *view, *typed);
    auto const done = visit.house.database.write([&](WriteTx& tx) { return add_verdict(tx, visit, view->of.review, verdict); });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(view->of.address() + "?klart=sparad");
}

Response show_quality_action(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_action(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::my_day, quality_action_page(view->of, view->verdict, true));
}

Response finish_quality_action(Visit& visit, Request const& request)
{
    auto const text = request.form.text("gjort");
    if (text.size() > longest_summary) return refuse(visit, request, invalid("Texten är för lång. Skriv högst 1 000 tecken."));
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const view = load_action(tx, visit, request);
        if (!view) return view.refusal();
        return end_action(tx, visit, view->of.review, view->verdict.id, text);
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other("/egenkontroll/atgarder/" + request.value("verdict") + "?klart=sparad");
}
