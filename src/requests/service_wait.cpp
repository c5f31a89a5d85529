// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/service_wait.h"

#include "requests/service_request_store.h"

std::vector<ServiceWait> list_service_waits(ReadTx& tx, PersonAccess const& access, Id<Order> order)
{
    std::vector<ServiceWait> waits;
    for (auto const& request : list_requests(tx, access))
        if (request.order == order && request.waits_for_order())
            waits.push_back({.service = *request.service,
                .service_name = request.service_name,
                .request = request.id,
                .change = request.change,
                .asked_on = civil_date(request.written_at),
                .is_answered = request.answer() != nullptr});
    return waits;
}

std::string wait_text(ServiceWait const& wait)
{
    return wait.service_name + " väntar på en ny beställning. Begäran skickades " + wait.asked_on.text()
        + (wait.is_answered ? " och är besvarad." : " och är inte besvarad än.");
}

std::string wait_meanwhile(std::string const& given_name)
{
    return "Planen som gäller följs så länge, och det " + given_name
        + " behöver i dag ger ni. Allt annat i planen kan ni ändra och fastställa redan nu.";
}
