// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"

#include "access/access_control.h"
#include "demo/must.h"
#include "plans/plan_store.h"
#include "plans/version_store.h"
#include "readings/reading_store.h"
#include "risks/protective_store.h"
#include "risks/risk_store.h"

#include <functional>

namespace {

using Step = std::function<Result<Done>(WriteTx&, Visit const&, PersonAccess const&, Plan const&)>;

// Each plan of the order, as that member of staff opens it.
void with_plan(Cast const& cast, std::string const& user, OrderInDemo const& order, std::string_view event, Step const& step)
{
    auto const visit = cast.visit(user);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, order.person.id, event, Intent::write);
        if (!access) return access.refusal();
        for (auto const& plan : list_all_plans(tx, *access))
            if (plan.order == order.order) must(step(tx, visit, *access, plan));
        return Done{};
    }));
}

AssessedRisk risk_of(RiskMatrix const& matrix, ThreadInDemo const& thread, DemoPerson const& person, std::string const& responsible)
{
    auto const& theme = *thread.theme;
    std::size_t const likely = 2;
    std::size_t const bad = theme.chosen.empty() ? 3 : 2;
    auto const level = matrix.level_number(likely, bad);
    AssessedRisk risk{.activity = thread.activity, .activity_name = filled(theme.what, person), .what = filled(theme.risk, person),
        .likelihood = {likely, matrix.likelihoods.at(likely - 1)}, .consequence = {bad, matrix.consequences.at(bad - 1)},
        .level = {level, matrix.level(level).name}, .measures = filled(theme.prevents, person), .responsible = responsible};
    if (!theme.chosen.empty()) risk.chosen = ChosenRisk{theme.chosen, OwnVoice::person, "samtal"};
    return risk;
}

} // namespace

void assess_risks(Cast const& cast, OrderInDemo const& order, std::vector<ThreadInDemo> const& threads)
{
    with_plan(cast, order.key_worker, order, "RiskAssessmentSign",
        [&](WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan) -> Result<Done> {
            auto const now = today(visit.house.clock);
            auto const matrix = risk_matrix_of(visit.house.settings.risk_matrix);
            auto const& person = *order.person.data;
            RiskAssessment one{.id = visit.house.ids.next<RiskAssessment>(), .plan = plan.id,
                .how = "Vi gick igenom dagen och tittade hemma.", .with_whom = person.given_name + ", " + visit.actor.name, .looked_on = now,
                .review_on = add_months(now, 6), .author = visit.actor.staff, .author_name = visit.actor.name,
                .author_title = visit.actor.title, .signed_at = visit.house.clock.now()};
            for (auto const& thread : threads)
                if (!thread.theme->risk.empty()) one.risks.push_back(risk_of(matrix, thread, person, visit.actor.name));
            sort_by_weight(one.risks);
            add_risk_assessment(tx, visit, access, one);
            return Done{};
        });
}

void read_plan(Cast const& cast, OrderInDemo const& order, int turn)
{
    int who = turn;
    for (auto const& user : cast.workers_of(order.unit)) {
        if (++who % 7 == 0) continue;
        with_plan(cast, user, order, "PlanReadingSave",
            [&](WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan) -> Result<Done> {
                auto const version = find_latest_version(tx, access, plan.id);
                if (!version) return Done{};
                auto const risks = find_risk_assessment(tx, access, plan.id);
                PlanReading one{.id = visit.house.ids.next<PlanReading>(), .version = version->id, .staff = visit.actor.staff,
                    .staff_name = visit.actor.name, .outcome = ReadingOutcome::whole, .read_at = visit.house.clock.now()};
                if (risks) one.assessment = risks->id;
                return add_reading(tx, visit, access, plan.id, one);
            });
    }
}

void protect_at_night(Cast const& cast, OrderInDemo const& order)
{
    with_plan(cast, order.key_worker, order, "ProtectiveMeasureBegin",
        [&](WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const&) {
            auto const now = today(visit.house.clock);
            return add_measure(tx, visit, access,
                {.id = visit.house.ids.next<ProtectiveMeasure>(), .order = order.order, .what = "Larm på ytterdörren om natten.",
                    .purpose = "Nattpersonalen kommer när dörren öppnas, så att ingen går ut ensam i kylan.",
                    .tried = "En lapp på dörren och tänt i hallen.",
                    .consent = {OwnConsentWay::words, "Ja, då sover jag lugnare.", now}, .decided_by = "Enhetschefen",
                    .starts_on = now, .review_on = add_months(now, 3), .ends_on = add_months(now, 6), .author_name = visit.actor.name});
        });
}
