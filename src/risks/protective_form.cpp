// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/protective_form.h"

#include "people/written_text.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_text = 2'000;
constexpr std::size_t longest_line = 200;

// A text that must be there, of at most `limit` characters.
std::string needed(Form const& form, char const* field, std::size_t limit, char const* message, FormErrors& errors)
{
    auto text = form.text(field);
    if (text.empty()) errors.add(field, message);
    if (character_count(text) > limit) errors.add(field, "Texten är för lång. Skriv högst " + std::to_string(limit) + " tecken.");
    return text;
}

// Only a yes of the person's own is a consent (DD-21). Any other answer says what to do instead.
std::optional<OwnConsent> parse_consent(Form const& form, MeasureQuestion const& question, CivilDate on, FormErrors& errors)
{
    auto const& name = question.given_name;
    auto const answer = form.text("svar");
    if (answer == "nej")
        errors.add("svar", name + " har sagt nej. Då används inte åtgärden. Skriv i journalen vad " + name + " sa, och hitta ett annat sätt tillsammans.");
    else if (answer == "kan-inte")
        errors.add("svar", "Ingen annan kan säga ja åt " + name + ", varken god man eller anhörig. Åtgärden används inte. "
                "Berätta för enhetschefen, som tar frågan vidare.");
    else if (answer != "ja") errors.add("svar", "Välj vad " + name + " säger om åtgärden.");
    if (answer != "ja") return std::nullopt;
    auto const way = parse_code(own_consent_way_codes(), form.text("hur"));
    if (!way) errors.add("hur", "Välj hur " + name + " sa ja.");
    auto words = needed(form, "ord", longest_text, "Skriv vad personen sa eller visade.", errors);
    if (!way || words.empty()) return std::nullopt;
    return OwnConsent{*way, std::move(words), on};
}

