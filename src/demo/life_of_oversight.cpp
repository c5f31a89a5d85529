// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"

#include "demo/must.h"
#include "oversight/duty_store.h"
#include "oversight/quality_question.h"
#include "oversight/quality_review_store.h"
#include "oversight/reminder_store.h"

#include <algorithm>

namespace {

constexpr std::size_t plans_to_read = 5;
constexpr std::size_t plans_read = 2;
constexpr std::uint64_t seed = 16112026;

QualityReview draw_some(WriteTx& tx, Visit const& visit, Id<Unit> unit)
{
    std::vector<std::int64_t> population;
    for (auto const& [number, plan] : list_plans_to_draw(tx, unit)) population.push_back(number);
    auto drawn = draw(population, plans_to_read, seed);
    return {.id = visit.house.ids.next<QualityReview>(), .unit = unit, .seed = seed, .population = std::move(population),
        .drawn = std::move(drawn), .question_version = quality_question_version, .author = visit.actor.staff,
        .author_name = visit.actor.name, .written_at = visit.house.clock.now()};
}

// The second plan lacks the person's own words, and somebody is to write them.
QualityVerdict verdict_on(Visit const& visit, DrawnPlan const& plan, bool all_well, Id<Staff> doer, std::string doer_name)
{
    QualityVerdict verdict{.id = visit.house.ids.next<QualityVerdict>(), .plan = plan.plan, .version = plan.version,
        .answers = std::vector<QualityAnswer>(quality_questions().size(), QualityAnswer::yes), .comment = {}, .action = {},
        .action_staff = std::nullopt, .action_staff_name = {}, .action_by = std::nullopt, .author_name = visit.actor.name,
        .author_title = visit.actor.title, .written_at = visit.house.clock.now()};
    if (all_well) return verdict;
    verdict.answers[1] = QualityAnswer::partly;
    verdict.answers[3] = QualityAnswer::no;
    verdict.comment = "Det står vad ni gör, men inte hur. Den som är ny behöver fråga.";
    verdict.action = "Skriv hur stödet ges på morgonen, steg för steg.";
    verdict.action_staff = doer;
    verdict.action_staff_name = std::move(doer_name);
    verdict.action_by = add_days(today(visit.house.clock), 10);
    return verdict;
}

} // namespace

void look_after_unit(Cast const& cast, std::string const& unit)
{
    auto const visit = cast.visit(cast.leader_of(unit));
    auto const& worker = cast.workers_of(unit).front();
    auto const doer = cast.visit(worker).actor;
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const review = draw_some(tx, visit, cast.unit(unit));
        must(add_review(tx, visit, review));
        auto const plans = list_drawn_plans(tx, review);
        for (std::size_t i = 0; i < std::min(plans_read, review.drawn.size()); ++i)
            must(add_verdict(tx, visit, review, verdict_on(visit, plans.at(review.drawn[i]), i == 0, doer.staff, doer.name)));
        auto const duties = list_duties(tx, {cast.unit(unit)}, visit.house.clock.now());
        auto const late = std::ranges::find_if(duties.all, [](Duty const& duty) { return duty.is_late() && duty.owes; });
        if (late != duties.all.end()) must(remind(tx, visit, *late));
        return Done{};
    }));
}
