// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

// The lists of templates/ord/*.tsv as they were when the program was built. Lines of tab-separated fields; empty
// lines and lines that begin with # are left out.
using TableRow = std::vector<std::string_view>;

std::vector<TableRow> irregular_words();      // stem, form form form
std::vector<TableRow> interpretation_words(); // words, question
std::vector<TableRow> judging_words();        // words, suggestion
std::vector<TableRow> dose_units();           // unit
std::vector<TableRow> coercion_words();       // words, advice
