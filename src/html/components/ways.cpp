// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/ways.h"

#include "html/components/text.h"

Html link_groups(std::string_view label, std::vector<LinkGroup> const& groups)
{
    auto html = Html::format(R"(<nav class="vagar" aria-label="{}">)", label);
    for (auto const& group : groups)
        if (!group.links.empty())
            html += Html::format(R"(<div><p class="vagar__rubrik">{}</p>{}</div>)", group.heading, plain_list(group.links));
    return html + Html::markup("</nav>");
}
