// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_reading.h"

#include "html/components/box.h"
#include "text/writing_support.h"

namespace {

Tone tone_of(AssessedRisk const& risk)
{
    if (risk.level.step <= 1) return Tone::neutral;
    return risk.level.step == 2 ? Tone::warning : Tone::danger;
}

Html chosen_reading(ChosenRisk const& chosen, std::string const& given_name)
{
    auto who = given_name + " väljer att leva med risken";
    if (chosen.voice == OwnVoice::person_supported) who += ", sagt med stöd";
    if (!chosen.method.empty()) who += " (" + chosen.method + ")";
    return voice({.who = std::move(who), .words = chosen.words});
}

std::string subject_text(AssessedRisk const& risk)
{
    return risk.activity ? risk.activity_name : "Planen som helhet";
}

} // namespace

std::string numbered(int number, std::string const& risk) { return std::to_string(number) + ". " + risk; }

Html risk_reading(AssessedRisk const& risk, std::string const& given_name)
{
    std::vector<Fact> rows = {{.name = "Gäller", .value = Html::text(subject_text(risk))},
        {.name = "Hur troligt, hur allvarligt", .value = Html::text(risk.weight_text())}};
    if (!risk.measures.empty()) rows.push_back({.name = "Så förebygger vi", .value = written(risk.measures)});
    if (!risk.responsible.empty())
        rows.push_back({.name = "Ansvarig", .value = Html::text(risk.responsible + (risk.by ? ", på plats " + risk.by->text() : ""))});
    Html html = tag({"Nivå: " + risk.level.words, tone_of(risk), Icon::triangle_alert}) + fact_list(rows);
    if (risk.chosen) html += chosen_reading(*risk.chosen, given_name);
    return html;
}

Html risk_note(AssessedRisk const& risk, std::string const& given_name)
{
    auto text = Html::format("<strong>Risk, nivå {}:</strong> {}", risk.level.words, risk.what);
    if (!risk.measures.empty()) text += Html::format("<br>Så förebygger vi: {}", risk.measures);
    auto html = note(Icon::triangle_alert, std::move(text));
    if (risk.chosen) html += chosen_reading(*risk.chosen, given_name);
    return html;
}

Html risk_notes(std::vector<AssessedRisk const*> const& risks, std::string const& given_name)
{
    Html html;
    for (auto const* const risk : risks) html += risk_note(*risk, given_name);
    return html;
}

Html assessment_reading(RiskAssessment const& one, RiskPlace const& place)
{
    Html html = fact_list({{.name = "Så letade vi", .value = written(one.how)},
        {.name = "Vilka var med", .value = Html::text(one.with_whom)},
        {.name = "När", .value = Html::text(one.looked_on.text())},
        {.name = "Ses över senast", .value = Html::text(one.review_on.text())},
        {.name = "Signerad", .value = Html::text(civil_moment(one.signed_at).text() + " av " + one.author_name + ", " + one.author_title)}});
    if (one.found_none())
        return html + note(Icon::circle_check, Html::text("Ingen risk hittades i det som planen säger."));
    int number = 0;
    for (auto const& risk : one.risks) {
        auto body = risk_reading(risk, place.person.given_name);
        if (risk.activity && !place.find(*risk.activity))
            body += note(Icon::unlink, Html::text("Aktiviteten finns inte kvar i planen. Gör en ny riskbedömning, så att risken följer med eller tas bort."));
        ++number;
        html += box({.id = "risk-" + std::to_string(number), .heading = numbered(number, risk.what), .body = std::move(body), .level = 3});
    }
    return html;
}

Html measure_advice(std::vector<std::string_view> const& texts)
{
    std::vector<Html> found;
    for (auto const text : texts)
        for (auto const& one : advise_on_measure(text)) found.push_back(Html::text("”" + one.quoted + "” " + one.advice));
    if (found.empty()) return {};
    return notice({.tone = Tone::info, .heading = "Tänk på", .body = plain_list(found)});
}
