// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

// A figure of the statistics: so many of so many. A small one could tell of somebody known, so it is not shown: fewer than
// five in all, or one to four with or without what is counted. Of what people have answered themselves, nor all or none:
// that tells what each of them said.
struct Share {
    std::int64_t yes = 0;
    std::int64_t all = 0;
    bool hidden = false;
    bool is_of_answers = false;

    bool is_small() const;
};

// One column of the statistics: the units of each division, the division's sum and the sum of all.
struct ShareColumn {
    std::vector<std::vector<Share>> divisions;
    std::vector<Share> sums = {};
    Share total = {};
};

// Sums up, hides what is small, and then more until nothing hidden can be computed from what is shown: no sum has exactly
// one hidden part, and the hidden parts of a sum that is shown are not small together.
ShareColumn with_small_hidden(std::vector<std::vector<Share>> divisions);
