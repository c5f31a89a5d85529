// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/quality_review.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <random>

namespace {

constexpr std::array<Code<QualityAnswer>, 3> answers{{
    {QualityAnswer::yes, "yes", "Ja"},
    {QualityAnswer::partly, "partly", "Delvis"},
    {QualityAnswer::no, "no", "Nej"},
}};

// An even number below `limit`, without the library's distributions: those may differ between compilers.
std::uint64_t below(std::uint64_t limit, std::mt19937_64& generator)
{
    auto const end = std::mt19937_64::max() - std::mt19937_64::max() % limit;
    for (;;)
        if (auto const value = generator(); value < end) return value % limit;
}

} // namespace

std::vector<std::int64_t> draw(std::vector<std::int64_t> population, std::size_t count, std::uint64_t seed)
{
    std::ranges::sort(population);
    std::mt19937_64 generator{seed};
    count = std::min(count, population.size());
    for (std::size_t i = 0; i < count; ++i)
        std::swap(population[i], population[i + static_cast<std::size_t>(below(population.size() - i, generator))]);
    population.resize(count);
    return population;
}

std::span<Code<QualityAnswer> const> quality_answer_codes() { return answers; }

std::int64_t QualityVerdict::count(QualityAnswer wanted) const { return std::ranges::count(answers, wanted); }

QualityVerdict const* QualityReview::verdict_of(std::int64_t plan) const
{
    auto const found = std::ranges::find_if(verdicts, [&](QualityVerdict const& one) { return one.plan.number() == plan; });
    return found == verdicts.end() ? nullptr : &*found;
}

std::string number_list(std::vector<std::int64_t> const& numbers)
{
    std::string list;
    for (auto const number : numbers) list += (list.empty() ? "" : ",") + std::to_string(number);
    return list;
}

std::optional<std::vector<std::int64_t>> parse_number_list(std::string_view text)
{
    std::vector<std::int64_t> numbers;
    while (!text.empty()) {
        std::int64_t number = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || number <= 0) return std::nullopt;
        numbers.push_back(number);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.empty()) break;
        if (text.front() != ',' || text.size() == 1) return std::nullopt;
        text.remove_prefix(1);
    }
    return numbers;
}
