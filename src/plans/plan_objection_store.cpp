// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_objection_store.h"

#include "db/id_list.h"
#include "plans/stored_value.h"
#include "plans/version_store.h"

#include <algorithm>
#include <map>

namespace {

constexpr std::string_view objection_columns = R"(
    SELECT j.id, j.version_id, v.number, j.about, j.heading, j.goal_id, j.activity_id, j.objector, j.objector_name, j.voice,
        j.method, j.text, j.author_id, j.author_name, j.author_title, j.written_at, j.salt
    FROM plan_objection j
    JOIN plan_version v ON v.id = j.version_id
)";

PlanObjection read_objection(Row const& row)
{
    return {
        .id = row.id<PlanObjection>(0),
        .version = row.id<PlanVersion>(1),
        .version_number = row.integer(2),
        .about = {.part = stored_code(row, 3, plan_part_codes()),
            .heading = row.optional_text(4).value_or(""),
            .goal = row.optional_id<Goal>(5),
            .activity = row.optional_id<Activity>(6)},
        .objector = stored_code(row, 7, objector_codes()),
        .objector_name = row.text(8),
        .voice = stored_code(row, 9, whose_voice_codes()),
        .method = row.text(10),
        .text = row.text(11),
        .written_by = row.id<Staff>(12),
        .written_by_name = row.text(13),
        .written_by_title = row.text(14),
        .written_at = row.instant(15),
    };
}

Canonical canonical_of(PlanObjection const& objection)
{
    Canonical form{"plan_objection", 1};
    form.add("id", objection.id.number())
        .add("version", objection.version.number())
        .add("about", objection.about.text())
        .add("objector", code_of(objector_codes(), objection.objector).code)
        .add("objector_name", objection.objector_name)
        .add("voice", code_of(whose_voice_codes(), objection.voice).code)
        .add("method", objection.method)
        .add("text", objection.text)
        .add("author", objection.written_by.number())
        .add("author_name", objection.written_by_name)
        .add("author_title", objection.written_by_title)
        .add("written_at", std::int64_t{objection.written_at.time_since_epoch().count()});
    return form;
}

void insert(WriteTx& tx, PlanObjection const& objection, Bytes const& salt)
{
    std::optional<std::string_view> heading;
    if (objection.about.part == PlanPart::heading) heading = objection.about.heading;
    tx.execute(R"(
        INSERT INTO plan_objection (id, version_id, about, heading, goal_id, activity_id, objector, objector_name, voice,
            method, text, author_id, author_name, author_title, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        )",
        {objection.id, objection.version, code_of(plan_part_codes(), objection.about.part).code, heading, objection.about.goal,
            objection.about.activity, code_of(objector_codes(), objection.objector).code, objection.objector_name,
            code_of(whose_voice_codes(), objection.voice).code, objection.method, objection.text, objection.written_by,
            objection.written_by_name, objection.written_by_title, objection.written_at, salt});
}

} // namespace

Result<Id<PlanObjection>> add_objection(WriteTx& tx, Visit const& visit, PersonAccess const& access,
    PlanVersion const& version, PlanTemplate const& plan_template, NewObjection const& typed)
{
    if (!access.may_write()) return forbidden("Du kan läsa planen men inte skriva i den.");
    if (!subject_text(version, plan_template, typed.about)) return not_found("Det finns inte i den här versionen av planen.");
    PlanObjection const objection{
        .id = visit.house.ids.next<PlanObjection>(),
        .version = version.id,
        .version_number = version.number,
        .about = typed.about,
        .objector = typed.objector,
        .objector_name = typed.objector_name,
        .voice = typed.voice,
        .method = typed.method,
        .text = typed.text,
        .written_by = visit.actor.staff,
        .written_by_name = visit.actor.name,
        .written_by_title = visit.actor.title,
        .written_at = visit.house.clock.now(),
    };
    auto const salt = visit.house.ledger.append(tx,
        {.action = "PlanDispute",
            .kind = "plan_objection",
            .record = objection.id.number(),
            .staff = visit.actor.staff.number(),
            .session = visit.actor.session.number(),
            .person = access.person().number()},
        canonical_of(objection));
    insert(tx, objection, salt);
    return objection.id;
}

std::vector<PlanObjection> list_objections(
    ReadTx& tx, PersonAccess const& access, PlanVersion const& version, PlanTemplate const& plan_template)
{
    auto const sql = std::string{objection_columns} + "JOIN plan p ON p.id = v.plan_id WHERE p.person_id = ?1 AND "
        + is_among("p.order_id", 2) + " AND v.plan_id = ?3 AND v.number <= ?4 ORDER BY j.id";
    auto all = tx.list(sql, {access.person(), access.order_list(), version.plan, version.number}, read_objection);
    std::map<std::int64_t, std::optional<PlanVersion>> earlier;
    std::erase_if(all, [&](PlanObjection const& one) {
        if (one.version == version.id) return false;
        auto const [found, is_new] = earlier.try_emplace(one.version_number);
        if (is_new) found->second = find_version(tx, access, version.plan, one.version);
        auto const now = subject_text(version, plan_template, one.about);
        return !found->second || !now || now != subject_text(*found->second, plan_template, one.about);
    });
    return all;
}

bool is_disputed(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    auto const sql = R"(
        SELECT COUNT(*) FROM plan_objection j
            JOIN plan_version v ON v.id = j.version_id
            JOIN plan p ON p.id = v.plan_id
        WHERE v.plan_id = ?3 AND p.person_id = ?1 AND )"
        + is_among("p.order_id", 2);
    return tx.number(sql, {access.person(), access.order_list(), plan}) > 0;
}

RecordKind plan_objection_records()
{
    return {"plan_objection", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{objection_columns} + "ORDER BY j.id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(16), canonical_of(read_objection(row))}; });
                });
            }};
}
