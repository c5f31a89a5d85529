// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/box.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Parts of the manager's self-check (egenkontroll).

// How things stand in one sentence: the first words strong, each other one a sentence of its own.
Html status_sentence(std::string_view strong, std::vector<std::string> const& rest, std::string_view counted);

// Something that is wrong (saker--avvik): how bad, about whom, what, who does something, and one button.
struct Exception {
    Tag tag;
    std::string name;
    std::optional<Href> href = std::nullopt; // none: the reader sees no names
    std::string text;
    std::string detail = {};
    std::string who = {};
    Html action = {};
};
Html exception_list(std::vector<Exception> const&);

// Bars beside their table: the bars say nothing that the table does not.
struct TrendBar {
    std::string month;       // november 2026
    std::string short_month; // nov
    std::int64_t value;
    std::int64_t of;
};
struct Trend {
    std::string caption;    // Planer per månad
    std::string value_name; // Håller tråden
    std::string of_name;    // Alla
    std::vector<TrendBar> bars; // the latest last
};
Html trend(Trend const&);

// Plans drawn for reading (prov): done or not.
struct SampleRow {
    bool done;
    std::string name;
    std::optional<Href> href = std::nullopt;
    std::string text;
};
Html sample_list(std::vector<SampleRow> const&);
