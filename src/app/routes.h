// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/router.h"

#include <span>

// Every route of the house that has a visit, in one table. The few without one (assets, sign-in) stand in
// app/doors.cpp.
std::span<Route<Visit> const> routes();
