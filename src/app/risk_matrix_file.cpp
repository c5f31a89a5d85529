// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/risk_matrix_file.h"

#include "risks/risk_matrix.h"

#include <fstream>
#include <iterator>

Result<std::string> read_risk_matrix(std::string const& value)
{
    if (value == "3" || value == "4" || value == "5") return value;
    std::ifstream file{value};
    if (!file) return invalid("Skriv 3, 4 eller 5, eller sökvägen till en egen matris. Filen går inte att läsa: " + value);
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    auto const matrix = parse_risk_matrix(text);
    if (!matrix) return invalid("I filen " + value + ": " + matrix.refusal().message);
    return text;
}
