// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_pages.h"

#include "access/shell.h"
#include "audit/access_log.h"
#include "followups/follow_up_draft_pages.h"
#include "followups/follow_up_frame.h"
#include "followups/follow_up_pdf.h"
#include "followups/follow_up_to_plan.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "journal/journal_draft_store.h"
#include "journal/plan_note.h"
#include "people/person_head.h"
#include "people/protected_print.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/sealed_document.h"
#include "requests/request_address.h"

namespace {

constexpr Purpose reading{"FollowUpRead", Intent::plan_read};
constexpr Purpose printing{"FollowUpPrint", Intent::plan_read};
constexpr Purpose ticking{"FollowUpContact", Intent::plan_write};
constexpr Purpose carrying{"FollowUpCarry", Intent::plan_write};
constexpr std::size_t longest_answer = 500;

struct SignedView {
    OpenPlan open;
    FollowUp one;
    bool has_draft = false; // of the plan's next version
    std::optional<ProposedNote> note = std::nullopt; // in the journal, about this follow-up

    std::string address() const { return open.address() + "/uppfoljningar/" + one.id.text(); }
};

std::optional<SignedView> find_signed(ReadTx& tx, OpenPlan const& open, Request const& request)
{
    auto const id = Id<FollowUp>::parse(request.value("followup"));
    auto one = id ? find_follow_up(tx, open.access, open.plan.id, *id) : std::nullopt;
    if (!one) return std::nullopt;
    auto const event = code_of(plan_event_codes(), PlanEvent::followed_up).code;
    auto const note = open.access.is_guest() ? std::nullopt : find_proposed_note(tx, open.access, open.plan.id, event, id->number());
    return SignedView{open, std::move(*one), find_draft(tx, open.plan).has_value(), note};
}

Result<SignedView> load(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto const open = open_plan(tx, visit, request, purpose);
    if (!open) return open.refusal();
    auto view = find_signed(tx, *open, request);
    if (!view) return not_found("Uppföljningen finns inte eller är inte signerad än.");
    return std::move(*view);
}

Html contact_box(Visit const& visit, SignedView const& view, FormErrors const& errors)
{
    auto const& contact = view.one.content.contact;
    if (!contact.is_needed()) return {};
    if (auto const& done = view.one.contact_done)
        return box({.id = "kontakt", .heading = "Handläggaren är kontaktad",
            .body = paragraph(done->on.text() + ", enligt " + done->author_name + ". " + done->text)});
    Html body = paragraph(contact.who + " kontaktar handläggaren" + (contact.by ? " senast " + contact.by->text() : std::string{}) + ".");
    body += written(contact.about);
    if (view.open.access.may_write()) {
        body += Html::format("<p>{}</p>", link("Begär ändrad insats", Href{new_request_path(view.open.person.person)}));
        auto fields = date_field({.name = "dag", .label = "Vilken dag?", .value = view.open.today.iso(), .error = errors.of("dag")})
            + text_field({.name = "text", .label = "Vad blev sagt?", .error = errors.of("text")});
        body += form({.action = Href{view.address() + "/kontakt"}, .csrf = visit.actor.csrf_token},
            std::move(fields) + form_foot(button(SubmitButton{.text = "Det är gjort", .weight = Weight::secondary, .icon = Icon::check})));
    }
    return box({.id = "kontakt", .heading = "Kontakta handläggaren", .body = std::move(body)});
}

// The note that waits to be signed; where none was proposed, a new one.
Html note_button(SignedView const& view)
{
    if (view.open.access.is_guest() || !view.open.access.may_write()) return {};
    auto const notes = Href{"/personer/" + view.open.plan.person.text() + "/anteckning"};
    if (view.note && !view.note->waits) return {};
    if (view.note)
        return button(LinkButton{.text = "Läs och signera anteckningen", .href = notes.with("utkast", view.note->note.text()), .icon = Icon::pen_line});
    return button(LinkButton{.text = "Skriv i journalen",
        .href = notes.with("ny", "1").with("typ", "event").with("text", journal_text(view.one, view.open.plan.number, view.open.person.given_name)),
        .icon = Icon::pen_line});
}

Html what_now(Visit const& visit, SignedView const& view)
{
    auto const& open = view.open;
    Html buttons;
    bool const goes_on = open.access.may_write() && open.plan.state != PlanState::ended;
    bool const changes = view.one.content.change && *view.one.content.change != ChangeNeeded::none;
    if (goes_on && (changes || has_changes(view.one)))
        buttons += button_form({.action = Href{view.address() + "/till-planen"}, .csrf = visit.actor.csrf_token},
            SubmitButton{.text = view.has_draft ? "Ta med i utkastet" : "Börja på nästa version av planen", .icon = Icon::pencil});
    buttons += note_button(view);
    buttons += button(LinkButton{.text = "Skriv ut", .href = view.address() + "/pdf", .icon = Icon::printer});
    buttons += button(LinkButton{.text = "Exemplar av planen", .href = open.address() + "/exemplar", .weight = Weight::quiet});
    buttons += button(LinkButton{.text = "Alla uppföljningar", .href = open.address() + "/uppfoljningar", .weight = Weight::quiet});
    return button_row(std::move(buttons));
}

Response draw(Visit& visit, Request const& request, SignedView const& view, FormErrors const& errors)
{
    auto const& one = view.one;
    Html body = error_summary(errors) + heading(2, one.title());
    body += lead(one.scope.text() + ". Signerad " + civil_moment(one.signed_at).text() + " av " + one.author_name + ". Gäller version "
        + std::to_string(one.version_number) + " av plan " + std::to_string(view.open.plan.number) + ".");
    if (one.content.opening_facts == StillRight::changed && view.open.access.may_write() && view.open.plan.state != PlanState::ended)
        body += notice({.tone = Tone::info, .heading = "Det som står först i planen stämmer inte",
            .body = paragraph("Rätta det i nästa version av planen. Där står det kvar tills någon har gjort det.")});
    if (!one.unfinished.empty())
        body += notice({.tone = Tone::warning, .heading = "Blev inte klar", .body = written(one.unfinished)});
    body += what_now(visit, view) + contact_box(visit, view, errors);
    body += sections_html(sections_of(one.content, view.open.person.given_name));
    auto page = reading_page(view.open, one.title(), std::move(body));
    page.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(view.open.person));
}

} // namespace

