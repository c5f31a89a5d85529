// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/thread.h"

#include "html/components/picture.h"

namespace {

// The line before a missing step is broken too.
Html step(Step const& step, bool next_is_missing)
{
    Html html = Html::markup("<li class=\"steg__ett");
    switch (step.state) {
    case StepState::there:
        break;
    case StepState::planned:
        html += " steg--kommer";
        break;
    case StepState::missing:
        html += " steg--saknas";
        break;
    }
    if (next_is_missing) html += " steg--fore-brott";
    html += Html::format(R"("><h4>{}</h4><p class="steg__stort">{}</p>)", step.heading, step.strong);
    if (!step.body.empty()) html += Html::format("<div>{}</div>", step.body);
    html += "</li>";
    return html;
}

Html steps_list(std::vector<Step> const& steps)
{
    if (steps.empty()) return {};
    Html html = Html::markup("<ol class=\"steg\">");
    for (std::size_t number = 0; number < steps.size(); ++number)
        html +=
            step(steps[number], number + 1 < steps.size() && steps[number + 1].state == StepState::missing);
    html += "</ol>";
    return html;
}

} // namespace

Html goal_card(GoalCard const& card)
{
    auto html = Html::format(
        R"(<article class="mal" aria-labelledby="{}"><header class="mal__huvud"><span class="knut" )"
        R"(aria-hidden="true"></span>)",
        card.id);
    if (auto const shown = picture(card.picture); !shown.empty()) html += Html::format(R"(<span class="mal__bild">{}</span>)", shown);
    html += Html::format(R"(<div class="mal__titel"><h3 id="{}">{}</h3>)", card.id,
        card.href ? link(card.goal, *card.href) : Html::text(card.goal));
    if (!card.facts.empty()) html += paragraph(card.facts);
    html += "</div>";
    if (card.tag) html += tag(*card.tag);
    html += "</header>";
    html += steps_list(card.steps);
    html += card.extra;
    html += "</article>";
    return html;
}

Html thread_start(ThreadStart const& start)
{
    auto html = Html::format(
        R"(<div class="trad__beslut"><span class="knut knut--stor" aria-hidden="true"></span><div><h3>{}</h3>)",
        start.heading);
    if (!start.facts.empty()) html += paragraph(start.facts);
    bool first = true;
    for (auto const& quote : start.quotes) {
        html += Html::format(R"(<p class="citat">{}{}</p>)",
            first ? Html::format(R"(<span class="citat__vem">{}</span>)", start.quote_label) : Html{}, quote);
        first = false;
    }
    html += "</div></div>";
    return html;
}

Html thread_end(Html content)
{
    return Html::format(
        R"(<div class="trad__slut"><span class="knut knut--oppen" aria-hidden="true"></span>{}</div>)",
        content);
}

Html thread(Html parts)
{
    return Html::format(R"(<div class="trad">{}</div>)", parts);
}
