// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template.h"

std::string with_name(std::string_view text, std::string_view given_name)
{
    constexpr std::string_view hole = "{namn}";
    std::string all{text};
    for (auto at = all.find(hole); at != std::string::npos; at = all.find(hole, at + given_name.size()))
        all.replace(at, hole.size(), given_name);
    return all;
}

std::string TemplateHeading::asks_text() const
{
    std::vector<std::string_view> all;
    if (asks_what) all.emplace_back("vad");
    if (asks_how) all.emplace_back("hur");
    if (asks_when) all.emplace_back("när");
    if (asks_who) all.emplace_back("vem");
    if (asks_where) all.emplace_back("var");
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i)
        text += (i == 0 ? "" : i + 1 == all.size() ? " och " : ", ") + std::string{all[i]};
    return text;
}

TemplateHeading const* PlanTemplate::find(std::string_view heading) const
{
    for (auto const& group : groups)
        for (auto const& one : group.headings)
            if (one.key == heading) return &one;
    return nullptr;
}

std::vector<TemplateHeading const*> PlanTemplate::headings() const
{
    std::vector<TemplateHeading const*> all;
    for (auto const& group : groups)
        for (auto const& one : group.headings) all.push_back(&one);
    return all;
}

int PlanTemplate::position_of(std::string_view heading) const
{
    int position = 0;
    for (auto const* const one : headings()) {
        ++position;
        if (one->key == heading) return position;
    }
    return 0;
}
