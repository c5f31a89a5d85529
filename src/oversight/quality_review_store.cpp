// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/quality_review_store.h"

#include "db/id_list.h"
#include "oversight/quality_rows_store.h"
#include "people/person_address.h"
#include "plans/stored_value.h"

#include <algorithm>

namespace {

Change change_of(Visit const& visit, std::string_view action, std::string_view kind, std::int64_t id, std::optional<std::int64_t> person = {})
{
    return {.action = action, .kind = kind, .record = id, .staff = visit.actor.staff.number(),
        .session = visit.actor.session.number(), .person = person};
}

Refusal not_leading() { return forbidden("Bara den som leder enheten gör stickprov."); }

DrawnPlan read_plan(Row const& row) { return {row.id<Plan>(0), row.id<Person>(1), row.id<PlanVersion>(2), row.integer(3)}; }

std::map<std::int64_t, DrawnPlan> by_number(std::vector<DrawnPlan> const& plans)
{
    std::map<std::int64_t, DrawnPlan> all;
    for (auto const& plan : plans) all.emplace(plan.plan.number(), plan);
    return all;
}

void add_parts(ReadTx& tx, QualityReview& review)
{
    tx.each(std::string{verdict_columns} + "WHERE review_id = ?1 ORDER BY id", {review.id},
        [&](Row const& row) { review.verdicts.push_back(read_verdict(row).verdict); });
    tx.each(std::string{action_end_columns} + "WHERE verdict_id IN (SELECT id FROM quality_verdict WHERE review_id = ?1)",
        {review.id}, [&](Row const& row) {
            auto const end = read_action_end(row);
            auto const of = std::ranges::find(review.verdicts, end.verdict, &QualityVerdict::id);
            if (of != review.verdicts.end()) of->action_end = end.end;
        });
    tx.each(std::string{review_end_columns} + "WHERE review_id = ?1", {review.id},
        [&](Row const& row) { review.end = read_review_end(row).end; });
}

} // namespace

std::map<std::int64_t, DrawnPlan> list_plans_to_draw(ReadTx& tx, Id<Unit> unit)
{
    return by_number(tx.list(R"(
        SELECT p.id, p.person_id, v.id, COALESCE((SELECT MAX(b.plan_number) FROM plan_version b WHERE b.plan_id = p.id), p.number)
        FROM care_order o
            JOIN person who ON who.id = o.person_id AND who.deceased_on IS NULL
            JOIN plan p ON p.order_id = o.id AND p.state = 'in_force'
            JOIN plan_version v ON v.plan_id = p.id
                AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
        WHERE o.unit_id = ?1 AND o.state = 'started'
        )",
        {unit}, read_plan));
}

std::map<std::int64_t, DrawnPlan> list_drawn_plans(ReadTx& tx, QualityReview const& review)
{
    return by_number(tx.list(R"(
        SELECT p.id, p.person_id, v.id, COALESCE((SELECT MAX(b.plan_number) FROM plan_version b WHERE b.plan_id = p.id), p.number)
        FROM plan p JOIN plan_version v ON v.plan_id = p.id
            AND v.number = (SELECT MAX(n.number) FROM plan_version n WHERE n.plan_id = p.id)
        WHERE )" + is_among("p.id", 1), {"[" + number_list(review.drawn) + "]"}, read_plan));
}

std::vector<QualityReview> list_reviews(ReadTx& tx, Id<Unit> unit)
{
    auto all = tx.list(std::string{review_columns} + "WHERE unit_id = ?1 ORDER BY written_at DESC, id DESC LIMIT 24", {unit}, read_review);
    for (auto& review : all) add_parts(tx, review);
    return all;
}

std::optional<QualityReview> find_review(ReadTx& tx, Id<QualityReview> id)
{
    auto review = tx.find(std::string{review_columns} + "WHERE id = ?1", {id}, read_review);
    if (review) add_parts(tx, *review);
    return review;
}

std::optional<QualityReview> find_review_of_verdict(ReadTx& tx, Id<QualityVerdict> verdict)
{
    auto const review = tx.find("SELECT review_id FROM quality_verdict WHERE id = ?1", {verdict},
        [](Row const& row) { return row.id<QualityReview>(0); });
    if (!review) return std::nullopt;
    return find_review(tx, *review);
}

Result<Done> add_review(WriteTx& tx, Visit const& visit, QualityReview const& review)
{
    if (!visit.actor.leads(review.unit)) return not_leading();
    auto const open = tx.number(R"(
        SELECT count(*) FROM quality_review r WHERE r.unit_id = ?1
            AND NOT EXISTS (SELECT 1 FROM quality_review_end e WHERE e.review_id = r.id)
        )",
        {review.unit});
    if (open > 0) return conflict("Ett stickprov pågår redan. Läs klart och signera det först.");
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, "QualityReviewDraw", "quality_review", review.id.number()), canonical_of(review));
    tx.execute(R"(
        INSERT INTO quality_review (id, unit_id, seed, population, drawn, question_version, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {review.id, review.unit, static_cast<std::int64_t>(review.seed), number_list(review.population),
            number_list(review.drawn), review.question_version, review.author, review.author_name, review.written_at, salt});
    return Done{};
}

