// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/written_text.h"
#include "rules/rule_value.h"
#include "rules/span.h"

#include <algorithm>

namespace {

constexpr int longest_line = 200;

bool is_timed(RuleKind const& kind) { return kind.form == ValueForm::span || kind.form == ValueForm::deadline; }

Html timed_fields(RuleKind const& kind, Form const& values, FormErrors const& errors)
{
    auto fields = text_field({.name = "antal", .label = "Hur många?", .value = values.text("antal"),
        .hint = kind.may_be_none ? "Lämna tomt om ingen tid ska gälla." : "", .error = errors.of("antal"), .input_mode = "numeric",
        .width = Width::number, .max_length = 3});
    Select unit{.name = "enhet", .label = "Dagar, veckor eller månader?", .options = {}, .value = values.text("enhet")};
    for (auto const& one : span_unit_codes()) unit.options.push_back({std::string{one.code}, std::string{one.label}});
    fields += select(unit);
    if (kind.form != ValueForm::deadline) return fields;
    Select anchor{.name = "fran-vad", .label = "Räknas från", .options = {}, .value = values.text("fran-vad")};
    for (auto const& one : anchor_codes())
        if (one.value <= Anchor::actual_start) anchor.options.push_back({std::string{one.code}, std::string{one.label}});
    return fields + select(anchor);
}

Choices choices_of(RuleKind const& kind, Form const& values, FormErrors const& errors)
{
    Choices field{.name = "varde", .legend = std::string{kind.label}, .choices = {}, .value = values.text("varde"),
        .hint = std::string{kind.about}, .error = errors.of("varde")};
    auto const ticked = values.all("varde");
    for (auto const& one : kind.choices)
        field.choices.push_back({.value = std::string{one.code}, .text = std::string{one.label},
            .checked = std::ranges::find(ticked, one.code) != ticked.end()});
    return field;
}

std::string timed_text(RuleKind const& kind, Form const& form)
{
    auto const count = form.text("antal");
    if (count.empty() && kind.may_be_none) return "none";
    auto text = count + " " + form.text("enhet");
    return kind.form == ValueForm::deadline ? text + " " + form.text("fran-vad") : text;
}

std::string typed_text(RuleKind const& kind, Form const& form)
{
    if (is_timed(kind)) return timed_text(kind, form);
    if (kind.form != ValueForm::choices) return form.text("varde");
    std::string text;
    for (auto const& one : form.all("varde")) text += (text.empty() ? "" : " ") + one;
    return text;
}

Select place_field(std::string name, std::string label, std::string empty, Form const& values, FormErrors const& errors)
{
    auto const value = values.text(name);
    auto const error = errors.of(name);
    return {.name = std::move(name), .label = std::move(label), .options = {}, .value = value, .error = error, .empty_text = std::move(empty)};
}

std::optional<CivilDate> day_in(Form const& form, char const* name, CivilDate today, FormErrors& errors)
{
    if (form.text(name).empty()) return std::nullopt;
    auto const day = parse_date(form.text(name), today);
    if (!day) errors.add(name, "Skriv ett datum, till exempel 2026-12-02.");
    return day;
}

} // namespace

void add_rule_values(Form& values, RuleKind const& kind, std::string const& value)
{
    if (!is_timed(kind)) {
        if (kind.form != ValueForm::choices) values.add("varde", value);
        else
            for (auto const code : codes_in(value)) values.add("varde", std::string{code});
        return;
    }
    auto const deadline = parse_deadline(value);
    auto const span = deadline ? std::optional{deadline->span} : parse_span(value);
    values.add("antal", span ? std::to_string(span->count) : "");
    values.add("enhet", std::string{code_of(span_unit_codes(), span ? span->unit : SpanUnit::day).code});
    values.add("fran-vad", std::string{code_of(anchor_codes(), deadline ? deadline->anchor : Anchor::actual_start).code});
}

Html rule_value_fields(RuleKind const& kind, Form const& values, FormErrors const& errors)
{
    switch (kind.form) {
    case ValueForm::span:
    case ValueForm::deadline: return timed_fields(kind, values, errors);
    case ValueForm::choice: return radio_list(choices_of(kind, values, errors));
    case ValueForm::choices: return check_list(choices_of(kind, values, errors));
    case ValueForm::yes_no: {
        auto field = choices_of(kind, values, errors);
        field.choices = {{.value = "yes", .text = "Ja"}, {.value = "no", .text = "Nej"}};
        return radio_list(field);
    }
    case ValueForm::number:
    case ValueForm::text:
        return text_field({.name = "varde", .label = std::string{kind.label}, .value = values.text("varde"), .hint = std::string{kind.about},
            .error = errors.of("varde"), .width = kind.form == ValueForm::number ? Width::number : Width::full,
            .max_length = kind.form == ValueForm::number ? 2 : 60});
    }
    return {};
}

