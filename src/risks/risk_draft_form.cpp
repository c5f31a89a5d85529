// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/written_text.h"

namespace {

constexpr std::size_t longest_text = 2'000;
constexpr std::size_t longest_line = 200;

std::string stored_date(std::optional<CivilDate> const& date) { return date ? date->iso() : std::string{}; }

} // namespace

TypedDraft parse_risk_draft(Form const& form, RiskPlace const& place, RiskDraft stored)
{
    TypedDraft typed{.draft = std::move(stored)};
    auto& [draft, errors] = typed;
    draft.how = form.text("hur");
    draft.with_whom = form.text("vilka");
    if (character_count(draft.how) > longest_text) errors.add("hur", "Texten är för lång. Skriv högst 2000 tecken.");
    if (character_count(draft.with_whom) > longest_line) errors.add("vilka", "Texten är för lång. Skriv högst 200 tecken.");
    draft.looked_on.reset();
    if (auto const day = form.text("dag"); !day.empty()) {
        draft.looked_on = parse_date(day, place.today, Lean::past);
        if (!draft.looked_on) errors.add("dag", "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
        else if (*draft.looked_on > place.today) errors.add("dag", "Dagen har inte varit än. Skriv den dag då ni letade efter risker.");
    }
    draft.review_on.reset();
    if (auto const day = form.text("ses-over"); !day.empty()) {
        auto const last = latest_risk_review(draft.looked_on.value_or(place.today), place.recheck);
        draft.review_on = parse_date(day, place.today, Lean::future);
        if (!draft.review_on) errors.add("ses-over", "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
        else if (*draft.review_on <= place.today) errors.add("ses-over", "Dagen har varit. Skriv en dag som kommer.");
        else if (last && *draft.review_on > *last)
            errors.add("ses-over", "Riskerna ses över inom " + words_of(*place.recheck) + ". Skriv senast " + last->text() + ".");
    }
    draft.none_found = draft.risks.empty() && form.has("inga", "ja");
    return typed;
}

Form stored_draft(RiskDraft const& draft)
{
    Form form;
    form.add("hur", draft.how);
    form.add("vilka", draft.with_whom);
    form.add("dag", stored_date(draft.looked_on));
    form.add("ses-over", stored_date(draft.review_on));
    if (draft.none_found) form.add("inga", "ja");
    return form;
}

Html risk_draft_fields(RiskPlace const& place, RiskDraft const& draft, Form const& values, FormErrors const& errors)
{
    auto const& name = place.person.given_name;
    Html fields;
    if (draft.risks.empty())
        fields += check_box({.name = "inga", .text = "Vi har letat och inte hittat någon risk", .checked = values.has("inga", "ja"),
            .hint = "Det är också ett resultat.", .error = errors.of("inga")});
    fields += text_area({.name = "hur", .label = "Hur letade ni efter risker?", .value = values.text("hur"),
        .hint = "Till exempel: vi gick igenom dagen med " + name + ", och tittade i badrummet.", .error = errors.of("hur"),
        .max_length = static_cast<int>(longest_text)});
    fields += text_field({.name = "vilka", .label = "Vilka var med?", .value = values.text("vilka"),
        .hint = name + " först, om " + name + " var med.", .error = errors.of("vilka"), .max_length = static_cast<int>(longest_line)});
    fields += date_field({.name = "dag", .label = "Vilken dag?", .value = values.text("dag"), .error = errors.of("dag")});
    auto const usual = usual_risk_review(place.today, place.recheck);
    fields += date_field({.name = "ses-over", .label = "När ska riskerna ses över?", .value = values.text("ses-over"),
        .hint = "Lämna tomt: då blir det " + usual.text() + ". Och alltid när planen ändras.", .error = errors.of("ses-over"),
        .quick = {{"Om en månad", add_months(place.today, 1).iso()}, {"Om 3 månader", add_months(place.today, 3).iso()}}});
    return fields;
}

void add_lacks(RiskDraft const& draft, RiskPlace const& place, RiskMatrix const& matrix, FormErrors& errors)
{
    if (draft.risks.empty() && !draft.none_found)
        errors.add("inga", "Lägg till en risk, eller kryssa i att ni har letat och inte hittat någon.");
    for (auto const& risk : draft.risks)
        if (!matrix.has(risk.likelihood, risk.consequence))
            errors.add("risk-" + risk.id.text(), "Välj hur troligt och hur allvarligt det är: " + risk.what);
        else if (risk.activity && !place.find(*risk.activity))
            errors.add("risk-" + risk.id.text(), "Aktiviteten finns inte kvar i planen. Välj vad risken gäller nu: " + risk.what);
    if (draft.how.empty() && errors.of("hur").empty()) errors.add("hur", "Skriv hur ni letade efter risker.");
    if (draft.with_whom.empty() && errors.of("vilka").empty()) errors.add("vilka", "Skriv vilka som var med.");
    if (!draft.looked_on && errors.of("dag").empty()) errors.add("dag", "Skriv vilken dag ni letade.");
}
