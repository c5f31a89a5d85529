// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_draft_store.h"

#include "db/stored_value.h"
#include "risks/risk_store.h"

#include <algorithm>

namespace {

Refusal changed_meanwhile() { return conflict("Någon annan har ändrat utkastet medan du skrev. Läs det som står nu och gör din ändring igen."); }

std::optional<Refusal> hindrance(RiskPlace const& place)
{
    if (!place.access.may_write()) return forbidden("Du kan läsa riskbedömningen men inte ändra den.");
    if (place.ended) return conflict("Planen är avslutad. Riskbedömningen går att läsa men inte att ändra.");
    return std::nullopt;
}

DraftRisk read_risk(Row const& row)
{
    DraftRisk risk{.id = row.id<DraftRisk>(0),
        .version = row.integer(1),
        .activity = row.optional_id<Activity>(2),
        .what = row.text(3),
        .likelihood = static_cast<std::size_t>(row.integer(4)),
        .consequence = static_cast<std::size_t>(row.integer(5)),
        .measures = row.text(6),
        .responsible = row.text(7),
        .by = stored_day(row, 8)};
    if (auto const voice = stored_optional_code(row, 10, own_voice_codes()))
        risk.chosen = ChosenRisk{row.text(9), *voice, row.text(11)};
    return risk;
}

void insert(WriteTx& tx, Id<Plan> plan, DraftRisk const& risk)
{
    auto const by = iso_or_none(risk.by);
    std::optional<std::string_view> voice;
    if (risk.chosen) voice = code_of(own_voice_codes(), risk.chosen->voice).code;
    std::string const none;
    tx.execute(R"(
        INSERT INTO risk_draft_item (id, plan_id, activity_id, what, likelihood, consequence, measures, responsible, by_date,
            own_words, own_voice, own_method, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
        )",
        {risk.id, plan, risk.activity, risk.what, static_cast<std::int64_t>(risk.likelihood),
            static_cast<std::int64_t>(risk.consequence), risk.measures, risk.responsible, by,
            risk.chosen ? risk.chosen->words : none, voice, risk.chosen ? risk.chosen->method : none, risk.version});
}

AssessedRisk as_assessed(RiskPlace const& place, RiskMatrix const& matrix, DraftRisk const& risk)
{
    auto const level = matrix.level_number(risk.likelihood, risk.consequence);
    auto const* const subject = risk.activity ? place.find(*risk.activity) : nullptr;
    return {.activity = risk.activity,
        .activity_name = subject ? subject->what : risk.activity ? "En aktivitet som inte finns kvar" : "",
        .what = risk.what,
        .likelihood = {risk.likelihood, matrix.likelihoods.at(risk.likelihood - 1)},
        .consequence = {risk.consequence, matrix.consequences.at(risk.consequence - 1)},
        .level = {level, matrix.level(level).name},
        .measures = risk.measures,
        .responsible = risk.responsible,
        .by = risk.by,
        .chosen = risk.chosen};
}

} // namespace

std::optional<RiskDraft> find_risk_draft(ReadTx& tx, RiskPlace const& place)
{
    auto draft = tx.find("SELECT plan_id, version, how, with_whom, looked_on, review_on, none_found FROM risk_draft WHERE plan_id = ?1",
        {place.plan}, [](Row const& row) {
            return RiskDraft{.plan = row.id<Plan>(0), .version = row.integer(1), .how = row.text(2), .with_whom = row.text(3),
                .looked_on = stored_day(row, 4), .review_on = stored_day(row, 5), .none_found = row.boolean(6)};
        });
    if (draft)
        draft->risks = tx.list(R"(
            SELECT id, version, activity_id, what, likelihood, consequence, measures, responsible, by_date, own_words, own_voice,
                own_method
            FROM risk_draft_item WHERE plan_id = ?1 ORDER BY id
            )",
            {place.plan}, read_risk);
    return draft;
}

Result<Done> begin_risk_draft(WriteTx& tx, Visit const& visit, RiskPlace const& place)
{
    if (auto const why_not = hindrance(place)) return *why_not;
    // Two who begin at once write in the same draft.
    auto const begun = tx.execute(R"(
        INSERT INTO risk_draft (plan_id, how, with_whom, looked_on, review_on, none_found, version, started_at, started_by)
        VALUES (?1, '', '', ?2, NULL, 0, 1, ?3, ?4)
        ON CONFLICT (plan_id) DO NOTHING
        )",
        {place.plan, place.today.iso(), visit.house.clock.now(), visit.actor.staff});
    if (begun == 0) return Done{};
    auto const former = find_risk_assessment(tx, place.access, place.plan);
    if (!former) return Done{};
    auto const matrix = risk_matrix_of(visit.house.settings.risk_matrix);
    for (auto const& risk : former->risks) {
        DraftRisk next{.id = visit.house.ids.next<DraftRisk>(), .version = 1, .activity = risk.activity, .what = risk.what,
            .likelihood = risk.likelihood.step, .consequence = risk.consequence.step, .measures = risk.measures,
            .responsible = risk.responsible, .by = risk.by, .chosen = risk.chosen};
        // What has no such step any more is asked about again, and so is what the plan no longer says when it is signed.
        if (!matrix.has(next.likelihood, next.consequence)) next.likelihood = next.consequence = 0;
        insert(tx, place.plan, next);
    }
    return Done{};
}

