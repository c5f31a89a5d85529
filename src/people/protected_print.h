// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "base/result.h"

#include <optional>

// Why this reader prints nothing of the person; nothing when they may. Of somebody with protected personal data only
// whoever has a named grant prints (R-PROT-1, R314).
inline std::optional<Refusal> print_refusal(PersonAccess const& access)
{
    if (!access.protection().is_protected() || access.protection().opens()) return std::nullopt;
    return forbidden("Personen har skyddade personuppgifter. Bara den som har ett personligt tillstånd skriver ut.");
}
