// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_pages.h"

#include "access/shell.h"
#include "followups/follow_up_frame.h"
#include "followups/follow_up_rules.h"
#include "followups/signing_advice.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "journal/plan_note.h"
#include "people/fact_confirmation_store.h"
#include "people/person_head.h"
#include "plans/heading_form.h"

#include <algorithm>

namespace {

constexpr Purpose reading{"FollowUpRead", Intent::plan_read};
constexpr Purpose signing{"FollowUpSign", Intent::plan_write};
constexpr Purpose removing{"FollowUpRemove", Intent::plan_write};
constexpr std::size_t longest_reason = 500;

FormErrors what_is_needed(FollowUpContent const& content, FormErrors errors)
{
    if (!content.next_on && errors.of("dag").empty()) errors.add("nasta-dag", "Bestäm dagen för nästa uppföljning, under Nästa steg.");
    if (content.next_way.empty()) errors.add("nasta-satt", "Skriv på vilket sätt ni följer upp nästa gång, under Nästa steg.");
    return errors;
}

// Somebody who leads the unit signs what was begun and cannot be finished: the plan has ended, the person has died.
bool may_break_off(FollowUpWork const& work) { return work.plan.open.access.leads() && work.plan.open.access.may_write(); }

Html sign_form(Visit const& visit, FollowUpWork const& work, FormErrors const& errors)
{
    auto const& open = work.plan.open;
    auto const address = Href{work.address() + "/klar"};
    std::vector<std::pair<std::string, std::string>> const seen{{"sett", std::to_string(work.draft.version_sum())}};
    Html html;
    if (!work.plan.has_ended() && open.may_establish(visit.actor))
        html += form({.action = address, .csrf = visit.actor.csrf_token, .hidden = seen, .label = "Signera"},
            paragraph("När du signerar går uppföljningen inte att ändra.")
                + form_foot(button(SubmitButton{.text = "Signera uppföljningen", .icon = Icon::check, .name = "gor", .value = "signera"})));
    else if (!work.plan.has_ended())
        html += paragraph("Signeras av " + open.access.key_worker_word().the_one + ", ersättaren eller den som leder enheten.");
    if (!may_break_off(work)) return html;
    auto fields = text_field({.name = "ej-klar", .label = "Varför blev den inte klar?", .hint = "Till exempel: insatsen avslutades före mötet.",
        .error = errors.of("ej-klar"), .max_length = static_cast<int>(longest_reason)});
    return html
        + more({.summary = "Signera utan att den är klar",
            .body = form({.action = address, .csrf = visit.actor.csrf_token, .hidden = seen, .label = "Signera som inte klar"},
                std::move(fields)
                    + form_foot(button(SubmitButton{.text = "Signera som inte klar", .weight = Weight::secondary, .name = "gor", .value = "avbruten"}))),
            .open = work.plan.has_ended() || !errors.of("ej-klar").empty()});
}

Response draw(Visit& visit, Request const& request, FollowUpWork const& work, FormErrors const& errors)
{
    FormErrors wrong;
    auto const content = work.content(wrong);
    Html body = error_summary(errors) + heading(2, "Läs igenom");
    body += paragraph("Läs upp det viktigaste för " + work.plan.called() + ". Stämmer det?");
    body += Html::markup("<div id=\"upplast\">") + sections_html(sections_of(content, work.plan.called()), work.address()) + Html::markup("</div>");
    body += read_aloud_button("upplast");
    std::vector<Html> rows;
    for (auto const& one : signing_advice(work, content)) rows.push_back(link(one.text, Href{one.path}));
    if (!rows.empty())
        body += box({.id = "rad", .heading = "Bra att se över", .body = paragraph("Du kan signera ändå.") + dotted_list(rows)});
    auto const needed = what_is_needed(content, wrong);
    for (auto const& error : needed.all())
        body += Html::format("<p id=\"{}\">{}</p>", error.field, link(error.message, Href{work.address() + "/del/nasta"}));
    body += sign_form(visit, work, errors);
    auto shown = follow_up_frame(work, {.title = "Läs igenom", .current = "klar", .content = std::move(body), .has_errors = !errors.empty()});
    return show(visit, request, NavItem::persons, shown, banners_of(work.plan.open.person));
}

struct Pressed {
    FollowUpWork work;
    FormErrors errors = {};
};

// What was answered with yes about the card is a confirmation of its facts too (R86).
void confirm_card(WriteTx& tx, Visit const& visit, FollowUpWork const& work, FollowUpContent const& content)
{
    if (content.card != StillRight::right || work.plan.open.access.is_guest()) return;
    bool const apart = content.participation && did_not_take_part(content.participation->part);
    // Nothing on the card to confirm is no reason not to sign.
    static_cast<void>(confirm_facts(tx, visit, work.plan.open.access, apart ? "staff" : "person"));
}

// That the plan has been followed up belongs in the journal (R101, R205): somebody reads, changes and signs it.
void propose_note(WriteTx& tx, Visit const& visit, OpenPlan const& open, Id<FollowUp> id)
{
    auto const one = find_follow_up(tx, open.access, open.plan.id, id);
    if (!one) return;
    static_cast<void>(propose_plan_note(tx, visit, open.access,
        {.event = PlanEvent::followed_up, .plan = open.plan.id, .on = one->held_on(), .outline = outline_of(*one, open.person.given_name),
            .subject = id.number()}));
}

Result<Pressed> press(WriteTx& tx, Visit const& visit, Request const& request)
{
    auto work = open_follow_up(tx, visit, request, signing);
    if (!work) return work.refusal();
    auto const& open = work->plan.open;
    bool const breaks_off = request.form.has("gor", "avbruten");
    if (breaks_off ? !may_break_off(*work) : !open.may_establish(visit.actor))
        return forbidden("Du kan skriva i uppföljningen men inte signera den.");
    if (!breaks_off && work->plan.has_ended()) return conflict("Planen är avslutad. Uppföljningen kan signeras som inte klar.");
    if (request.form.text("sett") != std::to_string(work->draft.version_sum()))
        return conflict("Någon har skrivit i uppföljningen sedan du läste den. Läs igenom den igen och signera.");
    FormErrors errors;
    auto const content = work->content(errors);
    std::string unfinished;
    if (!breaks_off) {
        errors = what_is_needed(content, std::move(errors));
    } else {
        errors = {}; // A day that has passed since it was written stays as it was said.
        unfinished = limited(request.form, "ej-klar", longest_reason, errors);
        if (unfinished.empty() && errors.empty()) errors.add("ej-klar", "Skriv varför den inte blev klar.");
    }
    if (!errors.empty()) return Pressed{std::move(*work), std::move(errors)};
    auto const done = sign_follow_up(tx, visit, open.access,
        {work->draft.id, open.plan.id, work->draft.version, work->draft.scope, content,
            resets_clock(work->draft.scope.kind, work->plan.rules), unfinished});
    if (!done) return done.refusal();
    if (!breaks_off) {
        propose_note(tx, visit, open, work->draft.id);
        confirm_card(tx, visit, *work, content);
        for (auto const& one : content.subjects) put_own_date(tx, visit, open.access, open.plan.id, one.about, one.own_next_on);
    }
    return Pressed{std::move(*work)};
}

} // namespace

