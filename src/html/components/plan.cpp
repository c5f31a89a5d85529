// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/plan.h"

namespace {

Icon state_icon(HeadingLink const& link)
{
    if (link.current) return Icon::pencil;
    switch (link.state) {
    case HeadingState::untouched:
    case HeadingState::begun:
        return Icon::circle;
    case HeadingState::done:
        return Icon::check;
    case HeadingState::locked:
        return Icon::lock;
    }
    return Icon::none;
}

Html below(std::string_view text)
{
    return text.empty() ? Html{} : Html::format(R"(<span class="rubriker__lage">{}</span>)", text);
}

Html heading_link(HeadingLink const& link)
{
    if (link.state == HeadingState::locked)
        return Html::format(R"(<li><span class="last">{}{}{}</span></li>)", icon(state_icon(link)), link.text,
            below(link.note));
    auto html = Html::format(R"(<li><a href="{}")", link.href.string());
    if (link.state == HeadingState::done) html += " class=\"klar\"";
    if (link.current) html += " aria-current=\"page\"";
    html += Html::format(">{}<span>{}", icon(state_icon(link)), link.text);
    if (link.state == HeadingState::done) html += "<span class=\"ds-sr-only\"> (klar)</span>";
    html += "</span>";
    html += below(
        link.note.empty() && link.state == HeadingState::begun && !link.current ? "Påbörjad" : link.note);
    html += "</a></li>";
    return html;
}

} // namespace

Html plan_grid(PlanGrid const& grid)
{
    auto html = Html::format(
        R"(<div class="planrutnat">{}<div id="innehall" class="planrutnat__mitt" tabindex="-1">{}</div>)",
        grid.headings, grid.content);
    if (!grid.support.empty())
        html +=
            Html::format(R"(<aside class="stod" aria-labelledby="h-stod"><h2 id="h-stod">{}</h2>{}</aside>)",
                grid.support_heading, grid.support);
    html += "</div>";
    return html;
}

Html heading_nav(HeadingNav const& nav)
{
    auto html = Html::format(
        R"(<nav class="rubriker" aria-label="{}"><details class="rubriker__lada" data-oppen-bred>)"
        R"(<summary><span>{}</span><span class="rubriker__antal">{}</span>{}</summary>)",
        nav.label, nav.summary, nav.count, icon(Icon::chevron_down));
    int number = 0;
    for (auto const& group : nav.groups) {
        ++number;
        html += Html::format(
            R"(<p class="rubriker__grupp" id="rubrikgrupp-{}">{}</p><ul aria-labelledby="rubrikgrupp-{}">)",
            number, group.text, number);
        for (auto const& link : group.headings)
            html += heading_link(link);
        html += "</ul>";
    }
    html += "</details></nav>";
    return html;
}

Html given(std::vector<Given> const& list)
{
    Html html = Html::markup("<div class=\"fast\">");
    for (auto const& one : list)
        html += Html::format(R"(<div><span class="fast__etikett">{}</span>{}</div>)", one.label, one.text);
    html += "</div>";
    return html;
}

Html compare(Compare const& texts)
{
    return Html::format(R"(<dl class="jamfor"><div><dt class="jamfor__nej">{}Oklart</dt><dd>{}</dd></div>)"
                        R"(<div><dt class="jamfor__ja">{}Tydligt</dt><dd>{}</dd></div></dl>)",
        icon(Icon::x), texts.unclear, icon(Icon::check), texts.clear);
}
