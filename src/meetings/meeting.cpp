// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting.h"

#include <algorithm>

namespace {

constexpr Code<ConversationForm> forms[] = {
    {ConversationForm::meeting, "meeting", "Möte"},
    {ConversationForm::telephone, "telephone", "Telefon"},
    {ConversationForm::visit, "visit", "Besök"},
    {ConversationForm::everyday, "everyday", "Tillsammans i vardagen"},
};

constexpr Code<MeetingState> states[] = {
    {MeetingState::going_on, "going_on", "Pågår"},
    {MeetingState::paused, "paused", "Paus"},
    {MeetingState::ended, "ended", "Klart"},
};

constexpr Code<MeetingStep> steps[] = {
    {MeetingStep::about_us, "oss", "Vi presenterar oss"},
    {MeetingStep::about_you, "du", "{namn} berättar"},
    {MeetingStep::rights, "rattigheter", "Rättigheter och dokumentation"},
    {MeetingStep::facts, "uppgifter", "Uppgifter om {namn}"},
    {MeetingStep::decision, "beslut", "Beslut och ramar"},
    {MeetingStep::important, "viktigt", "Vad är viktigt?"},
    {MeetingStep::services, "insatser", "En insats i taget"},
    {MeetingStep::coordination, "samordning", "Samordning"},
    {MeetingStep::next_time, "nasta", "Nästa gång"},
};

constexpr MeetingDuty duties[] = {
    {"why", "Varför vi träffas, och vad en plan är"},
    {"record", "Att vi måste skriva ner det stöd som ges"},
    {"plan", "Att vi måste göra en plan"},
    {"read", "Rätten att läsa det som är skrivet"},
    {"consent", "Vem som får veta vad, och rätten att säga ja eller nej till det"},
};

constexpr Code<MarkKind> mark_kinds[] = {
    {MarkKind::duty, "duty", "Berättat"},
    {MarkKind::fact, "fact", "Uppgift"},
    {MarkKind::step, "step", "Del"},
};

constexpr Code<MarkValue> mark_values[] = {
    {MarkValue::done, "done", "Klart"},
    {MarkValue::right, "right", "Stämmer"},
    {MarkValue::changed, "changed", "Ändrat"},
};

} // namespace

std::span<Code<ConversationForm> const> conversation_form_codes() { return forms; }
std::span<Code<MeetingState> const> meeting_state_codes() { return states; }
std::span<Code<MeetingStep> const> meeting_step_codes() { return steps; }
std::span<MeetingDuty const> meeting_duties() { return duties; }
std::span<Code<MarkKind> const> mark_kind_codes() { return mark_kinds; }
std::span<Code<MarkValue> const> mark_value_codes() { return mark_values; }

MeetingMark const* Conversation::mark_of(MarkKind kind, std::string_view item) const
{
    auto const found = std::ranges::find_if(
        marks, [&](MeetingMark const& mark) { return mark.kind == kind && mark.item == item; });
    return found == marks.end() ? nullptr : &*found;
}

std::string Conversation::title() const
{
    return std::string{code_of(conversation_form_codes(), form).label} + " " + held_on.text();
}

Meeting Conversation::in_plan() const
{
    auto const as_in_plan = [&] {
        switch (form) {
        case ConversationForm::meeting:
            return MeetingForm::meeting;
        case ConversationForm::telephone:
            return MeetingForm::phone;
        case ConversationForm::visit:
            return MeetingForm::visit;
        case ConversationForm::everyday:
            return MeetingForm::working;
        }
        return MeetingForm::meeting;
    };
    std::string who;
    for (auto const& one : present) who += (who.empty() ? "" : ", ") + one.name;
    return {.id = id.number(), .on = held_on, .form = as_in_plan(), .who = std::move(who)};
}
