// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_set.h"

#include "rules/rule_value.h"

#include <algorithm>
#include <stdexcept>

bool RuleScope::is_everywhere() const { return *this == RuleScope{}; }

std::string SourceDocument::words() const
{
    auto const dated = revised ? revised : adopted;
    return dated ? name + " " + dated->text() : name;
}

Rule const* RuleSet::find_floor(RuleName wanted) const
{
    auto const found = std::ranges::find(floors, wanted, &Rule::name);
    return found == floors.end() ? nullptr : &*found;
}

std::optional<std::string> stopped_by_floor(RuleSet const& set, RuleName name, std::string const& value)
{
    auto const* const floor = set.find_floor(name);
    if (!floor || !is_looser(kind_of(name), value, floor->value)) return std::nullopt;
    auto const& kind = kind_of(name);
    return set.source.words() + " har en gräns: " + std::string{kind.label} + " – " + value_words(kind, floor->value)
        + ". Välj det eller något strängare.";
}

std::optional<std::string> mistake_in(RuleSet const& set)
{
    for (auto one = set.rules.begin(); one != set.rules.end(); ++one) {
        auto const label = std::string{kind_of(one->name).label};
        if (auto const stop = stopped_by_floor(set, one->name, one->value)) return *stop;
        auto const again = std::find_if(std::next(one), set.rules.end(),
            [&](Rule const& other) { return other.name == one->name && other.scope == one->scope; });
        if (again != set.rules.end()) return label + ": två regler svarar på samma sak. Ta bort den ena.";
    }
    return std::nullopt;
}

std::vector<RuleSet> const& rule_presets()
{
    static std::vector<RuleSet> const all = [] {
        std::vector<RuleSet> made;
        for (auto const& file : rule_files()) {
            auto parsed = parse_rule_set(file.content, file.name);
            if (!parsed) throw std::logic_error{parsed.refusal().message};
            made.push_back(std::move(*parsed));
        }
        return made;
    }();
    return all;
}

RuleSet const& safe_start() { return rule_presets().front(); }
