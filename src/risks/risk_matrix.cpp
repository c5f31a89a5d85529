// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_matrix.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

// Made by matrix_files.S out of the files.
extern "C" {
extern char const risk_matrix_3_begin[];
extern char const risk_matrix_3_end[];
extern char const risk_matrix_4_begin[];
extern char const risk_matrix_4_end[];
extern char const risk_matrix_5_begin[];
extern char const risk_matrix_5_end[];
}

namespace {

constexpr std::size_t least_steps = 3;
constexpr std::size_t most_steps = 5;

std::vector<std::string> split(std::string_view text, char mark)
{
    std::vector<std::string> parts;
    for (;;) {
        auto const end = text.find(mark);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::size_t number_of(std::string const& text)
{
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

bool has_steps(std::vector<std::string> const& words)
{
    return words.size() >= least_steps && words.size() <= most_steps
        && std::ranges::none_of(words, [](std::string const& word) { return word.empty(); });
}

// Why the matrix is not whole; empty when it is.
std::string lack_of(RiskMatrix const& matrix)
{
    if (!has_steps(matrix.likelihoods)) return "Raden sannolikhet ska ha tre till fem steg.";
    if (!has_steps(matrix.consequences)) return "Raden konsekvens ska ha tre till fem steg.";
    if (matrix.levels.size() < 2 || matrix.levels.size() > most_steps) return "Skriv två till fem rader nivå, den lättaste först.";
    if (matrix.level_of_steps.size() != matrix.likelihoods.size()) return "Skriv en rad ligg för varje steg i sannolikhet.";
    for (auto const& row : matrix.level_of_steps) {
        if (row.size() != matrix.consequences.size()) return "Varje rad ligg ska ha ett tal för varje steg i konsekvens.";
        for (auto const level : row)
            if (level < 1 || level > matrix.levels.size()) return "Talen i raderna ligg ska vara nummer på nivåer.";
    }
    return {};
}

std::string_view own_matrix(std::string_view steps)
{
    if (steps == "3") return {risk_matrix_3_begin, static_cast<std::size_t>(risk_matrix_3_end - risk_matrix_3_begin)};
    if (steps == "4") return {risk_matrix_4_begin, static_cast<std::size_t>(risk_matrix_4_end - risk_matrix_4_begin)};
    if (steps == "5") return {risk_matrix_5_begin, static_cast<std::size_t>(risk_matrix_5_end - risk_matrix_5_begin)};
    return {};
}

} // namespace

Result<RiskMatrix> parse_risk_matrix(std::string_view text)
{
    RiskMatrix matrix;
    for (auto& line : split(text, '\n')) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        auto fields = split(line, '\t');
        auto const name = fields.front();
        fields.erase(fields.begin());
        if (name == "sannolikhet") {
            matrix.likelihoods = std::move(fields);
        } else if (name == "konsekvens") {
            matrix.consequences = std::move(fields);
        } else if (name == "nivå" && fields.size() == 2 && !fields[0].empty()) {
            matrix.levels.push_back({fields[0], fields[1]});
        } else if (name == "ligg") {
            auto& row = matrix.level_of_steps.emplace_back();
            for (auto const& field : fields) row.push_back(number_of(field));
        } else {
            return invalid("Raden börjar inte med sannolikhet, konsekvens, nivå (namn och vad den betyder) eller ligg: " + line);
        }
    }
    if (auto lack = lack_of(matrix); !lack.empty()) return invalid(std::move(lack));
    return matrix;
}

RiskMatrix risk_matrix_of(std::string_view setting)
{
    auto const own = own_matrix(setting);
    auto matrix = parse_risk_matrix(own.empty() ? setting : own);
    if (!matrix) throw std::logic_error{"a risk matrix that nobody has checked"};
    return std::move(*matrix);
}
