// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/hiding.h"

#include <algorithm>

namespace {

constexpr std::int64_t least_shown = 5;

Share sum_of(std::vector<Share> const& parts)
{
    Share sum;
    for (auto const& part : parts) {
        sum.yes += part.yes;
        sum.all += part.all;
        sum.is_of_answers = sum.is_of_answers || part.is_of_answers;
    }
    return sum;
}

Share hidden_of(std::vector<Share*> const& parts)
{
    std::vector<Share> hidden;
    for (auto const* part : parts)
        if (part->hidden) hidden.push_back(*part);
    return sum_of(hidden);
}

// The parts of a sum and the sum. True when something more was hidden.
bool close_equation(std::vector<Share*> const& parts, Share& sum)
{
    auto const hidden = std::ranges::count_if(parts, [](Share const* part) { return part->hidden; });
    bool const is_alone = hidden + (sum.hidden ? 1 : 0) == 1;
    bool const is_small = !sum.hidden && hidden > 0 && hidden_of(parts).is_small();
    if (!is_alone && !is_small) return false;
    Share* smallest = nullptr;
    for (auto* part : parts)
        if (!part->hidden && part->all > 0 && (!smallest || part->all < smallest->all)) smallest = part;
    if (!smallest && sum.hidden) return false; // the rest is empty: there is nothing left to hide
    (smallest ? *smallest : sum).hidden = true;
    return true;
}

} // namespace

bool Share::is_small() const
{
    auto const few = [](std::int64_t count) { return count > 0 && count < least_shown; };
    bool const tells_each = is_of_answers && all > 0 && (yes == 0 || yes == all);
    return tells_each || few(all) || few(yes) || few(all - yes);
}

ShareColumn with_small_hidden(std::vector<std::vector<Share>> divisions)
{
    ShareColumn column{.divisions = std::move(divisions)};
    for (auto const& division : column.divisions) column.sums.push_back(sum_of(division));
    column.total = sum_of(column.sums);
    for (auto& division : column.divisions)
        for (auto& unit : division) unit.hidden = unit.is_small();
    for (auto& sum : column.sums) sum.hidden = sum.is_small();
    column.total.hidden = column.total.is_small();
    auto const pointers = [](std::vector<Share>& parts) {
        std::vector<Share*> all;
        for (auto& part : parts) all.push_back(&part);
        return all;
    };
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < column.divisions.size(); ++i)
            more = close_equation(pointers(column.divisions[i]), column.sums[i]) || more;
        more = close_equation(pointers(column.sums), column.total) || more;
    }
    return column;
}
