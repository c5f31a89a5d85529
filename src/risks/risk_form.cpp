// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/written_text.h"
#include "text/writing_support.h"

#include <charconv>

namespace {

constexpr std::size_t longest_text = 2'000;
constexpr std::size_t longest_line = 200;
constexpr auto whole_plan = "planen";

std::vector<Advice> measure_rules()
{
    std::vector<Advice> all;
    for (auto const& rule : coercion_rules()) all.push_back({rule.words, rule.advice});
    return all;
}

std::size_t step_of(std::string const& text)
{
    std::size_t step = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), step);
    return error == std::errc{} && end == text.data() + text.size() ? step : 0;
}

std::string step_text(std::size_t step) { return step == 0 ? std::string{} : std::to_string(step); }

std::string limited(Form const& form, char const* field, std::size_t limit, FormErrors& errors)
{
    auto text = form.text(field);
    if (character_count(text) > limit)
        errors.add(field, "Texten är för lång. Skriv högst " + std::to_string(limit) + " tecken.");
    return text;
}

std::vector<Choice> steps(std::vector<std::string> const& words)
{
    std::vector<Choice> all;
    for (std::size_t step = 1; step <= words.size(); ++step) all.push_back({std::to_string(step), words[step - 1]});
    return all;
}

std::optional<ChosenRisk> parse_chosen(Form const& form, FormErrors& errors)
{
    ChosenRisk chosen{.words = limited(form, "valjer", longest_text, errors), .method = limited(form, "valjer-hur", longest_line, errors)};
    if (chosen.words.empty()) return std::nullopt;
    auto const voice = parse_code(own_voice_codes(), form.text("valjer-vem"));
    if (!voice) errors.add("valjer-vem", "Välj hur orden kom fram. Bara personens egna ord kan stå här.");
    if (chosen.method.empty()) errors.add("valjer-hur", "Skriv hur personen sa det, till exempel: samtal med bilder.");
    chosen.voice = voice.value_or(OwnVoice::person);
    return chosen;
}

Html chosen_fields(RiskPlace const& place, Form const& values, FormErrors const& errors)
{
    auto const& name = place.person.given_name;
    Choices who{.name = "valjer-vem", .legend = "Hur kom orden fram?", .choices = {}, .value = values.text("valjer-vem"), .error = errors.of("valjer-vem")};
    who.choices = {{std::string{code_of(own_voice_codes(), OwnVoice::person).code}, name + " sa eller visade det själv"},
        {std::string{code_of(own_voice_codes(), OwnVoice::person_supported).code}, name + " sa det med stöd av någon"}};
    auto fields = text_area({.name = "valjer", .label = name + ", med egna ord", .value = values.text("valjer"),
        .hint = "Fyll i bara om " + name + " vet om risken och ändå vill göra så här.", .error = errors.of("valjer"),
        .max_length = static_cast<int>(longest_text), .voice = true});
    fields += radio_list(who);
    fields += text_field({.name = "valjer-hur", .label = "Hur sa " + name + " det?", .value = values.text("valjer-hur"),
        .hint = "Till exempel: samtal med bilder.", .error = errors.of("valjer-hur"), .max_length = static_cast<int>(longest_line)});
    return group({.legend = "En risk som " + name + " väljer", .fields = std::move(fields),
        .hint = "Den som får stöd bestämmer över sitt liv. Ingen annan kan välja en risk åt " + name + ".", .id = "eget-val"});
}

} // namespace

