// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order.h"

#include <algorithm>
#include <stdexcept>

namespace {

bool meet(OrderInterruption const& one, OrderInterruption const& other)
{
    return (!one.to || other.from <= *one.to) && (!other.to || one.from <= *other.to);
}

std::string days_of(OrderInterruption const& one)
{
    return "från " + one.from.text() + (one.to ? " till " + one.to->text() : ", utan sista dag");
}

} // namespace

Result<Done> may_accept(Order const& order)
{
    switch (order.state) {
    case OrderState::received: return Done{};
    case OrderState::accepted:
    case OrderState::started: return conflict("Uppdraget är redan bekräftat.");
    case OrderState::ended: return conflict("Beställningen är avslutad.");
    }
    throw std::logic_error{"unknown state of an order"};
}

Result<Done> may_start(Order const& order, CivilDate first_day, CivilDate today)
{
    if (order.state == OrderState::received) return conflict("Bekräfta uppdraget först. Sedan kan du skriva när insatsen började.");
    if (order.state == OrderState::started) return conflict("Insatsen har redan börjat.");
    if (order.state == OrderState::ended) return conflict("Beställningen är avslutad.");
    if (today < first_day) return invalid("Dagen har inte varit än. Skriv den dag då insatsen faktiskt började.");
    if (first_day < order.content.decided_on)
        return invalid("Insatsen kan inte ha börjat före beslutet, som fattades " + order.content.decided_on.text() + ".");
    return Done{};
}

Result<Done> may_end(Order const& order, CivilDate last_day, EndReason reason, CivilDate today)
{
    if (order.state == OrderState::ended) return conflict("Beställningen är redan avslutad.");
    if (today < last_day) return invalid("Dagen har inte varit än. Skriv den sista dagen när den har varit.");
    if (order.actual_start && last_day < *order.actual_start)
        return invalid("Sista dagen kan inte vara före den första, " + order.actual_start->text() + ".");
    if (last_day < order.content.decided_on)
        return invalid("Sista dagen kan inte vara före beslutet, som fattades " + order.content.decided_on.text() + ".");
    if (reason == EndReason::completed && !order.actual_start)
        return invalid("Insatsen har inte börjat. Välj att beställningen togs tillbaka, eller ett annat skäl.");
    return Done{};
}

Result<Done> may_decline(Order const& order)
{
    switch (order.state) {
    case OrderState::received:
    case OrderState::accepted: return Done{};
    case OrderState::started: return conflict("Insatsen har börjat. Avsluta beställningen i stället.");
    case OrderState::ended: return conflict("Beställningen är avslutad.");
    }
    throw std::logic_error{"unknown state of an order"};
}

Result<Done> may_interrupt(Order const& order, OrderInterruption const& interruption)
{
    switch (order.state) {
    case OrderState::received:
    case OrderState::accepted: return conflict("Insatsen har inte börjat, så det finns inget att göra uppehåll i.");
    case OrderState::ended: return conflict("Beställningen är avslutad.");
    case OrderState::started: break;
    }
    if (interruption.from < *order.actual_start)
        return invalid("Uppehållet kan inte börja före insatsen, " + order.actual_start->text() + ".");
    if (interruption.to && *interruption.to < interruption.from)
        return invalid("Sista dagen kan inte vara före den första, " + interruption.from.text() + ".");
    auto const other = std::ranges::find_if(
        order.interruptions, [&](OrderInterruption const& one) { return meet(one, interruption); });
    if (other != order.interruptions.end())
        return invalid("Det finns redan ett uppehåll " + days_of(*other) + ". Skriv först när insatsen fortsatte.");
    return Done{};
}

Result<Done> may_resume(Order const& order, CivilDate first_day, CivilDate today)
{
    if (order.state == OrderState::ended) return conflict("Beställningen är avslutad.");
    auto const* const interruption = order.interruption_on(today);
    if (!interruption) return conflict("Insatsen har inget uppehåll i dag.");
    if (today < first_day) return invalid("Dagen har inte varit än. Skriv den dag då insatsen fortsatte.");
    if (first_day <= interruption->from)
        return invalid("Skriv en dag efter uppehållets första, " + interruption->from.text() + ".");
    return Done{};
}
