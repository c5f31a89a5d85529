// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval_view.h"

#include "plans/heading_form.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_words = 2000;

// What every form asks: when it was, which is never ahead and never before there was anything to answer.
CivilDate day_of(ApprovalView const& view, Form const& form, std::string const& field, FormErrors& errors)
{
    auto const now = view.drawn.open.today;
    auto const day = parse_date(form.text(field), now, Lean::past);
    if (!day) errors.add(field, "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
    else if (*day > now) errors.add(field, "Dagen har inte varit än.");
    else if (*day < civil_date(view.drawn.version.established_at)) errors.add(field, "Dagen är före den dag då planen fastställdes.");
    return day.value_or(now);
}

void parse_person(Visit const& visit, ApprovalView const& view, Form const& form, Approval& answer, FormErrors& errors)
{
    answer.party = ApprovalParty::person;
    answer.outcome = form.text("svar") == "declined" ? ApprovalOutcome::declined : ApprovalOutcome::approved;
    answer.way = parse_code(answer_way_codes(), form.text("satt"));
    if (!answer.way || needs_file(*answer.way)) errors.add("satt", "Välj hur svaret gavs.");
    answer.witness = limited(form, "med", longest_name, errors);
    if (answer.witness.empty() && answer.way && needs_witness(*answer.way)) answer.witness = visit.actor.name;
    answer.words = limited(form, "ord", longest_words, errors);
    answer.answered_on = day_of(view, form, "dag", errors);
    for (std::size_t i = 0; i < view.parts.size(); ++i) {
        auto const number = std::to_string(i + 1);
        auto const said = parse_code(part_answer_codes(), form.text("del-" + number));
        auto change = limited(form, "andra-" + number, longest_words, errors);
        if (!said && change.empty()) continue; // not asked about
        answer.parts.push_back({view.parts[i].title, said.value_or(PartAnswer::no), std::move(change)});
    }
}

std::optional<TakenFile> file_of(Visit const& visit, Request const& request, FormErrors& errors)
{
    auto const most = visit.house.settings.file_bytes;
    auto const upload = std::ranges::find(request.uploads, "fil", &Upload::field);
    if (upload == request.uploads.end() || upload->content.empty()) {
        errors.add("fil", "Välj filen med det som skrevs under.");
        return std::nullopt;
    }
    if (upload->content.size() > most) {
        errors.add("fil", "Filen är för stor. Den får vara högst " + size_text(static_cast<std::int64_t>(most)) + ".");
        return std::nullopt;
    }
    auto taken = take_file(upload->content_type, upload->file_name, upload->content);
    if (!taken) {
        errors.add("fil", taken.refusal().message);
        return std::nullopt;
    }
    return *std::move(taken);
}

// The representative that the form names; nobody else answers for the person.
void represent(
    ApprovalView const& view, Form const& form, std::string const& who, std::string const& how, Approval& answer, FormErrors& errors)
{
    auto const id = Id<PersonContact>::parse(form.text(who));
    auto const found = std::ranges::find_if(view.representatives, [&](Representative const& one) { return one.contact == id; });
    if (found == view.representatives.end()) {
        errors.add(who, "Välj vem som svarade. En företrädare skrivs in under Uppgifter.");
        return;
    }
    answer.party = ApprovalParty::representative;
    answer.party_name = found->name;
    answer.mandate = found->mandate;
    answer.represented_how = parse_code(represented_how_codes(), form.text(how));
    if (!answer.represented_how) errors.add(how, "Välj varför en företrädare svarar.");
    else if (*answer.represented_how == RepresentedHow::cannot_decide && !found->may_alone)
        errors.add(how, found->name + " har inte i uppdrag att sörja för personen, och kan bara svara om " + view.given_name() + " samtycker.");
}

void parse_paper(ApprovalView const& view, Form const& form, Approval& answer, FormErrors& errors)
{
    answer.outcome = ApprovalOutcome::approved;
    answer.way = parse_code(answer_way_codes(), form.text("papper-satt"));
    if (!answer.way || !needs_file(*answer.way)) errors.add("papper-satt", "Välj hur det skrevs under.");
    if (form.text("papper-vem") == "person") answer.party = ApprovalParty::person;
    else represent(view, form, "papper-vem", "papper-grund", answer, errors);
    answer.answered_on = day_of(view, form, "papper-dag", errors);
}

void parse_representative(Visit const& visit, ApprovalView const& view, Form const& form, Approval& answer, FormErrors& errors)
{
    answer.outcome = form.text("svar") == "declined" ? ApprovalOutcome::declined : ApprovalOutcome::approved;
    represent(view, form, "foretradare", "grund", answer, errors);
    answer.way = parse_code(answer_way_codes(), form.text("foretradare-satt"));
    if (!answer.way || needs_file(*answer.way)) errors.add("foretradare-satt", "Välj hur svaret gavs.");
    else if (needs_witness(*answer.way)) answer.witness = visit.actor.name;
    answer.words = limited(form, "foretradare-ord", longest_words, errors);
    answer.answered_on = day_of(view, form, "foretradare-dag", errors);
}

void parse_none(ApprovalView const& view, Form const& form, Approval& answer, FormErrors& errors)
{
    answer.party = ApprovalParty::person;
    auto const why = parse_code(approval_outcome_codes(), form.text("inget"));
    if (!why || *why == ApprovalOutcome::approved) errors.add("inget", "Välj varför det inte blir något godkännande.");
    answer.outcome = why.value_or(ApprovalOutcome::declined);
    answer.words = limited(form, "inget-ord", longest_words, errors);
    if (answer.words.empty()) errors.add("inget-ord", "Skriv varför, med några ord.");
    answer.answered_on = day_of(view, form, "inget-dag", errors);
}

void parse_manager(Visit const& visit, ApprovalView const& view, Form const& form, Approval& answer, FormErrors& errors)
{
    answer.party = ApprovalParty::manager;
    answer.party_name = visit.actor.name;
    answer.mandate = visit.actor.title;
    answer.outcome = form.text("svar") == "declined" ? ApprovalOutcome::declined : ApprovalOutcome::approved;
    answer.way = AnswerWay::screen;
    answer.words = limited(form, "chef-ord", longest_words, errors);
    if (answer.outcome == ApprovalOutcome::declined && answer.words.empty()) errors.add("chef-ord", "Skriv vad som ska ändras.");
    answer.answered_on = view.drawn.open.today;
}

} // namespace

std::optional<TypedApproval> parse_approval(Visit const& visit, ApprovalView const& view, Request const& request, FormErrors& errors)
{
    auto const& form = request.form;
    TypedApproval typed{{.id = visit.house.ids.next<Approval>(), .version = view.drawn.version.id, .party = ApprovalParty::person,
        .outcome = ApprovalOutcome::approved, .answered_on = view.drawn.open.today}};
    switch (parse_code(approval_form_codes(), form.text("formular")).value_or(ApprovalForm::person)) {
    case ApprovalForm::person: parse_person(visit, view, form, typed.approval, errors); break;
    case ApprovalForm::paper:
        parse_paper(view, form, typed.approval, errors);
        typed.file = file_of(visit, request, errors);
        // A browser forgets the file when the page is shown again.
        if (typed.file && !errors.empty()) errors.add("fil", "Välj filen igen.");
        break;
    case ApprovalForm::representative: parse_representative(visit, view, form, typed.approval, errors); break;
    case ApprovalForm::none: parse_none(view, form, typed.approval, errors); break;
    case ApprovalForm::manager: parse_manager(visit, view, form, typed.approval, errors); break;
    }
    if (!errors.empty()) return std::nullopt;
    return typed;
}