Result<Done> save_risk_draft(WriteTx& tx, RiskPlace const& place, RiskDraft const& draft)
{
    if (auto const why_not = hindrance(place)) return *why_not;
    auto const looked_on = iso_or_none(draft.looked_on);
    auto const review_on = iso_or_none(draft.review_on);
    auto const changed = tx.execute(R"(
        UPDATE risk_draft SET how = ?3, with_whom = ?4, looked_on = ?5, review_on = ?6, none_found = ?7, version = version + 1
        WHERE plan_id = ?1 AND version = ?2
        )",
        {place.plan, draft.version, draft.how, draft.with_whom, looked_on, review_on, draft.none_found});
    if (changed == 0) return changed_meanwhile();
    return Done{};
}

Result<Done> discard_risk_draft(WriteTx& tx, RiskPlace const& place)
{
    if (auto const why_not = hindrance(place)) return *why_not;
    tx.execute("DELETE FROM risk_draft_item WHERE plan_id = ?1", {place.plan});
    if (tx.execute("DELETE FROM risk_draft WHERE plan_id = ?1", {place.plan}) == 0)
        return conflict("Utkastet är redan signerat eller borttaget.");
    return Done{};
}

Result<Done> save_draft_risk(WriteTx& tx, RiskPlace const& place, DraftRisk const& risk)
{
    if (auto const why_not = hindrance(place)) return *why_not;
    auto const draft = find_risk_draft(tx, place);
    if (!draft) return conflict("Utkastet är signerat eller borttaget. Börja på en ny riskbedömning.");
    auto next = risk;
    next.version = risk.version + 1;
    if (risk.version > 0
        && tx.execute("DELETE FROM risk_draft_item WHERE id = ?1 AND plan_id = ?2 AND version = ?3", {risk.id, place.plan, risk.version})
            == 0)
        return changed_meanwhile();
    insert(tx, place.plan, next);
    tx.execute("UPDATE risk_draft SET none_found = 0, version = version + 1 WHERE plan_id = ?1", {place.plan});
    return Done{};
}

Result<Done> remove_draft_risk(WriteTx& tx, RiskPlace const& place, Id<DraftRisk> id)
{
    if (auto const why_not = hindrance(place)) return *why_not;
    if (tx.execute("DELETE FROM risk_draft_item WHERE id = ?1 AND plan_id = ?2", {id, place.plan}) == 0)
        return not_found("Risken finns inte i utkastet.");
    tx.execute("UPDATE risk_draft SET version = version + 1 WHERE plan_id = ?1", {place.plan});
    return Done{};
}

RiskAssessment as_assessment(Visit const& visit, RiskPlace const& place, RiskDraft const& draft)
{
    auto const matrix = risk_matrix_of(visit.house.settings.risk_matrix);
    auto const looked_on = draft.looked_on.value_or(place.today);
    RiskAssessment one{.id = visit.house.ids.next<RiskAssessment>(),
        .plan = place.plan,
        .how = draft.how,
        .with_whom = draft.with_whom,
        .looked_on = looked_on,
        .review_on = draft.review_on.value_or(usual_risk_review(looked_on, place.recheck)),
        .author = visit.actor.staff,
        .author_name = visit.actor.name,
        .author_title = visit.actor.title,
        .signed_at = visit.house.clock.now()};
    for (auto const& risk : draft.risks) one.risks.push_back(as_assessed(place, matrix, risk));
    sort_by_weight(one.risks);
    return one;
}

Result<Id<RiskAssessment>> sign_risk_draft(WriteTx& tx, Visit const& visit, RiskPlace const& place, RiskDraft const& draft)
{
    if (auto const why_not = hindrance(place)) return *why_not;
    auto const one = as_assessment(visit, place, draft);
    add_risk_assessment(tx, visit, place.access, one);
    tx.execute("DELETE FROM risk_draft_item WHERE plan_id = ?1", {place.plan});
    tx.execute("DELETE FROM risk_draft WHERE plan_id = ?1", {place.plan});
    return one.id;
}
