// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct Staff;
struct Unit;
struct Session;

// DD-3. The order of the enumerators is stored nowhere; the texts of code_of are.
enum class Role {
    worker,              // medarbetare
    key_worker,          // kontaktman (a worker; which persons is an appointment, not a role)
    coordinator,         // samordnare
    unit_manager,        // enhetschef
    head_of_operations,  // verksamhetschef
    plan_maker,          // socialsekreterare who makes the plan
    case_officer,        // handläggare, a guest
    routine_owner,       // rutinägare: templates and rules
    administrator,       // users and settings; reads no documentation
    log_reviewer,        // logggranskare; reads no documentation
};

// A role at a unit that is in force today. No unit: the whole organisation.
struct HeldRole {
    Role role;
    std::optional<Id<Unit>> unit;
};

// Who is asking: always from the session, never from the request.
struct Actor {
    Id<Staff> staff;
    std::string name;
    std::string title; // from the staff register, never typed (R-TITLE-1)
    Id<Session> session;
    std::string csrf_token;
    std::vector<HeldRole> roles;

    bool has(Role role) const;
    bool has(Role role, Id<Unit> unit) const;
    // A role whose holder may have a care relation: medarbetare, kontaktman, samordnare, enhetschef.
    bool works_in_care() const;
    // Manager or coordinator of just that unit.
    bool leads(Id<Unit> unit) const;
    bool leads_any() const;
};

std::string_view code_of(Role);
std::optional<Role> find_role(std::string_view code);
std::string_view role_name(Role); // medarbetare
