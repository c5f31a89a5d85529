// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/follow_up_steps.h"

#include "plans/plan.h"

#include <doctest/doctest.h>

namespace follow_up_steps {

std::string id_from(TestApp& app, std::string const& sql)
{
    return Id<Plan>{app.count(sql + std::to_string(app.person("samir").order.number()))}.text();
}

std::string plan_of(TestApp& app) { return app.at("samir", "/planer/" + id_from(app, "SELECT id FROM plan WHERE order_id = ")); }
std::string follow_ups_of(TestApp& app) { return plan_of(app) + "/uppfoljningar"; }
std::string goal_of(TestApp& app)
{
    return id_from(app, "SELECT min(g.id) FROM goal g JOIN plan p ON p.id = g.plan_id WHERE p.order_id = ");
}

std::string begin(TestApp& app, Browser& browser, std::string const& what, std::string const& day)
{
    auto const begun = browser.post(follow_ups_of(app) + "/ny", {{"vad", what}, {"dag", day}});
    REQUIRE(begun.status == 303);
    return begun.location;
}

void write(Browser& browser, std::string const& address, Fields const& fields)
{
    auto form = browser.form(address, address);
    for (auto const& [name, value] : fields) form.set(name, value);
    auto const saved = browser.send(form, {{"gor", "klar"}});
    INFO(words_of(saved.body));
    REQUIRE(saved.status == 303);
}

Fields const next_time = {{"planen", "none"}, {"kort-sagt", "Samir åker själv till Verkstan."}, {"dag", "2027-06-02"},
    {"satt", "Hemma, med bilder"}, {"ansvarig", "Nadja Karimi"}};

Response sign(Browser& browser, std::string const& followup, Fields const& more)
{
    auto form = browser.form(followup + "/klar", followup + "/klar");
    for (auto const& [name, value] : more) form.set(name, value);
    return browser.send(form);
}

} // namespace follow_up_steps
