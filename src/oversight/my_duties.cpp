// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/my_duties.h"

#include "oversight/reminder_store.h"

#include <algorithm>

namespace {

bool is_mine(Visit const& visit, Duty const& duty)
{
    if (duty.owes == visit.actor.staff) return true;
    bool const falls_on_leader = !duty.owes || (rule_of(duty.kind).leader_when_late && duty.is_late());
    return falls_on_leader && visit.actor.leads(duty.unit);
}

} // namespace

std::vector<MyDuty> list_my_duties(ReadTx& tx, Visit const& visit, Duties const& duties, std::set<Id<Person>> const& persons)
{
    auto const reminders = list_reminders_to(tx, visit.actor.staff, visit.house.clock.now());
    std::vector<MyDuty> mine;
    for (auto const& duty : duties.all) {
        if (!is_mine(visit, duty) || !persons.contains(duty.person)) continue;
        auto const reminder = std::ranges::find_if(reminders, [&](DutyReminder const& one) { return one.is_about(duty); });
        MyDuty own{.duty = duty};
        if (reminder != reminders.end()) {
            own.reminded_by = reminder->author_name;
            own.reminded_on = civil_date(reminder->written_at);
        }
        if (own.reminded_on || rule_of(duty.kind).on_my_day) mine.push_back(std::move(own));
    }
    return mine;
}