TypedRisk parse_risk(
    Form const& form, RiskPlace const& place, RiskMatrix const& matrix, Id<DraftRisk> id, std::int64_t version)
{
    TypedRisk typed{.risk = {.id = id, .version = version}};
    auto& [risk, errors] = typed;
    auto const about = form.text("galler");
    if (auto const activity = Id<Activity>::parse(about); activity && place.find(*activity)) risk.activity = *activity;
    else if (about != whole_plan) errors.add("galler", "Välj vad risken gäller: planen som helhet eller en aktivitet.");
    risk.what = limited(form, "risk", longest_text, errors);
    if (risk.what.empty()) errors.add("risk", "Skriv vad som kan hända.");
    risk.likelihood = step_of(form.text("sannolikhet"));
    risk.consequence = step_of(form.text("konsekvens"));
    if (!matrix.has(risk.likelihood, 1)) errors.add("sannolikhet", "Välj hur troligt det är att det händer.");
    if (!matrix.has(1, risk.consequence)) errors.add("konsekvens", "Välj hur allvarligt det blir om det händer.");
    risk.measures = limited(form, "atgarder", longest_text, errors);
    risk.responsible = limited(form, "ansvarig", longest_line, errors);
    risk.chosen = parse_chosen(form, errors);
    if (risk.measures.empty() && !risk.chosen)
        errors.add("atgarder", "Skriv hur ni förebygger, eller att " + place.person.given_name + " väljer risken, med egna ord.");
    if (!risk.measures.empty() && risk.responsible.empty()) errors.add("ansvarig", "Skriv vem som ansvarar för att det görs.");
    if (auto const by = form.text("klar"); !by.empty()) {
        risk.by = parse_date(by, place.today, Lean::nearest);
        if (!risk.by) errors.add("klar", "Skriv dagen, till exempel 2 dec eller 2026-12-02, eller lämna tomt.");
    }
    return typed;
}

Form stored_risk(DraftRisk const& risk)
{
    Form form;
    form.add("galler", risk.activity ? risk.activity->text() : whole_plan);
    form.add("risk", risk.what);
    form.add("sannolikhet", step_text(risk.likelihood));
    form.add("konsekvens", step_text(risk.consequence));
    form.add("atgarder", risk.measures);
    form.add("ansvarig", risk.responsible);
    form.add("klar", risk.by ? risk.by->iso() : "");
    if (!risk.chosen) return form;
    form.add("valjer", risk.chosen->words);
    form.add("valjer-vem", std::string{code_of(own_voice_codes(), risk.chosen->voice).code});
    form.add("valjer-hur", risk.chosen->method);
    return form;
}

Html risk_fields(RiskPlace const& place, RiskMatrix const& matrix, Form const& values, FormErrors const& errors)
{
    auto const& name = place.person.given_name;
    Select about{.name = "galler", .label = "Vad gäller risken?", .options = {{whole_plan, "Planen som helhet"}},
        .value = values.text("galler"), .error = errors.of("galler"), .empty_text = "Välj", .required = true};
    for (auto const& subject : place.subjects) about.options.push_back({subject.activity.text(), subject.what});
    auto fields = select(about);
    fields += text_area({.name = "risk", .label = "Vad kan hända?", .value = values.text("risk"),
        .hint = "Till exempel: " + name + " kan halka när duschgolvet är vått.", .error = errors.of("risk"), .rows = 2,
        .max_length = static_cast<int>(longest_text), .required = true});
    fields += radio_list({.name = "sannolikhet", .legend = "Hur troligt är det?", .choices = steps(matrix.likelihoods),
        .value = values.text("sannolikhet"), .error = errors.of("sannolikhet"), .required = true});
    fields += radio_list({.name = "konsekvens", .legend = "Hur allvarligt blir det om det händer?", .choices = steps(matrix.consequences),
        .value = values.text("konsekvens"), .error = errors.of("konsekvens"), .required = true});
    fields += text_area({.name = "atgarder", .label = "Så förebygger vi", .value = values.text("atgarder"),
        .hint = "Det som hjälper utan att ta över. Inga läkemedel eller doser.", .error = errors.of("atgarder"),
        .max_length = static_cast<int>(longest_text), .advice = measure_rules()});
    fields += text_field({.name = "ansvarig", .label = "Vem ansvarar?", .value = values.text("ansvarig"), .error = errors.of("ansvarig"),
        .max_length = static_cast<int>(longest_line)});
    fields += date_field({.name = "klar", .label = "När ska det vara på plats?", .value = values.text("klar"),
        .hint = "Lämna tomt om det redan är på plats.", .error = errors.of("klar")});
    return fields + chosen_fields(place, values, errors);
}
