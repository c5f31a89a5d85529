// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/actor.h"
#include "base/civil_date.h"
#include "base/clock.h"

#include <string>
#include <string_view>

enum class UnitKind {
    home_care,      // hemtjänst
    nursing_home,   // särskilt boende för äldre
    group_home,     // gruppbostad
    service_home,   // servicebostad
    daily_activity, // daglig verksamhet
    companion,      // ledsagning, avlösning, boendestöd
    authority,      // myndighet: its staff are guests of orders (DD-2)
    other,
};
std::string_view code_of(UnitKind);
std::optional<UnitKind> find_unit_kind(std::string_view code);
std::string_view unit_kind_name(UnitKind); // hemtjänst

// Enhet: a team that carries out orders. `division` is the verksamhetsgren that secrecy is counted by (OSL 8:2).
struct Unit {
    Id<Unit> id;
    std::string name;
    UnitKind kind;
    std::string law; // "SoL" or "LSS"
    std::string division;
    std::string phone;
    std::string address;
    bool self_assignment; // staff may say "jag arbetar här i dag" (DD-4)
};

// Medarbetare, as in the staff register.
struct Staff {
    Id<Staff> id;
    std::string name;
    std::string title;
    std::string phone;
    bool active;
};

struct RoleGrant;

// A role of somebody, with its days. valid_to is the last one.
struct RoleGrant {
    Id<RoleGrant> id;
    Id<Staff> staff;
    std::optional<Id<Unit>> unit;
    Role role;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
};

enum class AssignmentKind {
    shift,      // pass
    here_today, // made by the worker: "jag arbetar här i dag"
    standing,   // tills vidare
};
std::string_view code_of(AssignmentKind);
std::optional<AssignmentKind> find_assignment_kind(std::string_view code);

// Who works at which unit when, and who said so.
struct Assignment {
    Id<Assignment> id;
    Id<Staff> staff;
    Id<Unit> unit;
    AssignmentKind kind;
    Instant starts_at;
    std::optional<Instant> ends_at;
    Id<Staff> made_by;
};
