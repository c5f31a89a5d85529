// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/protection.h"

#include "people/written_text.h"

#include <algorithm>

namespace {

constexpr ProtectionLevel levels[] = {
    {1, "Sekretessmarkering"},
    {2, "Skyddad folkbokföring"},
    {3, "Fingerade personuppgifter eller eget beslut om skydd"},
};

constexpr ProtectionStep steps[]
    = {ProtectionStep::set, ProtectionStep::removal_asked, ProtectionStep::removal_refused, ProtectionStep::removed};

} // namespace

std::span<ProtectionLevel const> protection_levels() { return levels; }

std::string_view protection_label(int level)
{
    auto const* found = std::ranges::find(levels, level, &ProtectionLevel::level);
    return found == std::end(levels) ? "Inget skydd" : found->label;
}

std::string_view code_of(ProtectionStep step)
{
    switch (step) {
    case ProtectionStep::set: return "set";
    case ProtectionStep::removal_asked: return "removal_asked";
    case ProtectionStep::removal_refused: return "removal_refused";
    case ProtectionStep::removed: return "removed";
    }
    return "";
}

std::optional<ProtectionStep> protection_step(std::string_view code)
{
    for (auto const step : steps)
        if (code_of(step) == code) return step;
    return std::nullopt;
}

std::string_view step_words(ProtectionStep step)
{
    switch (step) {
    case ProtectionStep::set: return "Skyddet gäller";
    case ProtectionStep::removal_asked: return "Någon har bett att skyddet tas bort";
    case ProtectionStep::removal_refused: return "Skyddet är kvar";
    case ProtectionStep::removed: return "Skyddet är borttaget";
    }
    return "";
}

std::map<std::string, std::string> protection_errors(NewProtection const& said, CivilDate today)
{
    std::map<std::string, std::string> errors;
    constexpr std::size_t longest = 300;
    if (std::ranges::find(levels, said.level, &ProtectionLevel::level) == std::end(levels))
        errors.emplace("niva", "Välj vilket skydd det är.");
    if (said.authority.empty()) errors.emplace("myndighet", "Skriv vem som har beslutat, till exempel Skatteverket.");
    if (said.reason.empty()) errors.emplace("skal", "Skriv hur du vet det. Skriv inget som visar var personen finns.");
    if (said.decided_on && today < *said.decided_on) errors.emplace("beslutad", "Dagen har inte varit än.");
    auto const check = [&](char const* field, std::string const& text) {
        if (character_count(text) > longest) errors.emplace(field, "Korta texten till högst 300 tecken.");
    };
    check("myndighet", said.authority);
    check("lagrum", said.legal_basis);
    check("skal", said.reason);
    return errors;
}
