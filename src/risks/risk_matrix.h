// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// How much a risk weighs, as the organisation has said it: a name, and what it asks of those who work.
struct RiskLevel {
    std::string name;  // "Förhöjd"
    std::string means; // "Förebygg, och följ upp att det hjälper."
};

// Riskmatris (R268): likelihood x consequence, three to five steps each, with a word for every step and level. It is data
// of the organisation (risk.matrix): three come with the program, and a file of its own may take their place. Steps are
// counted from 1, the smallest. Every pair of steps has a level.
struct RiskMatrix {
    std::vector<std::string> likelihoods;
    std::vector<std::string> consequences;
    std::vector<RiskLevel> levels;                  // the lightest first
    std::vector<std::vector<std::size_t>> level_of_steps; // by likelihood, then consequence; counted from 1

    bool has(std::size_t likelihood, std::size_t consequence) const
    {
        return likelihood >= 1 && likelihood <= likelihoods.size() && consequence >= 1 && consequence <= consequences.size();
    }
    // Only for steps that it has.
    std::size_t level_number(std::size_t likelihood, std::size_t consequence) const
    {
        return level_of_steps.at(likelihood - 1).at(consequence - 1);
    }
    RiskLevel const& level(std::size_t number) const { return levels.at(number - 1); }
};

// The text of a matrix file; refused with what is wrong in it.
Result<RiskMatrix> parse_risk_matrix(std::string_view text);
// What HouseSettings::risk_matrix means: "3", "4" or "5" for those of the program, else the text of a file that the start of
// the program has found good.
RiskMatrix risk_matrix_of(std::string_view setting);
