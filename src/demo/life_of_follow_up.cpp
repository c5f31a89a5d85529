// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"

#include "access/access_control.h"
#include "demo/must.h"
#include "followups/follow_up_draft_store.h"
#include "followups/follow_up_store.h"
#include "plans/plan_store.h"
#include "plans/version_store.h"

namespace {

// What is done with the plan of the order that has a version with a goal.
template <class Do>
void with_plan(Cast const& cast, OrderInDemo const& order, std::string_view event, Do const& act)
{
    auto const visit = cast.visit(order.key_worker);
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, order.person.id, event, Intent::plan_write);
        if (!access) return access.refusal();
        for (auto const& plan : list_all_plans(tx, *access)) {
            auto const version = find_latest_version(tx, *access, plan.id);
            if (plan.order == order.order && version && !version->content.goals.empty()) act(tx, visit, *access, plan, *version);
        }
        return Done{};
    }));
}

FollowedUpSubject said_about(Goal const& goal, std::string const& asker, TalkAnswer feeling)
{
    bool const is_well = feeling == TalkAnswer::good;
    return {.about = {SubjectKind::goal, goal.id.number()},
        .name = goal.wording,
        .as_a_whole = feeling,
        .leads_there = is_well ? TalkAnswer::good : TalkAnswer::dont_know,
        .manner = TalkAnswer::good,
        .time = is_well ? TalkAnswer::good : TalkAnswer::so_so,
        .voice = WhoseVoice::person,
        .asked_by = asker,
        .own_words = is_well ? "Nu går det bra. Jag vill fortsätta." : "Det går fort på morgonen. Jag hinner inte.",
        .person_outcome = is_well ? HowItWent::fully : HowItWent::partly,
        .person_next = NextStep::go_on,
        .outcome = HowItWent::partly,
        .next_step = is_well ? NextStep::go_on : NextStep::change,
        .assessment = is_well ? "Gör mer själv än i våras." : "Behöver mer tid innan vi går.",
        .from_now = is_well ? "" : "Vi kommer tio minuter tidigare."};
}

} // namespace

void follow_up_goal_in_demo(Cast const& cast, OrderInDemo const& order, bool is_well)
{
    with_plan(cast, order, "FollowUpSign", [&](WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan, PlanVersion const& version) {
        auto const& goal = version.content.goals.front();
        auto const day = today(visit.house.clock);
        auto const feeling = is_well ? TalkAnswer::good : TalkAnswer::so_so;
        ScopeOfFollowUp const scope{FollowUpScope::goal, goal.id.text(), goal.short_name.empty() ? goal.wording : goal.short_name};
        auto const id = must(begin_follow_up(tx, visit, access, plan, version, scope, day));
        FollowUpContent content{.planned_on = day, .planned_form = ConversationForm::visit, .planned_who = order.person.data->given_name};
        content.meetings = {{day, ConversationForm::visit, order.person.data->given_name + ", " + visit.actor.name}};
        content.card = StillRight::right;
        content.participation = Participation{.part = Part::took_part, .ways = 1U << static_cast<unsigned>(Way::talked), .how = "Vi satt i köket och pratade."};
        content.subjects = {said_about(goal, visit.actor.name, feeling)};
        content.safety = {.answer = feeling, .voice = WhoseVoice::person, .asked_by = visit.actor.name,
            .own_words = is_well ? "Ja, jag vet vem som kommer." : "Ibland kommer någon jag inte känner."};
        content.change = ChangeNeeded::none;
        content.summary = "Vi följde upp ett mål.";
        content.next_on = add_months(day, 2);
        content.next_way = "Kort samtal hemma";
        content.next_responsible = visit.actor.name;
        must(sign_follow_up(tx, visit, access,
            {.id = id, .plan = plan.id, .version = version.id, .scope = scope, .content = content, .resets_clock = false}));
    });
}

void book_follow_up_in_demo(Cast const& cast, OrderInDemo const& order, CivilDate day)
{
    with_plan(cast, order, "FollowUpBegin", [&](WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan, PlanVersion const& version) {
        auto const id = must(begin_follow_up(tx, visit, access, plan, version, {}, day));
        Form booked;
        booked.add("dag", day.iso());
        booked.add("form", "visit");
        booked.add("vilka", order.person.data->given_name + ", " + visit.actor.name);
        save_part(tx, visit, *find_draft(tx, access, plan.id, id), "mote", booked, 0, true);
    });
}
