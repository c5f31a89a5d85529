// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_wish_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "plans/stored_value.h"

namespace {

constexpr Code<FollowUpAsker> askers[] = {
    {FollowUpAsker::person, "person", "Den planen gäller"},
    {FollowUpAsker::relative, "relative", "En närstående"},
    {FollowUpAsker::representative, "representative", "En företrädare"},
    {FollowUpAsker::case_officer, "case_officer", "Handläggaren"},
};

struct WishRow {
    std::int64_t id;
    Id<Plan> plan;
    FollowUpWish wish;
    Id<Staff> author;
    std::string author_name;
    Instant written_at;
};

Canonical canonical_of(WishRow const& row)
{
    Canonical form{"follow_up_wish", 1};
    form.add("id", row.id)
        .add("plan", row.plan.number())
        .add("asked_by", code_of(follow_up_asker_codes(), row.wish.asked_by).code)
        .add("asker_name", row.wish.asker_name)
        .add("asked_on", row.wish.asked_on.iso())
        .add("text", row.wish.text)
        .add("author", row.author.number())
        .add("author_name", row.author_name)
        .add("written_at", std::int64_t{row.written_at.time_since_epoch().count()});
    return form;
}

// Of columns that begin with who asked.
FollowUpWish read_wish(Row const& row, int first)
{
    return {stored_code(row, first, follow_up_asker_codes()), row.text(first + 1), stored_day(row, first + 2).value(), row.text(first + 3)};
}

} // namespace

std::span<Code<FollowUpAsker> const> follow_up_asker_codes() { return askers; }

std::vector<WrittenWish> list_open_wishes(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    return tx.list(R"(
        SELECT w.asked_by, w.asker_name, w.asked_on, w.text, w.author_name
        FROM follow_up_wish w JOIN plan p ON p.id = w.plan_id
        WHERE p.person_id = ?1 AND w.plan_id = ?3
            AND NOT EXISTS (SELECT 1 FROM follow_up u WHERE u.plan_id = w.plan_id AND u.resets_clock = 1 AND u.signed_at >= w.written_at)
            AND )"
            + is_among("p.order_id", 2) + " ORDER BY w.asked_on, w.id",
        {access.person(), access.order_list(), plan}, [](Row const& row) { return WrittenWish{read_wish(row, 0), row.text(4)}; });
}

void add_wish(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Plan> plan, FollowUpWish const& wish)
{
    WishRow const row{visit.house.ids.next_number(), plan, wish, visit.actor.staff, visit.actor.name, visit.house.clock.now()};
    auto const salt = visit.house.ledger.append(tx, change_of(visit, access, "FollowUpWish", "follow_up_wish", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO follow_up_wish (id, plan_id, asked_by, asker_name, asked_on, text, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {row.id, plan, code_of(follow_up_asker_codes(), wish.asked_by).code, wish.asker_name, wish.asked_on.iso(), wish.text, row.author,
            row.author_name, row.written_at, salt});
}

RecordKind follow_up_wish_records()
{
    return {"follow_up_wish", [](ReadTx& tx, OnRecord const& found) {
        tx.each(R"(
            SELECT id, plan_id, asked_by, asker_name, asked_on, text, author_id, author_name, written_at, salt FROM follow_up_wish ORDER BY id
            )",
            {}, [&](Row const& row) {
                found(row.integer(0), [&] {
                    return KeptRecord{row.bytes(9),
                        canonical_of(WishRow{row.integer(0), row.id<Plan>(1), read_wish(row, 2), row.id<Staff>(6), row.text(7), row.instant(8)})};
                });
            });
    }};
}
