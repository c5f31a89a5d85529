// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/choice.h"

#include "html/components/picture.h"

namespace {

enum class Kind { radio, check };

std::string group_id(Choices const& choices)
{
    return choices.id.empty() ? choices.name : choices.id;
}

// The first input has the group's own id, so an error summary can lead to it.
std::string input_id(Choices const& choices, std::size_t number)
{
    return number == 0 ? group_id(choices) : group_id(choices) + "-" + std::to_string(number + 1);
}

Html input(Choices const& choices, std::size_t number, Kind kind, bool framed = true)
{
    auto const& choice = choices.choices[number];
    bool const checked =
        kind == Kind::radio ? !choices.value.empty() && choice.value == choices.value : choice.checked;
    auto html = Html::format(R"(<input{} type="{}" id="{}" name="{}" value="{}")",
        framed ? Html::markup(" class=\"ds-input\"") : Html{}, kind == Kind::radio ? "radio" : "checkbox",
        input_id(choices, number), choices.name, choice.value);
    if (checked) html += " checked";
    if (!choice.hint.empty())
        html += Html::format(R"( aria-describedby="{}-tips")", input_id(choices, number));
    if (!choices.error.empty()) html += " aria-invalid=\"true\"";
    html += ">";
    return html;
}

Html hint_of(Choices const& choices, std::size_t number)
{
    auto const& text = choices.choices[number].hint;
    if (text.empty()) return {};
    return Html::format(R"(<p class="tips" id="{}-tips">{}</p>)", input_id(choices, number), text);
}

// The legend, hint and error around the choices. Radio groups say that they are required on the group.
Html around(Choices const& choices, Html const& content, Kind kind)
{
    auto const id = group_id(choices);
    std::string described;
    if (!choices.hint.empty()) described += id + "-grupptips";
    if (!choices.error.empty()) described += (described.empty() ? "" : " ") + id + "-fel";
    Html html = Html::markup("<fieldset class=\"ds-fieldset\"");
    if (kind == Kind::radio) html += " role=\"radiogroup\"";
    if (kind == Kind::radio && choices.required) html += " aria-required=\"true\"";
    if (!described.empty()) html += Html::format(R"( aria-describedby="{}")", described);
    html += Html::format("><legend>{}</legend>", choices.legend);
    if (!choices.hint.empty())
        html += Html::format(R"(<p class="tips" id="{}-grupptips">{}</p>)", id, choices.hint);
    if (!choices.error.empty())
        html += Html::format(R"(<p class="ds-validation-message" id="{}-fel">{}</p>)", id, choices.error);
    html += content;
    html += "</fieldset>";
    return html;
}

// A tile: the picture or icon, the word, and the input over it all.
Html tile(Choices const& choices, std::size_t number, Html const& open, PictureSize size)
{
    auto const& choice = choices.choices[number];
    auto const sign = choice.picture.empty() ? icon(choice.icon) : picture(choice.picture, size);
    return Html::format(
        "{}{}{}<span>{}</span></label>", open, input(choices, number, Kind::radio, false), sign, choice.text);
}

} // namespace

Html radio_list(Choices const& choices)
{
    Html html = Html::markup("<div class=\"val\">");
    for (std::size_t number = 0; number < choices.choices.size(); ++number)
        html += Html::format(
            R"(<div class="ds-field" data-variant="outline">{}<label class="ds-label" for="{}">{}</label>{}</div>)",
            input(choices, number, Kind::radio), input_id(choices, number), choices.choices[number].text,
            hint_of(choices, number));
    html += "</div>";
    return around(choices, html, Kind::radio);
}

Html radio_tiles(Choices const& choices)
{
    Html html = Html::markup("<div class=\"brickor\">");
    for (std::size_t number = 0; number < choices.choices.size(); ++number)
        html += tile(choices, number, Html::markup("<label class=\"bricka\">"), PictureSize::tile);
    html += "</div>";
    return around(choices, html, Kind::radio);
}

Html radio_tiles_row(Choices const& choices)
{
    Html html = Html::markup("<div class=\"brickor brickor--tre\">");
    for (std::size_t number = 0; number < choices.choices.size(); ++number)
        html +=
            tile(choices, number, Html::markup("<label class=\"bricka bricka--rad\">"), PictureSize::small);
    html += "</div>";
    return around(choices, html, Kind::radio);
}

Html goal_tiles(Choices const& choices)
{
    Html html = Html::markup("<div class=\"malval\">");
    for (std::size_t number = 0; number < choices.choices.size(); ++number)
        html += tile(choices, number, Html::markup("<label class=\"malbricka\">"), PictureSize::tile);
    html += "</div>";
    return around(choices, html, Kind::radio);
}

Html check_list(Choices const& choices)
{
    Html html = Html::markup("<div class=\"rutor\">");
    for (std::size_t number = 0; number < choices.choices.size(); ++number)
        html += Html::format(R"(<div class="ds-field">{}<label class="ds-label" for="{}">{}</label>{}</div>)",
            input(choices, number, Kind::check), input_id(choices, number), choices.choices[number].text,
            hint_of(choices, number));
    html += "</div>";
    return around(choices, html, Kind::check);
}

Html weekdays(Choices const& choices)
{
    Html html = Html::markup("<div class=\"dagar\">");
    for (std::size_t number = 0; number < choices.choices.size(); ++number)
        html += Html::format("<label>{}<span>{}</span></label>", input(choices, number, Kind::check, false),
            choices.choices[number].text);
    html += "</div>";
    return around(choices, html, Kind::check);
}

Html check_box(CheckBox const& box)
{
    auto const id = box.id.empty() ? box.name : box.id;
    std::string described;
    if (!box.hint.empty()) described += id + "-tips";
    if (!box.error.empty()) described += (described.empty() ? "" : " ") + id + "-fel";
    auto html = Html::format(
        R"(<div class="ds-field"><input class="ds-input" type="checkbox" id="{}" name="{}" value="{}")", id,
        box.name, box.value);
    if (box.checked) html += " checked";
    if (!described.empty()) html += Html::format(R"( aria-describedby="{}")", described);
    if (!box.error.empty()) html += " aria-invalid=\"true\"";
    html += Html::format(R"(><label class="ds-label" for="{}">{}</label>)", id, box.text);
    if (!box.hint.empty()) html += Html::format(R"(<p class="tips" id="{}-tips">{}</p>)", id, box.hint);
    if (!box.error.empty())
        html += Html::format(R"(<p class="ds-validation-message" id="{}-fel">{}</p>)", id, box.error);
    html += "</div>";
    return html;
}
