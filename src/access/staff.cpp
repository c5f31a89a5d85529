// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/staff.h"

#include <algorithm>
#include <array>

namespace {

struct KindText {
    UnitKind kind;
    std::string_view code;
    std::string_view name;
};

constexpr std::array<KindText, 8> kind_texts{{
    {UnitKind::home_care, "home_care", "hemtjänst"},
    {UnitKind::nursing_home, "nursing_home", "särskilt boende"},
    {UnitKind::group_home, "group_home", "gruppbostad"},
    {UnitKind::service_home, "service_home", "servicebostad"},
    {UnitKind::daily_activity, "daily_activity", "daglig verksamhet"},
    {UnitKind::companion, "companion", "ledsagning och avlösning"},
    {UnitKind::authority, "authority", "myndighet"},
    {UnitKind::other, "other", "annan verksamhet"},
}};

} // namespace

std::string_view code_of(UnitKind kind)
{
    return std::ranges::find(kind_texts, kind, &KindText::kind)->code;
}

std::optional<UnitKind> find_unit_kind(std::string_view code)
{
    auto const found = std::ranges::find(kind_texts, code, &KindText::code);
    if (found == kind_texts.end()) return std::nullopt;
    return found->kind;
}

std::string_view unit_kind_name(UnitKind kind)
{
    return std::ranges::find(kind_texts, kind, &KindText::kind)->name;
}

std::string_view code_of(AssignmentKind kind)
{
    switch (kind) {
    case AssignmentKind::shift: return "shift";
    case AssignmentKind::here_today: return "here_today";
    case AssignmentKind::standing: return "standing";
    }
    return "shift";
}

std::optional<AssignmentKind> find_assignment_kind(std::string_view code)
{
    for (auto const kind : {AssignmentKind::shift, AssignmentKind::here_today, AssignmentKind::standing})
        if (code_of(kind) == code) return kind;
    return std::nullopt;
}
