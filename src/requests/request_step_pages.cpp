// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/request_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "orders/order_address.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "requests/order_match.h"
#include "requests/request_address.h"
#include "requests/request_form.h"
#include "requests/request_words.h"
#include "requests/service_request_store.h"
#include "requests/service_wait.h"

#include <algorithm>

namespace {

struct RequestView {
    PersonAccess access;
    PersonSummary person;
    ServiceRequest request;
    RequestActor actor;
    std::vector<ArrivedOrder> arrived;
    CivilDate today;

    std::string address() const { return request_path(person.person, request.id); }
};

// A step that was refused: which one, what was typed, what was wrong.
struct Refused {
    RequestStep step = RequestStep::seen;
    Form typed = {};
    FormErrors errors = {};

    Form const& typed_of(RequestStep one) const
    {
        static Form const nothing;
        return step == one ? typed : nothing;
    }
    FormErrors const& errors_of(RequestStep one) const
    {
        static FormErrors const none;
        return step == one ? errors : none;
    }
};

Result<RequestView> load_view(
    ReadTx& tx, Visit const& visit, Request const& request, std::string_view event, Intent intent)
{
    auto const person = person_at(request);
    auto const id = Id<ServiceRequest>::parse(request.value("request"));
    if (!person) return no_such_page();
    auto const access = visit.house.access_control.open(tx, visit, *person, event, intent);
    if (!access) return access.refusal();
    auto found = id ? find_request(tx, *access, *id) : std::nullopt;
    if (!found) return not_found("Begäran finns inte.");
    auto const day = today(visit.house.clock);
    auto const actor = actor_of(tx, visit, *access, *found);
    auto arrived = access->is_guest() ? std::vector<ArrivedOrder>{} : list_arrived_orders(tx, *access, *found);
    return RequestView{*access, load_person_summary(tx, *access, day), std::move(*found), actor, std::move(arrived), day};
}

FormFrame frame_of(Visit const& visit, RequestView const& view, std::string const& part, std::string label)
{
    return {.action = Href{view.address() + "/" + part}, .csrf = visit.actor.csrf_token,
        .version = std::to_string(view.request.next_number()), .label = std::move(label)};
}

bool may(RequestView const& view, RequestStep step) { return static_cast<bool>(may_take(view.request, step, view.actor)); }

Html wait_notice(RequestView const& view)
{
    auto const& request = view.request;
    if (!request.waits_for_order() || view.access.is_guest()) return {};
    return notice({.tone = Tone::info, .heading = request.service_name + " väntar på en ny beställning.",
        .body = paragraph(wait_meanwhile(view.person.given_name))});
}

Html answer_box(Visit const& visit, RequestView const& view, Refused const& refused)
{
    auto const& request = view.request;
    if (!may(view, RequestStep::answered)) return {};
    bool const to_manager = request.recipient() == RequestRecipient::unit_manager;
    bool const is_told = !to_manager && !view.actor.is_case_officer;
    Html body;
    if (to_manager)
        body += paragraph("Du kan svara för det som ryms i beslutet. Behövs ett nytt beslut skickar du begäran vidare.");
    if (is_told) body += paragraph("Har handläggaren svarat på annat sätt? Anteckna svaret här.");
    body += form(frame_of(visit, view, "svar", "Svar"),
        answer_fields(request, view.actor, view.today, refused.typed_of(RequestStep::answered),
            refused.errors_of(RequestStep::answered))
            + form_foot(button(SubmitButton{.text = is_told ? "Spara svaret" : "Skicka svaret"})));
    if (is_told)
        return more({.summary = "Anteckna handläggarens svar", .body = std::move(body),
            .open = !refused.errors_of(RequestStep::answered).empty(), .boxed = true});
    if (may(view, RequestStep::forwarded))
        body += button_form(frame_of(visit, view, "vidare", "Skicka vidare"),
            {.text = "Skicka vidare till handläggaren", .weight = Weight::secondary, .icon = Icon::arrow_right});
    return box({.id = "svara", .heading = "Svara på begäran", .body = std::move(body)});
}

Html text_step(Visit const& visit, RequestView const& view, Refused const& refused, RequestStep step)
{
    if (!may(view, step)) return {};
    bool const completes = step == RequestStep::completed;
    auto fields = text_area({.name = "text", .label = completes ? "Det här behöver handläggaren veta" : "Varför tar ni tillbaka den?",
        .value = refused.typed_of(step).text("text"), .error = refused.errors_of(step).of("text"),
        .id = completes ? "text" : "text-ater", .rows = 3, .max_length = 2000, .required = true});
    fields += form_foot(button(SubmitButton{.text = completes ? "Skicka" : "Ta tillbaka begäran",
        .weight = completes ? Weight::primary : Weight::secondary}));
    auto body = form(frame_of(visit, view, completes ? "komplettering" : "aterkallelse", completes ? "Komplettera" : "Ta tillbaka"),
        std::move(fields));
    if (completes) return box({.id = "komplettera", .heading = "Handläggaren behöver veta mer", .body = std::move(body)});
    return more({.summary = "Ta tillbaka begäran", .body = std::move(body), .open = !refused.errors_of(step).empty(), .boxed = true});
}

Html close_button(Visit const& visit, RequestView const& view, std::optional<Id<Order>> order, std::string text)
{
    if (!may(view, RequestStep::closed)) return {};
    auto frame = frame_of(visit, view, "avslut", text);
    if (order) frame.hidden = {{"bestallning", order->text()}};
    return button_form(frame, {.text = std::move(text), .weight = Weight::secondary, .icon = Icon::check});
}

// The request and an order that has come, side by side, with every difference said (DD-15).
Html arrived_box(Visit const& visit, RequestView const& view, ArrivedOrder const& one)
{
    Table rows{.caption = "Begäran och beställningen", .hide_caption = true, .columns = {{"Vad"}, {"Ni bad om"}, {"Beställningen"}},
        .rows = {}};
    std::vector<Html> differences;
    for (auto const& row : one.rows) {
        rows.rows.push_back({Html::text(row.about), written(row.asked), written(row.decided)});
        if (!row.difference.empty()) differences.push_back(Html::text(row.difference));
    }
    Html body = table(rows);
    body += differences.empty() ? paragraph("Beställningen säger det ni bad om.")
                                : notice({.tone = Tone::warning, .heading = "Det skiljer sig åt", .body = dotted_list(differences)});
    body += close_button(visit, view, one.order.id, "Det här är svaret, stäng begäran");
    return box({.id = "b-" + one.order.id.text(), .heading = "Beställningen från " + one.on.text(), .body = std::move(body),
        .foot = link("Öppna beställningen", Href{order_path(view.person.person, one.order.id)}, one.order.title())});
}

Response draw(Visit& visit, Request const& request, RequestView const& view, Refused const& refused)
{
    auto const& asked = view.request;
    Html body = error_summary(refused.errors) + heading(2, "Begäran: " + asked.title()) + tag(state_tag(asked));
    body += paragraph(sent_text(asked));
    if (asked.state() == RequestState::lapsed)
        body += paragraph(asked.person_died_on ? view.person.given_name + " har avlidit. Inget mer ska göras med begäran."
                                               : "Beställningen är avslutad. Begäran ligger kvar för den som läser.");
    body += wait_notice(view);
    body += box({.id = "begaran", .heading = "Det här är begärt", .body = request_facts(asked, view.person.given_name)});
    if (!asked.person_died_on && asked.state() != RequestState::closed && asked.state() != RequestState::withdrawn)
        for (auto const& one : view.arrived) body += arrived_box(visit, view, one);
    body += text_step(visit, view, refused, RequestStep::completed) + answer_box(visit, view, refused);
    if (auto const* const answer = asked.answer(); answer && answer->answer != RequestAnswer::needs_more)
        body += close_button(visit, view, std::nullopt, "Stäng begäran");
    body += text_step(visit, view, refused, RequestStep::withdrawn);
    auto history = request_history(asked, view.access.is_guest());
    if (!history.empty()) body += box({.id = "handelser", .heading = "Vad som har hänt", .body = feed(history)});
    body += button_row(button(LinkButton{.text = "Alla begäran", .href = Href{requests_path(view.person.person)},
        .weight = Weight::quiet, .icon = Icon::arrow_left}));
    return show(visit, request, NavItem::persons,
        {.title = asked.title() + " – " + view.person.name(),
            .head = person_head(person_head_of(view.person, PersonTab::orders, HeadSize::compact)), .body = std::move(body),
            .layout = Layout::narrow, .has_errors = !refused.errors.empty()},
        banners_of(view.person));
}

struct Taken {
    std::string address;
    FormErrors errors = {};
};

Response take(Visit& visit, Request const& request, RequestStep step, std::string_view event, Intent intent)
{
    auto const taken = visit.house.database.write([&](WriteTx& tx) -> Result<Taken> {
        auto const view = load_view(tx, visit, request, event, intent);
        if (!view) return view.refusal();
        if (auto const allowed = may_take(view->request, step, view->actor); !allowed) return allowed.refusal();
        auto typed = parse_step(request.form, step, view->request, view->actor, view->today);
        if (!typed.errors.empty()) return Taken{{}, std::move(typed.errors)};
        auto const done = take_step(tx, visit, view->access, view->request.id, typed.step);
        if (!done) return done.refusal();
        return Taken{view->address()};
    });
    if (!taken) return refuse(visit, request, taken.refusal());
    if (taken->errors.empty()) return see_other(taken->address + "?klart=sparad");
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "RequestRead", Intent::guest_read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, {step, request.form, taken->errors});
}

} // namespace

