// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/note_content.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::array note_kinds{
    Code<NoteKind>{NoteKind::deviation, "deviation", "Avvikelse"},
    Code<NoteKind>{NoteKind::event, "event", "Händelse"},
    Code<NoteKind>{NoteKind::contact, "contact", "Kontakt"},
    Code<NoteKind>{NoteKind::view, "view", "Synpunkt eller klagomål"},
    Code<NoteKind>{NoteKind::expression, "expression", "Så uttryckte sig personen"},
};

constexpr std::array causes{
    Code<Cause>{Cause::did_not_want, "did_not_want", "Ville inte"},
    Code<Cause>{Cause::could_not, "could_not", "Orkade eller kunde inte"},
    Code<Cause>{Cause::away, "away", "Var inte på plats"},
    Code<Cause>{Cause::ill, "ill", "Sjuk eller på sjukhus"},
    Code<Cause>{Cause::instead, "instead", "Ville göra något annat"},
    Code<Cause>{Cause::went_better, "went_better", "Gick bättre än planen"},
    Code<Cause>{Cause::no_time, "no_time", "Vi hann inte"},
    Code<Cause>{Cause::no_staff, "no_staff", "Vi var för få"},
    Code<Cause>{Cause::practical, "practical", "Något praktiskt hindrade"},
    Code<Cause>{Cause::other, "other", "Annat"},
};

std::string lower_first(std::string_view text)
{
    std::string lower{text};
    if (!lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] + 32);
    return lower;
}

} // namespace

std::span<Code<NoteKind> const> note_kind_codes() { return note_kinds; }
std::span<Code<Cause> const> cause_codes() { return causes; }

Instant EventTime::instant() const
{
    if (!time) return start_of(date);
    return instant_of(date, *time, doubled.value_or(DoubledHour::first));
}

std::string EventTime::iso() const { return time ? date.iso() + "T" + time->iso() : date.iso(); }

std::string EventTime::text() const
{
    auto text = date.text();
    if (time) text += " kl. " + time->text();
    if (doubled) text += *doubled == DoubledHour::first ? " (sommartid)" : " (vintertid)";
    return text;
}

std::string EventTime::short_text() const { return time ? date.short_text() + " kl. " + time->text() : date.short_text(); }

Instant written_at(EventTime const& event, Instant now) { return std::max(now, event.instant()); }

std::string kind_text(NoteContent const& content)
{
    if (content.progress) return "Framsteg";
    std::string text{code_of(note_kind_codes(), content.kind).label};
    if (content.cause) text += ": " + lower_first(code_of(cause_codes(), *content.cause).label);
    return text;
}

std::string searchable(NoteContent const& content)
{
    auto text = content.text;
    for (auto const* part : {&content.action, &content.result, &content.contact_with})
        if (!part->empty()) text += "\n" + *part;
    if (content.source) text += "\n" + content.source->name + "\n" + content.source->role;
    if (content.interpretation) text += "\n" + content.interpretation->text + "\n" + content.interpretation->ground;
    return text;
}
