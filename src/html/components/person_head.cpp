// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/person_head.h"

#include "html/components/form.h"

namespace {

// The first letter of a word with all its bytes (UTF-8).
std::string_view first_letter(std::string_view word)
{
    std::size_t length = 1;
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0) == 0x80)
        ++length;
    return word.substr(0, length);
}

// The compact head keeps what is a risk.
Html important_list(std::string_view name, std::vector<Important> const& important, bool compact)
{
    Html rows;
    for (auto const& one : important) {
        if (compact && !one.is_risk) continue;
        rows += one.is_risk || one.is_missing ? Html::markup("<li class=\"viktigt--risk\">")
                                              : Html::markup("<li>");
        rows +=
            Html::format("{}<div><strong>{}</strong> {}</div></li>", icon(one.icon), one.heading, one.body);
    }
    if (rows.empty()) return {};
    return Html::format(R"(<ul class="viktigt" aria-label="Viktigt att veta om {}">{}</ul>)", name, rows);
}

} // namespace

Html breadcrumbs(std::vector<Crumb> const& crumbs)
{
    if (crumbs.empty()) return {};
    Html html = Html::markup("<nav class=\"ds-breadcrumbs person__smulor\" aria-label=\"Du är här\"><ol>");
    for (auto const& crumb : crumbs)
        html += Html::format("<li>{}</li>", link(crumb.text, crumb.href));
    html += "</ol></nav>";
    return html;
}

Html portrait(std::string_view name, bool small)
{
    auto const last_blank = name.rfind(' ');
    auto html = small ? Html::markup("<span class=\"portratt portratt--liten\" aria-hidden=\"true\">")
                      : Html::markup("<span class=\"portratt\" aria-hidden=\"true\">");
    if (!name.empty()) html.add(first_letter(name));
    if (last_blank != std::string_view::npos && last_blank + 1 < name.size())
        html.add(first_letter(name.substr(last_blank + 1)));
    html += "</span>";
    return html;
}

Html tabs(std::string_view label, std::vector<Tab> const& tabs)
{
    auto html = Html::format(R"(<nav class="flikar" aria-label="{}"><ul>)", label);
    for (auto const& tab : tabs) {
        html += Html::format("<li><a href=\"{}\"", tab.href.string());
        if (tab.current) html += " aria-current=\"page\"";
        html += Html::format(">{}", tab.text);
        if (!tab.count.empty()) html += Html::format(R"( <span class="flikar__antal">{}</span>)", tab.count);
        html += "</a></li>";
    }
    html += "</ul></nav>";
    return html;
}

Html person_head(PersonHead const& head)
{
    auto html = head.compact
        ? Html::markup("<div class=\"person person--liten\"><div class=\"person__inre\">")
        : Html::markup("<div class=\"person\"><div class=\"person__inre\">");
    html += breadcrumbs(head.crumbs);
    html += Html::format(
        R"(<div class="person__huvud">{}<div class="person__namn">)", portrait(head.name, head.compact));
    html += head.name_is_heading ? Html::format("<h1>{}</h1>", head.name)
                                 : Html::format(R"(<p class="person__rubrik">{}</p>)", head.name);
    if (!head.facts.empty()) html += paragraph(head.facts);
    html += "</div>";
    if (!head.buttons.empty()) html += Html::format(R"(<div class="person__knappar">{}</div>)", head.buttons);
    html += "</div>";
    html += important_list(head.name, head.important, head.compact);
    if (!head.tabs.empty()) html += tabs(head.name, head.tabs);
    html += "</div></div>\n";
    return html;
}

Html plan_head(PlanHead const& head)
{
    auto html = Html::format(
        R"(<div class="planhuvud"><div class="planhuvud__inre">{}<div class="planhuvud__rad"><div><h1>{}</h1>)",
        breadcrumbs(head.crumbs), head.heading);
    if (!head.facts.empty()) html += paragraph(head.facts);
    html += "</div>";
    if (head.save_status) html += save_status(head.saved);
    html += head.extra;
    html += "</div>";
    html += important_list(head.name, head.important, true);
    html += "</div></div>\n";
    return html;
}
