// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/goal_help.h"

#include "html/components/box.h"
#include "plans/plan_wording.h"

namespace {

constexpr auto starter_name = "borja";

} // namespace

Html goal_questions(std::string const& given_name)
{
    std::vector<Html> const questions = {
        Html::text("Tydligt: förstår en vikarie vad som ska hända?"),
        Html::text("Går att se: hur märker ni att det går framåt?"),
        Html::text("Eget: är det " + given_name + " som vill det, och varför?"),
        Html::text("Möjligt: vad klarar " + given_name + " i dag, och vilket är nästa steg?"),
        Html::text("Tid: när ska det vara klart, och när tittar ni på det igen?"),
        Html::text("Åt rätt håll: säger målet vad " + given_name + " vill nå, inte vad som ska sluta eller vad personalen gör?"),
        Html::text("Ordval: är det " + genitive(given_name) + " ord, inte personalens eller närståendes åsikter?"),
    };
    return more({.summary = "Frågor till målet", .body = dotted_list(questions), .boxed = true, .wide_open = true});
}

Html starter_links(PlanWork const& work)
{
    std::vector<Html> links;
    auto const& starters = work.plan_template.goal_starters;
    for (std::size_t at = 0; at < starters.size(); ++at)
        links.push_back(link(starters[at] + " …",
            Href{work.open.address() + "/mal/nytt"}.with(starter_name, std::to_string(at + 1)), ""));
    if (links.empty()) return {};
    return Html::format("<noscript><p>Börja meningen:</p>{}</noscript>", plain_list(links));
}

std::string asked_starter(PlanWork const& work, Request const& request)
{
    auto const& starters = work.plan_template.goal_starters;
    auto const asked = request.query.text(starter_name);
    for (std::size_t at = 0; at < starters.size(); ++at)
        if (asked == std::to_string(at + 1)) return starters[at] + " ";
    return {};
}