Response show_request(Visit& visit, Request const& request)
{
    auto view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "RequestRead", Intent::guest_read); });
    if (!view) return refuse(visit, request, view.refusal());
    // That whoever it is to has opened it is the fact itself, so a GET writes it down, once (R326: sent, seen, answered).
    if (may(*view, RequestStep::seen)) {
        auto const seen = visit.house.database.write([&](WriteTx& tx) -> Result<RequestView> {
            auto const done = take_step(tx, visit, view->access, view->request.id,
                {.step = RequestStep::seen, .number = view->request.next_number()});
            if (!done) return done.refusal();
            auto now = *view;
            now.request = *find_request(tx, now.access, now.request.id);
            return now;
        });
        if (seen) view = *seen;
    }
    return draw(visit, request, *view, {});
}

// The case officer's own answer is given where the request may be read; it is told as handed out, and stands in the ledger.
Response answer_request(Visit& visit, Request const& request)
{
    return take(visit, request, RequestStep::answered, "RequestAnswer", Intent::guest_read);
}

Response forward_request(Visit& visit, Request const& request)
{
    return take(visit, request, RequestStep::forwarded, "RequestForward", Intent::plan_write);
}

Response complete_request(Visit& visit, Request const& request)
{
    return take(visit, request, RequestStep::completed, "RequestComplete", Intent::plan_write);
}

Response withdraw_request(Visit& visit, Request const& request)
{
    return take(visit, request, RequestStep::withdrawn, "RequestWithdraw", Intent::plan_write);
}

Response close_request(Visit& visit, Request const& request)
{
    return take(visit, request, RequestStep::closed, "RequestClose", Intent::plan_write);
}
