// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/requests_owed.h"

#include "db/id_list.h"
#include "db/stored_value.h"
#include "rules/rules_of_orders.h"

#include <string>

namespace {

// A request of a unit, with what decides who owes what.
struct OpenRequest {
    ServiceRequest request;
    Id<Person> person;
    Id<Unit> unit;
    std::optional<Id<Staff>> key_worker;
    bool order_has_come;
};

// Only what the state is made of: no word of the record is read. The condition is about ?2, the ids.
std::vector<OpenRequest> list_open(ReadTx& tx, std::string const& condition, std::string const& ids, CivilDate today)
{
    std::vector<OpenRequest> all;
    tx.each(R"(
        SELECT r.id, r.order_id, r.change, r.recipient, r.waits, r.author_id, r.written_at, o.person_id, o.unit_id,
            (SELECT k.staff_id FROM key_worker k WHERE k.order_id = o.id AND k.valid_from <= ?1
                AND (k.valid_to IS NULL OR k.valid_to >= ?1) ORDER BY CASE k.kind WHEN 'main' THEN 0 ELSE 1 END, k.id LIMIT 1),
            CASE WHEN EXISTS (SELECT 1 FROM order_event v JOIN care_order c ON c.id = v.order_id
                WHERE c.person_id = o.person_id AND c.unit_id = o.unit_id AND v.created_at > r.written_at
                    AND (v.kind = 'received' OR v.content <> (SELECT b.content FROM order_event b
                        WHERE b.order_id = v.order_id AND b.version = v.version - 1))) THEN 1 ELSE 0 END,
            e.number, e.step, e.answer, e.written_at
        FROM service_request r
            JOIN care_order o ON o.id = r.order_id
            JOIN person p ON p.id = o.person_id
            LEFT JOIN service_request_event e ON e.request_id = r.id
        WHERE o.state <> 'ended' AND p.deceased_on IS NULL
            AND NOT EXISTS (SELECT 1 FROM service_request_event x WHERE x.request_id = r.id AND x.step IN ('withdrawn', 'closed'))
            AND )" + condition + " ORDER BY r.id, e.number",
        {today.iso(), ids}, [&](Row const& row) {
            auto const id = row.id<ServiceRequest>(0);
            if (all.empty() || all.back().request.id != id)
                all.push_back({{.id = id, .order = row.id<Order>(1), .service = std::nullopt, .service_name = {}, .extent = {},
                                   .change = stored_code(row, 2, requested_change_codes()),
                                   .route = {stored_code(row, 3, request_recipient_codes()), row.boolean(4)}, .wish = {},
                                   .reason = {}, .author = row.id<Staff>(5), .author_name = {}, .author_title = {},
                                   .written_at = row.instant(6)},
                    row.id<Person>(7), row.id<Unit>(8), row.optional_id<Staff>(9), row.boolean(10)});
            if (row.is_null(11)) return;
            auto const at = row.instant(14);
            all.back().request.events.push_back({.id = Id<RequestEvent>{0}, .number = row.integer(11),
                .step = stored_code(row, 12, request_step_codes()), .answer = stored_optional_code(row, 13, request_answer_codes()),
                .on = civil_date(at), .author = Id<Staff>{0}, .author_name = {}, .author_title = {}, .written_at = at});
        });
    return all;
}

// When it came to whoever has it now.
CivilDate since(ServiceRequest const& request)
{
    auto day = civil_date(request.written_at);
    for (auto const& event : request.events)
        if (event.step != RequestStep::seen) day = event.on;
    return day;
}

// `within`: how long it may lie with the authority, before the unit's manager is told to ask again.
RequestOwed owed_of(OpenRequest const& one, Span within)
{
    auto const& request = one.request;
    auto const day = since(request);
    RequestOwed owed{.request = request.id, .person = one.person, .order = request.order, .unit = one.unit,
        .duty = RequestDuty::ask_again, .owes = std::nullopt, .since = day, .due = after(day, within)};
    auto const mine = [&](RequestDuty duty) {
        owed.duty = duty;
        owed.owes = one.key_worker;
        owed.due = day;
    };
    auto const* const answer = request.answer();
    if (one.order_has_come && request.recipient() == RequestRecipient::case_officer) {
        mine(RequestDuty::compare);
    } else if (!answer && request.recipient() == RequestRecipient::unit_manager) {
        owed.duty = RequestDuty::answer;
        owed.due = day;
    } else if (answer) switch (*answer->answer) {
        case RequestAnswer::needs_more: mine(RequestDuty::complete); break;
        case RequestAnswer::within_decision:
        case RequestAnswer::no: mine(RequestDuty::read); break;
        case RequestAnswer::new_order:
        case RequestAnswer::new_examination: break;
        }
    return owed;
}

std::vector<RequestOwed> owed_among(ReadTx& tx, std::string const& condition, std::string const& ids, CivilDate today)
{
    auto const open = list_open(tx, condition, ids, today);
    if (open.empty()) return {};
    std::vector<Id<Order>> orders;
    for (auto const& one : open) orders.push_back(one.request.order);
    RulesOfOrders rules{tx, orders, today};
    std::vector<RequestOwed> owed;
    for (auto const& one : open) owed.push_back(owed_of(one, rules.of(one.request.order)[rule::request_answer].value.value()));
    return owed;
}

} // namespace

std::vector<RequestOwed> list_requests_owed(ReadTx& tx, std::vector<Id<Unit>> const& units, CivilDate today)
{
    return units.empty() ? std::vector<RequestOwed>{} : owed_among(tx, is_among("o.unit_id", 2), id_list(units), today);
}

std::vector<RequestOwed> list_requests_owed(ReadTx& tx, std::vector<Id<Order>> const& orders, CivilDate today)
{
    return orders.empty() ? std::vector<RequestOwed>{} : owed_among(tx, is_among("o.id", 2), id_list(orders), today);
}

std::vector<RequestToAnswer> list_requests_to_answer(ReadTx& tx, std::vector<Id<Order>> const& orders, CivilDate today)
{
    if (orders.empty()) return {};
    std::vector<RequestToAnswer> found;
    for (auto const& one : list_open(tx, is_among("o.id", 2), id_list(orders), today))
        if (one.request.recipient() == RequestRecipient::case_officer && !one.request.answer())
            found.push_back({one.request.id, one.person, one.request.order, since(one.request)});
    return found;
}

std::string_view text_of(RequestDuty duty)
{
    switch (duty) {
    case RequestDuty::answer: return "Svara på begäran om ändrad insats";
    case RequestDuty::ask_again: return "Fråga handläggaren om begäran";
    case RequestDuty::complete: return "Komplettera begäran till handläggaren";
    case RequestDuty::read: return "Läs svaret på begäran och stäng den";
    case RequestDuty::compare: return "Jämför den nya beställningen med begäran";
    }
    return "";
}
