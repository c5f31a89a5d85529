// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/my_day_store.h"

#include "db/id_list.h"

#include <algorithm>

namespace {

std::string list_of(std::vector<MyOrder> const& orders)
{
    std::vector<Id<Order>> ids;
    for (auto const& one : orders) ids.push_back(one.order);
    return id_list(ids);
}

void keep_once(std::vector<MyPerson>& people, MyPerson person)
{
    auto const known = std::find_if(people.begin(), people.end(), [&](MyPerson const& one) { return one.person == person.person; });
    if (known == people.end()) {
        people.push_back(std::move(person));
        return;
    }
    if (known->unit.find(person.unit) == std::string::npos) known->unit += ", " + person.unit;
    known->waiting_order = known->waiting_order || person.waiting_order;
    known->mine = known->mine || person.mine;
}

} // namespace

std::vector<MyPerson> list_my_day(ReadTx& tx, std::vector<MyOrder> const& orders, Id<Staff> me, CivilDate today)
{
    std::vector<MyPerson> people;
    if (orders.empty()) return people;
    auto const sql = R"(
        SELECT p.id, p.given_name, p.family_name, p.birth_date, u.name, o.state, p.deceased_on IS NOT NULL,
            EXISTS (SELECT 1 FROM key_worker k WHERE k.order_id = o.id AND k.staff_id = ?1
                AND k.valid_from <= ?2 AND (k.valid_to IS NULL OR k.valid_to >= ?2))
        FROM care_order o JOIN person p ON p.id = o.person_id JOIN unit u ON u.id = o.unit_id
        WHERE )" + is_among("o.id", 3) + R"(
        ORDER BY p.family_name, p.given_name, p.id
        )";
    tx.each(sql, {me, today.iso(), list_of(orders)}, [&](Row const& row) {
        auto const birth = row.optional_text(3);
        keep_once(people,
            {.person = row.id<Person>(0), .given_name = row.text(1), .family_name = row.text(2),
                .birth_date = birth ? CivilDate::parse_iso(*birth) : std::nullopt, .unit = row.text(4),
                .waiting_order = row.text_view(5) == "received", .mine = row.boolean(7), .is_deceased = row.boolean(6)});
    });
    return people;
}

std::vector<News> list_news(ReadTx& tx, std::vector<MyOrder> const& orders, Id<Staff> me, Instant since)
{
    std::vector<News> news;
    if (orders.empty()) return news;
    // Of the notes only those about the latest weeks, which an index finds: older ones written now are few.
    auto const sql = R"(
        SELECT o.person_id,
            (SELECT count(*) FROM journal_entry e
                WHERE e.person_id = o.person_id AND e.order_id = o.id AND e.event_at > ?3 AND e.written_at > ?1
                    AND e.author_id <> ?2 AND NOT EXISTS (SELECT 1 FROM journal_amendment a
                        WHERE a.entry_id = e.id AND a.kind = 'wrong_person')),
            (SELECT count(*) FROM plan p JOIN plan_version v ON v.plan_id = p.id
                WHERE p.order_id = o.id AND v.established_at > ?1 AND v.established_by <> ?2),
            CASE WHEN o.received_at > ?1 AND o.created_by <> ?2 THEN 1 ELSE 0 END
        FROM care_order o WHERE )" + is_among("o.id", 4) + R"(
        ORDER BY o.person_id, o.id
        )";
    tx.each(sql, {since, me, since - std::chrono::days{21}, list_of(orders)}, [&](Row const& row) {
        auto const person = row.id<Person>(0);
        if (news.empty() || news.back().person != person) news.push_back({.person = person});
        news.back().notes += row.integer(1);
        news.back().plans += row.integer(2);
        news.back().orders += row.integer(3);
    });
    std::erase_if(news, [](News const& one) { return one.empty(); });
    return news;
}

Instant last_here(ReadTx& tx, Actor const& actor, Instant now)
{
    auto const seen = tx.find(R"(
        SELECT max(at.seen_at)
        FROM (SELECT seen_at FROM session WHERE staff_id = ?1 AND id <> ?2
            UNION ALL SELECT seen_at FROM last_here WHERE staff_id = ?1) AS at
        )",
        {actor.staff, actor.session}, [](Row const& row) { return row.optional_instant(0); });
    if (seen && *seen) return **seen;
    return start_of(add_days(civil_date(now), -3));
}
