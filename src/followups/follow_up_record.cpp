// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_record.h"

#include "plans/stored_value.h"

namespace {

void add_plans(Canonical& form, FollowUpContent const& content)
{
    form.add("planned_on", iso_or_none(content.planned_on))
        .add("planned_time", iso_or_none(content.planned_at))
        .add("planned_form", code_or_none(conversation_form_codes(), content.planned_form))
        .add("planned_who", content.planned_who)
        .add("interpreter", content.interpreter)
        .add("picture_support", content.picture_support)
        .add("card", code_or_none(still_right_codes(), content.card))
        .add("opening_facts", code_or_none(still_right_codes(), content.opening_facts))
        .add("life_changes", content.life_changes);
    for (auto const& meeting : content.meetings)
        form.add("held_on", meeting.held_on.iso())
            .add("form", code_of(conversation_form_codes(), meeting.form).code)
            .add("who", meeting.who)
            .add("text", meeting.text);
}

void add_participation(Canonical& form, Participation const& said)
{
    form.add("part", code_of(part_codes(), said.part).code)
        .add("ways", std::int64_t{said.ways})
        .add("how", said.how)
        .add("why", said.why)
        .add("offered", said.offered)
        .add("offered_on", iso_or_none(said.offered_on))
        .add("offered_by", said.offered_by)
        .add("ask_again_on", iso_or_none(said.ask_again_on))
        .add("differing_views", said.differing_views);
}

void add_subject(Canonical& form, FollowedUpSubject const& one)
{
    form.add("subject", code_of(subject_kind_codes(), one.about.kind).code)
        .add("item", one.about.item)
        .add("name", one.name)
        .add("as_a_whole", code_or_none(talk_answer_codes(), one.as_a_whole))
        .add("leads_there", code_or_none(talk_answer_codes(), one.leads_there))
        .add("manner", code_or_none(talk_answer_codes(), one.manner))
        .add("daytime", code_or_none(talk_answer_codes(), one.time))
        .add("voice", code_or_none(whose_voice_codes(), one.voice))
        .add("asked_by", one.asked_by)
        .add("present", one.present)
        .add("own_words", one.own_words)
        .add("missing", one.missing)
        .add("person_outcome", code_or_none(how_it_went_codes(), one.person_outcome))
        .add("person_next", code_or_none(next_step_codes(), one.person_next))
        .add("outcome", code_or_none(how_it_went_codes(), one.outcome))
        .add("next_step", code_or_none(next_step_codes(), one.next_step))
        .add("assessment", one.assessment)
        .add("from_now", one.from_now)
        .add("own_next_on", iso_or_none(one.own_next_on));
}

void add_area(Canonical& form, FollowedUpArea const& area)
{
    form.add("area", area.heading)
        .add("title", area.title)
        .add("function_now", code_or_none(function_now_codes(), area.function))
        .add("need_now", code_or_none(need_now_codes(), area.need))
        .add("goal_now", code_or_none(goal_now_codes(), area.goal))
        .add("text", area.text);
}

void add_ending(Canonical& form, FollowUpContent const& content)
{
    form.add("safe_answer", code_or_none(talk_answer_codes(), content.safety.answer))
        .add("safe_voice", code_or_none(whose_voice_codes(), content.safety.voice))
        .add("safe_asked_by", content.safety.asked_by)
        .add("safe_words", content.safety.own_words)
        .add("safe_better", content.safety.better)
        .add("contact_who", content.contact.who)
        .add("contact_on", iso_or_none(content.contact.by))
        .add("contact_about", content.contact.about)
        .add("summary", content.summary)
        .add("change", code_or_none(change_needed_codes(), content.change))
        .add("next_on", iso_or_none(content.next_on))
        .add("next_way", content.next_way)
        .add("next_responsible", content.next_responsible);
}

} // namespace

Canonical canonical_of(FollowUp const& signed_one)
{
    Canonical form{"follow_up", 1};
    form.add("id", signed_one.id.number())
        .add("plan", signed_one.plan.number())
        .add("version", signed_one.version.number())
        .add("number", signed_one.number)
        .add("scope", code_of(follow_up_scope_codes(), signed_one.scope.kind).code)
        .add("scope_item", signed_one.scope.item)
        .add("scope_name", signed_one.scope.name);
    add_plans(form, signed_one.content);
    if (signed_one.content.participation) add_participation(form, *signed_one.content.participation);
    for (auto const& subject : signed_one.content.subjects) add_subject(form, subject);
    for (auto const& area : signed_one.content.areas) add_area(form, area);
    add_ending(form, signed_one.content);
    form.add("resets_clock", std::int64_t{signed_one.resets_clock})
        .add("unfinished", signed_one.unfinished)
        .add("author", signed_one.author.number())
        .add("author_name", signed_one.author_name)
        .add("author_title", signed_one.author_title)
        .add("signed_at", std::int64_t{signed_one.signed_at.time_since_epoch().count()});
    return form;
}
