// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/reminder_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace {

struct Words {
    char const* subject;
    char const* text;
    char const* link_text;
    char const* path;
};

Words words_of(ReminderKind kind)
{
    switch (kind) {
    case ReminderKind::digest: return {"Du har något att göra", "Du har något att göra i Delaktig.", "Öppna Min dag", "/min-dag"};
    case ReminderKind::emergency:
        return {"Granska en nödöppning", "Någon har nödöppnat en akt på en enhet som du leder. Läs skälet och granska.", "Öppna enhetens sida", "/enhet"};
    case ReminderKind::reminded:
        return {"Din chef påminner dig", "Din chef påminner dig om något som väntar på dig i Delaktig.", "Öppna Min dag", "/min-dag"};
    case ReminderKind::handed_over:
        return {"Något är lämnat över till dig", "Det finns något nytt för dig att läsa i Delaktig.", "Öppna dina beställningar", "/bestallningar"};
    case ReminderKind::welcome:
        return {"Nu får du påminnelser", "Den här adressen fungerar. Hit kommer påminnelserna från Delaktig som du har valt.", "Öppna Min dag", "/min-dag"};
    }
    return {};
}

std::string things(std::int64_t count) { return count == 1 ? "en sak" : fmt::format("{} saker", count); }

std::string with_foot(std::string text, Words const& words, LetterRules const& rules)
{
    return fmt::format("Hej!\n\n{}\n\n{}:\n{}{}\n\nVill du inte ha de här mejlen, eller ha dem en annan tid? Ändra här:\n{}/konto/mejl\n\n"
                       "Det går inte att svara på mejlet.\n",
        text, words.link_text, rules.link, words.path, rules.link);
}

} // namespace

Letter digest_letter(std::string to, Owed const& owed, LetterRules const& rules)
{
    auto const words = words_of(ReminderKind::digest);
    std::string text;
    if (owed.now() > 0) text = fmt::format("Du har {} att göra i Delaktig.", things(owed.now()));
    if (owed.late() > 0) text += owed.late() == 1 ? " En är sen." : fmt::format(" {} är sena.", owed.late());
    if (owed.soon() > 0)
        text += fmt::format("{}Inom en vecka kommer {}{}.", text.empty() ? "" : "\n", things(owed.soon()), owed.now() > 0 ? " till" : " att göra");
    if (rules.unit_names && !owed.units.empty()) text += fmt::format("\nDet gäller {}.", fmt::join(owed.units, ", "));
    auto const subject = owed.now() > 0 ? fmt::format("Delaktig: {} att göra", things(owed.now())) : std::string{"Delaktig: något att göra inom en vecka"};
    return {std::move(to), subject, with_foot(text, words, rules)};
}

Letter reminder_letter(std::string to, ReminderKind kind, LetterRules const& rules)
{
    auto const words = words_of(kind);
    return {std::move(to), std::string{"Delaktig: "} + words.subject, with_foot(words.text, words, rules)};
}

Letter trial_letter(std::string to, LetterRules const& rules)
{
    return {std::move(to), "Delaktig: prov", fmt::format("Hej!\n\nDelaktig kan skicka mejl hit.\n\n{}\n", rules.link)};
}
