// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/area_form.h"

#include "html/components/field.h"
#include "plans/heading_form.h"
#include "plans/plan_wording.h"

namespace {

constexpr std::size_t longest = 10'000;
constexpr std::size_t short_text = 500;

} // namespace

Html area_fields(std::string const& given_name, std::string can_and_wants, std::string supports, std::string hinders,
    FormErrors const& errors)
{
    Html fields = text_area({.name = "kan", .label = "Det här kan och vill " + given_name, .value = std::move(can_and_wants),
        .error = errors.of("kan"), .rows = 2, .voice = true});
    fields += text_area({.name = "stodjer", .label = "Det här stödjer " + given_name, .value = std::move(supports),
        .error = errors.of("stodjer"), .rows = 2, .voice = true});
    fields += text_area({.name = "hindrar", .label = "Det här hindrar " + given_name, .value = std::move(hinders),
        .error = errors.of("hindrar"), .rows = 2, .voice = true});
    return fields;
}

Html area_fields(std::string const& given_name, Form const& values, FormErrors const& errors)
{
    return area_fields(given_name, values.text("kan"), values.text("stodjer"), values.text("hindrar"), errors);
}

Html toward_goal_field(std::string value, std::string hint, std::string error)
{
    return text_area({.name = "mot-mal", .label = std::string{toward_goal_label}, .value = std::move(value), .hint = std::move(hint),
        .error = std::move(error), .rows = 2});
}

AreaWords parse_area(Form const& form, FormErrors& errors)
{
    return {
        .can_and_wants = limited(form, "kan", longest, errors),
        .supports = limited(form, "stodjer", longest, errors),
        .hinders = limited(form, "hindrar", longest, errors),
        .toward_goal = limited(form, "mot-mal", short_text, errors),
    };
}

void add_area_values(Form& form, HeadingText const& text)
{
    form.add("kan", text.can_and_wants);
    form.add("stodjer", text.supports);
    form.add("hindrar", text.hinders);
    form.add("mot-mal", text.toward_goal);
}
