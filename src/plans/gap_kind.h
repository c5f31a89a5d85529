// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/code.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

// What a plan does about something it does not say. Set by the template for each gap; what DD-11 lets stop a plan is no
// such gap, and nothing here can stop one.
enum class GapAnswer { reason, advise, none };
std::span<Code<GapAnswer> const> gap_answer_codes();

// A gap whose weight the organisation chooses. What a heading expects is chosen at the heading, and risks by their own rule.
struct GapKind {
    std::string_view code;  // that of Gap, up to its first hyphen
    std::string_view about; // "Målet har inget datum"
    GapAnswer usual;        // what it does when the template says nothing of it
};
std::span<GapKind const> gap_kinds();
GapKind const* find_gap_kind(std::string_view code);

// What a template has chosen otherwise than usual, by code.
using GapAnswers = std::map<std::string, GapAnswer, std::less<>>;
