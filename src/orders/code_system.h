// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Kodverk of Socialstyrelsen: ICF (funktionstillstånd) and KSI (socialtjänstens insatser och aktiviteter). The program
// comes without their texts (R-LIC-1); an organisation imports the files that Socialstyrelsen gives out.
enum class CodeSystemKind { icf, ksi };
std::string_view code_of(CodeSystemKind);
std::optional<CodeSystemKind> code_system_kind(std::string_view code);
std::string_view label_of(CodeSystemKind); // "ICF"

struct CodeEntry {
    std::string code;
    std::string parent = {}; // another code of the same file, or empty
    std::string title;
    std::string other_title = {};
    std::string description = {};
    std::string related = {}; // KSI: the code of ICF that it belongs to
};

// One edition, "ICF 2025". Never changed after it was imported; the newest is the one searched.
struct CodeSystem {
    Id<CodeSystem> id;
    CodeSystemKind kind;
    std::string version;
    std::string file_name;
    Instant imported_at;
    std::int64_t count = 0;
};

// The rows of a file as Socialstyrelsen gives it out: UTF-8, a heading, columns parted by tabs, values in quotes. Refuses
// the whole file at the first row that is broken, with its number and what is wrong.
Result<std::vector<CodeEntry>> parse_code_file(std::string_view text, CodeSystemKind);
