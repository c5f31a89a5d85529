// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/consent_gap.h"

#include "plans/plan_wording.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace {

constexpr std::string_view code = "relative_without_consent";

bool is_letter(char one) { return static_cast<unsigned char>(one) >= 0x80 || std::isalpha(static_cast<unsigned char>(one)) != 0; }

// The register says in words whom a consent is for, "min syster Leila": it is theirs when it says their first name.
bool names(Consent const& consent, Participant const& who)
{
    auto const first = who.name.substr(0, who.name.find(' '));
    if (first.empty()) return false;
    auto const& text = consent.recipient;
    for (auto at = text.find(first); at != std::string::npos; at = text.find(first, at + 1)) {
        auto const after = at + first.size();
        bool const begins = at == 0 || !is_letter(text[at - 1]);
        // Leilas is Leila's.
        auto const rest = after < text.size() && text[after] == 's' ? after + 1 : after;
        bool const ends = rest == text.size() || !is_letter(text[rest]);
        if (begins && ends) return true;
    }
    return false;
}

bool is_about_relatives(Consent const& consent) { return consent.kind == "relative_part" || consent.kind == "contact"; }

std::string what_became(Consent const& consent)
{
    return consent.withdrawn ? "togs tillbaka" : "gällde till och med " + consent.valid_to.text();
}

} // namespace

std::vector<Gap> consent_gaps(PlanContent const& content, PlanTemplate const& plan_template, std::vector<Consent> const& consents,
    std::string const& given_name, CivilDate today)
{
    std::vector<Gap> gaps;
    for (auto const& who : content.participants) {
        if (who.kind != ParticipantKind::relative || !who.consented || !who.without_consent.empty()) continue;
        std::vector<Consent> theirs;
        std::ranges::copy_if(consents, std::back_inserter(theirs),
            [&](Consent const& one) { return is_about_relatives(one) && names(one, who); });
        auto const holds = [&](Consent const& one) { return one.holds_on(today) || (who.on && one.holds_on(*who.on)); };
        if (theirs.empty() || std::ranges::any_of(theirs, holds)) continue;
        auto const& last = *std::ranges::max_element(theirs, {}, &Consent::created_at);
        gaps.push_back({.key = std::string{code} + "-" + id_text(who.id),
            .code = std::string{code},
            .weight = GapWeight::asks_reason,
            .text = genitive(given_name) + " samtycke till att " + who.name + " är med " + what_became(last) + ". Fråga igen, eller skriv varför "
                + who.name + " är med ändå.",
            .source = "OSL 12 kap. 2 §, SoL 17 kap. 11 §",
            .heading = {},
            .participant = who.id});
    }
    return weighed(std::move(gaps), plan_template.gaps);
}
