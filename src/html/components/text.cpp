// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/text.h"

#include <cassert>

namespace {

Html tone_name(Tone tone)
{
    switch (tone) {
    case Tone::neutral:
        return Html::markup("neutral");
    case Tone::info:
        return Html::markup("info");
    case Tone::success:
        return Html::markup("success");
    case Tone::warning:
        return Html::markup("warning");
    case Tone::danger:
        return Html::markup("danger");
    }
    return {};
}

Icon tone_icon(Tone tone)
{
    switch (tone) {
    case Tone::neutral:
    case Tone::info:
        return Icon::info;
    case Tone::success:
        return Icon::circle_check;
    case Tone::warning:
    case Tone::danger:
        return Icon::triangle_alert;
    }
    return Icon::none;
}

// "\n" and the blanks around it.
std::string_view trimmed(std::string_view text)
{
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Html paragraph_with_lines(std::string_view text)
{
    Html html = Html::markup("<p>");
    for (;;) {
        auto const end = text.find('\n');
        html.add(text.substr(0, end));
        if (end == std::string_view::npos) break;
        html += "<br>";
        text.remove_prefix(end + 1);
    }
    html += "</p>";
    return html;
}

} // namespace

Html paragraph(std::string_view text)
{
    return Html::format("<p>{}</p>", text);
}

Html lead(std::string_view text)
{
    return Html::format(R"(<p class="ingress">{}</p>)", text);
}

Html hint(std::string_view text)
{
    return Html::format(R"(<p class="tips">{}</p>)", text);
}

Html heading(int level, std::string_view text, std::string_view id)
{
    assert(level >= 1 && level <= 4);
    if (id.empty()) return Html::format("<h{}>{}</h{}>", level, text, level);
    return Html::format(R"(<h{} id="{}">{}</h{}>)", level, id, text, level);
}

Html written(std::string_view text)
{
    Html html;
    for (;;) {
        auto const end = text.find("\n\n");
        if (auto const part = trimmed(text.substr(0, end)); !part.empty()) html += paragraph_with_lines(part);
        if (end == std::string_view::npos) return html;
        text.remove_prefix(end + 2);
    }
}

Html link(std::string_view text, Href const& href)
{
    return link(text, href, {});
}

Html link(std::string_view text, Href const& href, std::string_view more)
{
    auto html = Html::format(R"(<a class="ds-link" href="{}">{})", href.string(), href.words(text));
    if (!more.empty()) html += Html::format(R"(<span class="ds-sr-only"> {}</span>)", href.words(more));
    html += "</a>";
    return html;
}

Html hidden_text(std::string_view text)
{
    return Html::format(R"(<span class="ds-sr-only">{}</span>)", text);
}

Html moment(std::string_view machine, std::string_view text)
{
    return Html::format(R"(<time datetime="{}">{}</time>)", machine, text);
}

Html plain_list(std::vector<Html> const& items)
{
    Html html = Html::markup("<ul class=\"lista\">");
    for (auto const& item : items)
        html += Html::format("<li>{}</li>", item);
    html += "</ul>";
    return html;
}

Html dotted_list(std::vector<Html> const& items)
{
    Html html = Html::markup("<ul class=\"lista lista--prick\">");
    for (auto const& item : items)
        html += Html::format("<li>{}</li>", item);
    html += "</ul>";
    return html;
}

Html tag(Tag const& tag)
{
    return Html::format(
        R"(<span class="ds-tag" data-color="{}">{}{}</span>)", tone_name(tag.tone), icon(tag.icon), tag.text);
}

Html note(Icon sign, Html text)
{
    return Html::format(R"(<p class="not">{}<span>{}</span></p>)", icon(sign), text);
}

Html notice(Notice const& notice)
{
    auto html = Html::format(R"(<div class="viktig-ruta" data-color="{}">{}<div>)", tone_name(notice.tone),
        icon(tone_icon(notice.tone)));
    if (!notice.heading.empty())
        html += Html::format(R"(<p class="viktig-ruta__rubrik">{}</p>)", notice.heading);
    html += notice.body;
    html += "</div></div>";
    return html;
}

Html voice(Voice const& voice)
{
    return Html::format(
        R"(<div class="rost"><p class="rost__vem">{}</p>{}</div>)", voice.who, written(voice.words));
}
