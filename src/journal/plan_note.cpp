// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/plan_note.h"

#include "changes/difference.h"
#include "journal/journal_draft_store.h"
#include "journal/note_form.h"
#include "orders/key_worker.h"
#include "plans/plan_changes.h"
#include "plans/plan_pages.h"
#include "plans/plan_store.h"
#include "plans/plan_work.h"
#include "plans/plan_wording.h"
#include "plans/version_store.h"
#include "rules/rule_store.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array codes{
    Code<PlanEvent>{PlanEvent::made, "made", "Planen är upprättad"},
    Code<PlanEvent>{PlanEvent::followed_up, "followed_up", "Planen är uppföljd"},
    Code<PlanEvent>{PlanEvent::revised, "revised", "Planen är reviderad"},
    Code<PlanEvent>{PlanEvent::new_plan, "new_plan", "En ny plan är upprättad"},
    Code<PlanEvent>{PlanEvent::handed_over, "handed_over", "Planen är överlämnad till beställaren"},
};

constexpr std::size_t longest_outline = 12; // lines; the plan itself says the rest

PlanNoteEvent ruled_event(PlanEvent event)
{
    switch (event) {
    case PlanEvent::made:
        return PlanNoteEvent::created;
    case PlanEvent::followed_up:
        return PlanNoteEvent::followed_up;
    case PlanEvent::revised:
        return PlanNoteEvent::revised;
    case PlanEvent::new_plan:
        return PlanNoteEvent::new_plan;
    case PlanEvent::handed_over:
        return PlanNoteEvent::handed_over;
    }
    return PlanNoteEvent::created;
}

std::string reference(PlanVersion const& version, PlanEvent event)
{
    auto text = "plan " + std::to_string(version.plan_number) + " från " + civil_date(version.plan_dated_at).text();
    if (version.is_changed_since_plan_date()) text += ", senast ändrad " + civil_date(version.established_at).text();
    text += " (version " + std::to_string(version.number) + ").";
    return (event == PlanEvent::handed_over ? "Överlämnad: " : "Planen som gäller: ") + text;
}

std::vector<std::string> goals_and_support(PlanVersion const& version)
{
    std::vector<std::string> lines;
    for (auto const& goal : version.content.goals) {
        if (goal.state != GoalState::active) continue;
        auto line = "Mål: " + sentence(goal.wording);
        for (auto const& one : version.content.activities_of(goal.id)) line += " " + sentence(one.what + ", " + schedule_text(one.schedule));
        lines.push_back(std::move(line));
    }
    for (auto const& one : version.content.activities)
        if (!one.goal) lines.push_back(sentence(one.what + ", " + schedule_text(one.schedule)));
    return lines;
}

struct ProposedTo {
    OpenOrder order;
    Id<Staff> author;
};

std::optional<ProposedTo> proposed_to(ReadTx& tx, PersonAccess const& access, Plan const& plan, CivilDate today)
{
    auto const order = std::ranges::find(access.orders(), plan.order, &OpenOrder::order);
    if (order == access.orders().end() || !access.may_write()) return std::nullopt;
    if (!access.is_guest()) return ProposedTo{*order, access.staff()};
    auto const key_worker = find_key_worker(tx, access, plan.order, KeyWorkerKind::main, today);
    if (!key_worker) return std::nullopt;
    return ProposedTo{*order, key_worker->staff};
}

Form typed_for(PlanHappening const& happening, Plan const& plan, PlanVersion const& version, Rules const& rules)
{
    Form form;
    auto const add = [&](std::string_view name, std::string value) { form.add(std::string{name}, std::move(value)); };
    add(note_field::kind, std::string{code_of(note_kind_codes(), NoteKind::event).code});
    add(note_field::text, plan_note_text(happening, version, rules));
    add(note_field::date, happening.on.iso());
    add(note_field::order, plan.order.text());
    return form;
}

