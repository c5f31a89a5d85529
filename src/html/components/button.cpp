// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/button.h"

namespace {

// The attributes that both kinds of button share.
Html looks(Weight weight, bool small, bool danger)
{
    Html html = Html::markup(" class=\"ds-button\"");
    if (weight == Weight::secondary) html += " data-variant=\"secondary\"";
    if (weight == Weight::quiet) html += " data-variant=\"tertiary\"";
    if (small) html += " data-size=\"sm\"";
    if (danger) html += " data-color=\"danger\"";
    return html;
}

Html words(Icon sign, std::string const& text, std::string const& more)
{
    auto html = icon(sign) + Html::text(text);
    if (!more.empty()) html += Html::format(R"(<span class="ds-sr-only"> {}</span>)", more);
    return html;
}

} // namespace

Html button(LinkButton const& button)
{
    return Html::format(R"(<a{} href="{}">{}</a>)", looks(button.weight, button.small, button.danger),
        button.href.string(), words(button.icon, button.href.words(button.text), button.more));
}

Html button(SubmitButton const& button)
{
    auto html = Html::format("<button type=\"submit\"{}", looks(button.weight, button.small, button.danger));
    if (!button.name.empty()) html += Html::format(R"( name="{}" value="{}")", button.name, button.value);
    if (!button.form.empty()) html += Html::format(R"( form="{}")", button.form);
    if (!button.described_by.empty()) html += Html::format(R"( aria-describedby="{}")", button.described_by);
    if (button.skip_validation) html += " formnovalidate";
    html += Html::format(">{}</button>", words(button.icon, button.text, button.more));
    return html;
}

Html print_button(std::string_view text)
{
    return Html::format(
        R"(<button class="ds-button" data-variant="secondary" type="button" data-skriv-ut hidden>{}{}</button>)",
        icon(Icon::printer), text);
}

Html read_aloud_button(std::string_view element_id, std::string_view text)
{
    return Html::format(
        R"(<button class="ds-button" data-variant="secondary" type="button" data-las-upp="{}" hidden>{}{}</button>)",
        element_id, icon(Icon::volume), text);
}

Html button_row(Html buttons)
{
    return Html::format(R"(<div class="knapprad">{}</div>)", buttons);
}
