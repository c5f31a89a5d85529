// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

// A question about one plan of a sample review. The texts are in templates/egenkontroll.
struct QualityQuestion {
    std::string_view key;
    std::string_view text;
    std::string_view help;
};
std::span<QualityQuestion const> quality_questions();
// Stands with every review; raised when a question changes, so that nobody compares answers to different ones.
inline constexpr int quality_question_version = 1;
