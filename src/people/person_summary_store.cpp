// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_fact_store.h"
#include "people/person_head.h"
#include "people/person_store.h"
#include "people/same_person_store.h"

#include <algorithm>

namespace {

void add_shared(ReadTx& tx, SharedAccess const& access, CivilDate today, PersonSummary& summary)
{
    auto const person = load_person(tx, access);
    summary.given_name = person.given_name;
    summary.family_name = person.family_name;
    summary.birth_date = person.birth_date;
    summary.deceased_on = person.deceased_on;
    if (person.birth_date) summary.age = age_on(person.deceased_on.value_or(today), *person.birth_date);

    summary.protection = access.protection();

    auto const facts = list_head_facts(tx, access);
    summary.communication = text_of(facts, FactKind::communication);
    summary.greeting = text_of(facts, FactKind::greeting);
    summary.no_answer = text_of(facts, FactKind::no_answer);
    for (auto const& alert : alerts_of(facts)) {
        if (alert.label == no_known_alert) summary.no_known_alert = alert.text;
        else summary.alerts.push_back({std::string{alert_label(alert.label)}, alert.text});
    }
}

// Units and key workers of the opened orders; those of other orders are none of the reader's business (DD-1).
void add_orders(ReadTx& tx, PersonAccess const& access, CivilDate today, PersonSummary& summary)
{
    summary.key_worker_word = access.key_worker_word();
    tx.each(R"(
        SELECT o.id, u.name
        FROM care_order o
        JOIN unit u ON u.id = o.unit_id
        WHERE o.person_id = ?1
        ORDER BY o.ended_on IS NOT NULL, u.name
        )",
        {access.person()}, [&](Row const& row) {
            auto const unit = row.text(1);
            if (access.covers(row.id<Order>(0)) && std::ranges::find(summary.units, unit) == summary.units.end())
                summary.units.push_back(unit);
        });
    tx.each(R"(
        SELECT k.order_id, k.kind, s.name
        FROM key_worker k
        JOIN staff s ON s.id = k.staff_id
        WHERE k.person_id = ?1 AND k.valid_from <= ?2 AND (k.valid_to IS NULL OR k.valid_to >= ?2)
        ORDER BY k.valid_from, k.id
        )",
        {access.person(), today.iso()}, [&](Row const& row) {
            if (!access.covers(row.id<Order>(0))) return;
            auto& names = row.text_view(1) == "main" ? summary.key_worker : summary.deputy;
            auto const name = row.text(2);
            if (names.find(name) != std::string::npos) return;
            names += names.empty() ? name : " och " + name;
        });
}

} // namespace

PersonSummary load_person_summary(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    PersonSummary summary{.person = access.person(), .given_name = {}, .family_name = {}};
    summary.ground = access.ground();
    add_shared(tx, access, today, summary);
    add_orders(tx, access, today, summary);
    if (!access.is_guest()) summary.same_person = find_same_person(tx, access);
    return summary;
}

PersonSummary load_shared_summary(ReadTx& tx, SharedAccess const& access, CivilDate today)
{
    PersonSummary summary{.person = access.person(), .given_name = {}, .family_name = {}};
    add_shared(tx, access, today, summary);
    return summary;
}
