// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"

#include "access/access_control.h"
#include "demo/must.h"
#include "orders/order_store.h"
#include "plans/plan_in_force.h"
#include "proposals/change_proposal_store.h"
#include "requests/service_request_store.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array words = {
    "vi kommer en kvart senare. Då har det blivit lugnt i trapphuset.",
    "vi säger vad som ska hända innan vi tar fram sakerna.",
    "samma person är med båda gångerna den dagen.",
};

std::string const& somebody(Cast const& cast, OrderInDemo const& order, int turn)
{
    auto const& all = cast.workers_of(order.unit);
    return all[static_cast<std::size_t>(turn) % all.size()];
}

} // namespace

void propose_in_demo(Cast const& cast, OrderInDemo const& order, ThreadInDemo const& thread, int turn)
{
    auto const visit = cast.visit(somebody(cast, order, turn));
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, order.person.id, "ProposalMake", Intent::write);
        if (!access) return access.refusal();
        auto const plans = list_plans(tx, *access, today(visit.house.clock));
        auto const plan = std::ranges::find(plans, order.order, [](PlanSummary const& one) { return one.plan.order; });
        auto const names = list_activity_names(tx, *access);
        auto const activity = std::ranges::find(names, thread.activity, &ActivityName::activity);
        must(make_proposal(tx, visit, *access,
            {.plan = plan->plan.id, .activity = thread.activity, .about = activity->what,
                .text = words[static_cast<std::size_t>(turn) % words.size()],
                .feeling = turn % 2 == 0 ? ProposalFeeling::wants : ProposalFeeling::not_asked}));
        return Done{};
    }));
}

void ask_for_change_in_demo(Cast const& cast, OrderInDemo const& order)
{
    auto const visit = cast.visit(order.key_worker);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, order.person.id, "RequestSend", Intent::plan_write);
        if (!access) return access.refusal();
        auto const found = find_order(tx, *access, order.order);
        must(send_request(tx, visit, *access,
            {.order = order.order, .service = found->content.services.front().id, .change = RequestedChange::change,
                .wish = "Kortare pass, men en dag till i veckan.", .wished_on = add_days(today(visit.house.clock), 21),
                .reason = "De långa passen tar för mycket kraft. Vi har prövat att dela upp dem inom samma dag, och det hjälpte.",
                .own_words = "Det räcker efter en timme.", .voice = WhoseVoice::person, .method = "samtal vid köksbordet"}));
        return Done{};
    }));
}
