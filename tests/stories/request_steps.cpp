// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/request_steps.h"

#include <doctest/doctest.h>

#include <utility>

void let_manager_answer(TestApp& app, std::string const& person)
{
    auto const order = app.person(person).order;
    auto const staff = app.world().staff.at("eva");
    auto const done = app.app().house().database.write([&](WriteTx& tx) -> Result<Done> {
        std::int64_t id = 1;
        for (auto const& [rule, value] : {std::pair{"service_change.route", "unit_manager"}, std::pair{"service_change.wait_for_order", "no"}})
            tx.execute(R"(
                INSERT INTO person_rule (id, order_id, rule, value, reason, valid_from, author_id, author_name, author_title,
                    written_at, salt)
                VALUES (?1, ?2, ?3, ?4, 'Boende.', '2026-01-01', ?5, 'Eva', 'enhetschef', 1, ?6)
                )",
                {id++, order, rule, value, staff, Bytes{1}});
        return Done{};
    });
    REQUIRE(done);
}
