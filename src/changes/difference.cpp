// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "changes/difference.h"

#include "plans/plan_wording.h"

#include <algorithm>

namespace {

// All that has changed about one thing.
struct ChangedThing {
    PlanChange const* first;
    std::vector<PlanChange const*> changes;
};

bool is_same_thing(PlanChange const& one, PlanChange const& other)
{
    return one.part == other.part && one.subject == other.subject && one.sort == other.sort;
}

std::vector<ChangedThing> things_of(std::vector<PlanChange> const& changes)
{
    std::vector<ChangedThing> things;
    for (auto const& change : changes) {
        auto const there = std::ranges::find_if(things, [&](ChangedThing const& one) { return is_same_thing(*one.first, change); });
        if (there == things.end()) things.push_back({&change, {&change}});
        else there->changes.push_back(&change);
    }
    return things;
}

std::string begun(PlanChange const& change)
{
    bool const is_goal = change.part == ChangedPart::goal || change.part == ChangedPart::sub_goal;
    std::string const goal = change.part == ChangedPart::goal ? "mål" : "delmål";
    switch (change.sort) {
    case ChangeSort::added:
        return is_goal ? "Nytt " + goal + ": " + change.subject : "Nytt: " + change.subject;
    case ChangeSort::removed:
        return is_goal ? "Borttaget " + goal + ": " + change.subject : "Borttaget: " + change.subject;
    case ChangeSort::changed:
        return is_goal ? "Ändrat " + goal + ": " + change.subject : "Ändrat: " + change.subject;
    }
    return {};
}

std::string small(std::string text)
{
    if (text.starts_with("Så")) text.replace(0, 1, "s");
    else if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string line_of(ChangedThing const& thing)
{
    auto const& first = *thing.first;
    std::string fields;
    for (auto const* const change : thing.changes)
        if (!change->field.empty()) fields += (fields.empty() ? "" : ", ") + small(change->field);
    bool const is_goal_alone = first.part == ChangedPart::goal && fields == "målet";
    return begun(first) + (fields.empty() || is_goal_alone ? "" : " (" + fields + ")");
}

bool concerns_person(PlanChange const& change)
{
    switch (change.part) {
    case ChangedPart::goal:
    case ChangedPart::activity:
    case ChangedPart::text:
        return true;
    case ChangedPart::about_plan:
    case ChangedPart::people:
    case ChangedPart::sub_goal:
        return false;
    }
    return false;
}

// What it is now: said of what somebody does and when, not of long texts.
std::string now_in_short(ChangedThing const& thing)
{
    std::string text;
    for (auto const* const change : thing.changes)
        if (change->field == "När" || change->field == "Vem" || change->field == "Läge") text += " " + sentence(change->now);
    return text.empty() ? text : " Nu:" + text;
}

std::string easy_line(ChangedThing const& thing)
{
    auto const& first = *thing.first;
    auto const about = first.part == ChangedPart::goal ? "målet " + first.subject : first.subject;
    switch (first.sort) {
    case ChangeSort::added:
        return "Nytt: " + sentence(first.part == ChangedPart::goal ? first.now : first.subject);
    case ChangeSort::removed:
        return "Borta: " + sentence(about);
    case ChangeSort::changed:
        return "Ändrat: " + sentence(about) + now_in_short(thing);
    }
    return {};
}

} // namespace

std::vector<std::string> difference_lines(std::vector<PlanChange> const& changes)
{
    std::vector<std::string> lines;
    for (auto const& thing : things_of(changes)) lines.push_back(line_of(thing));
    return lines;
}

std::vector<std::string> easy_difference(std::vector<PlanChange> const& changes)
{
    std::vector<std::string> lines;
    for (auto const& thing : things_of(changes))
        if (concerns_person(*thing.first)) lines.push_back(easy_line(thing));
    return lines;
}
