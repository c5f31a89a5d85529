// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/asked_matters.h"

#include "handovers/handover_due.h"
#include "people/person_address.h"
#include "proposals/proposal_address.h"
#include "proposals/proposals_owed.h"
#include "requests/request_address.h"
#include "requests/requests_owed.h"

namespace {

template <class Owed>
bool concerns(Visit const& visit, Owed const& owed, CivilDate today)
{
    if (owed.owes == visit.actor.staff) return true;
    return visit.actor.leads(owed.unit) && (!owed.owes || owed.due < today);
}

// A request to the authority lies with the authority until its time has passed.
bool is_time(RequestOwed const& owed, CivilDate today) { return owed.duty != RequestDuty::ask_again || owed.due <= today; }

} // namespace

std::vector<AskedMatter> list_asked_matters(ReadTx& tx, Visit const& visit, PersonAccess const& access, CivilDate today)
{
    auto const orders = access.order_ids();
    std::vector<AskedMatter> matters;
    for (auto const& owed : list_requests_owed(tx, orders, today))
        if (is_time(owed, today) && concerns(visit, owed, today))
            matters.push_back({std::string{text_of(owed.duty)}, Href{request_path(owed.person, owed.request)}, owed.since, owed.due < today});
    for (auto const& owed : list_proposals_owed(tx, orders, today))
        if (concerns(visit, owed, today))
            matters.push_back({"Svara på ett förslag från teamet", Href{proposal_path(owed.person, owed.proposal)}, owed.since,
                owed.due < today});
    for (auto const& asks : list_handover_questions(tx, orders, today))
        if (concerns(visit, asks, today))
            matters.push_back({asks.kind == HandoverEventKind::asks_more ? "Svara beställaren som vill veta mer om planen"
                                                                         : "Läs om den nya prövningen och svara beställaren",
                Href{person_path(asks.person) + "/planer/" + asks.plan.text() + "/versioner/" + asks.version.text() + "/overlamnande/"
                    + asks.handover.text()},
                asks.since, asks.due < today});
    return matters;
}
