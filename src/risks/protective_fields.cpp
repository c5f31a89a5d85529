// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/protective_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "text/writing_support.h"

namespace {

constexpr int longest_text = 2'000;
constexpr int longest_line = 200;

std::vector<Advice> coercion_advice()
{
    std::vector<Advice> all;
    for (auto const& rule : coercion_rules()) all.push_back({rule.words, rule.advice});
    return all;
}

std::string value_or(Form const& values, char const* field, std::string standard)
{
    return values.has(field) ? values.text(field) : std::move(standard);
}

Html area(Form const& values, FormErrors const& errors, char const* name, std::string label, std::string hint)
{
    return text_area({.name = name, .label = std::move(label), .value = values.text(name), .hint = std::move(hint), .error = errors.of(name),
        .rows = 2, .max_length = longest_text, .required = true, .advice = coercion_advice()});
}

Html order_field(MeasureQuestion const& question, Form const& values, FormErrors const& errors)
{
    auto const only = question.orders.size() == 1 ? question.orders.front().order.text() : std::string{};
    Select field{.name = "bestallning", .label = "Vilken insats?", .options = {}, .value = value_or(values, "bestallning", only),
        .error = errors.of("bestallning"), .empty_text = "Välj", .required = true};
    for (auto const& one : question.orders) field.options.push_back({one.order.text(), one.title});
    return select(field);
}

Html consent_fields(MeasureQuestion const& question, Form const& values, FormErrors const& errors)
{
    auto const& name = question.given_name;
    auto fields = radio_list({.name = "svar", .legend = "Vad säger " + name + " om åtgärden?",
        .choices = {{"ja", name + " säger ja"}, {"nej", name + " säger nej"}, {"kan-inte", name + " kan inte ta ställning, eller vi vet inte"}},
        .value = values.text("svar"), .hint = "Bara " + name + " kan säga ja. Att inte säga emot är inget ja.", .error = errors.of("svar"), .required = true});
    Choices how{.name = "hur", .legend = "Hur sa " + name + " ja?", .choices = {}, .value = values.text("hur"), .error = errors.of("hur")};
    for (auto const& way : own_consent_way_codes()) how.choices.push_back({std::string{way.code}, std::string{way.label}});
    fields += radio_list(how);
    fields += text_area({.name = "ord", .label = "Vad sa eller visade " + name + "?", .value = values.text("ord"), .error = errors.of("ord"),
        .rows = 2, .max_length = longest_text, .voice = true});
    fields += date_field({.name = "fragat", .label = "Vilken dag frågade ni?", .value = value_or(values, "fragat", question.today.iso()),
        .error = errors.of("fragat")});
    return group({.legend = "Personens eget ja", .fields = std::move(fields)});
}

Html span_fields(MeasureQuestion const& question, Form const& values, FormErrors const& errors)
{
    auto const today = question.today;
    return date_field({.name = "ses-over", .label = "När ska den ses över?", .value = values.text("ses-over"),
               .hint = "Lämna tomt: då blir det inom sex månader.", .error = errors.of("ses-over"),
               .quick = {{"Om en månad", add_months(today, 1).iso()}, {"Om 3 månader", add_months(today, 3).iso()}}})
        + date_field({.name = "slutar", .label = "Sista dagen", .value = values.text("slutar"),
            .hint = "Lämna tomt: då gäller den högst ett år. Den slutar av sig själv.", .error = errors.of("slutar")});
}

} // namespace

Html measure_fields(MeasureQuestion const& question, Form const& values, FormErrors const& errors)
{
    auto const& name = question.given_name;
    auto fields = order_field(question, values, errors);
    fields += area(values, errors, "vad", "Vad är åtgärden?", "Till exempel: sänggrind på vänster sida om natten.");
    fields += area(values, errors, "syfte", "Vad ska den skydda mot, och vad vill " + name + " med den?", "");
    fields += area(values, errors, "provat", "Vad har ni provat först?", "Det som begränsar mindre: en lägre säng, ett larm, sällskap.");
    fields += consent_fields(question, values, errors);
    fields += text_field({.name = "beslutad-av", .label = "Vem har bestämt det?", .value = values.text("beslutad-av"),
        .hint = "Namn och titel. Ett hjälpmedel kan behöva ett beslut av legitimerad personal.", .error = errors.of("beslutad-av"),
        .max_length = longest_line});
    fields += date_field({.name = "borjar", .label = "Första dagen", .value = value_or(values, "borjar", question.today.iso()),
        .error = errors.of("borjar")});
    return fields + span_fields(question, values, errors);
}

Html measure_review_fields(MeasureQuestion const& question, Form const& values, FormErrors const& errors)
{
    auto fields = area(values, errors, "resultat", "Hjälper åtgärden?", "Och vad har ni provat i stället?");
    return fields + consent_fields(question, values, errors) + span_fields(question, values, errors);
}

Html measure_end_fields(MeasureQuestion const& question, Form const& values, FormErrors const& errors)
{
    auto const& name = question.given_name;
    Choices why{.name = "orsak", .legend = "Varför?", .choices = {}, .value = values.text("orsak"), .error = errors.of("orsak"), .required = true};
    for (auto const& cause : measure_end_cause_codes())
        why.choices.push_back({std::string{cause.code}, cause.value == MeasureEndCause::withdrawn ? name + " vill inte längre" : std::string{cause.label}});
    return radio_list(why)
        + text_area({.name = "slut-ord", .label = "Vad sa eller visade " + name + "?", .value = values.text("slut-ord"),
            .error = errors.of("slut-ord"), .rows = 2, .max_length = longest_text});
}

Html rescue_medicine_fields(MeasureQuestion const& question, Form const& values, FormErrors const& errors)
{
    auto fields = order_field(question, values, errors);
    fields += radio_list({.name = "finns", .legend = "Finns det ett akutläkemedel?", .choices = {{"ja", "Ja"}, {"nej", "Nej, inte nu"}},
        .value = values.text("finns"), .error = errors.of("finns"), .required = true});
    fields += text_field({.name = "instruktion", .label = "Var finns instruktionen?", .value = values.text("instruktion"),
        .hint = "Till exempel: blå pärm i köket, flik 2. Skriv inte läkemedel eller dos här.", .error = errors.of("instruktion"), .max_length = longest_line});
    fields += text_field({.name = "far-ge", .label = "Vem får ge det?", .value = values.text("far-ge"),
        .hint = "Till exempel: personal med delegering av sjuksköterskan.", .error = errors.of("far-ge"), .max_length = longest_line});
    return fields;
}
