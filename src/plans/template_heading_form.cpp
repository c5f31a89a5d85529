// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/heading_form.h"
#include "plans/line_list.h"
#include "plans/template_draft.h"
#include "plans/template_form.h"

namespace {

constexpr std::size_t longest_title = 120;
constexpr std::size_t longest_help = 2'000;
constexpr std::size_t longest_list = 4'000;

struct Asked {
    std::string_view code;
    std::string_view text;
    bool TemplateHeading::* field;
};
constexpr Asked asked[] = {
    {"vad", "Vad ska göras?", &TemplateHeading::asks_what},
    {"hur", "Hur?", &TemplateHeading::asks_how},
    {"nar", "När?", &TemplateHeading::asks_when},
    {"vem", "Vem gör?", &TemplateHeading::asks_who},
    {"var", "Var?", &TemplateHeading::asks_where},
};

std::string trimmed(std::string_view text)
{
    auto const begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return std::string{text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1)};
}

// How a heading without text shows: in every plan, or when the writer chooses it.
Html place_fields(Form const& values, HeadingKind kind)
{
    Html fields = check_box({.name = "valjs", .text = "Står bara i planen när den som skriver har valt den",
        .checked = values.text("valjs") == "ja"});
    fields += check_box({.name = "vantas", .text = "Ska vara ifylld",
        .checked = values.text("vantas") == "ja",
        .hint = "Är den tom påminner planen om det innan den fastställs. Det stoppar ingen."});
    if (kind == HeadingKind::service)
        fields += text_area({.name = "insatsord", .label = "Föreslås när beslutets insats heter något med",
            .value = values.text("insatsord"), .hint = "Ett ord på varje rad, till exempel: städ.", .rows = 2});
    return fields;
}

Html new_fields(PlanTemplate const& made, Form const& values, FormErrors const& errors)
{
    std::vector<Option> groups;
    for (auto const& group : made.groups) groups.push_back({group.title, group.title});
    Html fields = select({.name = "grupp", .label = "Var ska rubriken stå?", .options = std::move(groups),
        .value = values.text("grupp"), .hint = "Du kan flytta den sedan.", .error = errors.of("grupp"), .empty_text = "Välj",
        .required = true});
    fields += radio_list({.name = "slag", .legend = "Vad skrivs under rubriken?",
        .choices = {{.value = "text", .text = "Text och egna ord"},
            {.value = "service", .text = "Text, egna ord och Så gör vi", .hint = "För stöd och insatser."}},
        .value = values.text("slag"), .error = errors.of("slag"), .required = true});
    return fields;
}

Html asked_fields(Form const& values, FormErrors const& errors)
{
    Choices choices{.name = "fraga", .legend = "Vad ska besvaras under Så gör vi?", .choices = {},
        .hint = "Gäller rubriker med Så gör vi. Hur ska alltid besvaras.", .error = errors.of("fraga")};
    for (auto const& one : asked)
        choices.choices.push_back({.value = std::string{one.code}, .text = std::string{one.text},
            .checked = values.has("fraga", one.code)});
    return check_list(choices)
        + check_box({.name = "mal", .text = "Fråga hur beslutets mål ska nås här", .checked = values.text("mal") == "ja",
            .hint = "En kort text av sig själv, till exempel för ett livsområde."});
}

} // namespace

Form template_heading_values(TemplateHeading const& heading)
{
    Form form;
    form.add("rubrik", heading.title);
    form.add("hjalp", heading.help);
    form.add("fragor", lines_of(heading.questions));
    form.add("punkter", lines_of(heading.points));
    for (auto const& one : asked)
        if (heading.*one.field) form.add("fraga", std::string{one.code});
    form.add("mal", heading.asks_goal ? "ja" : "");
    form.add("otydligt", heading.unclear);
    form.add("tydligt", heading.clear);
    form.add("valjs", heading.chosen ? "ja" : "");
    form.add("vantas", heading.expected ? "ja" : "");
    form.add("insatsord", lines_of(heading.suggested_for.services));
    form.add("kalla", heading.source);
    return form;
}

