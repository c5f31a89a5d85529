// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "symbols/symbol_list.h"

#include "html/components/picture.h"
#include "html/components/text.h"

Html symbol_hits(std::vector<Symbol> const& hits, std::string const& sought, std::function<Html(Symbol const&)> const& words)
{
    if (sought.empty()) return {};
    if (hits.empty()) return paragraph("Ingen symbol hittades. Pröva ett annat ord.");
    Html html = Html::markup("<ul class=\"symboler\">");
    for (auto const& one : hits)
        html += Html::markup("<li>") + picture(picture_of(one)) + words(one) + Html::markup("</li>");
    return html + Html::markup("</ul>");
}
