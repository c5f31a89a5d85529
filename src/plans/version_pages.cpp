// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "audit/access_log.h"
#include "html/components/box.h"
#include "people/protected_print.h"
#include "plans/guardian_copy.h"
#include "plans/objection_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_pdf.h"
#include "plans/version_document.h"
#include "plans/version_page.h"
#include "plans/version_store.h"

namespace {

std::string version_path(OpenPlan const& open, Id<PlanVersion> id) { return open.address() + "/versioner/" + id.text(); }

// One list for each plan of the chain, the one that applies first; the ones before it are ended and readable (R202, R203).
Html plans_in_chain(OpenPlan const& open, std::vector<PlanVersion> const& versions)
{
    Html html;
    for (auto first = versions.begin(); first != versions.end();) {
        auto const number = first->plan_number;
        bool const is_former = number != versions.front().plan_number;
        bool const has_ended = is_former || open.plan.state == PlanState::ended;
        std::string const state = has_ended ? ", avslutad" : "";
        std::vector<Matter> rows;
        for (; first != versions.end() && first->plan_number == number; ++first)
            rows.push_back({.icon = Icon::file_text,
                .text = "Version " + std::to_string(first->number),
                .href = version_path(open, first->id),
                .detail = first->established_by_name + (first->reason.empty() ? "" : ". " + first->reason),
                .when = civil_moment(first->established_at).text()});
        html += heading(3, "Plan " + std::to_string(number) + state) + matter_list(rows);
    }
    return html;
}

} // namespace

Response show_version(Visit& visit, Request const& request, VersionStates states)
{
    Purpose const reading{"PlanVersionRead", Intent::plan_read};
    auto const page = visit.house.database.read([&](ReadTx& tx) -> Result<VersionPage> {
        auto loaded = load_version_page(tx, visit, request, reading);
        if (loaded && states) loaded->states = states(tx, visit, *loaded);
        return loaded;
    });
    if (!page) return refuse(visit, request, page.refusal());
    return draw_version_page(visit, request, *page);
}

Response show_version(Visit& visit, Request const& request) { return show_version(visit, request, nullptr); }

Response show_versions(Visit& visit, Request const& request)
{
    struct Found {
        OpenPlan open;
        std::vector<PlanVersion> versions;
    };
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Found> {
        auto open = open_plan(tx, visit, request, {"PlanVersionList", Intent::plan_read});
        if (!open) return open.refusal();
        auto versions = list_versions(tx, open->access, open->plan.id);
        return Found{std::move(*open), std::move(versions)};
    });
    if (!found) return refuse(visit, request, found.refusal());
    Html body = heading(2, "Versioner");
    if (found->versions.empty()) body += empty_state("Planen är inte fastställd än.");
    body += plans_in_chain(found->open, found->versions);
    return show(visit, request, NavItem::persons, reading_page(found->open, "Versioner", std::move(body)),
        banners_of(found->open.person));
}

namespace {

// ?till=2: the second of several guardians. A number, as a name does not belong in an address.
Result<VersionToDraw> for_guardian(VersionToDraw drawn, std::string const& number)
{
    if (number.empty()) return drawn;
    auto const guardians = guardians_apart(drawn.version);
    for (std::size_t i = 0; i < guardians.size(); ++i)
        if (number == std::to_string(i + 1)) drawn.only_guardian = guardians[i];
    if (drawn.only_guardian.empty()) return not_found("Den vårdnadshavaren finns inte i planen.");
    return drawn;
}

} // namespace

Response send_version_pdf(Visit& visit, Request const& request, ApprovalReader approval)
{
    Purpose const printing{"PlanPrint", Intent::plan_read};
    auto const id = Id<PlanVersion>::parse(request.value("version"));
    if (!id) return refuse(visit, request, not_found("Versionen finns inte."));
    auto const drawn = visit.house.database.read([&](ReadTx& tx) {
        auto opened = open_version(tx, visit, request, *id, printing);
        if (opened && approval) opened->approval = approval(tx, *opened);
        return opened ? for_guardian(*std::move(opened), request.query.text("till")) : opened;
    });
    if (!drawn) return refuse(visit, request, drawn.refusal());
    Printing const reason{drawn->open.access, request};
    if (reason.asks()) return ask_why_printed(visit, request, drawn->open.person, "planen till handläggaren");
    auto const* const copy = drawn->only_guardian.empty() ? "" : ", kopia för en vårdnadshavare";
    log_access(visit, LogAction::print, drawn->open.plan.person, "PlanPrint", reason.logged("version " + drawn->version.id.text() + copy));
    return file("application/pdf", plan_file_name(drawn->document()), document_to_send(visit, *drawn));
}

Response send_version_pdf(Visit& visit, Request const& request) { return send_version_pdf(visit, request, nullptr); }

Response dispute_version(Visit& visit, Request const& request)
{
    Purpose const disputing{"PlanDispute", Intent::plan_write};
    FormErrors errors;
    auto const typed = parse_objection(request.form, errors);
    if (!typed) {
        auto const page = visit.house.database.read([&](ReadTx& tx) { return load_version_page(tx, visit, request, disputing); });
        if (!page) return refuse(visit, request, page.refusal());
        return draw_version_page(visit, request, *page, request.form, errors);
    }
    auto const id = Id<PlanVersion>::parse(request.value("version"));
    if (!id) return refuse(visit, request, not_found("Versionen finns inte."));
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const drawn = open_version(tx, visit, request, *id, disputing);
        if (!drawn) return drawn.refusal();
        auto const added = add_objection(tx, visit, drawn->open.access, drawn->version, drawn->plan_template, *typed);
        if (!added) return added.refusal();
        return version_path(drawn->open, *id);
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done + "?klart=haller-inte-med");
}