std::optional<std::string> parse_rule_value(RuleKind const& kind, Form const& form, FormErrors& errors)
{
    auto const value = checked_value(kind, typed_text(kind, form));
    if (value) return *value;
    errors.add(is_timed(kind) ? "antal" : "varde", value.refusal().message);
    return std::nullopt;
}

void add_scope_values(Form& values, RuleScope const& scope)
{
    values.add("gren", scope.division);
    values.add("lag", scope.law);
    values.add("insats", scope.service);
    values.add("avtal", scope.contract);
    values.add("plats", scope.unit);
}

Html scope_fields(PlaceNames const& names, Form const& values, FormErrors const& errors)
{
    auto division = place_field("gren", "Verksamhetsgren", "Alla", values, errors);
    for (auto const& one : names.divisions) division.options.push_back({one, one});
    auto law = place_field("lag", "Lag", "Båda", values, errors);
    law.options = {{"SoL", "SoL"}, {"LSS", "LSS"}};
    auto service = place_field("insats", "Insats", "Alla", values, errors);
    for (auto const& one : names.services) service.options.push_back({one.code, one.name});
    auto unit = place_field("plats", "Enhet", "Alla", values, errors);
    for (auto const& one : names.units) unit.options.push_back({one.code, one.name});
    auto const contract = text_field({.name = "avtal", .label = "Avtal", .value = values.text("avtal"), .hint = "Beteckningen, om regeln står i ett avtal.",
        .error = errors.of("avtal"), .max_length = 60, .suggestions = names.contracts});
    return group({.legend = "Var gäller det?", .fields = select(division) + select(law) + select(service) + contract + select(unit),
        .hint = "Det mest bestämda gäller: en enhet går före en insats, och en insats före alla.", .id = "var"});
}

RuleScope parse_scope(PlaceNames const& names, Form const& form, FormErrors& errors)
{
    RuleScope scope{form.text("gren"), form.text("lag"), form.text("insats"), form.text("avtal"), form.text("plats")};
    auto const knows = [](std::vector<PlaceNames::Named> const& all, std::string const& code) {
        return code.empty() || std::ranges::find(all, code, &PlaceNames::Named::code) != all.end();
    };
    if (character_count(scope.division) > longest_line) errors.add("gren", "Välj en verksamhetsgren i listan.");
    if (!scope.law.empty() && scope.law != "SoL" && scope.law != "LSS") errors.add("lag", "Välj SoL, LSS eller båda.");
    if (!knows(names.services, scope.service)) errors.add("insats", "Välj en insats i listan.");
    if (!knows(names.units, scope.unit)) errors.add("plats", "Välj en enhet i listan.");
    if (character_count(scope.contract) > 60) errors.add("avtal", "Skriv högst 60 tecken.");
    return scope;
}

Form source_values(SourceDocument const& source)
{
    auto const iso = [](std::optional<CivilDate> const& day) { return day ? day->iso() : std::string{}; };
    Form values;
    values.add("namn", source.name);
    values.add("typ", source.type);
    values.add("agare", source.owner);
    values.add("nummer", source.reference);
    values.add("omfattar", source.applies_to);
    values.add("antagen", iso(source.adopted));
    values.add("reviderad", iso(source.revised));
    values.add("till", iso(source.valid_to));
    return values;
}

Html source_fields(Form const& values, FormErrors const& errors)
{
    auto const line = [&](char const* name, char const* label, char const* hint) {
        return text_field({.name = name, .label = label, .value = values.text(name), .hint = hint, .error = errors.of(name), .max_length = longest_line});
    };
    auto const day = [&](char const* name, char const* label) {
        return date_field({.name = name, .label = label, .value = values.text(name), .error = errors.of(name)});
    };
    return line("namn", "Dokumentets namn", "Står vid varje regel och datum.") + line("typ", "Sort", "Till exempel rutin eller riktlinje.")
        + line("agare", "Ägare", "Den som svarar på frågor om rutinen.") + line("nummer", "Diarienummer", "")
        + line("omfattar", "Gäller för", "Till exempel all hemtjänst.") + day("antagen", "Antagen") + day("reviderad", "Reviderad")
        + day("till", "Gäller till och med");
}

SourceDocument parse_source(Form const& form, CivilDate today, FormErrors& errors)
{
    SourceDocument source{.name = form.text("namn"),
        .type = form.text("typ"),
        .owner = form.text("agare"),
        .reference = form.text("nummer"),
        .applies_to = form.text("omfattar"),
        .adopted = day_in(form, "antagen", today, errors),
        .revised = day_in(form, "reviderad", today, errors),
        .valid_to = day_in(form, "till", today, errors)};
    if (source.name.empty()) errors.add("namn", "Skriv vad dokumentet heter.");
    for (auto const* name : {"namn", "typ", "agare", "nummer", "omfattar"})
        if (character_count(form.text(name)) > longest_line) errors.add(name, "Skriv högst 200 tecken.");
    return source;
}
