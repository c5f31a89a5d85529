// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/version_document.h"

#include "people/person_contact_store.h"
#include "people/protection_store.h"
#include "plans/guardian_copy.h"
#include "plans/plan_changes.h"
#include "plans/plan_objection_store.h"
#include "plans/plan_pdf.h"
#include "plans/plan_print.h"
#include "plans/risk_gap.h"
#include "plans/sealed_document.h"
#include "plans/template_in_use.h"
#include "plans/template_store.h"
#include "plans/version_store.h"
#include "risks/risk_store.h"
#include "rules/rule_store.h"

#include <utility>

namespace {

// Guardians of a child, and representatives whose mandate lets them answer, that day (R264, R317, DD-5). A relative is none.
std::vector<std::string> signers_on(ReadTx& tx, OpenPlan const& open, CivilDate day)
{
    std::vector<std::string> signers;
    for (auto const& contact : list_contacts(tx, open.access)) {
        auto const standing = standing_of(contact, open.person.birth_date, open.person.deceased_on, day);
        auto const& rule = contact_kind_rule(contact.kind);
        bool const is_guardian = rule.until_18 && rule.represents && standing == Standing::in_force;
        if (!is_guardian && !may_answer_for(contact, standing)) continue;
        std::string role{rule.label};
        if (!role.empty() && role.front() >= 'A' && role.front() <= 'Z') role.front() = static_cast<char>(role.front() + ('a' - 'A'));
        signers.push_back(contact.name + ", " + role);
    }
    return signers;
}

} // namespace

Result<VersionToDraw> open_version(
    ReadTx& tx, Visit const& visit, Request const& request, Id<PlanVersion> id, Purpose purpose)
{
    auto open = open_plan(tx, visit, request, purpose);
    if (!open) return open.refusal();
    return open_version(tx, *std::move(open), id);
}

Result<VersionToDraw> open_version(ReadTx& tx, OpenPlan opened, Id<PlanVersion> id)
{
    auto* const open = &opened;
    auto version = find_version(tx, open->access, open->plan.id, id);
    if (!version) return not_found("Versionen finns inte.");
    auto plan_template = find_template(tx, version->plan_template);
    if (!plan_template) return not_found("Mallen finns inte.");
    auto in_use = template_in_use(std::move(plan_template->content), version->basis.services, version->content,
        open->settings.words);
    std::optional<PlanVersion> former;
    for (auto const& one : list_versions(tx, open->access, open->plan.id))
        if (one.number + 1 == version->number) former = find_version(tx, open->access, open->plan.id, one.id);
    auto objections = list_objections(tx, open->access, *version, in_use);
    auto number = protected_number(tx, open->access);
    auto const paper = read_rules(tx, open->plan.order, civil_date(version->established_at))[rule::nonparticipation_kind].value;
    auto risks = find_risk_assessment_at(tx, open->access, open->plan.id, version->established_at);
    auto hidden = number ? list_names_to_hide(tx, open->access) : std::vector<std::string>{};
    auto signers = signers_on(tx, *open, civil_date(version->established_at));
    return VersionToDraw{std::move(opened), std::move(*version), std::move(in_use), std::move(former),
        std::move(objections), std::move(number), std::move(hidden), std::nullopt, paper, std::move(risks), std::move(signers)};
}

PlanDocument VersionToDraw::document() const
{
    auto document = document_of(version, plan_template, former, objections, open.settings, paper);
    if (risks) print_risks(document, *risks);
    document.approval.also_signs = also_sign;
    if (!since_told.empty()) {
        document.changes = changes_through(since_told, version, open.settings.words);
        document.changes_title = "Nytt sedan förra överlämnandet";
    }
    document.protected_number = protected_number;
    document.names.insert(document.names.end(), hidden_names.begin(), hidden_names.end());
    if (approval) {
        auto established = std::move(document.approval.key_worker_signed);
        document.approval = approval->printed;
        document.approval.key_worker_signed = std::move(established);
        document.approval.also_signs = also_sign;
        document.is_final = approval->is_settled;
        if (approval->noted_at > document.printed_at) {
            document.printed_at = approval->noted_at;
            document.printed_by = approval->noted_by;
        }
    }
    if (!only_guardian.empty()) keep_one_guardian(document, guardians_apart(version), only_guardian);
    return document;
}

std::string own_document(Visit& visit, VersionToDraw const& drawn)
{
    auto const& [open, version, plan_template, former, all, number, hidden, approval, paper, risks, also_sign, since_told, guardian] = drawn;
    auto& database = visit.house.database;
    if (auto kept = database.read([&](ReadTx& tx) { return find_document(tx, open.access, version); })) return *kept;
    auto own = all;
    std::erase_if(own, [&](PlanObjection const& one) { return !is_in_own_document(one, version); });
    auto document = document_of(version, plan_template, former, own, open.settings, paper);
    if (risks) print_risks(document, *risks);
    document.approval.also_signs = also_sign;
    auto const pdf = sealed(visit, draw_plan(document));
    auto const kept = database.write([&](WriteTx& tx) -> Result<std::string> {
        add_document(tx, visit, open.access, version, pdf);
        return *find_document(tx, open.access, version);
    });
    return *kept; // never refused: add_document only adds
}

void keep_document(Visit& visit, Request const& request, Id<PlanVersion> id)
{
    auto const drawn = visit.house.database.read([&](ReadTx& tx) {
        return open_version(tx, visit, request, id, {"PlanDocumentMake", Intent::plan_write});
    });
    if (!drawn) return; // the order was taken away meanwhile; the document is kept when somebody asks for it
    static_cast<void>(own_document(visit, *drawn));
}

std::string document_to_send(Visit& visit, VersionToDraw const& drawn)
{
    auto own = own_document(visit, drawn);
    auto const document = drawn.document();
    bool const is_own = !document.disputed_on && !document.protected_number && !drawn.approval && drawn.only_guardian.empty();
    return is_own ? own : sealed(visit, draw_plan(document));
}
