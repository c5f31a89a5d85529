// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/shell.h"
#include "audit/access_log.h"
#include "copies/plan_copy_store.h"
#include "handovers/handover_event_form.h"
#include "handovers/handover_pages.h"
#include "handovers/handover_store.h"
#include "html/components/box.h"
#include "people/protected_print.h"
#include "people/protection_store.h"
#include "plans/plan_frame.h"

#include <algorithm>

namespace {

Result<HandoverView> load_view(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event, Intent intent)
{
    auto open = open_plan(tx, visit, request, {event, intent});
    if (!open) return open.refusal();
    auto const id = Id<Handover>::parse(request.value("handover"));
    auto const version = Id<PlanVersion>::parse(request.value("version"));
    auto handover = id ? find_handover(tx, open->access, open->plan.id, *id) : std::nullopt;
    if (!handover || handover->version != version) return not_found("Överlämnandet finns inte.");
    return HandoverView{std::move(*open), std::move(*handover)};
}

Html facts(HandoverView const& view)
{
    auto const& one = view.handover;
    std::vector<Fact> rows{
        {.name = "Till", .value = Html::text(one.recipient.empty() ? one.authority : one.authority + ", " + one.recipient)},
        {.name = "Sätt", .value = Html::text(code_of(handover_way_codes(), one.way).label)},
        {.name = "Innehåll", .value = Html::text(code_of(handover_content_codes(), one.content).label)},
        {.name = "Stöd", .value = Html::text(ground_text(one))},
        {.name = "Beslutat av", .value = Html::text(one.decided_by + ", " + one.decided_on.text())},
        {.name = "Överlämnat av", .value = Html::text(one.author_name + ", " + civil_moment(one.written_at).text())},
    };
    if (!one.needs.empty()) rows.push_back({.name = "Behov", .value = written(one.needs)});
    if (!one.questions.empty()) rows.push_back({.name = "Frågor", .value = written(one.questions)});
    return fact_list(rows);
}

Html events(HandoverView const& view)
{
    std::vector<Html> lines;
    for (auto const& one : view.handover.events)
        lines.push_back(Html::text(text_of(one, view.open.person.given_name)));
    if (lines.empty()) return empty_state("Inget svar än.");
    return dotted_list(lines);
}

Response draw(Visit& visit, Request const& request, HandoverView const& view)
{
    auto const& name = view.open.person.given_name;
    auto const is_recipient = view.is_recipient();
    Html body = error_summary(view.errors)
        + heading(2, "Plan " + std::to_string(view.open.plan.number) + ", version " + std::to_string(view.handover.version_number) + ", överlämnad");
    if (is_recipient) body += lead("Planen är utlämnad till dig. Det loggas när du öppnar den.");
    if (!is_recipient && !view.handover.is_told())
        body += notice({.tone = Tone::warning, .heading = name + " vet inte om det än",
            .body = paragraph("Berätta att planen är överlämnad, och skriv in det nedan.")});
    auto ways = button(LinkButton{.text = "Läs planen", .href = Href{view.address() + "/pdf"}, .weight = Weight::primary, .icon = Icon::file_text});
    ways += button(LinkButton{.text = "Hämta till ett annat system (JSON)", .href = Href{view.address() + "/json"}, .icon = Icon::file_down});
    auto const all = view.open.address() + "/versioner/" + view.handover.version.text() + "/overlamnande";
    if (!is_recipient) ways += button(LinkButton{.text = "Alla överlämnanden", .href = Href{all}, .weight = Weight::quiet, .icon = Icon::arrow_left});
    body += button_row(std::move(ways));
    body += box({.id = "om", .heading = "Det här är överlämnat", .body = facts(view)});
    body += box({.id = "hant", .heading = "Det här har hänt", .body = events(view)});
    if (is_recipient) body += box({.id = "svara", .heading = "Svara", .body = answer_form(visit, view)});
    if (view.open.access.may_write()) {
        auto const typed = parse_code(handover_event_codes(), view.typed.text("vad"));
        body += reply_form(visit, view) + told_form(visit, view) + sent_form(visit, view);
        body += more({.summary = "Myndigheten har svarat på annat sätt", .body = answer_form(visit, view),
            .open = !view.errors.empty() && (!typed || is_answer(*typed)), .boxed = true});
    }
    auto page = reading_page(view.open, "Överlämnad plan", std::move(body));
    page.has_errors = !view.errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(view.open.person));
}

// The case officer answers in the opening that hands the plan out; whoever writes here opens it for writing.
Intent answering(Visit const& visit) { return visit.actor.works_in_care() || visit.actor.has(Role::plan_maker) ? Intent::plan_write : Intent::guest_read; }

Response send(Visit& visit, Request const& request, bool as_json)
{
    struct Found {
        HandoverView view;
        HandoverPackage package;
        bool is_protected;
    };
    auto const* const event = as_json ? "HandoverPackageRead" : "HandoverDocumentRead";
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Found> {
        auto view = load_view(tx, visit, request, event, Intent::guest_read);
        if (!view) return view.refusal();
        auto package = find_package(tx, view->open.access, view->open.plan.id, view->handover.id);
        if (!package) return not_found("Överlämnandet finns inte.");
        auto const is_protected = protected_number(tx, view->open.access).has_value();
        return Found{std::move(*view), std::move(*package), is_protected};
    });
    if (!found) return refuse(visit, request, found.refusal());
    auto const& view = found->view;
    // The authority reads what it has been given; anybody else prints.
    if (!view.is_recipient()) {
        Printing const reason{view.open.access, request};
        if (reason.asks()) return ask_why_printed(visit, request, view.open.person, "den överlämnade planen");
        log_access(visit, LogAction::print, view.open.plan.person, event, reason.logged("handover " + view.handover.id.text()));
    }
    std::string name = "overlamnad-plan";
    if (!found->is_protected) name += "-" + std::to_string(view.open.plan.number) + "-" + std::to_string(view.handover.version_number);
    if (!as_json) return file("application/pdf", name + ".pdf", found->package.document);
    auto response = file("application/json", name + ".json", found->package.json);
    response.as_attachment = true;
    return response;
}

} // namespace

Response show_handover(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, "HandoverRead", Intent::guest_read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view);
}

Response save_handover_event(Visit& visit, Request const& request)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, "HandoverAnswer", answering(visit)); });
    if (!view) return refuse(visit, request, view.refusal());
    auto const typed = parse_event(visit, *view, request.form, view->errors);
    if (!view->errors.empty()) {
        view->typed = request.form;
        return draw(visit, request, *view);
    }
    auto const& access = view->open.access;
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        if (typed.copy)
            if (auto const copied = add_copy(tx, visit, access, view->open.plan.id, *typed.copy); !copied) return copied.refusal();
        return add_event(tx, visit, access, view->handover, typed.event);
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(view->address() + "?klart=" + (view->is_recipient() ? "svar" : "sparad"));
}

Response send_handover_document(Visit& visit, Request const& request) { return send(visit, request, false); }
Response send_handover_package(Visit& visit, Request const& request) { return send(visit, request, true); }