Result<Done> add_verdict(WriteTx& tx, Visit const& visit, QualityReview const& review, QualityVerdict const& verdict)
{
    if (!visit.actor.leads(review.unit)) return not_leading();
    auto const now = find_review(tx, review.id);
    if (!now || now->end) return conflict("Stickprovet är redan signerat.");
    if (std::ranges::find(now->drawn, verdict.plan.number()) == now->drawn.end()) return not_found("Planen är inte med i stickprovet.");
    if (auto const* const other = now->verdict_of(verdict.plan.number()))
        return conflict(other->author_name + " har redan granskat planen.");
    VerdictRow const row{review.id, verdict, visit.actor.staff};
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, "QualityVerdictSign", "quality_verdict", verdict.id.number()), canonical_of(row));
    tx.execute(R"(
        INSERT INTO quality_verdict (id, review_id, plan_id, version_id, answers, comment, action, action_staff_id,
            action_staff_name, action_by, author_id, author_name, author_title, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        )",
        {verdict.id, row.review, verdict.plan, verdict.version, answers_text(verdict.answers), verdict.comment, verdict.action,
            verdict.action_staff, verdict.action_staff_name,
            verdict.action_by ? std::optional{verdict.action_by->iso()} : std::nullopt, row.author, verdict.author_name,
            verdict.author_title, verdict.written_at, salt});
    return Done{};
}

Result<Done> end_review(WriteTx& tx, Visit const& visit, QualityReview const& review, std::string const& summary)
{
    if (!visit.actor.leads(review.unit)) return not_leading();
    auto const now = find_review(tx, review.id);
    if (!now || now->end) return conflict("Stickprovet är redan signerat.");
    if (!now->is_read()) return invalid("Läs alla planer i stickprovet innan du signerar det.");
    ReviewEndRow const row{visit.house.ids.next_number(), review.id,
        {summary, visit.actor.name, visit.actor.title, visit.house.clock.now()}, visit.actor.staff};
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, "QualityReviewSign", "quality_review_end", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO quality_review_end (id, review_id, summary, author_id, author_name, author_title, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        )",
        {row.id, row.review, summary, row.author, row.end.author_name, row.end.author_title, row.end.written_at, salt});
    return Done{};
}

Result<Done> end_action(WriteTx& tx, Visit const& visit, QualityReview const& review, Id<QualityVerdict> id, std::string const& text)
{
    auto const now = find_review(tx, review.id);
    auto const verdict = std::ranges::find(now->verdicts, id, &QualityVerdict::id);
    if (verdict == now->verdicts.end() || verdict->action.empty()) return not_found("Åtgärden finns inte.");
    if (verdict->action_staff != visit.actor.staff && !visit.actor.leads(review.unit))
        return forbidden("Bara den som ska göra åtgärden, eller leder enheten, kan skriva att den är gjord.");
    if (verdict->action_end) return conflict(verdict->action_end->author_name + " har redan skrivit att åtgärden är gjord.");
    ActionEndRow const row{visit.house.ids.next_number(), id, {text, visit.actor.name, visit.house.clock.now()}, visit.actor.staff};
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, "QualityActionEnd", "quality_action_end", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO quality_action_end (id, verdict_id, text, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        )",
        {row.id, id, text, row.author, row.end.author_name, row.end.written_at, salt});
    return Done{};
}

std::vector<Duty> list_quality_actions(ReadTx& tx, std::vector<Id<Unit>> const& units, std::map<Id<Staff>, std::string>& names)
{
    return tx.list(R"(
        SELECT c.id, p.person_id, r.unit_id, p.order_id, c.action_staff_id, c.action_staff_name, c.action_by
        FROM quality_verdict c
            JOIN quality_review r ON r.id = c.review_id
            JOIN plan p ON p.id = c.plan_id
            JOIN care_order o ON o.id = p.order_id AND o.state <> 'ended'
            JOIN person who ON who.id = p.person_id AND who.deceased_on IS NULL
        WHERE c.action <> '' AND NOT EXISTS (SELECT 1 FROM quality_action_end e WHERE e.verdict_id = c.id)
            AND )" + is_among("r.unit_id", 1),
        {id_list(units)}, [&](Row const& row) {
            auto const staff = row.optional_id<Staff>(4);
            if (staff) names.emplace(*staff, row.text(5));
            return Duty{.kind = DutyKind::quality_action, .person = row.id<Person>(1), .unit = row.id<Unit>(2),
                .subject = row.integer(0), .order = row.id<Order>(3), .owes = staff, .on = stored_day(row, 6),
                .path = "/egenkontroll/atgarder/" + row.id<QualityVerdict>(0).text()};
        });
}
