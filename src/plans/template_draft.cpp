// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_draft.h"

#include "text/fold.h"

#include <algorithm>
#include <utility>

namespace {

constexpr std::size_t longest_key = 32;

// FNV-1a. It tells a change, and keeps nobody out.
std::string fingerprint(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t sum = 0xcbf29ce484222325U;
    for (char const c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    std::string out;
    for (int i = 0; i < 16; ++i, sum >>= 4U) out += digits[sum & 15U];
    return out;
}

// A template of just these parts.
std::string text_of(PlanTemplate parts, TemplateHeading const* heading)
{
    parts.groups.clear();
    parts.guide.clear();
    parts.goal_starters.clear();
    parts.goal_tips.clear();
    parts.gaps.clear();
    if (heading) parts.groups.push_back({"g", {*heading}});
    return plan_template_text(parts);
}

struct Place {
    std::size_t group;
    std::size_t heading;
};

std::optional<Place> place_of(PlanTemplate const& content, std::string_view key)
{
    for (std::size_t i = 0; i < content.groups.size(); ++i)
        for (std::size_t j = 0; j < content.groups[i].headings.size(); ++j)
            if (content.groups[i].headings[j].key == key) return Place{i, j};
    return std::nullopt;
}

void drop_empty_groups(PlanTemplate& content)
{
    std::erase_if(content.groups, [](TemplateGroup const& group) { return group.headings.empty(); });
}

std::string key_from(std::string_view title)
{
    std::string key;
    std::string const folded = fold(title);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        auto const two = std::string_view{folded}.substr(i, 2);
        char c = folded[i];
        if (two == "å" || two == "ä") c = 'a';
        if (two == "ö") c = 'o';
        if (two == "å" || two == "ä" || two == "ö") ++i;
        bool const fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (fits) key += c;
        else if (!key.empty() && key.back() != '-') key += '-';
        if (key.size() == longest_key) break;
    }
    while (!key.empty() && key.back() == '-') key.pop_back();
    return key.empty() ? "rubrik" : key;
}

Refusal no_such_heading() { return not_found("Rubriken finns inte i utkastet."); }

} // namespace

Result<Done> move_heading(PlanTemplate& content, std::string_view key, Direction direction)
{
    auto const place = place_of(content, key);
    if (!place) return no_such_heading();
    auto const [at, row] = *place;
    auto& own = content.groups[at].headings;
    bool const up = direction == Direction::up;
    if (up ? row > 0 : row + 1 < own.size()) {
        std::swap(own[row], own[up ? row - 1 : row + 1]);
        return Done{};
    }
    if (up ? at == 0 : at + 1 == content.groups.size()) return Done{}; // first or last already
    auto heading = own[row];
    own.erase(own.begin() + static_cast<std::ptrdiff_t>(row));
    auto& other = content.groups[up ? at - 1 : at + 1].headings;
    other.insert(up ? other.end() : other.begin(), std::move(heading));
    drop_empty_groups(content);
    return Done{};
}

bool may_remove(TemplateHeading const& heading)
{
    return heading.kind == HeadingKind::text || heading.kind == HeadingKind::service;
}

Result<Done> remove_heading(PlanTemplate& content, std::string_view key)
{
    auto const place = place_of(content, key);
    if (!place) return no_such_heading();
    auto& own = content.groups[place->group].headings;
    auto const& heading = own[place->heading];
    if (!may_remove(heading)) return invalid("Den här rubriken behövs i varje plan och kan inte tas bort.");
    auto const all = content.headings();
    auto const services = std::ranges::count(all, HeadingKind::service, &TemplateHeading::kind);
    if (heading.kind == HeadingKind::service && services == 1)
        return invalid("Minst en rubrik måste ha Så gör vi. Lägg till en annan först.");
    own.erase(own.begin() + static_cast<std::ptrdiff_t>(place->heading));
    drop_empty_groups(content);
    return Done{};
}

Result<std::string> add_heading(PlanTemplate& content, std::string_view group, TemplateHeading heading)
{
    auto const found = std::ranges::find(content.groups, group, &TemplateGroup::title);
    if (found == content.groups.end()) return invalid("Välj var rubriken ska stå.");
    auto const wished = key_from(heading.title);
    heading.key = wished;
    for (int number = 2; content.find(heading.key); ++number) heading.key = wished + "-" + std::to_string(number);
    found->headings.push_back(heading);
    return heading.key;
}

std::string stamp_of(TemplateHeading const& heading)
{
    return fingerprint(text_of(PlanTemplate{.key = "k", .version = 1, .name = "n", .about = "a", .laws = {}}, &heading));
}

std::string writing_help_stamp_of(PlanTemplate const& content)
{
    PlanTemplate parts{.key = "k", .version = 1, .name = "n", .about = "a", .laws = {}};
    parts.goal_starters = content.goal_starters;
    parts.goal_tips = content.goal_tips;
    parts.guide = content.guide;
    // A group is known by its first heading, whatever it is called.
    for (auto const& group : content.groups)
        parts.groups.push_back({group.title, {{.key = group.headings.front().key, .title = {}, .kind = HeadingKind::text, .help = {}}}});
    return fingerprint(plan_template_text(parts));
}

std::string gap_stamp_of(PlanTemplate const& content)
{
    PlanTemplate parts{.key = "k", .version = 1, .name = "n", .about = "a", .laws = {}};
    parts.gaps = content.gaps;
    return fingerprint(plan_template_text(parts));
}

std::string head_stamp_of(PlanTemplate const& content) { return fingerprint(text_of(content, nullptr)); }
