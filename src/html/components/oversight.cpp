// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/oversight.h"

#include <algorithm>

namespace {

constexpr std::int64_t highest_bar = 126;

std::int64_t height_of(TrendBar const& bar, std::int64_t most)
{
    return most == 0 ? 2 : std::max<std::int64_t>(2, bar.value * highest_bar / most);
}

Html bars_of(Trend const& trend)
{
    std::int64_t most = 0;
    for (auto const& bar : trend.bars) most = std::max(most, bar.of);
    auto const& first = trend.bars.front();
    auto const& last = trend.bars.back();
    auto html = Html::format(
        R"(<div class="trend__bild" role="img" aria-label="{}, {} till {}. Från {} till {}.">)", trend.value_name,
        first.month, last.month, first.value, last.value);
    for (auto const& bar : trend.bars) {
        auto const height = height_of(bar, most);
        html += Html::format(R"(<div><span>{}</span><svg viewBox="0 0 40 {}" width="40" height="{}" )", bar.value, height, height);
        html += Html::format(R"(preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect{} width="40" height="{}" rx="4"/></svg>)",
            &bar == &last ? Html::markup(" class=\"trend__nu\"") : Html{}, height);
        html += Html::format(R"(<span class="trend__manad">{}</span></div>)", bar.short_month);
    }
    html += "</div>";
    return html;
}

} // namespace

Html status_sentence(std::string_view strong, std::vector<std::string> const& rest, std::string_view counted)
{
    auto html = Html::format(R"(<p class="laget__mening"><strong>{}</strong>)", strong);
    for (auto const& one : rest) html += Html::format(" <span>{}</span>", one);
    html += "</p>";
    return html + lead(counted);
}

Html exception_list(std::vector<Exception> const& exceptions)
{
    Html html = Html::markup("<ol class=\"saker saker--avvik\">");
    for (auto const& one : exceptions) {
        html += Html::format("<li>{}<div>", tag(one.tag));
        html += one.href ? link(one.name, *one.href) : Html::format("<strong>{}</strong>", one.name);
        html += paragraph(one.text);
        if (!one.detail.empty()) html += Html::format(R"(<p class="sak__vem">{}</p>)", one.detail);
        if (!one.who.empty()) html += Html::format(R"(<p class="sak__vem">{}</p>)", one.who);
        html += "</div>";
        html += one.action;
        html += "</li>";
    }
    html += "</ol>";
    return html;
}

Html trend(Trend const& trend)
{
    if (trend.bars.empty()) return empty_state("Inget är räknat än.");
    Table months{.caption = trend.caption,
        .columns = {{.text = "Månad"}, {.text = trend.value_name, .number = true}, {.text = trend.of_name, .number = true}},
        .rows = {}};
    for (auto const& bar : trend.bars)
        months.rows.push_back({Html::text(bar.month), Html::number(bar.value), Html::number(bar.of)});
    return Html::format("<div class=\"trend\">{}{}</div>", bars_of(trend), table(months));
}

Html sample_list(std::vector<SampleRow> const& rows)
{
    Html html = Html::markup("<ol class=\"prov\">");
    for (auto const& row : rows) {
        html += row.done ? Html::markup("<li class=\"klar\">") : Html::markup("<li>");
        html += icon(row.done ? Icon::check : Icon::circle) + Html::markup("<div>");
        html += row.href ? link(row.name, *row.href) : Html::text(row.name);
        html += paragraph(row.text) + Html::markup("</div></li>");
    }
    html += "</ol>";
    return html;
}
