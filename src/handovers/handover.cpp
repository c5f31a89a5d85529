// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover.h"

#include "plans/plan_wording.h"

#include <algorithm>

namespace {

constexpr Code<HandoverContent> contents[] = {
    {HandoverContent::full, "full", "Hela planen"},
    {HandoverContent::what_and_who, "what_and_who", "Vad som ska göras och vem som gör det"},
    {HandoverContent::diff, "difference", "Det som är nytt sedan förra överlämnandet"},
};
constexpr Code<HandoverWay> ways[] = {
    {HandoverWay::guest, "guest", "Läses här i Delaktig"},
    {HandoverWay::file, "file", "Som fil till myndighetens eget system"},
};
constexpr Code<HandoverGround> grounds[] = {
    {HandoverGround::law, "law", "Lag"},
    {HandoverGround::consent, "consent", "Personens samtycke"},
    {HandoverGround::other, "other", "Annat stöd"},
};
constexpr Code<HandoverEventKind> kinds[] = {
    {HandoverEventKind::told, "told", "Personen vet om det"},
    {HandoverEventKind::sent, "sent", "Filen är skickad"},
    {HandoverEventKind::noted, "noted", "Har tagit del"},
    {HandoverEventKind::asks_more, "asks_more", "Vill ha kompletteringar"},
    {HandoverEventKind::new_examination, "new_examination", "Börjar en ny prövning"},
    {HandoverEventKind::replied, "replied", "Myndigheten har fått svar"},
};

bool has(std::vector<HandoverEvent> const& events, HandoverEventKind kind)
{
    return std::ranges::find(events, kind, &HandoverEvent::kind) != events.end();
}

} // namespace

std::span<Code<HandoverContent> const> handover_content_codes() { return contents; }
std::span<Code<HandoverWay> const> handover_way_codes() { return ways; }
std::span<Code<HandoverGround> const> handover_ground_codes() { return grounds; }
std::span<Code<HandoverEventKind> const> handover_event_codes() { return kinds; }

bool is_answer(HandoverEventKind kind)
{
    switch (kind) {
    case HandoverEventKind::noted:
    case HandoverEventKind::asks_more:
    case HandoverEventKind::new_examination: return true;
    case HandoverEventKind::told:
    case HandoverEventKind::sent:
    case HandoverEventKind::replied: return false;
    }
    return false;
}

HandoverEvent const* Handover::answer() const
{
    auto const last = std::find_if(events.rbegin(), events.rend(), [](HandoverEvent const& one) { return is_answer(one.kind); });
    return last == events.rend() ? nullptr : &*last;
}

HandoverEvent const* Handover::question() const
{
    auto const* const last = answer();
    if (!last || last->kind == HandoverEventKind::noted || (again_at && *again_at >= last->written_at)) return nullptr;
    bool const has_reply = std::ranges::any_of(events, [&](HandoverEvent const& one) {
        return one.kind == HandoverEventKind::replied && one.id.number() > last->id.number();
    });
    return has_reply ? nullptr : last;
}

bool Handover::is_told() const { return has(events, HandoverEventKind::told); }
bool Handover::is_sent() const { return way == HandoverWay::guest || has(events, HandoverEventKind::sent); }

std::string text_of(HandoverEvent const& event, std::string const& given_name)
{
    auto const on = event.happened_on.text();
    auto const first = [&]() -> std::string {
        switch (event.kind) {
        case HandoverEventKind::told: return event.who + " berättade för " + given_name + " " + on;
        case HandoverEventKind::sent: return "Skickad till " + event.who + " " + on;
        case HandoverEventKind::noted: return event.who + " har tagit del " + on;
        case HandoverEventKind::asks_more: return event.who + " vill ha kompletteringar " + on;
        case HandoverEventKind::new_examination: return event.who + " börjar en ny prövning " + on;
        case HandoverEventKind::replied: return event.who + " svarade myndigheten " + on;
        }
        return {};
    }();
    return sentences({first, event.words});
}

std::string ground_text(Handover const& handover)
{
    return std::string{code_of(handover_ground_codes(), handover.ground).label} + ": " + handover.ground_text;
}