Html template_heading_fields(
    PlanTemplate const& made, HeadingForm which, HeadingKind kind, Form const& values, FormErrors const& errors)
{
    bool const is_new = which == HeadingForm::of_new;
    Html fields = text_field({.name = "rubrik", .label = "Rubrik", .value = values.text("rubrik"),
        .hint = "{namn} blir personens förnamn. {personen} och {kontaktmannen} blir era ord för dem.", .error = errors.of("rubrik"), .required = true});
    if (is_new) fields += new_fields(made, values, errors);
    fields += text_area({.name = "hjalp", .label = "Hjälptext", .value = values.text("hjalp"),
        .hint = "Vad ska stå här? Skriv så att den som är ny förstår.", .error = errors.of("hjalp"), .rows = 3, .required = true});
    bool const has_text = is_new || kind == HeadingKind::text || kind == HeadingKind::service;
    fields += text_area({.name = "fragor", .label = "Frågor att ställa", .value = values.text("fragor"),
        .hint = "En fråga på varje rad.", .error = errors.of("fragor"), .rows = 4});
    if (has_text)
        fields += text_area({.name = "punkter", .label = "Det här ska texten berätta", .value = values.text("punkter"),
            .hint = "En sak på varje rad, till exempel: vad som hindrar.", .error = errors.of("punkter"), .rows = 3});
    if (is_new || kind == HeadingKind::service) fields += asked_fields(values, errors);
    Html example = text_area({.name = "otydligt", .label = "Otydligt", .value = values.text("otydligt"),
        .error = errors.of("otydligt"), .rows = 2});
    example += text_area({.name = "tydligt", .label = "Tydligt", .value = values.text("tydligt"),
        .error = errors.of("tydligt"), .rows = 2});
    fields += group({.legend = "Exempel", .fields = std::move(example)});
    if (has_text) fields += place_fields(values, is_new ? HeadingKind::service : kind);
    fields += text_field({.name = "kalla", .label = "Källa", .value = values.text("kalla"),
        .hint = "Lagrum, eller rutin och avsnitt.", .error = errors.of("kalla"), .required = true});
    return fields;
}

TemplateHeading parse_template_heading(Form const& form, TemplateHeading base, FormErrors& errors)
{
    auto const needed = [&](std::string_view field, std::size_t most, std::string_view missing) {
        auto text = trimmed(limited(form, field, most, errors));
        if (text.empty()) errors.add(std::string{field}, std::string{missing});
        return text;
    };
    base.title = needed("rubrik", longest_title, "Skriv vad rubriken heter.");
    base.help = needed("hjalp", longest_help, "Skriv en hjälptext.");
    base.source = needed("kalla", longest_title, "Skriv varifrån rubriken kommer, till exempel en rutin eller ett lagrum.");
    base.questions = lines_in(limited(form, "fragor", longest_list, errors));
    base.unclear = trimmed(limited(form, "otydligt", longest_help, errors));
    base.clear = trimmed(limited(form, "tydligt", longest_help, errors));
    if (base.unclear.empty() != base.clear.empty())
        errors.add(base.clear.empty() ? "tydligt" : "otydligt", "Skriv båda exemplen, eller inget.");
    if (!may_remove(base)) return base; // the rest has no field in its form
    base.points = lines_in(limited(form, "punkter", longest_list, errors));
    base.chosen = form.text("valjs") == "ja";
    base.expected = form.text("vantas") == "ja";
    base.reason_if_empty = base.reason_if_empty && base.expected;
    if (base.kind == HeadingKind::text) return base;
    base.suggested_for.services = lines_in(limited(form, "insatsord", longest_list, errors));
    base.asks_goal = form.text("mal") == "ja";
    for (auto const& one : asked) base.*one.field = form.has("fraga", one.code);
    if (!base.asks_how) errors.add("fraga", "Kryssa i Hur. Varje insats ska säga hur stödet ges.");
    return base;
}

TemplateHeading new_template_heading(Form const& form, FormErrors& errors)
{
    auto const kind = form.text("slag");
    if (kind != "text" && kind != "service") errors.add("slag", "Välj vad som skrivs under rubriken.");
    if (form.text("grupp").empty()) errors.add("grupp", "Välj var rubriken ska stå.");
    return parse_template_heading(form,
        {.key = {}, .title = {}, .kind = kind == "text" ? HeadingKind::text : HeadingKind::service, .help = {}}, errors);
}
