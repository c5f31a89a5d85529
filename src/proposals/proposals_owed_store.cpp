// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "proposals/proposals_owed.h"

#include "db/id_list.h"
#include "db/stored_value.h"
#include "people/stored_date.h"
#include "rules/rules_of_orders.h"

#include <string>

namespace {

// The condition is about ?2, the ids.
std::vector<ProposalOwed> owed_among(ReadTx& tx, std::string const& condition, std::string const& ids, CivilDate today)
{
    // Open: never answered, put off until a day that has come, or taken into a draft that was thrown away.
    auto all = tx.list(R"(
        SELECT c.id, p.person_id, p.order_id, o.unit_id,
            (SELECT k.staff_id FROM key_worker k WHERE k.order_id = o.id AND k.valid_from <= ?1
                AND (k.valid_to IS NULL OR k.valid_to >= ?1) ORDER BY CASE k.kind WHEN 'main' THEN 0 ELSE 1 END, k.id LIMIT 1),
            c.written_at, a.again_on, a.written_at
        FROM change_proposal c
            JOIN plan p ON p.id = c.plan_id
            JOIN care_order o ON o.id = p.order_id
            JOIN person ON person.id = p.person_id
            LEFT JOIN change_proposal_answer a ON a.proposal_id = c.id
                AND a.number = (SELECT MAX(b.number) FROM change_proposal_answer b WHERE b.proposal_id = c.id)
        WHERE p.state <> 'ended' AND o.state <> 'ended' AND person.deceased_on IS NULL
            AND (a.id IS NULL
                OR (a.answer = 'later' AND a.again_on <= ?1)
                OR (a.answer = 'taken' AND NOT EXISTS (SELECT 1 FROM plan_draft d WHERE d.id = a.draft_id)
                    AND NOT EXISTS (SELECT 1 FROM plan_version v WHERE v.plan_id = c.plan_id AND v.established_at >= a.written_at)))
            AND )" + condition + " ORDER BY c.id",
        {today.iso(), ids}, [](Row const& row) {
            auto since = stored_date(row, 6).value_or(civil_date(row.is_null(7) ? row.instant(5) : row.instant(7)));
            return ProposalOwed{row.id<ChangeProposal>(0), row.id<Person>(1), row.id<Order>(2), row.id<Unit>(3),
                row.optional_id<Staff>(4), since, since};
        });
    if (all.empty()) return all;
    std::vector<Id<Order>> orders;
    for (auto const& one : all) orders.push_back(one.order);
    RulesOfOrders rules{tx, orders, today};
    for (auto& one : all) one.due = after(one.since, rules.of(one.order)[rule::proposal_answer].value.value());
    return all;
}

} // namespace

std::vector<ProposalOwed> list_proposals_owed(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    return units.empty() ? std::vector<ProposalOwed>{} : owed_among(tx, is_among("o.unit_id", 2), id_list(units), today);
}

std::vector<ProposalOwed> list_proposals_owed(ReadTx& tx, std::vector<Id<Order>> const& orders, CivilDate today)
{
    return orders.empty() ? std::vector<ProposalOwed>{} : owed_among(tx, is_among("o.id", 2), id_list(orders), today);
}

std::vector<ProposalAnswered> list_answers_to(ReadTx& tx, Id<Staff> proposer, Instant since)
{
    return tx.list(R"(
        SELECT c.id, p.person_id, p.order_id, a.answer, a.written_at
        FROM change_proposal_answer a
            JOIN change_proposal c ON c.id = a.proposal_id
            JOIN plan p ON p.id = c.plan_id
            JOIN person ON person.id = p.person_id
        WHERE c.author_id = ?1 AND a.written_at > ?2 AND a.author_id <> ?1 AND person.deceased_on IS NULL
        ORDER BY a.written_at DESC, a.id DESC
        )",
        {proposer, since}, [](Row const& row) {
            return ProposalAnswered{row.id<ChangeProposal>(0), row.id<Person>(1), row.id<Order>(2),
                stored_code(row, 3, proposal_reply_codes()), row.instant(4)};
        });
}
