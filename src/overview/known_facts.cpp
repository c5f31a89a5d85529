// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "overview/known_facts.h"

#include "followups/follow_up_store.h"
#include "journal/entry_store.h"
#include "plans/plan_pages.h"

namespace {

constexpr int notes_a_goal = 2;

std::vector<KnownFact> facts_in_journal(ReadTx& tx, PersonAccess const& access, std::vector<Id<Goal>> const& goals)
{
    std::vector<KnownFact> facts;
    // What was agreed at the last follow-up comes first: the next version is to say it.
    auto const follow_ups = list_all_follow_ups(tx, access);
    for (auto const& goal : goals)
        for (auto const& one : follow_ups)
            if (auto const* const subject = one.subject({SubjectKind::goal, goal.number()}); subject && !subject->from_now.empty()) {
                facts.push_back({one.title(), subject->from_now});
                break;
            }
    for (auto const& goal : goals)
        for (auto const& entry : list_entries(tx, access, {.goal = goal}, std::nullopt, notes_a_goal).entries)
            if (!entry.is_hidden)
                facts.push_back({"Journalen, " + entry.content.event.short_text(), entry.corrected().text});
    return facts;
}

} // namespace

Response show_heading_with_journal(Visit& visit, Request const& request)
{
    // A guest writes the plan without the journal (DD-2).
    bool const guest = visit.actor.has(Role::plan_maker) && !visit.actor.works_in_care();
    return show_heading(visit, request, guest ? nullptr : facts_in_journal);
}
