// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/field.h"

#include "html/components/field_frame.h"

namespace {

Html width_class(Width width)
{
    switch (width) {
    case Width::full:
        return {};
    case Width::short_text:
        return Html::markup(" bredd--kort");
    case Width::time:
        return Html::markup(" bredd--tid");
    case Width::date:
        return Html::markup(" bredd--datum");
    case Width::number:
        return Html::markup(" bredd--tal");
    }
    return {};
}

// Buttons that put a value into a field, for those who have the script.
Html quick_choices(std::vector<QuickChoice> const& quick, std::string_view field_id)
{
    if (quick.empty()) return {};
    Html html = Html::markup("<div class=\"starter\">");
    for (auto const& choice : quick)
        html += Html::format(R"(<button type="button" hidden data-mal="{}" data-satt="{}">{}</button>)",
            field_id, choice.value, choice.text);
    html += "</div>";
    return html;
}

Html starter_buttons(std::vector<Starter> const& starters, std::string_view field_id)
{
    if (starters.empty()) return {};
    Html html = Html::markup("<div class=\"starter\">");
    for (auto const& starter : starters)
        html += Html::format(R"(<button type="button" hidden data-mal="{}" data-lagg-till="{}">{}</button>)",
            field_id, starter.text, starter.label);
    html += "</div>";
    return html;
}

// Hidden from the start, not by the script: without script there is no advice at all.
Html advice_rows(std::vector<Advice> const& advice, std::string_view field_id)
{
    if (advice.empty()) return {};
    auto html = Html::format(R"(<div class="rad" id="{}-rad">)", field_id);
    for (auto const& one : advice)
        html += Html::format(
            R"(<p data-rad-for="{}" data-ord="{}" hidden>{}<span><strong data-ordet></strong> {}</span></p>)",
            field_id, one.words, icon(Icon::lightbulb), one.text);
    html += "</div>";
    return html;
}

} // namespace

Html text_field(TextField const& field)
{
    FieldFrame frame{
        .name = field.name, .id = field.id, .label = field.label, .hint = field.hint, .error = field.error};
    auto input = Html::format(
        R"(<input class="ds-input{}" id="{}" name="{}" type="{}" value="{}" autocomplete="{}")",
        width_class(field.width), frame.input_id(), field.name, field.type, field.value, field.autocomplete);
    if (!field.input_mode.empty()) input += Html::format(R"( inputmode="{}")", field.input_mode);
    if (field.max_length > 0) input += Html::format(R"( data-langst="{}")", field.max_length);
    if (field.required) input += " aria-required=\"true\"";
    if (!field.spellcheck) input += " spellcheck=\"false\" autocapitalize=\"off\"";
    if (!field.suggestions.empty()) input += Html::format(R"( list="{}-val")", frame.input_id());
    input += frame.wiring();
    input += ">";
    if (!field.suggestions.empty()) {
        input += Html::format(R"(<datalist id="{}-val">)", frame.input_id());
        for (auto const& suggestion : field.suggestions)
            input += Html::format(R"(<option value="{}"></option>)", suggestion);
        input += "</datalist>";
    }
    return frame.around(input);
}

Html text_area(TextArea const& field)
{
    FieldFrame frame{
        .name = field.name, .id = field.id, .label = field.label, .hint = field.hint, .error = field.error};
    auto const id = frame.input_id();
    if (!field.advice.empty()) frame.also_described_by = id + "-rad";
    if (field.voice) frame.voice = true;
    auto input = starter_buttons(field.starters, id);
    input +=
        Html::format(R"(<textarea class="ds-input" id="{}" name="{}" rows="{}")", id, field.name, field.rows);
    if (field.max_length > 0) input += Html::format(R"( data-langst="{}")", field.max_length);
    if (field.required) input += " aria-required=\"true\"";
    if (!field.advice.empty()) input += " data-skrivstod";
    input += frame.wiring();
    // The first line end after <textarea> is swallowed by browsers, so one is given away.
    input += Html::format(">\n{}</textarea>", field.value);
    input += advice_rows(field.advice, id);
    input += field.below;
    return frame.around(input);
}

Html select(Select const& field)
{
    FieldFrame frame{
        .name = field.name, .id = field.id, .label = field.label, .hint = field.hint, .error = field.error};
    auto input = Html::format(R"(<select class="ds-input" id="{}" name="{}")", frame.input_id(), field.name);
    if (field.required) input += " aria-required=\"true\"";
    input += frame.wiring();
    input += ">";
    if (!field.empty_text.empty()) input += Html::format(R"(<option value="">{}</option>)", field.empty_text);
    std::string group;
    for (auto const& option : field.options) {
        if (option.group != group) {
            if (!group.empty()) input += "</optgroup>";
            if (!option.group.empty()) input += Html::format(R"(<optgroup label="{}">)", option.group);
            group = option.group;
        }
        input += Html::format(R"(<option value="{}"{}>{}</option>)", option.value,
            option.value == field.value ? Html::markup(" selected") : Html{}, option.text);
    }
    if (!group.empty()) input += "</optgroup>";
    input += "</select>";
    return frame.around(input);
}

Html date_field(DateField const& field)
{
    FieldFrame frame{.name = field.name,
        .id = field.id,
        .label = field.label,
        .hint = field.hint.empty() ? "Till exempel 2 dec eller 2026-12-02." : field.hint,
        .error = field.error};
    auto input = Html::format(
        R"(<input class="ds-input bredd--datum" id="{}" name="{}" type="text" value="{}" autocomplete="off" spellcheck="false")",
        frame.input_id(), field.name, field.value);
    if (field.required) input += " aria-required=\"true\"";
    input += frame.wiring();
    input += ">";
    return frame.around(input + quick_choices(field.quick, frame.input_id()));
}

Html time_field(TimeField const& field)
{
    FieldFrame frame{
        .name = field.name, .id = field.id, .label = field.label, .hint = field.hint, .error = field.error};
    auto input = Html::format(
        R"(<input class="ds-input bredd--tid" id="{}" name="{}" type="text" inputmode="decimal" value="{}" )"
        R"(autocomplete="off"{}>)",
        frame.input_id(), field.name, field.value, frame.wiring());
    return frame.around(input + quick_choices(field.quick, frame.input_id()));
}

Html times(Html fields)
{
    return Html::format(R"(<div class="tider">{}</div>)", fields);
}
