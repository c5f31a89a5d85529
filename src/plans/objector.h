// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/code.h"

#include <span>

// Who does not agree, with a text of a plan or with a note (DD-24).
enum class Objector { person, representative, relative };
std::span<Code<Objector> const> objector_codes();
