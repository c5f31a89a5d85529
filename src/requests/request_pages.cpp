// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/request_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "orders/order_store.h"
#include "people/person_address.h"
#include "people/person_head.h"
#include "requests/request_address.h"
#include "requests/request_form.h"
#include "requests/request_route.h"
#include "requests/request_words.h"
#include "requests/service_request_store.h"

#include <algorithm>

namespace {

struct RequestsView {
    PersonAccess access;
    PersonSummary person;
    std::vector<ServiceRequest> requests;
    std::vector<Order> orders; // that may be asked about
    CivilDate today;
};

Result<RequestsView> load_view(
    ReadTx& tx, Visit const& visit, Request const& request, std::string_view event, Intent intent)
{
    auto const person = person_at(request);
    if (!person) return no_such_page();
    auto const access = visit.house.access_control.open(tx, visit, *person, event, intent);
    if (!access) return access.refusal();
    auto const day = today(visit.house.clock);
    auto orders = list_orders(tx, *access);
    std::erase_if(orders, [](Order const& one) { return one.state == OrderState::ended; });
    return RequestsView{*access, load_person_summary(tx, *access, day), list_requests(tx, *access), std::move(orders), day};
}

bool may_ask(RequestsView const& view)
{
    return view.access.may_write() && !view.person.deceased_on && !view.orders.empty();
}

Html list_of(RequestsView const& view, bool open)
{
    std::vector<Matter> matters;
    for (auto const& one : view.requests)
        if (one.is_open() == open)
            matters.push_back({.icon = Icon::inbox, .text = one.title(),
                .href = Href{request_path(view.person.person, one.id)}, .detail = sent_text(one), .tag = state_tag(one)});
    return matters.empty() ? Html{} : matter_list(matters);
}

Page list_page(RequestsView const& view)
{
    Html body = heading(2, "Begäran om ändrade insatser");
    body += lead("När en insats behöver ändras, avslutas eller läggas till.");
    if (may_ask(view))
        body += button_row(button(LinkButton{.text = "Ny begäran", .href = Href{new_request_path(view.person.person)},
            .weight = Weight::primary, .icon = Icon::plus}));
    auto open = list_of(view, true);
    bool const is_list = !open.empty();
    body += box({.id = "pagar", .heading = "Pågår", .body = is_list ? std::move(open) : empty_state("Ingen begäran väntar."),
        .list = is_list});
    if (auto former = list_of(view, false); !former.empty())
        body += box({.id = "avslutade", .heading = "Avslutade", .body = std::move(former), .list = true});
    return {.title = "Begäran – " + view.person.name(), .head = person_head(person_head_of(view.person, PersonTab::orders)),
        .body = std::move(body), .layout = Layout::narrow};
}

// To whom it goes, and which routine says so, for each order.
Html route_note(ReadTx& tx, std::vector<Order> const& orders, CivilDate today)
{
    std::vector<Html> lines;
    for (auto const& order : orders) {
        auto const ruled = request_route(tx, order.id, today);
        lines.push_back(Html::text(order.unit_name + ": begäran går till "
            + (ruled.route.to == RequestRecipient::case_officer ? "handläggaren" : "enhetschefen") + "."
            + (ruled.route.waits_for_order ? " Insatsen väntar sedan på en ny beställning." : "") + " " + ruled.because + "."));
    }
    return lines.empty() ? Html{} : plain_list(lines);
}

struct NewRequestView {
    RequestsView of;
    Html route;
};

Page new_page(Visit const& visit, NewRequestView const& view, Form const& values, FormErrors const& errors)
{
    auto const& [person, orders] = std::pair{view.of.person, view.of.orders};
    auto const back = requests_path(person.person);
    Html body = error_summary(errors) + heading(2, "Begär ändrad insats") + view.route;
    if (orders.empty()) {
        body += empty_state("Det finns ingen beställning att begära något om.");
    } else {
        body += form({.action = Href{back + "/ny"}, .csrf = visit.actor.csrf_token, .keep = "begaran-" + person.person.text(),
                         .guard = true},
            request_fields(orders, person.given_name, view.of.today, values, errors)
                + form_foot(button(SubmitButton{.text = "Skicka begäran"})
                    + button(LinkButton{.text = "Avbryt", .href = Href{back}, .weight = Weight::quiet})));
    }
    return {.title = "Begär ändrad insats – " + person.name(),
        .head = person_head(person_head_of(person, PersonTab::orders, HeadSize::compact)), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !errors.empty()};
}

Response draw_new(Visit& visit, Request const& request, Form const& values, FormErrors const& errors, Intent intent)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) -> Result<NewRequestView> {
        auto found = load_view(tx, visit, request, "RequestFormRead", intent);
        if (!found) return found.refusal();
        auto route = route_note(tx, found->orders, found->today);
        return NewRequestView{std::move(*found), std::move(route)};
    });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, new_page(visit, *view, values, errors), banners_of(view->of.person));
}

struct Sent {
    std::string address;
    FormErrors errors = {};
};

} // namespace

Response show_requests(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read(
        [&](ReadTx& tx) { return load_view(tx, visit, request, "RequestsRead", Intent::guest_read); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, list_page(*view), banners_of(view->person));
}

Response show_new_request(Visit& visit, Request const& request)
{
    Form values;
    values.add("insats", request.query.text("insats"));
    values.add("andring", request.query.text("andring"));
    return draw_new(visit, request, values, {}, Intent::plan_read);
}

Response save_new_request(Visit& visit, Request const& request)
{
    auto const sent = visit.house.database.write([&](WriteTx& tx) -> Result<Sent> {
        auto const view = load_view(tx, visit, request, "RequestSend", Intent::plan_write);
        if (!view) return view.refusal();
        auto typed = parse_request(request.form, view->orders, view->today);
        if (!typed.request) return Sent{{}, std::move(typed.errors)};
        auto const made = send_request(tx, visit, view->access, *typed.request);
        if (!made && made.refusal().reason == Refusal::Reason::conflict) {
            typed.errors.add("insats", made.refusal().message);
            return Sent{{}, std::move(typed.errors)};
        }
        if (!made) return made.refusal();
        return Sent{request_path(view->person.person, *made)};
    });
    if (!sent) return refuse(visit, request, sent.refusal());
    if (!sent->errors.empty()) return draw_new(visit, request, request.form, sent->errors, Intent::plan_read);
    return see_other(sent->address + "?klart=skickad");
}
