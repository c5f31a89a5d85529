// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval_pages.h"

#include "access/shell.h"
#include "approvals/approval_store.h"
#include "approvals/approval_view.h"
#include "attachments/attachment_box.h"
#include "attachments/attachment_store.h"
#include "html/components/box.h"
#include "people/person_contact_store.h"
#include "plans/plan_frame.h"
#include "plans/plan_pages.h"
#include "plans/plan_wording.h"
#include "rules/rule_store.h"

#include <algorithm>

std::string ApprovalView::address() const
{
    return drawn.open.address() + "/versioner/" + drawn.version.id.text() + "/godkannande";
}

namespace {

bool took_part(PlanVersion const& version)
{
    return !version.content.participation || !did_not_take_part(version.content.participation->part);
}

std::vector<Representative> representatives_of(ReadTx& tx, OpenPlan const& open)
{
    std::vector<Representative> all;
    for (auto const& contact : list_contacts(tx, open.access)) {
        auto const standing = standing_of(contact, open.person.birth_date, open.person.deceased_on, open.today);
        if (standing != Standing::in_force) continue;
        auto mandate = std::string{contact_kind_rule(contact.kind).label};
        for (auto const& more : {scope_text(contact), contact.mandate_text})
            if (!more.empty()) mandate += ", " + more;
        all.push_back({contact.contact, contact.name, std::move(mandate), may_answer_for(contact, standing)});
    }
    return all;
}

Result<ApprovalView> load_view(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto const id = Id<PlanVersion>::parse(request.value("version"));
    if (!id) return not_found("Versionen finns inte.");
    auto drawn = open_version(tx, visit, request, *id, purpose);
    if (!drawn) return drawn.refusal();
    auto answers = list_approvals(tx, drawn->open.access, *id);
    auto const rule = approval_rule(tx, drawn->open);
    auto standing = standing_of(answers, rule, took_part(drawn->version));
    auto parts = parts_to_ask(drawn->document(), drawn->plan_template);
    auto representatives = representatives_of(tx, drawn->open);
    return ApprovalView{std::move(*drawn), rule, std::move(answers), std::move(standing), std::move(parts), std::move(representatives)};
}

Tag tag_of(ApprovalState state)
{
    switch (state) {
    case ApprovalState::approved: return {"Godkänd", Tone::success, Icon::circle_check};
    case ApprovalState::approved_by_representative: return {"Godkänd av företrädare", Tone::success, Icon::circle_check};
    case ApprovalState::waiting: return {"Inget svar än", Tone::neutral, Icon::clock};
    case ApprovalState::not_approved: return {"Inte godkänd", Tone::warning, Icon::triangle_alert};
    case ApprovalState::not_able: return {"Kan inte ta ställning", Tone::neutral, Icon::info};
    case ApprovalState::not_needed: return {"Behöver inte godkännas", Tone::neutral, Icon::circle_check};
    case ApprovalState::not_asked: return {"Frågas inte, var inte med", Tone::neutral, Icon::info};
    }
    return {};
}

Html answer_value(ApprovalView const& view, Approval const& answer)
{
    Html value = Html::text(text_of(answer, view.given_name()));
    std::vector<Html> wanted;
    for (auto const& part : answer.parts)
        if (part.answer != PartAnswer::yes || !part.change.empty())
            wanted.push_back(Html::text(sentences({part.title, std::string{code_of(part_answer_codes(), part.answer).label}, part.change})));
    if (!wanted.empty()) value += paragraph("Det här stämde inte eller var osäkert:") + dotted_list(wanted);
    if (answer.attachment)
        value += Html::markup(" ") + link("Det som skrevs under",
            Href{attachments_path(view.drawn.open.plan.person, view.drawn.open.plan.order) + "/" + answer.attachment->text() + "/fil"});
    return value;
}

Html history(ApprovalView const& view)
{
    if (view.answers.empty()) return empty_state("Ingen har svarat än.");
    std::vector<Fact> rows;
    for (auto const& one : view.answers)
        rows.push_back({.name = one.party == ApprovalParty::person ? view.given_name() : one.party_name,
            .value = answer_value(view, one),
            .by = "Inskrivet av " + one.author_name + ", " + civil_moment(one.written_at).text()});
    return fact_list(rows);
}

Response draw(Visit& visit, Request const& request, ApprovalView const& view)
{
    auto const& open = view.drawn.open;
    Html body = error_summary(view.errors)
        + heading(2, "Godkännande av plan " + std::to_string(open.plan.number) + ", version " + std::to_string(view.drawn.version.number));
    body += tag(tag_of(view.standing.state));
    if (view.standing.manager_is_missing) body += Html::markup(" ") + tag({"Chefen har inte godkänt", Tone::warning, Icon::triangle_alert});
    body += lead("Planen gäller redan. Här står vad " + view.given_name() + " tycker om den.");
    body += button_row(button(LinkButton{.text = "Till planen", .href = Href{open.address() + "/versioner/" + view.drawn.version.id.text()},
        .icon = Icon::arrow_left}));
    body += box({.id = "svar", .heading = "Svar", .body = history(view)});
    body += approval_forms(visit, view);
    auto page = reading_page(open, "Godkännande", std::move(body));
    page.has_errors = !view.errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(open.person));
}

