// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/plan_copy_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "plans/stored_value.h"
#include "plans/version_store.h"

#include <algorithm>

namespace {

// A copy as its row commits to it.
struct CopyRow {
    PlanCopy copy;
    Id<Staff> author;
    Instant written_at;
};

Canonical canonical_of(CopyRow const& row)
{
    auto const& copy = row.copy;
    Canonical form{"plan_copy", 1};
    form.add("id", copy.id.number())
        .add("version", copy.version.number())
        .add("kind", code_of(copy_kind_codes(), copy.kind).code)
        .add("holder", code_of(copy_holder_codes(), copy.holder).code)
        .add("holder_name", copy.holder_name)
        .add("ground", copy.ground)
        .add("way", code_of(copy_way_codes(), copy.way).code)
        .add("given_on", copy.given_on.iso())
        .add("author", row.author.number())
        .add("author_name", copy.author_name)
        .add("written_at", std::int64_t{row.written_at.time_since_epoch().count()});
    return form;
}

struct EndRow {
    std::int64_t id;
    Id<PlanCopy> copy;
    CopyEnd end;
    Id<Staff> author;
    Instant written_at;
};

Canonical canonical_of(EndRow const& row)
{
    Canonical form{"plan_copy_end", 1};
    form.add("id", row.id)
        .add("copy", row.copy.number())
        .add("outcome", code_of(copy_outcome_codes(), row.end.outcome).code)
        .add("ended_on", row.end.on.iso())
        .add("author", row.author.number())
        .add("author_name", row.end.author_name)
        .add("written_at", std::int64_t{row.written_at.time_since_epoch().count()});
    return form;
}

CivilDate needed_day(Row const& row, int column) { return stored_day(row, column).value(); }

CopyRow read_copy_row(Row const& row)
{
    return {{.id = row.id<PlanCopy>(0),
                .version = row.id<PlanVersion>(1),
                .version_number = 0, // of the version, which commits to it
                .kind = stored_code(row, 2, copy_kind_codes()),
                .holder = stored_code(row, 3, copy_holder_codes()),
                .holder_name = row.text(4),
                .ground = row.text(5),
                .way = stored_code(row, 6, copy_way_codes()),
                .given_on = needed_day(row, 7),
                .author_name = row.text(9)},
        row.id<Staff>(8), row.instant(10)};
}

EndRow read_end_row(Row const& row)
{
    return {row.integer(0), row.id<PlanCopy>(1), {stored_code(row, 2, copy_outcome_codes()), needed_day(row, 3), row.text(5)},
        row.id<Staff>(4), row.instant(6)};
}

} // namespace

std::vector<PlanCopy> list_copies(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    auto const sql = R"(
        SELECT c.id, c.version_id, v.number, c.kind, c.holder, c.holder_name, c.ground, c.way, c.given_on, c.author_name,
            e.outcome, e.ended_on, e.author_name
        FROM plan_copy c
            JOIN plan_version v ON v.id = c.version_id
            JOIN plan p ON p.id = v.plan_id
            LEFT JOIN plan_copy_end e ON e.copy_id = c.id
        WHERE p.id = ?3 AND p.person_id = ?1 AND )"
        + is_among("p.order_id", 2) + " ORDER BY v.number, c.id";
    auto all = tx.list(sql, {access.person(), access.order_list(), plan}, [](Row const& row) {
        PlanCopy copy{.id = row.id<PlanCopy>(0),
            .version = row.id<PlanVersion>(1),
            .version_number = row.integer(2),
            .kind = stored_code(row, 3, copy_kind_codes()),
            .holder = stored_code(row, 4, copy_holder_codes()),
            .holder_name = row.text(5),
            .ground = row.text(6),
            .way = stored_code(row, 7, copy_way_codes()),
            .given_on = needed_day(row, 8),
            .author_name = row.text(9)};
        if (!row.is_null(10))
            copy.end = CopyEnd{stored_code(row, 10, copy_outcome_codes()), needed_day(row, 11), row.text(12)};
        return copy;
    });
    std::ranges::stable_sort(all, {}, [](PlanCopy const& one) { return one.end.has_value(); });
    return all;
}

Result<Id<PlanCopy>> add_copy(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Plan> plan, PlanCopy const& copy)
{
    if (!access.may_write()) return forbidden("Du kan läsa planen men inte skriva in exemplar.");
    auto const versions = list_versions(tx, access, plan);
    if (std::ranges::find(versions, copy.version, &PlanVersion::id) == versions.end())
        return not_found("Versionen finns inte.");
    CopyRow const row{copy, visit.actor.staff, visit.house.clock.now()};
    auto const& made = row.copy;
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "PlanCopyGive", "plan_copy", made.id.number()), canonical_of(row));
    tx.execute(R"(
        INSERT INTO plan_copy (id, version_id, kind, holder, holder_name, ground, way, given_on, author_id, author_name,
            written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        )",
        {made.id, made.version, code_of(copy_kind_codes(), made.kind).code, code_of(copy_holder_codes(), made.holder).code,
            made.holder_name, made.ground, code_of(copy_way_codes(), made.way).code, made.given_on.iso(), row.author,
            made.author_name, row.written_at, salt});
    return made.id;
}

Result<Done> end_copy(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Plan> plan, Id<PlanCopy> id,
    CopyOutcome outcome, CivilDate on)
{
    if (!access.may_write()) return forbidden("Du kan läsa planen men inte skriva in vad som hände med exemplaret.");
    auto const copies = list_copies(tx, access, plan);
    auto const copy = std::ranges::find(copies, id, &PlanCopy::id);
    if (copy == copies.end()) return not_found("Exemplaret finns inte.");
    if (copy->end) return conflict(copy->end->author_name + " har redan skrivit vad som hände med exemplaret.");
    if (on < copy->given_on) return invalid("Dagen är före den dag då exemplaret lämnades.");
    EndRow const row{visit.house.ids.next_number(), id, {outcome, on, visit.actor.name}, visit.actor.staff, visit.house.clock.now()};
    auto const salt
        = visit.house.ledger.append(tx, change_of(visit, access, "PlanCopyEnd", "plan_copy_end", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO plan_copy_end (id, copy_id, outcome, ended_on, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        )",
        {row.id, id, code_of(copy_outcome_codes(), outcome).code, on.iso(), row.author, row.end.author_name, row.written_at,
            salt});
    return Done{};
}

RecordKind plan_copy_records()
{
    return {"plan_copy", [](ReadTx& tx, OnRecord const& found) {
                tx.each(R"(
                    SELECT id, version_id, kind, holder, holder_name, ground, way, given_on, author_id, author_name, written_at,
                        salt
                    FROM plan_copy ORDER BY id
                    )",
                    {}, [&](Row const& row) {
                        found(row.integer(0), [&] { return KeptRecord{row.bytes(11), canonical_of(read_copy_row(row))}; });
                    });
            }};
}

RecordKind plan_copy_end_records()
{
    return {"plan_copy_end", [](ReadTx& tx, OnRecord const& found) {
                tx.each(R"(
                    SELECT id, copy_id, outcome, ended_on, author_id, author_name, written_at, salt FROM plan_copy_end ORDER BY id
                    )",
                    {}, [&](Row const& row) {
                        found(row.integer(0), [&] { return KeptRecord{row.bytes(7), canonical_of(read_end_row(row))}; });
                    });
            }};
}
