// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/request_route.h"

#include "rules/rule_store.h"

namespace {

constexpr Code<RequestRecipient> recipients[] = {
    {RequestRecipient::unit_manager, "unit_manager", "Enhetschefen"},
    {RequestRecipient::case_officer, "case_officer", "Handläggaren"},
};

} // namespace

std::span<Code<RequestRecipient> const> request_recipient_codes() { return recipients; }

RuledRoute request_route(ReadTx& tx, Id<Order> order, CivilDate on)
{
    auto const rules = read_rules(tx, order, on);
    auto const to = rules[rule::service_route];
    return {{to.value == ServiceRoute::unit_manager ? RequestRecipient::unit_manager : RequestRecipient::case_officer,
                rules[rule::service_wait].value},
        to.because()};
}
