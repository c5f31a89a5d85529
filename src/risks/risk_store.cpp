// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "db/stored_value.h"

namespace {

constexpr std::string_view head_columns = R"(
    a.id, a.plan_id, a.how, a.with_whom, a.looked_on, a.review_on, a.author_id, a.author_name, a.author_title, a.signed_at
)";

RiskAssessment read_head(Row const& row)
{
    return {.id = row.id<RiskAssessment>(0),
        .plan = row.id<Plan>(1),
        .how = row.text(2),
        .with_whom = row.text(3),
        .looked_on = stored_day(row, 4).value(),
        .review_on = stored_day(row, 5).value(),
        .author = row.id<Staff>(6),
        .author_name = row.text(7),
        .author_title = row.text(8),
        .signed_at = row.instant(9)};
}

RiskStep read_step(Row const& row, int column)
{
    return {static_cast<std::size_t>(row.integer(column)), row.text(column + 1)};
}

AssessedRisk read_risk(Row const& row)
{
    AssessedRisk risk{.activity = row.optional_id<Activity>(0),
        .activity_name = row.text(1),
        .what = row.text(2),
        .likelihood = read_step(row, 3),
        .consequence = read_step(row, 5),
        .level = read_step(row, 7),
        .measures = row.text(9),
        .responsible = row.text(10),
        .by = stored_day(row, 11)};
    auto const voice = stored_optional_code(row, 13, own_voice_codes());
    if (voice) risk.chosen = ChosenRisk{row.text(12), *voice, row.text(14)};
    else if (!row.text_view(12).empty() || !row.text_view(14).empty())
        throw UnreadableValue{row.place(12), "are words that are nobody's"};
    return risk;
}

void load_risks(ReadTx& tx, RiskAssessment& assessment)
{
    assessment.risks = tx.list(R"(
        SELECT activity_id, activity, what, likelihood, likelihood_words, consequence, consequence_words, level, level_words,
            measures, responsible, by_date, own_words, own_voice, own_method
        FROM assessed_risk WHERE assessment_id = ?1 ORDER BY position
        )",
        {assessment.id}, read_risk);
}

// ?1 the person, ?2 the order_list().
std::string query(std::string_view where)
{
    std::string sql = "SELECT ";
    sql += head_columns;
    sql += " FROM risk_assessment a JOIN plan p ON p.id = a.plan_id WHERE p.person_id = ?1 AND ";
    sql += is_among("p.order_id", 2);
    sql += ' ';
    sql += where;
    return sql;
}

std::optional<RiskAssessment> with_risks(ReadTx& tx, std::optional<RiskAssessment> found)
{
    if (found) load_risks(tx, *found);
    return found;
}

void add_risk(Canonical& form, AssessedRisk const& risk, std::int64_t position)
{
    form.add("position", position);
    if (risk.activity) form.add("activity_id", risk.activity->number());
    else form.add_none("activity_id");
    form.add("activity", risk.activity_name)
        .add("what", risk.what)
        .add("likelihood", static_cast<std::int64_t>(risk.likelihood.step))
        .add("likelihood_words", risk.likelihood.words)
        .add("consequence", static_cast<std::int64_t>(risk.consequence.step))
        .add("consequence_words", risk.consequence.words)
        .add("level", static_cast<std::int64_t>(risk.level.step))
        .add("level_words", risk.level.words)
        .add("measures", risk.measures)
        .add("responsible", risk.responsible)
        .add("by_date", iso_or_none(risk.by));
    if (!risk.chosen) {
        form.add_none("own_words");
        return;
    }
    form.add("own_words", risk.chosen->words)
        .add("own_voice", code_of(own_voice_codes(), risk.chosen->voice).code)
        .add("own_method", risk.chosen->method);
}

Canonical canonical_of(RiskAssessment const& one)
{
    Canonical form{"risk_assessment", 1};
    form.add("id", one.id.number())
        .add("plan", one.plan.number())
        .add("how", one.how)
        .add("with_whom", one.with_whom)
        .add("looked_on", one.looked_on.iso())
        .add("review_on", one.review_on.iso())
        .add("author", one.author.number())
        .add("author_name", one.author_name)
        .add("author_title", one.author_title)
        .add("signed_at", std::int64_t{one.signed_at.time_since_epoch().count()});
    std::int64_t position = 0;
    for (auto const& risk : one.risks) add_risk(form, risk, position++);
    return form;
}

