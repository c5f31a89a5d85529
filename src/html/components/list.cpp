// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/box.h"

#include "html/components/person_head.h"

Html task_list(std::vector<Task> const& tasks)
{
    Html html = Html::markup("<ul class=\"gora\">");
    for (auto const& task : tasks) {
        html += Html::format("<li>{}", link(task.text, task.href));
        if (!task.when.empty())
            html += Html::format(R"(<span class="gora__tid{}">{}{}</span>)",
                task.soon ? Html::markup(" gora__tid--snart") : Html{}, icon(Icon::clock), task.when);
        html += "</li>";
    }
    html += "</ul>";
    return html;
}

Html matter_list(std::vector<Matter> const& matters)
{
    Html html = Html::markup("<ul class=\"saker\">");
    for (auto const& matter : matters) {
        html +=
            Html::format(R"(<li><span class="sak__ikon">{}</span><div><a class="sak__lank" href="{}">{}</a>)",
                icon(matter.icon), matter.href.string(), matter.text);
        if (!matter.detail.empty()) html += paragraph(matter.detail);
        html += "</div>";
        if (matter.tag)
            html += tag(*matter.tag);
        else if (!matter.when.empty())
            html += Html::format(R"(<span class="sak__nar{}">{}</span>)",
                matter.soon ? Html::markup(" sak__nar--snart") : Html{}, matter.when);
        html += "</li>";
    }
    html += "</ul>";
    return html;
}

Html person_list(std::vector<PersonRow> const& rows)
{
    Html html = Html::markup("<ul class=\"saker saker--folk\">");
    for (auto const& row : rows) {
        html += Html::format("<li>{}<div>{}", portrait(row.name, true), link(row.name, row.href));
        if (!row.state.empty()) html += paragraph(row.state);
        if (row.tag) html += tag(*row.tag);
        html += "</div>";
        if (row.action) html += button(*row.action);
        html += "</li>";
    }
    html += "</ul>";
    return html;
}

Html feed(std::vector<FeedItem> const& items)
{
    Html html = Html::markup("<ol class=\"flode\">");
    for (auto const& item : items) {
        html += item.id.empty() ? Html::markup("<li>") : Html::format(R"(<li id="{}">)", item.id);
        html += Html::format(R"(<p class="flode__meta">{}</p>)", item.meta);
        if (!item.tags.empty()) html += Html::format(R"(<div class="flode__marken">{}</div>)", item.tags);
        html += Html::format(R"(<div class="flode__text">{}</div>)", item.body);
        if (!item.who.empty()) html += Html::format(R"(<p class="flode__vem">{}</p>)", item.who);
        if (!item.actions.empty()) html += Html::format(R"(<div class="flode__gor">{}</div>)", item.actions);
        html += "</li>";
    }
    html += "</ol>";
    return html;
}

Html fact_list(std::vector<Fact> const& facts)
{
    Html html = Html::markup("<dl class=\"fakta\">");
    for (auto const& fact : facts) {
        html += Html::format("<div><dt>{}</dt><dd>", fact.name);
        if (!fact.value.empty() && fact.screen_only)
            html += Html::format("<div class=\"bara-skarm\">{}</div><span class=\"bara-papper\">Står inte på papper.</span>", fact.value);
        else if (!fact.value.empty())
            html += fact.value;
        else if (!fact.missing)
            html += "<span class=\"fakta__tomt\">Inte ifyllt</span>";
        if (fact.missing)
            html += Html::format(R"(<span class="saknas">{}Saknas</span>)", icon(Icon::triangle_alert));
        if (!fact.by.empty()) html += Html::format("<p class=\"fakta__vem\">{}</p>", fact.by);
        html += "</dd>";
        if (fact.action)
            html += Html::format(R"(<dd class="fakta__gor">{}</dd>)",
                link(fact.action->text, fact.action->href, fact.action->more));
        html += "</div>";
    }
    html += "</dl>";
    return html;
}

// On a phone every cell is a row under its column's name. What is still too wide scrolls by itself, never the page; so it must be
// reachable by keyboard.
Html table(Table const& table)
{
    auto html = Html::format(
        R"(<section class="tabellram" aria-label="{}" tabindex="0"><table class="tabell">)", table.caption);
    html += Html::format(R"(<caption{}>{}</caption><thead><tr>)",
        table.hide_caption ? Html::markup(" class=\"ds-sr-only\"") : Html{}, table.caption);
    for (auto const& column : table.columns)
        html += Html::format(R"(<th scope="col"{}>{}</th>)",
            column.number ? Html::markup(" class=\"tal\"") : Html{}, column.text);
    html += "</tr></thead><tbody>";
    for (auto const& row : table.rows) {
        html += "<tr>";
        for (std::size_t number = 0; number < row.size(); ++number) {
            auto const column = number < table.columns.size() ? table.columns[number] : TableColumn{};
            if (number == 0)
                html += Html::format(R"(<th scope="row">{}</th>)", row[number]);
            else
                html += Html::format(R"(<td{} data-rubrik="{}">{}</td>)",
                    column.number ? Html::markup(" class=\"tal\"") : Html{}, column.text, row[number]);
        }
        html += "</tr>";
    }
    html += "</tbody></table></section>";
    return html;
}