std::optional<CivilDate> past_day(Form const& form, char const* field, CivilDate today, FormErrors& errors)
{
    auto const day = parse_date(form.text(field), today, Lean::past);
    if (!day) errors.add(field, "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
    else if (*day > today) errors.add(field, "Dagen har inte varit än. Skriv en dag som har varit, eller i dag.");
    if (!day || *day > today) return std::nullopt;
    return day;
}

struct Span {
    CivilDate review_on;
    CivilDate ends_on;
};

// A measure is for a time: gone through within half a year, and at most a year ahead.
std::optional<Span> parse_span(Form const& form, CivilDate from, CivilDate today, FormErrors& errors)
{
    auto const latest = latest_measure_day(from);
    auto const ends = form.text("slutar").empty() ? std::optional{latest} : parse_date(form.text("slutar"), today, Lean::future);
    if (!ends) errors.add("slutar", "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
    else if (*ends < from || *ends < today) errors.add("slutar", "Den sista dagen har redan varit. Skriv en dag som kommer.");
    else if (*ends > latest) errors.add("slutar", "En skyddsåtgärd gäller högst ett år i taget. Skriv senast " + latest.text() + ".");
    if (!ends) return std::nullopt;
    auto const usual = std::min(latest_measure_review(from), *ends);
    auto const review = form.text("ses-over").empty() ? std::optional{usual} : parse_date(form.text("ses-over"), today, Lean::future);
    if (!review) errors.add("ses-over", "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
    else if (*review < from) errors.add("ses-over", "Dagen är innan åtgärden börjar. Skriv en senare dag.");
    else if (*review > usual) errors.add("ses-over", "Åtgärden ses över minst var sjätte månad och före sin sista dag. Skriv senast " + usual.text() + ".");
    if (!review) return std::nullopt;
    return Span{*review, *ends};
}

std::optional<Id<Order>> parse_order(Form const& form, MeasureQuestion const& question, FormErrors& errors)
{
    auto const order = Id<Order>::parse(form.text("bestallning"));
    auto const found = std::ranges::find_if(question.orders, [&](OrderOfMeasure const& one) { return order && one.order == *order; });
    if (found == question.orders.end()) {
        errors.add("bestallning", "Välj vilken insats det gäller.");
        return std::nullopt;
    }
    return order;
}

} // namespace

std::optional<ProtectiveMeasure> parse_measure(
    Form const& form, MeasureQuestion const& question, Id<ProtectiveMeasure> id, std::string const& author, FormErrors& errors)
{
    auto const order = parse_order(form, question, errors);
    auto what = needed(form, "vad", longest_text, "Skriv vad åtgärden är.", errors);
    auto purpose = needed(form, "syfte", longest_text, "Skriv vad åtgärden ska skydda mot, och vad personen vill med den.", errors);
    auto tried = needed(form, "provat", longest_text, "Skriv vad ni har provat först, som begränsar mindre.", errors);
    auto const asked = past_day(form, "fragat", question.today, errors);
    auto const consent = parse_consent(form, question, asked.value_or(question.today), errors);
    auto decided_by = needed(form, "beslutad-av", longest_line, "Skriv vem som har bestämt det, med namn och titel.", errors);
    auto const starts = parse_date(form.text("borjar"), question.today, Lean::nearest);
    if (!starts) errors.add("borjar", "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
    else if (asked && *starts < *asked) errors.add("borjar", "Åtgärden kan inte börja innan " + question.given_name + " har sagt ja.");
    auto const span = starts ? parse_span(form, *starts, question.today, errors) : std::nullopt;
    if (!errors.empty()) return std::nullopt;
    return ProtectiveMeasure{.id = id, .order = *order, .what = std::move(what), .purpose = std::move(purpose), .tried = std::move(tried),
        .consent = *consent, .decided_by = std::move(decided_by), .starts_on = *starts, .review_on = span->review_on,
        .ends_on = span->ends_on, .author_name = author};
}

std::optional<MeasureReview> parse_measure_review(
    Form const& form, MeasureQuestion const& question, std::string const& author, FormErrors& errors)
{
    auto const on = past_day(form, "fragat", question.today, errors);
    auto result = needed(form, "resultat", longest_text, "Skriv om åtgärden hjälper, och vad ni har provat i stället.", errors);
    auto const consent = parse_consent(form, question, on.value_or(question.today), errors);
    auto const span = parse_span(form, on.value_or(question.today), question.today, errors);
    if (!errors.empty()) return std::nullopt;
    return MeasureReview{.on = *on, .result = std::move(result), .consent = *consent, .review_on = span->review_on,
        .ends_on = span->ends_on, .author_name = author};
}

std::optional<MeasureEnd> parse_measure_end(
    Form const& form, MeasureQuestion const& question, std::string const& author, FormErrors& errors)
{
    auto const cause = parse_code(measure_end_cause_codes(), form.text("orsak"));
    if (!cause) errors.add("orsak", "Välj varför åtgärden slutar.");
    auto words = form.text("slut-ord");
    if (cause == MeasureEndCause::withdrawn && words.empty()) errors.add("slut-ord", "Skriv vad personen sa eller visade.");
    if (character_count(words) > longest_text) errors.add("slut-ord", "Texten är för lång. Skriv högst 2000 tecken.");
    if (!errors.empty()) return std::nullopt;
    // At once: from the moment it is written nobody uses it.
    return MeasureEnd{*cause, std::move(words), question.today, author};
}

std::optional<RescueMedicine> parse_rescue_medicine(Form const& form, MeasureQuestion const& question, FormErrors& errors)
{
    auto const order = parse_order(form, question, errors);
    auto const answer = form.text("finns");
    if (answer != "ja" && answer != "nej") errors.add("finns", "Välj om det finns ett akutläkemedel.");
    RescueMedicine medicine{.order = order.value_or(Id<Order>{0}), .is_there = answer == "ja", .place = {}, .giver = {}};
    if (answer == "ja") {
        medicine.place = needed(form, "instruktion", longest_line, "Skriv var instruktionen finns.", errors);
        medicine.giver = needed(form, "far-ge", longest_line, "Skriv vem som får ge det.", errors);
    }
    if (!errors.empty()) return std::nullopt;
    return medicine;
}