Response show_follow_up(Visit& visit, Request const& request)
{
    struct Found {
        std::optional<SignedView> signed_one;
        std::optional<FollowUpWork> work;
        std::optional<SubjectNotes> apart = std::nullopt;
    };
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Found> {
        auto open = open_plan(tx, visit, request, reading);
        if (!open) return open.refusal();
        if (auto view = find_signed(tx, *open, request)) return Found{std::move(view), std::nullopt};
        auto work = find_follow_up_work(tx, std::move(*open), request);
        if (!work) return work.refusal();
        auto const& plan = work->plan;
        auto apart = notes_apart(tx, plan.open.access, plan.version, last_followed_up(plan.signed_ones, plan.began_on));
        return Found{std::nullopt, std::move(*work), std::move(apart)};
    });
    if (!found) return refuse(visit, request, found.refusal());
    if (found->work) return show_follow_up_guide(visit, request, *found->work, *found->apart);
    return draw(visit, request, *found->signed_one, {});
}

Response send_follow_up_pdf(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load(tx, visit, request, printing); });
    if (!view) return refuse(visit, request, view.refusal());
    if (auto const refused = print_refusal(view->open.access)) return refuse(visit, request, *refused);
    Printing const reason{view->open.access, request};
    if (reason.asks()) return ask_why_printed(visit, request, view->open.person, "uppföljningen");
    log_access(visit, LogAction::print, view->open.plan.person, "FollowUpPrint", reason.logged("follow-up " + view->one.id.text()));
    auto identity = visit.house.database.read([&](ReadTx& tx) { return identity_to_hide(tx, view->open.access, view->open.person); });
    if (identity) identity->names.push_back(view->one.author_name);
    auto document = draw_follow_up(view->one, {view->open.person.name(), view->open.person.given_name, view->open.plan.number,
        visit.actor.name, visit.house.clock.now(), identity});
    auto const name = identity ? std::string{"uppfoljning"}
                               : "uppfoljning-" + std::to_string(view->open.plan.number) + "-" + std::to_string(view->one.number);
    return file("application/pdf", name + ".pdf", sealed(visit, std::move(document)));
}

Response carry_to_plan(Visit& visit, Request const& request)
{
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const view = load(tx, visit, request, carrying);
        if (!view) return view.refusal();
        if (view->open.plan.state == PlanState::ended) return conflict("Planen är avslutad och ändras inte mer.");
        if (auto const draft = find_draft(tx, view->open.plan)) {
            mark_after_follow_up(tx, draft->id);
        } else {
            auto const begun = start_revision(tx, visit, view->open.access, view->open.plan, view->one.title(), std::nullopt,
                RevisionCause::follow_up);
            if (!begun) return begun.refusal();
        }
        auto const work = open_work(tx, visit, request, carrying);
        if (!work) return work.refusal();
        carry_changes(tx, visit, *work, view->one);
        return view->open.address();
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done + "?klart=till-planen");
}

Response tick_follow_up_contact(Visit& visit, Request const& request)
{
    FormErrors errors;
    auto const now = today(visit.house.clock);
    auto const day = parse_date(request.form.text("dag"), now, Lean::past);
    if (!day) errors.add("dag", "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
    else if (*day > now) errors.add("dag", "Dagen har inte varit än. Bocka av när det är gjort.");
    auto const text = limited(request.form, "text", longest_answer, errors);
    auto const view = visit.house.database.write([&](WriteTx& tx) -> Result<SignedView> {
        auto found = load(tx, visit, request, ticking);
        if (!found) return found.refusal();
        if (!found->one.content.contact.is_needed()) return conflict("Uppföljningen säger inte att handläggaren ska kontaktas.");
        if (!errors.empty()) return found;
        if (auto const done = tick_contact(tx, visit, found->open.access, found->one, *day, text); !done) return done.refusal();
        return found;
    });
    if (!view) return refuse(visit, request, view.refusal());
    if (!errors.empty()) return draw(visit, request, *view, errors);
    return see_other(view->address() + "?klart=sparad");
}
