// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

// As if a provider outside had made the plan of Samir's order, for a moment.
void PreparedApp::register_outside_plan(std::string const& documents)
{
    auto const set_kind = [&](char const* kind) {
        auto const done = app().house().database.write([&](WriteTx& tx) -> Result<Done> {
            tx.execute(std::string{"UPDATE order_service SET kind = "} + kind + " WHERE order_id = ?1", {person("samir").order});
            return Done{};
        });
        REQUIRE(done);
    };
    set_kind("'external_placement'");
    auto form = as("nadja").form(documents.substr(0, documents.rfind('/')) + "/extern-plan");
    form.set("dokument", value("{attachment}")).set("vem", "Lena Ek, HVB Granen").set("dag", "2026-11-03").set("uppfoljning", "2027-05-03");
    REQUIRE(as("nadja").send(form).status == 303);
    set_kind("NULL");
}
