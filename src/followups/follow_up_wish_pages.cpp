// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_pages.h"

#include "access/shell.h"
#include "followups/follow_up_wish_store.h"
#include "followups/follow_up_work.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/person_head.h"
#include "people/written_text.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"

namespace {

constexpr Purpose wishing{"FollowUpWish", Intent::plan_write};
constexpr int longest_name = 120;
constexpr int longest_text = 500;

Result<FollowedPlan> open_to_wish(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto plan = open_followed_plan(tx, visit, request, wishing);
    if (plan && plan->has_ended()) return conflict("Planen är avslutad och följs inte upp mer.");
    return plan;
}

// What the routine makes of it.
std::string what_follows(FollowedPlan const& plan)
{
    auto const triggers = plan.rules[rule::followup_triggers];
    if (!triggers.value.has(FollowupTrigger::on_request))
        return "Enligt era regler blir det ingen egen uppgift. Önskemålet står kvar bland planens uppföljningar.";
    return "Då görs en uppföljning inom " + words_of(plan.rules[rule::followup_after_trigger].value.value()) + ". Enligt "
        + triggers.because() + ".";
}

Response draw(Visit& visit, Request const& request, FollowedPlan const& plan, Form const& typed, FormErrors const& errors)
{
    Html body = error_summary(errors) + heading(2, "Någon vill följa upp planen") + lead(what_follows(plan));
    Choices who{.name = "vem", .legend = "Vem vill det?", .choices = {}, .value = typed.text("vem"), .error = errors.of("vem")};
    for (auto const& one : follow_up_asker_codes()) who.choices.push_back({.value = std::string{one.code}, .text = std::string{one.label}});
    Html fields = radio_list(who)
        + text_field({.name = "namn", .label = "Namn", .value = typed.text("namn"), .hint = "Behövs inte när det är " + plan.called() + ".",
            .error = errors.of("namn"), .max_length = longest_name})
        + date_field({.name = "dag", .label = "Vilken dag sa någon det?", .value = typed.has("dag") ? typed.text("dag") : plan.open.today.iso(),
            .error = errors.of("dag")})
        + text_area({.name = "text", .label = "Vad gäller det?", .value = typed.text("text"), .hint = "Får vara tomt.",
            .error = errors.of("text"), .max_length = longest_text});
    body += form({.action = Href{plan.address() + "/onskemal"}, .csrf = visit.actor.csrf_token},
        std::move(fields)
            + form_foot(button(SubmitButton{.text = "Spara"}) + button(LinkButton{.text = "Avbryt", .href = Href{plan.address()}})));
    auto page = reading_page(plan.open, "Önskemål om uppföljning", std::move(body));
    page.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(plan.open.person));
}

std::optional<FollowUpWish> parse_wish(Form const& form, FollowedPlan const& plan, FormErrors& errors)
{
    auto const today = plan.open.today;
    auto const who = parse_code(follow_up_asker_codes(), form.text("vem"));
    if (!who) errors.add("vem", "Välj vem som vill följa upp planen.");
    auto const on = date_of(form, "dag", today, errors);
    if (form.text("dag").empty()) errors.add("dag", "Skriv dagen.");
    if (on && *on > today) errors.add("dag", "Skriv en dag som har varit.");
    if (on && *on < plan.began_on) errors.add("dag", "Planen fastställdes " + plan.began_on.text() + ". Skriv en dag efter det.");
    if (character_count(form.text("namn")) > longest_name) errors.add("namn", "Skriv högst 120 tecken.");
    if (character_count(form.text("text")) > longest_text) errors.add("text", "Skriv högst 500 tecken.");
    if (!errors.empty()) return std::nullopt;
    return FollowUpWish{*who, form.text("namn"), *on, form.text("text")};
}

} // namespace

Response show_new_wish(Visit& visit, Request const& request)
{
    auto const plan = visit.house.database.read([&](ReadTx& tx) { return open_to_wish(tx, visit, request); });
    if (!plan) return refuse(visit, request, plan.refusal());
    return draw(visit, request, *plan, {}, {});
}

Response save_wish(Visit& visit, Request const& request)
{
    FormErrors errors;
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<FollowedPlan> {
        auto plan = open_to_wish(tx, visit, request);
        if (!plan) return plan.refusal();
        if (auto const wish = parse_wish(request.form, *plan, errors)) add_wish(tx, visit, plan->open.access, plan->open.plan.id, *wish);
        return plan;
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!errors.empty()) return draw(visit, request, *saved, request.form, errors);
    return see_other(saved->address() + "?klart=sparad");
}
