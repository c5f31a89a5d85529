// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/actor.h"

#include <algorithm>
#include <array>

namespace {

struct RoleText {
    Role role;
    std::string_view code;
    std::string_view name;
};

constexpr std::array<RoleText, 10> role_texts{{
    {Role::worker, "worker", "medarbetare"},
    {Role::key_worker, "key_worker", "kontaktman"},
    {Role::coordinator, "coordinator", "samordnare"},
    {Role::unit_manager, "unit_manager", "enhetschef"},
    {Role::head_of_operations, "head_of_operations", "verksamhetschef"},
    {Role::plan_maker, "plan_maker", "socialsekreterare"},
    {Role::case_officer, "case_officer", "handläggare"},
    {Role::routine_owner, "routine_owner", "rutinägare"},
    {Role::administrator, "administrator", "administratör"},
    {Role::log_reviewer, "log_reviewer", "logggranskare"},
}};

} // namespace

bool Actor::has(Role role) const
{
    return std::ranges::any_of(roles, [&](HeldRole const& held) { return held.role == role; });
}

bool Actor::has(Role role, Id<Unit> unit) const
{
    return std::ranges::any_of(
        roles, [&](HeldRole const& held) { return held.role == role && (!held.unit || *held.unit == unit); });
}

bool Actor::works_in_care() const
{
    return has(Role::worker) || has(Role::key_worker) || has(Role::coordinator) || has(Role::unit_manager);
}

bool Actor::leads(Id<Unit> unit) const
{
    return std::ranges::any_of(roles, [&](HeldRole const& held) {
        return (held.role == Role::coordinator || held.role == Role::unit_manager) && held.unit == unit;
    });
}

bool Actor::leads_any() const
{
    return std::ranges::any_of(roles, [](HeldRole const& held) {
        return (held.role == Role::coordinator || held.role == Role::unit_manager) && held.unit;
    });
}

std::string_view code_of(Role role)
{
    return std::ranges::find(role_texts, role, &RoleText::role)->code;
}

std::optional<Role> find_role(std::string_view code)
{
    auto const found = std::ranges::find(role_texts, code, &RoleText::code);
    if (found == role_texts.end()) return std::nullopt;
    return found->role;
}

std::string_view role_name(Role role)
{
    return std::ranges::find(role_texts, role, &RoleText::role)->name;
}
