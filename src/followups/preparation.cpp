// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/preparation.h"

#include "followups/follow_up_guide.h"
#include "journal/entry_store.h"
#include "proposals/change_proposal_store.h"
#include "proposals/proposal_address.h"

#include <algorithm>
#include <set>

namespace {

constexpr int most_notes = 1'000; // of one goal since the last follow-up
constexpr std::size_t most_quotes = 6;

void add_to(std::vector<Counted>& counts, std::string const& text)
{
    auto const found = std::ranges::find(counts, text, &Counted::text);
    if (found == counts.end()) counts.push_back({text, 1});
    else ++found->count;
}

std::string kind_of(NoteContent const& note)
{
    if (note.progress) return "Framsteg";
    return std::string{code_of(note_kind_codes(), note.kind).label};
}

std::vector<JournalEntry> gather(ReadTx& tx, PersonAccess const& access, PlanVersion const& version, SubjectRef about, CivilDate since)
{
    std::vector<JournalEntry> all;
    std::set<Id<JournalEntry>> seen;
    auto const add = [&](EntryFilter const& filter) {
        for (auto& entry : list_entries(tx, access, filter, std::nullopt, most_notes).entries)
            if (!entry.is_hidden && seen.insert(entry.id).second) all.push_back(std::move(entry));
    };
    if (about.kind == SubjectKind::goal) add({.goal = Id<Goal>{about.item}, .from = since});
    for (auto const& activity : activities_of(version, about)) add({.activity = activity.id, .from = since});
    return all;
}

std::vector<Goal> goals_under(PlanVersion const& version, std::int64_t service)
{
    std::vector<Goal> all;
    for (auto const& goal : version.content.goals) {
        auto const done = version.content.activities_of(goal.id);
        bool const is_of = (goal.service && goal.service->number() == service) || std::ranges::any_of(done, [&](Activity const& one) {
            return (one.service && one.service->number() == service) || (one.own_service && one.own_service->number() == service);
        });
        if (goal.state == GoalState::active && is_of) all.push_back(goal);
    }
    return all;
}

// Counted, and quoted: what was marked as important first, then the newest.
void tell(SubjectNotes& notes, std::vector<JournalEntry> all)
{
    notes.count = static_cast<std::int64_t>(all.size());
    for (auto const& entry : all) {
        auto const& note = entry.corrected();
        add_to(notes.kinds, kind_of(note));
        if (note.kind == NoteKind::deviation && note.cause) add_to(notes.not_done, std::string{code_of(cause_codes(), *note.cause).label});
    }
    std::ranges::stable_sort(all, std::ranges::greater{},
        [](JournalEntry const& one) { return std::pair{one.corrected().important, one.corrected().event.instant()}; });
    for (auto const& entry : all) {
        if (notes.quotes.size() == most_quotes) break;
        auto const& note = entry.corrected();
        notes.quotes.push_back({entry.id, note.event.short_text(), kind_text(note), note.text});
    }
}

} // namespace

CivilDate notes_since(std::vector<FollowUp> const& newest_first, SubjectRef about, CivilDate plan_began)
{
    for (auto const& one : newest_first)
        if (one.unfinished.empty() && one.subject(about)) return one.held_on();
    return plan_began;
}

std::vector<ProposedChange> proposals_since(
    ReadTx& tx, PersonAccess const& access, Id<Plan> plan, CivilDate since, CivilDate today)
{
    std::vector<ProposedChange> all;
    if (access.is_guest()) return all;
    for (auto const& one : list_proposals(tx, access)) {
        auto const on = civil_date(one.written_at);
        if (one.plan != plan || on < since) continue;
        all.push_back({one.activity, proposal_path(access.person(), one.id), one.author_name, on, one.sentence(),
            std::string{label_of(one.state(today))}});
    }
    return all;
}

CivilDate last_followed_up(std::vector<FollowUp> const& newest_first, CivilDate plan_began)
{
    for (auto const& one : newest_first)
        if (one.unfinished.empty() && one.scope.kind == FollowUpScope::whole) return one.held_on();
    return plan_began;
}

SubjectNotes notes_about(ReadTx& tx, PersonAccess const& access, PlanVersion const& version, SubjectRef about, CivilDate since)
{
    SubjectNotes notes{.since = since};
    if (access.is_guest()) return notes;
    auto const all = gather(tx, access, version, about, since);
    auto const activities = activities_of(version, about);
    for (auto const& activity : activities) {
        auto const count = std::ranges::count_if(all, [&](JournalEntry const& one) { return one.corrected().activity == activity.id; });
        notes.by_activity.push_back({activity.what, count});
    }
    if (about.kind == SubjectKind::goal) notes.journal_query = "?mal=" + Id<Goal>{about.item}.text() + "&fran=" + since.iso();
    else if (activities.size() == 1) notes.journal_query = "?aktivitet=" + activities.front().id.text() + "&fran=" + since.iso();
    else notes.journal_query = "?fran=" + since.iso();
    if (about.kind == SubjectKind::service)
        for (auto const& goal : goals_under(version, about.item)) {
            SubjectRef const its{SubjectKind::goal, goal.id.number()};
            auto const count = static_cast<std::int64_t>(gather(tx, access, version, its, since).size());
            notes.elsewhere.push_back({its, goal.short_name.empty() ? goal.wording : goal.short_name, count});
        }
    tell(notes, all);
    return notes;
}

SubjectNotes notes_apart(ReadTx& tx, PersonAccess const& access, PlanVersion const& version, CivilDate since)
{
    SubjectNotes notes{.since = since, .title = "Övrigt sedan sist", .journal_query = "?fran=" + since.iso()};
    if (access.is_guest()) return notes;
    std::set<Id<Goal>> goals;
    std::set<Id<Activity>> activities;
    for (auto const& subject : subjects_of(version)) {
        if (subject.about.kind == SubjectKind::goal) goals.insert(Id<Goal>{subject.about.item});
        for (auto const& activity : activities_of(version, subject.about)) activities.insert(activity.id);
    }
    std::vector<JournalEntry> all;
    for (auto& entry : list_entries(tx, access, {.from = since}, std::nullopt, most_notes).entries) {
        if (entry.is_hidden) continue;
        auto const& note = entry.corrected();
        bool const has_page = (note.goal && goals.contains(*note.goal)) || (note.activity && activities.contains(*note.activity));
        if (!has_page) all.push_back(std::move(entry));
    }
    tell(notes, std::move(all));
    return notes;
}
