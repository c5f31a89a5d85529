// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/objection_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"

namespace {

constexpr std::size_t long_text = 4'000;
constexpr std::size_t short_text = 300;

Html who_fields(std::string const& name, Form const& values, FormErrors const& errors)
{
    Html fields = radio_list({.name = "vem",
        .legend = "Vem håller inte med?",
        .choices = {{.value = "person", .text = name}, {.value = "representative", .text = "En företrädare"},
            {.value = "relative", .text = "En anhörig"}},
        .value = values.text("vem"),
        .error = errors.of("vem"),
        .required = true});
    fields += text_field({.name = "namn", .label = "Namn, om det inte är " + name, .value = values.text("namn"),
        .error = errors.of("namn"), .max_length = static_cast<int>(short_text)});
    return fields;
}

Html word_fields(std::string const& name, Form const& values, FormErrors const& errors)
{
    std::vector<Option> voices;
    for (auto const& one : whose_voice_codes()) voices.push_back({std::string{one.code}, about(one.label, name)});
    Html fields = text_area({.name = "invandning", .label = "Vad är fel, och hur är det i stället?",
        .value = values.text("invandning"), .hint = "Skriv med egna ord, som det sades.", .error = errors.of("invandning"),
        .max_length = static_cast<int>(long_text), .required = true, .voice = true});
    fields += select({.name = "rost", .label = "Vems ord är det?", .options = std::move(voices), .value = values.text("rost"),
        .error = errors.of("rost"), .empty_text = "Välj", .required = true});
    fields += text_field({.name = "metod", .label = "Hur kom det fram?", .value = values.text("metod"),
        .hint = "Till exempel: samtal med bilder.", .error = errors.of("metod"), .max_length = static_cast<int>(short_text),
        .required = true});
    return fields;
}

} // namespace

std::optional<NewObjection> parse_objection(Form const& form, FormErrors& errors)
{
    auto const about = PlanSubject::parse(form.text("galler"));
    auto const objector = parse_code(objector_codes(), form.text("vem"));
    auto const voice = parse_code(whose_voice_codes(), form.text("rost"));
    auto name = limited(form, "namn", short_text, errors);
    auto text = limited(form, "invandning", long_text, errors);
    auto method = limited(form, "metod", short_text, errors);
    if (!about) errors.add("galler", "Välj vad det gäller.");
    if (!objector) errors.add("vem", "Välj vem som inte håller med.");
    else if (*objector == Objector::person) name.clear();
    else if (name.empty()) errors.add("namn", "Skriv namnet på den som inte håller med.");
    if (text.empty()) errors.add("invandning", "Skriv vad det är som inte stämmer.");
    if (!voice) errors.add("rost", "Välj vems ord det är.");
    if (method.empty()) errors.add("metod", "Skriv hur det kom fram.");
    if (!errors.empty()) return std::nullopt;
    return NewObjection{.about = *about,
        .objector = *objector,
        .objector_name = std::move(name),
        .voice = *voice,
        .method = std::move(method),
        .text = std::move(text)};
}

Html objection_fields(
    std::vector<NamedSubject> const& subjects, std::string const& given_name, Form const& values, FormErrors const& errors)
{
    std::vector<Option> options;
    for (auto const& [subject, name] : subjects) options.push_back({subject.text(), name});
    Html fields = paragraph("Det står sedan bredvid texten, på skärmen och i utskrifter. Ingen kan ta bort det. Planens text ändras inte.");
    fields += select({.name = "galler", .label = "Vad gäller det?", .options = std::move(options), .value = values.text("galler"),
        .error = errors.of("galler"), .empty_text = "Välj", .required = true});
    return fields + who_fields(given_name, values, errors) + word_fields(given_name, values, errors);
}
