// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/field_frame.h"

Html FieldFrame::wiring() const
{
    std::string described;
    auto const add = [&](std::string const& one) { described += (described.empty() ? "" : " ") + one; };
    if (!hint.empty()) add(input_id() + "-tips");
    if (!error.empty()) add(input_id() + "-fel");
    if (!also_described_by.empty()) add(also_described_by);
    Html html;
    if (!described.empty()) html += Html::format(R"( aria-describedby="{}")", described);
    if (!error.empty()) html += " aria-invalid=\"true\"";
    return html;
}

Html FieldFrame::around(Html const& input) const
{
    auto html =
        voice ? Html::markup("<div class=\"ds-field rostfalt\">") : Html::markup("<div class=\"ds-field\">");
    html += Html::format(R"(<label class="ds-label" for="{}">{}</label>)", input_id(), label);
    if (!hint.empty()) html += Html::format(R"(<p class="tips" id="{}-tips">{}</p>)", input_id(), hint);
    if (!error.empty())
        html += Html::format(R"(<p class="ds-validation-message" id="{}-fel">{}</p>)", input_id(), error);
    html += input;
    html += "</div>";
    return html;
}
