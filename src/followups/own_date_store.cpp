// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/own_date_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "plans/stored_value.h"

#include <algorithm>

namespace {

struct DateRow {
    std::int64_t id;
    Id<Plan> plan;
    SubjectRef about;
    std::optional<CivilDate> on;
    Id<Staff> author;
    std::string author_name;
    Instant written_at;
};

Canonical canonical_of(DateRow const& row)
{
    Canonical form{"follow_up_date", 1};
    form.add("id", row.id)
        .add("plan", row.plan.number())
        .add("kind", code_of(subject_kind_codes(), row.about.kind).code)
        .add("item", row.about.item)
        .add("follow_on", iso_or_none(row.on))
        .add("author", row.author.number())
        .add("author_name", row.author_name)
        .add("written_at", std::int64_t{row.written_at.time_since_epoch().count()});
    return form;
}

} // namespace

std::vector<OwnDate> list_own_dates(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    return tx.list(R"(
        SELECT d.kind, d.item, d.follow_on, d.author_name
        FROM follow_up_date d JOIN plan p ON p.id = d.plan_id
        WHERE p.person_id = ?1 AND d.plan_id = ?3 AND d.follow_on IS NOT NULL
            AND d.id = (SELECT MAX(l.id) FROM follow_up_date l
                WHERE l.plan_id = d.plan_id AND l.kind = d.kind AND l.item = d.item)
            AND )"
            + is_among("p.order_id", 2) + " ORDER BY d.follow_on, d.id",
        {access.person(), access.order_list(), plan}, [](Row const& row) {
            return OwnDate{{stored_code(row, 0, subject_kind_codes()), row.integer(1)}, stored_day(row, 2).value(), row.text(3)};
        });
}

void put_own_date(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Plan> plan, SubjectRef about,
    std::optional<CivilDate> on)
{
    auto const all = list_own_dates(tx, access, plan);
    auto const standing = std::ranges::find(all, about, &OwnDate::about);
    if (standing == all.end() ? !on : on == standing->on) return;
    DateRow const row{visit.house.ids.next_number(), plan, about, on, visit.actor.staff, visit.actor.name, visit.house.clock.now()};
    auto const salt = visit.house.ledger.append(tx,
        change_of(visit, access, "FollowUpDate", "follow_up_date", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO follow_up_date (id, plan_id, kind, item, follow_on, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        )",
        {row.id, plan, code_of(subject_kind_codes(), about.kind).code, about.item, iso_or_none(on), row.author, row.author_name,
            row.written_at, salt});
}

RecordKind follow_up_date_records()
{
    return {"follow_up_date", [](ReadTx& tx, OnRecord const& found) {
        tx.each(R"(
            SELECT id, plan_id, kind, item, follow_on, author_id, author_name, written_at, salt FROM follow_up_date ORDER BY id
            )",
            {}, [&](Row const& row) {
                found(row.integer(0), [&] {
                    return KeptRecord{row.bytes(8),
                        canonical_of(DateRow{row.integer(0), row.id<Plan>(1),
                            {stored_code(row, 2, subject_kind_codes()), row.integer(3)}, stored_day(row, 4), row.id<Staff>(5),
                            row.text(6), row.instant(7)})};
                });
            });
    }};
}
