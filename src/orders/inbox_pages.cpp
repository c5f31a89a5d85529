// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/inbox_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/form.h"
#include "orders/order_address.h"
#include "orders/order_inbox.h"

#include <algorithm>

namespace {

std::string waited_text(std::int64_t days)
{
    if (days <= 0) return "i dag";
    return days == 1 ? "för 1 dag sedan" : "för " + std::to_string(days) + " dagar sedan";
}

Html missing_list(WaitingOrder const& one, CivilDate today)
{
    auto const questions = order_path(one.summary.person, one.order.id) + "/fragor";
    std::vector<Html> rows;
    for (auto const& gap : gaps_of(one.order.content)) {
        auto row = Html::text(gap.text);
        bool const is_asked = std::ranges::any_of(
            one.unanswered, [&](AskedInquiry const& asked) { return asked.question.subject == gap.subject; });
        if (!is_asked)
            row += Html::markup(" ")
                + link("Fråga", Href{questions}.with("om", code_of(gap.subject)),
                    " om: " + std::string{label_of(gap.subject)} + ", " + one.summary.name());
        rows.push_back(std::move(row));
    }
    for (auto const& asked : one.unanswered)
        rows.push_back(Html::text("Inget svar än på frågan om: " + std::string{label_of(asked.question.subject)} + ". Frågat "
            + waited_text(days_between(asked.question.on, today)) + ", till " + asked.question.counterpart + "."));
    if (rows.empty()) return paragraph("Inget saknas för att börja planera.");
    return paragraph("Det här saknas:") + dotted_list(rows);
}

Html order_box(WaitingOrder const& one, Visit const& visit, CivilDate today)
{
    auto const& order = one.order;
    auto const path = order_path(one.summary.person, order.id);
    auto const received = civil_date(order.received_at);
    std::vector<Fact> rows{
        {.name = "Insats", .value = Html::text(order.title())},
        {.name = "Enhet", .value = Html::text(order.unit_name)},
        {.name = "Kom in", .value = moment(received.iso(), received.text() + ", " + waited_text(one.days_waited(today)))},
        {.name = "Gäller från", .value = Html::text(order.content.valid_from.text())},
    };
    Html buttons;
    if (order.state == OrderState::received)
        buttons = button_form(Href{path + "/bekraftelse"}, visit.actor.csrf_token,
            SubmitButton{.text = "Bekräfta uppdraget", .weight = Weight::secondary, .icon = Icon::check,
                .more = " för " + one.summary.name()});
    buttons += button(LinkButton{.text = "Öppna beställningen", .href = Href{path}, .weight = Weight::quiet,
        .more = " för " + one.summary.name()});
    return box({.id = "b-" + order.id.text(), .heading = one.summary.name(),
        .body = fact_list(rows) + missing_list(one, today) + button_row(std::move(buttons)), .level = 3});
}

Page inbox_page(Visit const& visit, std::vector<WaitingOrder> const& waiting)
{
    auto const day = today(visit.house.clock);
    Html received;
    Html accepted;
    for (auto const& one : waiting)
        (one.order.state == OrderState::received ? received : accepted) += order_box(one, visit, day);
    Html body = page_heading("Beställningar att ta emot", "Den som har väntat längst står först.");
    body += heading(2, "Inte bekräftade");
    body += received.empty() ? empty_state("Ingen beställning väntar på svar.") : std::move(received);
    body += heading(2, "Bekräftade, inte börjat");
    body += accepted.empty() ? empty_state("Ingen bekräftad beställning väntar på sin första dag.") : std::move(accepted);
    return {.title = "Beställningar att ta emot", .body = std::move(body), .layout = Layout::narrow};
}

} // namespace

Response show_inbox(Visit& visit, Request const& request)
{
    if (!visit.actor.leads_any())
        return refuse(visit, request, forbidden("Bara enhetschefer och samordnare tar emot beställningar."));
    auto const waiting = visit.house.database.read([&](ReadTx& tx) { return list_waiting_orders(tx, visit); });
    return show(visit, request, NavItem::unit, inbox_page(visit, waiting));
}
