// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover_pages.h"

#include "access/shell.h"
#include "approvals/approval_pages.h"
#include "audit/access_log.h"
#include "followups/follow_up_store.h"
#include "handovers/handover_outcomes.h"
#include "handovers/handover_store.h"
#include "handovers/handover_view.h"
#include "html/components/box.h"
#include "journal/plan_note.h"
#include "people/consent_store.h"
#include "plans/plan_frame.h"
#include "plans/version_store.h"
#include "rules/rule_store.h"

#include <algorithm>

namespace {

// From the one that the authority got last up to the one before this, the oldest first.
std::vector<PlanVersion> versions_since(ReadTx& tx, HandoversView const& view, std::int64_t told)
{
    auto const& open = view.drawn.open;
    std::vector<PlanVersion> since;
    for (auto const& one : list_versions(tx, open.access, open.plan.id))
        if (one.number >= told && one.number < view.drawn.version.number)
            if (auto version = find_version(tx, open.access, open.plan.id, one.id)) since.push_back(*std::move(version));
    std::ranges::sort(since, {}, &PlanVersion::number);
    return since;
}

Result<HandoversView> load_view(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto const id = Id<PlanVersion>::parse(request.value("version"));
    if (!id) return not_found("Versionen finns inte.");
    auto drawn = open_version(tx, visit, request, *id, purpose);
    if (!drawn) return drawn.refusal();
    drawn->approval = later_approval(tx, *drawn);
    auto handovers = list_handovers(tx, drawn->open.access, drawn->open.plan.id);
    auto consents = list_consents(tx, drawn->open.access);
    std::erase_if(consents, [&](Consent const& one) { return !one.holds_on(drawn->open.today); });
    auto const wanted = read_rules(tx, drawn->open.plan.order, drawn->open.today)[rule::handover_content].value;
    HandoversView view{std::move(*drawn), std::move(handovers), HandoverContent::full, std::move(consents)};
    // The most that the routine asks for; a difference only where there is something to tell it from.
    if (wanted.has(HandoverContent::full)) view.usual_content = HandoverContent::full;
    else if (wanted.has(HandoverContent::diff) && view.former()) view.usual_content = HandoverContent::diff;
    else if (wanted.has(HandoverContent::what_and_who)) view.usual_content = HandoverContent::what_and_who;
    view.followed_up = list_follow_ups(tx, view.drawn.open.access, view.drawn.open.plan.id);
    if (!view.handovers.empty())
        std::erase_if(view.followed_up, [&](FollowUp const& one) { return one.signed_at <= view.handovers.front().written_at; });
    // What is new is told from what the authority has got, however many versions ago that was.
    if (auto const* const former = view.former()) view.drawn.since_told = versions_since(tx, view, former->version_number);
    return view;
}

std::string state_of(Handover const& one)
{
    if (auto const* const answer = one.answer()) {
        bool const has_reply = answer->kind != HandoverEventKind::noted && !one.question();
        return std::string{code_of(handover_event_codes(), answer->kind).label} + (has_reply ? ", och har fått svar" : "");
    }
    if (!one.is_sent()) return "Filen är inte skickad än";
    return "Inget svar än";
}

Html handover_list(HandoversView const& view)
{
    std::vector<Matter> rows;
    for (auto const& one : view.handovers)
        rows.push_back({.icon = Icon::mail,
            .text = "Version " + std::to_string(one.version_number) + " till " + one.authority,
            .href = Href{view.drawn.open.address() + "/versioner/" + one.version.text() + "/overlamnande/" + one.id.text()},
            .detail = state_of(one) + (one.is_told() ? "" : ". " + view.given_name() + " vet inte om det än") + ".",
            .when = civil_date(one.written_at).text()});
    return rows.empty() ? empty_state("Planen är inte överlämnad.") : matter_list(rows);
}

// What goes along of itself, so that nobody writes it again.
Html outcomes_html(HandoversView const& view)
{
    std::vector<Html> lines;
    for (auto const& one : outcomes_of(view.followed_up))
        lines.push_back(Html::text(one.about + ", uppföljt " + one.followed_up_on.text()));
    if (lines.empty()) return {};
    return paragraph("Det här följer med från uppföljningen: hur det gick, vad ni gör nu, och om behovet har ändrats.") + dotted_list(lines);
}

Html hand_over_box(Visit const& visit, HandoversView const& view)
{
    auto const& open = view.drawn.open;
    if (!open.may_establish(visit.actor)) return {};
    auto form = outcomes_html(view) + handover_form(visit, view);
    if (view.is_handed_over() && view.errors.empty())
        return more({.summary = "Lämna över versionen igen", .body = std::move(form), .boxed = true});
    return box({.id = "lamna-over", .heading = "Lämna över version " + std::to_string(view.drawn.version.number), .body = std::move(form)});
}

Response draw(Visit& visit, Request const& request, HandoversView const& view)
{
    auto const& open = view.drawn.open;
    Html body = error_summary(view.errors) + heading(2, "Överlämnande av plan " + std::to_string(open.plan.number));
    body += lead("Myndigheten får det som står i planen nu, och det ändras inte sedan.");
    body += button_row(button(LinkButton{.text = "Till planen", .href = Href{open.address() + "/versioner/" + view.drawn.version.id.text()},
        .icon = Icon::arrow_left}));
    body += box({.id = "overlamnade", .heading = "Överlämnat", .body = handover_list(view), .list = !view.handovers.empty()});
    body += hand_over_box(visit, view);
    auto page = reading_page(open, "Överlämnande", std::move(body));
    page.has_errors = !view.errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(open.person));
}

} // namespace

Response show_handovers(Visit& visit, Request const& request)
{
    Purpose const reading{"PlanHandoverList", Intent::plan_read};
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, reading); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view);
}

Response hand_over_version(Visit& visit, Request const& request)
{
    Purpose const writing{"PlanHandOver", Intent::plan_write};
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, writing); });
    if (!view) return refuse(visit, request, view.refusal());
    if (!view->drawn.open.may_establish(visit.actor))
        return refuse(visit, request, forbidden("Den som får fastställa planen får också lämna över den."));
    auto const typed = parse_handover(visit, *view, request.form, view->errors);
    if (!typed) {
        view->typed = request.form;
        return draw(visit, request, *view);
    }
    auto const& handover = typed->handover;
    auto const package = make_package(visit, view->drawn.document(), outcomes_of(view->followed_up), handover);
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const open = open_plan(tx, visit, request, {"PlanHandOver", Intent::plan_draft});
        if (!open) return open.refusal();
        if (auto const added = add_handover(tx, visit, open->access, handover, package); !added) return added.refusal();
        static_cast<void>(propose_plan_note(tx, visit, open->access,
            {.event = PlanEvent::handed_over, .plan = open->plan.id, .on = open->today, .handed_over = handover.version,
                .subject = handover.id.number()}));
        if (typed->told)
            if (auto const told = add_event(tx, visit, open->access, handover, *typed->told); !told) return told.refusal();
        return view->address() + "/" + handover.id.text();
    });
    if (!done) return refuse(visit, request, done.refusal());
    log_access(visit, LogAction::hand_out, view->drawn.open.plan.person, "PlanHandOver", "handover " + handover.id.text());
    return see_other(*done + "?klart=overlamnad");
}
