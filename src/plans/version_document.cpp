// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/version_document.h"

#include "plans/plan_pdf.h"
#include "plans/plan_print.h"
#include "plans/template_store.h"
#include "plans/version_store.h"

Result<VersionToDraw> open_version(
    ReadTx& tx, Visit const& visit, Request const& request, Id<PlanVersion> id, Purpose purpose)
{
    auto open = open_plan(tx, visit, request, purpose);
    if (!open) return open.refusal();
    auto version = find_version(tx, open->access, open->plan.id, id);
    if (!version) return not_found("Versionen finns inte.");
    auto plan_template = find_template(tx, version->plan_template);
    if (!plan_template) return not_found("Mallen finns inte.");
    std::optional<PlanVersion> former;
    for (auto const& one : list_versions(tx, open->access, open->plan.id))
        if (one.number + 1 == version->number) former = find_version(tx, open->access, open->plan.id, one.id);
    return VersionToDraw{std::move(*open), std::move(*version), std::move(plan_template->content), std::move(former)};
}

void keep_document(Visit& visit, Request const& request, Id<PlanVersion> id)
{
    auto const drawn = visit.house.database.read([&](ReadTx& tx) {
        return open_version(tx, visit, request, id, {"PlanDocumentMake", Intent::plan_write});
    });
    if (!drawn) return; // the order was taken away meanwhile; the document is drawn when somebody asks for it
    auto const pdf = draw_plan(document_of(
        drawn->version, drawn->open, drawn->plan_template, drawn->former, visit.house.settings));
    auto const kept = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        add_document(tx, visit, drawn->open.access, drawn->version, pdf);
        return Done{};
    });
    static_cast<void>(kept); // never refused: add_document only adds
}
