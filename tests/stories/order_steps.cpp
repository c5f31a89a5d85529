// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/order_steps.h"

#include <doctest/doctest.h>

std::string start_order_of_noor(Browser& leader, std::string const& service, std::string const& kind, std::string const& extent)
{
    auto form = leader.form("/personer/ny");
    form.set("fornamn", "Noor").set("efternamn", "Aslan").set("nummer", "19900101-9802").set("myndighet", "Socialnämnden");
    form.set("beslutsdatum", "2026-11-09").set("lagrum", "sol2025-13-7").set("galler-fran", "2026-11-09");
    form.set("insats-1", service).set("insatsslag-1", kind).set("omfattning-1", extent);
    auto const made = leader.send(form);
    INFO(words_of(made.body));
    REQUIRE(made.status == 303);
    auto const order = made.location.substr(0, made.location.find('?'));
    REQUIRE(leader.send(leader.form(order, order + "/bekraftelse")).status == 303);
    REQUIRE(leader.send(leader.form(order, order + "/start").set("start", "2026-11-10")).status == 303);
    return order;
}
