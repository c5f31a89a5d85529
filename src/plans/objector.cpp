// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/objector.h"

namespace {

constexpr Code<Objector> objectors[] = {
    {Objector::person, "person", "Personen själv"},
    {Objector::representative, "representative", "Företrädare"},
    {Objector::relative, "relative", "Anhörig"},
};

} // namespace

std::span<Code<Objector> const> objector_codes() { return objectors; }