Response show_follow_up_review(Visit& visit, Request const& request)
{
    auto const work = visit.house.database.read([&](ReadTx& tx) { return open_follow_up(tx, visit, request, reading); });
    if (!work) return refuse(visit, request, work.refusal());
    return draw(visit, request, *work, {});
}

Response sign_reviewed_follow_up(Visit& visit, Request const& request)
{
    auto const pressed = visit.house.database.write([&](WriteTx& tx) { return press(tx, visit, request); });
    if (!pressed) return refuse(visit, request, pressed.refusal());
    if (!pressed->errors.empty()) return draw(visit, request, pressed->work, pressed->errors);
    return see_other(pressed->work.address() + "?klart=uppfoljd");
}

Response show_follow_up_removal(Visit& visit, Request const& request)
{
    auto const work = visit.house.database.read([&](ReadTx& tx) { return open_follow_up(tx, visit, request, removing); });
    if (!work) return refuse(visit, request, work.refusal());
    auto body = confirm({.heading = "Ta bort uppföljningen?",
        .body = paragraph(work->draft.parts.empty() ? "Inget är skrivet i den än." : "Allt som är skrivet i den försvinner. Det går inte att ångra."),
        .form = {.action = Href{work->address() + "/borttagning"}, .csrf = visit.actor.csrf_token},
        .button = {.text = "Ta bort", .danger = true},
        .back = Href{work->address()}});
    auto shown = follow_up_frame(*work, {.title = "Ta bort", .current = "", .content = std::move(body)});
    return show(visit, request, NavItem::persons, shown, banners_of(work->plan.open.person));
}

Response remove_follow_up(Visit& visit, Request const& request)
{
    auto const removed = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const work = open_follow_up(tx, visit, request, removing);
        if (!work) return work.refusal();
        // What others have said and written is thrown away by somebody who may sign it, as with a plan's draft.
        if (!work->plan.open.may_establish(visit.actor) && !may_break_off(*work))
            return forbidden("Bara den som får signera uppföljningen kan ta bort den.");
        delete_draft(tx, work->plan.open.plan.id, work->draft.id);
        return work->plan.address();
    });
    if (!removed) return refuse(visit, request, removed.refusal());
    return see_other(*removed + "?klart=borttagen");
}