std::string note_of_established(WriteTx& tx, Visit const& visit, OpenPlan const& open, Id<PlanVersion> id)
{
    auto const now = find_version(tx, open.access, open.plan.id, id);
    std::optional<PlanVersion> former;
    for (auto const& one : list_versions(tx, open.access, open.plan.id))
        if (one.number + 1 == now->number) former = find_version(tx, open.access, open.plan.id, one.id);
    auto const note = propose_plan_note(
        tx, visit, open.access, establishing_of(open.plan, *now, former, visit.house.settings.words));
    // A guest's proposal is somebody else's to read.
    return note && !open.access.is_guest() ? note->text() : std::string{};
}

} // namespace

std::span<Code<PlanEvent> const> plan_event_codes() { return codes; }

std::string plan_note_text(PlanHappening const& happening, PlanVersion const& version, Rules const& rules)
{
    auto text = rules[rule::journal_heading].value + "\n"
        + sentence(std::string{code_of(plan_event_codes(), happening.event).label} + " " + happening.on.text());
    if (happening.event != PlanEvent::made && !version.reason.empty() && !happening.handed_over)
        if (happening.event != PlanEvent::followed_up) text += "\nSkäl: " + sentence(version.reason);
    if (rules[rule::journal_content].value == PlanNoteContent::reference) return text + "\n\n" + reference(version, happening.event);
    // Of a follow-up all of it belongs in the journal (R85): the plan does not say it.
    auto const longest = happening.event == PlanEvent::followed_up ? happening.outline.size() : longest_outline;
    auto const shown = std::min(happening.outline.size(), longest);
    bool const tells = happening.event == PlanEvent::made || happening.event == PlanEvent::followed_up;
    if (shown > 0) text += tells ? "\n\nI korthet:" : "\n\nDet här har ändrats:";
    for (std::size_t i = 0; i < shown; ++i) text += "\n– " + happening.outline[i];
    if (shown < happening.outline.size())
        text += "\n– Och " + std::to_string(happening.outline.size() - shown) + " saker till, se planen.";
    if (shown == 0 && happening.event != PlanEvent::made && happening.event != PlanEvent::handed_over)
        text += "\n\nInget i planen har ändrats.";
    return text + "\n\n" + reference(version, happening.event);
}

PlanHappening establishing_of(
    Plan const& plan, PlanVersion const& now, std::optional<PlanVersion> const& former, HouseWords const& words)
{
    PlanHappening happening{.event = PlanEvent::made, .plan = plan.id, .on = civil_date(now.established_at)};
    if (!former) {
        happening.outline = goals_and_support(now);
        return happening;
    }
    happening.event = now.kind == VersionKind::new_plan ? PlanEvent::new_plan : PlanEvent::revised;
    happening.outline = difference_lines(plan_changes(*former, now, words));
    return happening;
}

std::optional<Id<JournalEntry>> propose_plan_note(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, PlanHappening const& happening)
{
    auto const plan = find_plan(tx, access, happening.plan);
    if (!plan) return std::nullopt;
    auto const rules = read_rules(tx, plan->order, today(visit.house.clock));
    if (!rules[rule::journal_events].value.has(ruled_event(happening.event))) return std::nullopt;
    auto const version = happening.handed_over ? find_version(tx, access, plan->id, *happening.handed_over)
                                               : find_latest_version(tx, access, plan->id);
    auto const to = proposed_to(tx, access, *plan, today(visit.house.clock));
    if (!version || !to) return std::nullopt;
    auto const note = visit.house.ids.next<JournalEntry>();
    ProposedDraft const draft{.note = note, .order = to->order, .author = to->author,
        .version = version->id, .event = code_of(plan_event_codes(), happening.event).code, .subject = happening.subject};
    if (!insert_proposed_draft(tx, visit, access, draft, typed_for(happening, *plan, *version, rules))) return std::nullopt;
    return note;
}

Response establish_plan_with_note(Visit& visit, Request const& request)
{
    return establish_plan(visit, request, note_of_established);
}
