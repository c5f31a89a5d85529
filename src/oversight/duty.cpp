// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/duty.h"

namespace {

constexpr std::int64_t very_late_days = 30; // makes any delay worse

Risk worse(Risk risk) { return risk == Risk::low ? Risk::some : Risk::high; }

} // namespace

Risk risk_of(Duty const& duty, bool has_alert)
{
    auto risk = rule_of(duty.kind).risk;
    bool const is_about_safety = risk == Risk::some;
    if (has_alert && is_about_safety) risk = worse(risk);
    if (duty.on && duty.days_left < -very_late_days) risk = worse(risk);
    // What is not late yet endangers nobody yet.
    if (duty.on && duty.days_left > 0) return Risk::low;
    return risk;
}

std::string_view risk_name(Risk risk)
{
    switch (risk) {
    case Risk::low: return "Låg risk";
    case Risk::some: return "Viss risk";
    case Risk::high: return "Hög risk";
    }
    return "";
}

std::string duty_text(Duty const& duty, std::string_view name)
{
    if (duty.begun) return "Gör klar planen för " + std::string{name};
    auto const& rule = rule_of(duty.kind);
    return std::string{rule.before} + std::string{name} + std::string{rule.after};
}

std::string lateness_of(Duty const& duty)
{
    if (!duty.is_late()) return {};
    return std::to_string(-duty.days_left) + (duty.days_left == -1 ? " dag sen" : " dagar sen");
}
