// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/box.h"

namespace {

Html box_open(Box const& box)
{
    return box.list ? Html::format(R"(<section class="ruta ruta--lista" aria-labelledby="h-{}">)", box.id)
                    : Html::format(R"(<section class="ruta" aria-labelledby="h-{}">)", box.id);
}

} // namespace

Html box(Box const& box)
{
    auto html = box_open(box) + heading(box.level, box.heading, "h-" + box.id) + box.body;
    if (!box.foot.empty()) html += Html::format(R"(<div class="ruta__slut">{}</div>)", box.foot);
    html += "</section>\n";
    return html;
}

Html section(std::string_view id, std::string_view heading_text, Html body, std::string_view lead_text)
{
    auto html = Html::format(
        R"(<section class="tradsektion" aria-labelledby="h-{}"><h2 id="h-{}">{}</h2>)", id, id, heading_text);
    if (!lead_text.empty()) html += lead(lead_text);
    html += body;
    html += "</section>\n";
    return html;
}

Html status_box(StatusBox const& status)
{
    Html html = Html::markup("<section class=\"laget");
    Icon sign = Icon::none;
    if (status.tone == Tone::warning || status.tone == Tone::danger) {
        html += status.tone == Tone::warning ? Html::markup(" laget--varning") : Html::markup(" laget--fara");
        sign = Icon::triangle_alert;
    }
    html += Html::format(R"(" aria-labelledby="h-{}"><div><h2 id="h-{}">{}{}</h2>{}</div>)", status.id,
        status.id, icon(sign), status.heading, status.body);
    if (status.action) html += button(*status.action);
    html += "</section>\n";
    return html;
}

Html empty_state(std::string_view text, Html action)
{
    return Html::format(R"(<div class="tomt"><p>{}</p>{}</div>)", text, action);
}

Html more(More const& more)
{
    Html html =
        more.boxed ? Html::markup("<details class=\"stodruta\"") : Html::markup("<details class=\"mer\"");
    if (!more.id.empty()) html += Html::format(R"( id="{}")", more.id);
    if (more.open) html += " open";
    if (more.wide_open) html += " data-oppen-bred";
    html += Html::format(
        R"(><summary>{}</summary><div class="mer__inre">{}</div></details>)", more.summary, more.body);
    return html;
}

Html pagination(Pagination const& pages)
{
    if (pages.pages <= 1) return {};
    auto const to = [&](int page) { return pages.href.with("sida", std::to_string(page)); };
    Html html = Html::markup("<nav class=\"sidor\" aria-label=\"Sidor\">");
    if (pages.page > 1)
        html += button(LinkButton{.text = "Förra sidan", .href = to(pages.page - 1), .small = true});
    html += Html::format("<p>Sida {} av {}</p>", pages.page, pages.pages);
    if (pages.page < pages.pages)
        html += button(LinkButton{.text = "Nästa sida", .href = to(pages.page + 1), .small = true});
    html += "</nav>";
    return html;
}
