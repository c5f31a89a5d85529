// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_set.h"

#define RULE_SET_BYTES(name) \
    extern char const rule_set_##name##_begin[]; \
    extern char const rule_set_##name##_end[];

extern "C" {
RULE_SET_BYTES(safe_start)
RULE_SET_BYTES(service_agreement)
RULE_SET_BYTES(daily_activity)
RULE_SET_BYTES(divisions)
RULE_SET_BYTES(life_areas)
RULE_SET_BYTES(contract)
}

std::vector<RuleFile> const& rule_files()
{
    static std::vector<RuleFile> const files = {
        {"trygg-start.toml", {rule_set_safe_start_begin, rule_set_safe_start_end}},
        {"overenskommelse.toml", {rule_set_service_agreement_begin, rule_set_service_agreement_end}},
        {"daglig-verksamhet.toml", {rule_set_daily_activity_begin, rule_set_daily_activity_end}},
        {"aldreomsorg-ifo.toml", {rule_set_divisions_begin, rule_set_divisions_end}},
        {"livsomraden.toml", {rule_set_life_areas_begin, rule_set_life_areas_end}},
        {"avtal.toml", {rule_set_contract_begin, rule_set_contract_end}},
    };
    return files;
}
