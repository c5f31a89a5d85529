// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "proposals/taking_in.h"

#include "plans/draft_item_store.h"
#include "plans/item_saving.h"
#include "plans/waiting.h"

#include <algorithm>

namespace {

constexpr std::string_view the_activity = "aktivitet";

Activity const* activity_in(PlanWork const& work, ChangeProposal const& proposal)
{
    if (!proposal.activity) return nullptr;
    auto const& all = work.content.activities;
    auto const found = std::ranges::find(all, *proposal.activity, &Activity::id);
    return found == all.end() ? nullptr : &*found;
}

bool holds_text(TemplateHeading const& heading)
{
    return heading.kind == HeadingKind::text || heading.kind == HeadingKind::service;
}

std::string with_last(std::string const& text, std::string const& more) { return text.empty() ? more : text + "\n\n" + more; }

DraftSuggestion suggestion_of(Visit const& visit, ChangeProposal const& proposal)
{
    return {.proposal = proposal.id, .activity = std::nullopt, .heading = {}, .text = proposal.sentence(),
        .proposed_by = proposal.author_name, .proposed_at = proposal.written_at, .taken_by = visit.actor.name,
        .taken_at = visit.house.clock.now()};
}

Result<std::string> into_activity(WriteTx& tx, Visit const& visit, PlanWork const& work, ChangeProposal const& proposal)
{
    auto const* const there = activity_in(work, proposal);
    if (!there) return conflict("Aktiviteten finns inte i utkastet längre. Välj en rubrik i stället.");
    if (auto const* const wait = wait_on(work, *there)) return locked(*wait);
    auto done = *there;
    done.how = with_last(done.how, proposal.sentence());
    done.written_by = visit.actor.staff;
    done.written_at = visit.house.clock.now();
    save_item(tx, visit, work, done, item_version(tx, work.draft.id, DraftItem::activity, done.id.number()));
    auto suggestion = suggestion_of(visit, proposal);
    suggestion.activity = done.id;
    suggestion.heading = done.heading;
    add_suggestion(tx, work.draft.id, suggestion);
    return work.open.address() + "/aktivitet/" + done.id.text();
}

Result<std::string> under_heading(
    WriteTx& tx, Visit const& visit, PlanWork const& work, ChangeProposal const& proposal, std::string const& key)
{
    auto const* const heading = work.plan_template.find(key);
    if (!heading || !work.is_shown(*heading) || !holds_text(*heading)) return invalid("Välj var i planen det ska stå.");
    if (auto const* const wait = wait_on(work, *heading)) return locked(*wait);
    auto const* const there = work.text_of(key);
    auto const text = there ? there->content : HeadingText{.heading = key, .title = {}, .text = {}};
    save_text(tx, visit, work.draft.id, *heading, work.plan_template.position_of(key), work.title_of(*heading),
        {.text = with_last(text.text, proposal.sentence()), .own_words = text.own_words, .voice = text.voice,
            .method = text.method, .base_version = there ? there->version : 0,
            .area = area_words_of(text)});
    auto suggestion = suggestion_of(visit, proposal);
    suggestion.heading = key;
    add_suggestion(tx, work.draft.id, suggestion);
    return work.heading_address(key);
}

} // namespace

std::vector<TakingPlace> places_for(PlanWork const& work, ChangeProposal const& proposal)
{
    std::vector<TakingPlace> places;
    if (auto const* const there = activity_in(work, proposal); there && !wait_on(work, *there))
        places.push_back({std::string{the_activity}, there->what});
    for (auto const* const heading : work.shown())
        if (holds_text(*heading) && !wait_on(work, *heading)) places.push_back({heading->key, work.title_of(*heading)});
    return places;
}

std::vector<TakingPlace> places_for(
    PlanVersion const& version, std::vector<ServiceWait> const& waits, ChangeProposal const& proposal)
{
    std::vector<TakingPlace> places;
    auto const& all = version.content.activities;
    auto const there = proposal.activity ? std::ranges::find(all, *proposal.activity, &Activity::id) : all.end();
    auto const waits_for = [&](auto const& fits) { return std::ranges::any_of(waits, fits); };
    if (there != all.end() && !waits_for([&](ServiceWait const& one) { return there->service == one.service; }))
        places.push_back({std::string{the_activity}, there->what});
    for (auto const& text : version.content.texts)
        if (!waits_for([&](ServiceWait const& one) { return text.heading.ends_with("-" + one.service.text()); }))
            places.push_back({text.heading, text.title});
    return places;
}

std::string likely_place(std::vector<TakingPlace> const& places, PlanContent const& content, ChangeProposal const& proposal)
{
    auto const has = [&](std::string_view value) { return std::ranges::find(places, value, &TakingPlace::value) != places.end(); };
    if (has(the_activity)) return std::string{the_activity};
    if (!proposal.activity) return {};
    auto const there = std::ranges::find(content.activities, *proposal.activity, &Activity::id);
    return there != content.activities.end() && has(there->heading) ? there->heading : std::string{};
}

Result<std::string> take_in(
    WriteTx& tx, Visit const& visit, PlanWork const& work, ChangeProposal const& proposal, std::string const& place)
{
    if (place == the_activity) return into_activity(tx, visit, work, proposal);
    return under_heading(tx, visit, work, proposal, place);
}
