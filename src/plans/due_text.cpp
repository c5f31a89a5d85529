// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/due_text.h"

#include "people/person_address.h"

std::string due_text(DueDate const& due)
{
    return "Senast " + due.on.text() + ": " + rule_text(due);
}

std::string rule_text(DueDate const& due) { return due.rule + " " + due.anchor.text(); }

std::string lateness_text(DueDate const& due)
{
    if (due.days_left >= 0) return {};
    auto const days = -due.days_left;
    return std::to_string(days) + (days == 1 ? " dag sen" : " dagar sen");
}

std::string because_text(DueDate const& due)
{
    if (due.because.empty()) return {};
    return "Enligt " + due.because + (due.service.empty() ? "" : ". Strängast är " + due.service) + ".";
}

std::string due_reason(DueDate const& due)
{
    auto text = due_text(due) + ".";
    auto const add = [&](std::string const& sentence) {
        if (!sentence.empty()) text += " " + sentence;
    };
    add(because_text(due));
    if (due.paused_since) add("Tiden står still sedan uppehållet började " + due.paused_since->text() + ".");
    return text;
}

std::string due_sentences(DueDate const& due)
{
    auto const late = lateness_text(due);
    return due_reason(due) + (late.empty() ? "" : " " + late + ".");
}

std::string due_path(PlanDue const& due, DueReader reader)
{
    if (due.kind == DueKind::day1_missing) return person_path(due.person) + "/uppgifter/oppnar-inte";
    auto const plans = person_path(due.person) + "/planer";
    if (!due.plan) return plans;
    auto const plan = plans + "/" + due.plan->text();
    if (due.kind == DueKind::goal_follow_up) return plan + "/uppfoljningar";
    // Somebody who did not take part is asked again when the plan is followed up with them (DD-12).
    bool const is_followed_up = due.kind == DueKind::follow_up || due.kind == DueKind::early_follow_up || due.kind == DueKind::offer_again;
    if (is_followed_up && due.version) return plan + (reader == DueReader::writes ? "/uppfoljningar/ny" : "/uppfoljningar");
    bool const of_draft = due.kind == DueKind::turned_15 || due.kind == DueKind::turned_18;
    return due.version && !of_draft ? plan + "/versioner/" + due.version->text() : plan;
}

std::string due_task(PlanDue const& due)
{
    switch (due.kind) {
    case DueKind::plan_missing: return due.plan ? "Gör klar planen" : "Skriv planen";
    case DueKind::day1_missing: return "Skriv vad personalen gör om ingen öppnar";
    case DueKind::follow_up: return "Följ upp planen";
    case DueKind::early_follow_up: return "Följ upp planen tidigare än planerat";
    case DueKind::goal_follow_up: return "Följ upp målet";
    case DueKind::offer_again: return "Fråga igen om att vara med i planen";
    case DueKind::turned_15: return "Gå igenom utkastet igen, personen har fyllt 15";
    case DueKind::turned_18: return "Gå igenom utkastet igen, personen har fyllt 18";
    }
    return {};
}

std::string due_task(PlanDue const& due, std::string_view name)
{
    auto const person = std::string{name};
    switch (due.kind) {
    case DueKind::plan_missing: return (due.plan ? "Gör klar planen för " : "Skriv planen för ") + person;
    case DueKind::day1_missing: return "Skriv vad personalen gör om " + person + " inte öppnar";
    case DueKind::follow_up: return "Följ upp planen med " + person;
    case DueKind::early_follow_up: return "Följ upp planen med " + person + " tidigare än planerat";
    case DueKind::goal_follow_up: return "Följ upp ett mål med " + person;
    case DueKind::offer_again: return "Fråga " + person + " igen om att vara med i planen";
    case DueKind::turned_15: return "Gå igenom utkastet igen med " + person + ", som har fyllt 15";
    case DueKind::turned_18: return "Gå igenom utkastet igen med " + person + ", som har fyllt 18";
    }
    return {};
}
