// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"

#include "access/access_control.h"
#include "demo/must.h"
#include "meetings/card_store.h"
#include "meetings/meeting_store.h"
#include "plans/plan_store.h"

#include <array>

namespace {

struct DemoAnswer {
    char const* card;
    WhoseVoice voice;
    CardAnswer answer;
};

// The person's own, some of each kind, and one that a relative gave.
constexpr std::array answers = {
    DemoAnswer{"buss", WhoseVoice::person, CardAnswer::good},
    DemoAnswer{"stopp", WhoseVoice::person, CardAnswer::good},
    DemoAnswer{"ga", WhoseVoice::person, CardAnswer::so_so},
    DemoAnswer{"vanta", WhoseVoice::person, CardAnswer::bad},
    DemoAnswer{"tag", WhoseVoice::person, CardAnswer::dont_know},
    DemoAnswer{"vanta", WhoseVoice::relative, CardAnswer::so_so},
};

} // namespace

void begin_meeting_in_demo(Cast const& cast, OrderInDemo const& order)
{
    auto const visit = cast.visit(order.key_worker);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, order.person.id, "MeetingBegin", Intent::plan_write);
        if (!access) return access.refusal();
        for (auto const& plan : list_all_plans(tx, *access)) {
            auto const draft = find_draft(tx, plan);
            if (plan.order != order.order || !draft) continue;
            auto const id = begin_meeting(tx, visit, plan, draft->id, {today(visit.house.clock), ConversationForm::visit, {}});
            auto const meeting = find_meeting(tx, plan, id);
            auto const& topic = *find_topic("resor");
            for (auto const& one : answers)
                must(put_answer(tx, visit, *meeting, topic, *topic.find(one.card), one.voice, one.answer));
            must(put_mark(tx, visit, *meeting, MarkKind::step, "oss", MarkValue::done));
            must(put_mark(tx, visit, *meeting, MarkKind::duty, "why", MarkValue::done));
            must(go_to_step(tx, *meeting, MeetingStep::important));
            must(pause_meeting(tx, visit, *meeting));
        }
        return Done{};
    }));
}