void insert_risk(WriteTx& tx, Id<RiskAssessment> id, std::int64_t position, AssessedRisk const& risk)
{
    auto const by = iso_or_none(risk.by);
    std::optional<std::string_view> voice;
    if (risk.chosen) voice = code_of(own_voice_codes(), risk.chosen->voice).code;
    std::string const none;
    tx.execute(R"(
        INSERT INTO assessed_risk (assessment_id, position, activity_id, activity, what, likelihood, likelihood_words, consequence,
            consequence_words, level, level_words, measures, responsible, by_date, own_words, own_voice, own_method)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        )",
        {id, position, risk.activity, risk.activity_name, risk.what, static_cast<std::int64_t>(risk.likelihood.step),
            risk.likelihood.words, static_cast<std::int64_t>(risk.consequence.step), risk.consequence.words,
            static_cast<std::int64_t>(risk.level.step), risk.level.words, risk.measures, risk.responsible, by,
            risk.chosen ? risk.chosen->words : none, voice, risk.chosen ? risk.chosen->method : none});
}

} // namespace

std::optional<RiskAssessment> find_risk_assessment(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    return with_risks(tx, tx.find(query("AND p.id = ?3 ORDER BY a.signed_at DESC, a.id DESC LIMIT 1"),
        {access.person(), access.order_list(), plan}, read_head));
}

std::optional<RiskAssessment> find_risk_assessment_at(ReadTx& tx, PersonAccess const& access, Id<Plan> plan, Instant at)
{
    return with_risks(tx, tx.find(query("AND p.id = ?3 AND a.signed_at <= ?4 ORDER BY a.signed_at DESC, a.id DESC LIMIT 1"),
        {access.person(), access.order_list(), plan, at}, read_head));
}

std::optional<RiskAssessment> find_risk_assessment(
    ReadTx& tx, PersonAccess const& access, Id<Plan> plan, Id<RiskAssessment> id)
{
    return with_risks(
        tx, tx.find(query("AND p.id = ?3 AND a.id = ?4"), {access.person(), access.order_list(), plan, id}, read_head));
}

std::vector<RiskAssessment> list_risk_assessments(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    return tx.list(query("AND p.id = ?3 ORDER BY a.signed_at DESC, a.id DESC"),
        {access.person(), access.order_list(), plan}, read_head);
}

std::vector<RiskAssessment> list_risks_in_force(ReadTx& tx, PersonAccess const& access)
{
    auto all = tx.list(query(R"(
        AND EXISTS (SELECT 1 FROM care_order o WHERE o.id = p.order_id AND o.state <> 'ended')
        AND NOT EXISTS (SELECT 1 FROM risk_assessment later WHERE later.plan_id = a.plan_id
            AND (later.signed_at > a.signed_at OR (later.signed_at = a.signed_at AND later.id > a.id)))
        ORDER BY p.number)"),
        {access.person(), access.order_list()}, read_head);
    for (auto& one : all) load_risks(tx, one);
    return all;
}

void add_risk_assessment(WriteTx& tx, Visit const& visit, PersonAccess const& access, RiskAssessment const& one)
{
    auto const salt = visit.house.ledger.append(tx,
        change_of(visit, access, "RiskAssessmentSign", "risk_assessment", one.id.number()), canonical_of(one));
    tx.execute(R"(
        INSERT INTO risk_assessment (id, plan_id, how, with_whom, looked_on, review_on, author_id, author_name, author_title,
            signed_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        )",
        {one.id, one.plan, one.how, one.with_whom, one.looked_on.iso(), one.review_on.iso(), one.author, one.author_name,
            one.author_title, one.signed_at, salt});
    std::int64_t position = 0;
    for (auto const& risk : one.risks) insert_risk(tx, one.id, position++, risk);
}

RecordKind risk_assessment_records()
{
    return {"risk_assessment", [](ReadTx& tx, OnRecord const& found) {
                auto const ids = tx.list("SELECT id FROM risk_assessment ORDER BY id", {}, [](Row const& row) { return row.integer(0); });
                auto const sql = "SELECT " + std::string{head_columns} + ", a.salt FROM risk_assessment a WHERE a.id = ?1";
                for (auto const id : ids)
                    found(id, [&] {
                        Bytes salt;
                        auto one = tx.find(sql, {id}, [&](Row const& row) {
                            salt = row.bytes(10);
                            return read_head(row);
                        });
                        load_risks(tx, *one);
                        return KeptRecord{salt, canonical_of(*one)};
                    });
            }};
}