// The file lies in the vault before any record tells of it.
struct KeptFile {
    Attachment attachment;
    SealedFile sealed;
};

std::optional<KeptFile> keep_file(Visit const& visit, ApprovalView const& view, std::optional<TakenFile> const& file)
{
    if (!file) return std::nullopt;
    auto const& drawn = view.drawn;
    Attachment attachment{.id = visit.house.ids.next<Attachment>(),
        .order = drawn.open.plan.order,
        .kind = AttachmentKind::plan,
        .title = "Underskriven plan " + std::to_string(drawn.open.plan.number) + ", version " + std::to_string(drawn.version.number),
        .type = file->type,
        .size = static_cast<std::int64_t>(file->content.size()),
        .author_name = visit.actor.name,
        .written_at = visit.house.clock.now()};
    auto sealed = visit.house.files.put(attachment.id.number(), file->content);
    return KeptFile{std::move(attachment), std::move(sealed)};
}

} // namespace

ApprovalRule approval_rule(ReadTx& tx, OpenPlan const& open) { return ApprovalRule::of(read_rules(tx, open.plan.order, open.today)); }

ApprovalStanding standing_of(ReadTx& tx, VersionToDraw const& drawn)
{
    return standing_of(list_approvals(tx, drawn.open.access, drawn.version.id), approval_rule(tx, drawn.open), took_part(drawn.version));
}

std::optional<LaterApproval> later_approval(ReadTx& tx, VersionToDraw const& drawn)
{
    auto const standing = standing_of(tx, drawn);
    if (!standing.by_person) return std::nullopt;
    auto const& answer = *standing.by_person;
    LaterApproval later{{.state = standing.state, .text = text_of(answer, drawn.version.basis.given_name)}, standing.is_settled(),
        answer.written_at, answer.author_name};
    if (standing.by_manager) {
        auto const& manager = *standing.by_manager;
        later.printed.text += " " + text_of(manager, {});
        if (manager.written_at > later.noted_at) later.noted_at = manager.written_at, later.noted_by = manager.author_name;
    }
    return later;
}

Response show_approval(Visit& visit, Request const& request)
{
    Purpose const reading{"PlanApprovalRead", Intent::plan_read};
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, reading); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view);
}

Response save_approval(Visit& visit, Request const& request)
{
    Purpose const writing{"PlanApprove", Intent::plan_write};
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, writing); });
    if (!view) return refuse(visit, request, view.refusal());
    if (!view->drawn.open.access.may_write()) return refuse(visit, request, forbidden("Du kan läsa planen men inte skriva in svar."));
    auto typed = parse_approval(visit, *view, request, view->errors);
    if (!typed) {
        view->typed = request.form;
        return draw(visit, request, *view);
    }
    auto const kept = keep_file(visit, *view, typed->file);
    if (kept) typed->approval.attachment = kept->attachment.id;
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const drawn = open_version(tx, visit, request, view->drawn.version.id, {"PlanApprove", Intent::plan_draft});
        if (!drawn) return drawn.refusal();
        if (kept)
            if (auto const added = add_attachment(tx, visit, drawn->open.access, kept->attachment, kept->sealed); !added) return added.refusal();
        auto const added = add_approval(tx, visit, drawn->open.access, drawn->version, typed->approval);
        if (!added) return added.refusal();
        return drawn->open.address() + "/versioner/" + drawn->version.id.text() + "/godkannande";
    });
    if (!done && kept) visit.house.files.destroy(kept->attachment.id.number());
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done + "?klart=svar");
}

Response send_version_with_approval(Visit& visit, Request const& request) { return send_version_pdf(visit, request, later_approval); }
