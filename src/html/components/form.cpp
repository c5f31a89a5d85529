// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/form.h"

std::string FormErrors::of(std::string_view field) const
{
    for (auto const& error : errors_)
        if (error.field == field) return error.message;
    return {};
}

Html error_summary(FormErrors const& errors)
{
    if (errors.empty()) return {};
    auto html =
        Html::markup("<div class=\"ds-error-summary felruta\" id=\"felruta\" tabindex=\"-1\" role=\"group\" "
                     "aria-labelledby=\"felruta-rubrik\"><h2 id=\"felruta-rubrik\">");
    html += icon(Icon::triangle_alert);
    html += errors.all().size() == 1 ? Html::markup("En sak behöver rättas")
                                     : Html::markup("Några saker behöver rättas");
    html += "</h2><ul>";
    for (auto const& error : errors.all())
        html += Html::format(R"(<li><a class="ds-link" href="#{}">{}</a></li>)", error.field, error.message);
    html += "</ul></div>";
    return html;
}

Html form(FormFrame const& frame, Html content)
{
    auto html = Html::format(R"(<form method="post" action="{}" novalidate)", frame.action.string());
    if (!frame.id.empty()) html += Html::format(R"( id="{}")", frame.id);
    if (!frame.css_class.empty()) html += Html::format(R"( class="{}")", frame.css_class);
    if (frame.sends_files) html += " enctype=\"multipart/form-data\"";
    if (!frame.label.empty()) html += Html::format(R"( aria-label="{}")", frame.label);
    if (frame.autosave) html += Html::format(R"( data-autosave="{}")", frame.autosave->string());
    if (!frame.keep.empty()) html += Html::format(R"( data-keep="{}")", frame.keep);
    if (frame.guard || frame.autosave || !frame.keep.empty()) html += " data-guard";
    html += Html::format(R"(><input type="hidden" name="_csrf" value="{}">)", frame.csrf);
    if (!frame.version.empty())
        html += Html::format(R"(<input type="hidden" name="version" value="{}">)", frame.version);
    for (auto const& [name, value] : frame.hidden)
        html += Html::format(R"(<input type="hidden" name="{}" value="{}">)", name, value);
    html += content;
    html += "</form>";
    return html;
}

Html search_form(Href const& action, std::string_view label, Html content)
{
    return Html::format(
        R"(<form class="sok" method="get" role="search" aria-label="{}" action="{}">{}</form>)", label,
        action.string(), content);
}

Html button_form(Href const& action, std::string_view csrf, SubmitButton const& submit)
{
    return button_form(FormFrame{.action = action, .csrf = std::string{csrf}}, submit);
}

Html button_form(FormFrame const& frame, SubmitButton const& submit)
{
    auto quiet = frame;
    if (quiet.css_class.empty()) quiet.css_class = "knappform";
    return form(quiet, button(submit));
}

Html form_foot(Html buttons)
{
    return Html::format(R"(<div class="fot">{}</div>)", buttons);
}

Html save_status(std::string_view text)
{
    return Html::format(R"(<p class="sparat" id="sparstatus"{}>{}<span>{}</span></p>)",
        text.empty() ? Html::markup(" hidden") : Html{}, icon(Icon::cloud_check), text);
}

Html group(Group const& group)
{
    Html described;
    if (!group.hint.empty()) described += Html::format("{}-tips", group.id);
    if (!group.hint.empty() && !group.error.empty()) described += " ";
    if (!group.error.empty()) described += Html::format("{}-fel", group.id);
    Html html = Html::markup("<fieldset class=\"ds-fieldset\"");
    if (!described.empty()) html += Html::format(R"( aria-describedby="{}")", described);
    html += Html::format("><legend>{}</legend>", group.legend);
    if (!group.hint.empty())
        html += Html::format(R"(<p class="tips" id="{}-tips">{}</p>)", group.id, group.hint);
    if (!group.error.empty())
        html += Html::format(R"(<p class="ds-validation-message" id="{}-fel">{}</p>)", group.id, group.error);
    html += group.fields;
    html += "</fieldset>";
    return html;
}

Html confirm(Confirm const& confirm)
{
    auto const buttons = button(confirm.button)
        + button(LinkButton{.text = "Avbryt", .href = confirm.back, .weight = Weight::secondary});
    return Html::format(R"(<div class="skriv bekrafta"><h1>{}</h1><div class="text">{}</div>{}</div>)",
        confirm.heading, confirm.body, form(confirm.form, confirm.fields + form_foot(buttons)));
}
