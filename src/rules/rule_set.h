// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/result.h"
#include "rules/rule_kind.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Where a rule holds; an empty text is everywhere. The most specific one that fits decides: division, law, service,
// contract, unit (rule-model 5.2, 3). `unit` is the unit's id as text; `service` the code of a service kind.
struct RuleScope {
    std::string division = {};
    std::string law = {};
    std::string service = {};
    std::string contract = {};
    std::string unit = {};

    bool is_everywhere() const;
    bool operator==(RuleScope const&) const = default;
};

// Regel: one answer of the routine. Always one that checked_value has let through.
struct Rule {
    RuleName name;
    std::string value;
    RuleScope scope = {};
    std::string paragraph = {}; // where in the document: "Hur"
    std::string reason = {};

    bool operator==(Rule const&) const = default;
};

// Rutindokumentet that the rules come from (R193).
struct SourceDocument {
    std::string name;
    std::string type = {};       // Rutin, riktlinje
    std::string owner = {};
    std::string reference = {};  // diarienummer
    std::string applies_to = {};
    std::optional<CivilDate> adopted = std::nullopt;
    std::optional<CivilDate> revised = std::nullopt;
    std::optional<CivilDate> valid_to = std::nullopt;

    // "Rutin för genomförandeplan 30 september 2024"
    std::string words() const;
    bool operator==(SourceDocument const&) const = default;
};

// Regeluppsättning: the rules of an organisation, or what one may begin from. No rule is looser than the floors, and each
// question has at most one answer in a scope.
struct RuleSet {
    std::string key;
    std::string name;
    std::string about = {};
    SourceDocument source;
    std::vector<Rule> rules = {};
    std::vector<Rule> floors = {}; // golv: no scope below, and no person, may have less (rule-model 5.2, 4)

    Rule const* find_floor(RuleName) const;
};

// Nothing, or what stops the value: "Längst 12 månader gäller för alla …"
std::optional<std::string> stopped_by_floor(RuleSet const&, RuleName, std::string const& value);
// The first thing that keeps the set from being in force, or nothing.
std::optional<std::string> mistake_in(RuleSet const&);

// A set as a file and as it is kept (TOML). Reading says file and line of the first mistake.
Result<RuleSet> parse_rule_set(std::string_view text, std::string_view file);
std::string rule_set_text(RuleSet const&);

// What comes with the program: the safe start first, then one for each kind of routine.
struct RuleFile {
    std::string_view name;
    std::string_view content;
};
std::vector<RuleFile> const& rule_files();
// Read once; a broken one is a bug that a test finds.
std::vector<RuleSet> const& rule_presets();
RuleSet const& safe_start();
