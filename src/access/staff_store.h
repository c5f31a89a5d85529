// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/result.h"
#include "db/database.h"

#include <optional>
#include <string_view>
#include <vector>

// The register of units, staff, roles and assignments. Functions that take a WriteTx only store: whether the actor may
// is asked by assignment.h and by the pages of administration.

std::optional<Unit> find_unit(ReadTx&, Id<Unit>);
std::vector<Unit> list_units(ReadTx&);
std::optional<Staff> find_staff(ReadTx&, Id<Staff>);
std::vector<Staff> list_staff(ReadTx&);
// Everybody who has an assignment or a role at the unit at that moment, by name.
std::vector<Staff> list_staff_of(ReadTx&, Id<Unit>, Instant now);
std::vector<RoleGrant> list_roles(ReadTx&, Id<Staff>);
// Begun or to come, neither ended nor taken back before it began; by start.
std::vector<Assignment> list_assignments(ReadTx&, Id<Unit>, Instant now);
std::vector<Assignment> list_assignments_of(ReadTx&, Id<Staff>, Instant now);
// Where the person works now: assignment in force, or leads the unit.
std::vector<Unit> list_my_units(ReadTx&, Actor const&, Instant now);
// Where the worker may say "jag arbetar här i dag": by the unit's rule, and inside a division where they have a role.
std::vector<Unit> list_claimable_units(ReadTx&, Actor const&, Instant now);

void add_unit(WriteTx&, Unit const&, Instant now);
void change_unit(WriteTx&, Unit const&);
void add_staff(WriteTx&, Staff const&, Instant now);
void change_staff(WriteTx&, Staff const&);
void add_role(WriteTx&, RoleGrant const&, std::optional<Id<Staff>> granted_by, Instant now);
// The role's last day.
void end_role(WriteTx&, Id<RoleGrant>, CivilDate last_day);
// One that has not begun; others stay.
void remove_coming_role(WriteTx&, Id<RoleGrant>, CivilDate today);
void add_assignment(WriteTx&, Assignment const&, Instant now);
// False when it is not there or has ended already.
bool end_assignment(WriteTx&, Id<Assignment>, Instant at);
std::optional<Assignment> find_assignment(ReadTx&, Id<Assignment>);
