// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"

#include "demo/must.h"
#include "orders/life_area_store.h"
#include "orders/order_inquiry_store.h"
#include "orders/order_store.h"

#include <functional>

namespace {

using Step = std::function<Result<Done>(WriteTx&, Visit const&, PersonAccess const&)>;

// As the leader of the unit does it.
void lead(Cast const& cast, OrderInDemo const& order, std::string_view event, Step const& step)
{
    auto const visit = cast.visit(cast.leader_of(order.unit));
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, order.person.id, event, Intent::write);
        if (!access) return access.refusal();
        return step(tx, visit, *access);
    }));
}

LifeArea area_of(std::string const& line)
{
    auto parts = parts_of(line, ':');
    parts.resize(7);
    return {.id = Id<LifeArea>{0}, .area = {parts[0]}, .icf_code = parts[1], .assessed = {parts[2]}, .intended = {parts[3]},
        .aim = {parts[4]}, .support_form = {parts[5]}, .limitation = parts[6]};
}

} // namespace

void describe(Cast const& cast, OrderInDemo const& order)
{
    for (auto const& line : order.person.data->life_areas)
        lead(cast, order, "LifeAreaWrite", [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
            return add_life_area(tx, visit, access, order.order, area_of(line));
        });
}

void ask(Cast const& cast, OrderInDemo const& order)
{
    lead(cast, order, "InquiryAsk", [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) -> Result<Done> {
        auto const asked = ask_authority(tx, visit, access, order.order,
            {InquirySubject::goals, "Hillevi Marklund", today(visit.house.clock), order.person.data->question});
        if (!asked) return asked.refusal();
        return Done{};
    });
}

void answer(Cast const& cast, OrderInDemo const& order)
{
    lead(cast, order, "InquiryAnswer", [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
        auto const asked = list_inquiries(tx, access, order.order).front().question.id;
        return answer_inquiry(tx, visit, access, order.order, asked,
            {InquirySubject::goals, "Hillevi Marklund", today(visit.house.clock), order.person.data->answer});
    });
}

void decline(Cast const& cast, OrderInDemo const& order)
{
    lead(cast, order, "OrderDecline", [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
        return decline_order(tx, visit, access, order.order, "Personen tackade nej: vill klara sig själv till våren");
    });
}

void interrupt(Cast const& cast, OrderInDemo const& order, OrderInterruption const& interruption)
{
    lead(cast, order, "OrderInterrupt", [&](WriteTx& tx, Visit const& visit, PersonAccess const& access) {
        return interrupt_order(tx, visit, access, order.order, interruption);
    });
}

std::vector<OrderInterruption> interruptions_of(DemoPerson const& person, CivilDate today)
{
    std::vector<OrderInterruption> all;
    for (auto const& line : person.interruptions) {
        auto const parts = parts_of(line, ':');
        auto const to = parts.at(1).empty() ? std::nullopt : std::optional{add_days(today, -std::stoi(parts.at(1)))};
        all.push_back({.id = Id<OrderInterruption>{0}, .from = add_days(today, -std::stoi(parts.at(0))), .to = to, .cause = parts.at(2)});
    }
    return all;
}
