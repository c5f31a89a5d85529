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
#include "people/person_head.h"
#include "people/protected_print.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/sealed_document.h"

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

    std::string address() const { return open.address() + "/uppfoljningar/" + one.id.text(); }
};

Result<SignedView> load(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto open = open_plan(tx, visit, request, purpose);
    if (!open) return open.refusal();
    auto const id = Id<FollowUp>::parse(request.value("followup"));
    auto one = id ? find_follow_up(tx, open->access, open->plan.id, *id) : std::nullopt;
    if (!one) return not_found("Uppföljningen finns inte eller är inte signerad än.");
    auto const has_draft = find_draft(tx, open->plan).has_value();
    return SignedView{std::move(*open), std::move(*one), has_draft};
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
        auto fields = date_field({.name = "dag", .label = "Vilken dag?", .value = view.open.today.iso(), .error = errors.of("dag")})
            + text_field({.name = "text", .label = "Vad blev sagt?", .error = errors.of("text")});
        body += form({.action = Href{view.address() + "/kontakt"}, .csrf = visit.actor.csrf_token},
            std::move(fields) + form_foot(button(SubmitButton{.text = "Det är gjort", .weight = Weight::secondary, .icon = Icon::check})));
    }
    return box({.id = "kontakt", .heading = "Kontakta handläggaren", .body = std::move(body)});
}

Html what_now(Visit const& visit, SignedView const& view)
{
    auto const& open = view.open;
    Html buttons;
    bool const goes_on = open.access.may_write() && open.plan.state != PlanState::ended;
    bool const changes = view.one.content.change && *view.one.content.change != PlanChange::none;
    if (goes_on && (changes || has_changes(view.one)))
        buttons += button_form({.action = Href{view.address() + "/till-planen"}, .csrf = visit.actor.csrf_token},
            SubmitButton{.text = view.has_draft ? "Ta med i utkastet" : "Börja på nästa version av planen", .icon = Icon::pencil});
    if (!open.access.is_guest() && open.access.may_write())
        buttons += button(LinkButton{.text = "Skriv i journalen",
            .href = Href{"/personer/" + open.plan.person.text() + "/anteckning"}.with("ny", "1").with("typ", "event").with("text", journal_text(view.one, open.plan.number)),
            .icon = Icon::pen_line});
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
    };
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Found> {
        if (auto view = load(tx, visit, request, reading)) return Found{std::move(*view), std::nullopt};
        auto work = open_follow_up(tx, visit, request, reading);
        if (!work) return work.refusal();
        return Found{std::nullopt, std::move(*work)};
    });
    if (!found) return refuse(visit, request, found.refusal());
    if (found->work) return show_follow_up_guide(visit, request, *found->work);
    return draw(visit, request, *found->signed_one, {});
}

Response send_follow_up_pdf(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load(tx, visit, request, printing); });
    if (!view) return refuse(visit, request, view.refusal());
    if (auto const refused = print_refusal(view->open.access)) return refuse(visit, request, *refused);
    log_access(visit, LogAction::print, view->open.plan.person, "FollowUpPrint", "follow-up " + view->one.id.text());
    auto document = draw_follow_up(view->one,
        {view->open.person.name(), view->open.person.given_name, view->open.plan.number, visit.actor.name, visit.house.clock.now()});
    return file("application/pdf", "uppfoljning-" + std::to_string(view->open.plan.number) + "-" + std::to_string(view->one.number) + ".pdf",
        sealed(visit, std::move(document)));
}

Response carry_to_plan(Visit& visit, Request const& request)
{
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const view = load(tx, visit, request, carrying);
        if (!view) return view.refusal();
        if (view->open.plan.state == PlanState::ended) return conflict("Planen är avslutad och ändras inte mer.");
        if (!view->has_draft) {
            auto const begun = start_revision(tx, visit, view->open.access, view->open.plan, view->one.title());
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
