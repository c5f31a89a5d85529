// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/code.h"

#include <span>

// Vems röst: who says it. Stands on every goal and wish from the first version, with the method (DD-14).
enum class WhoseVoice { person, person_supported, relative, representative, staff_observation };
std::span<Code<WhoseVoice> const> whose_voice_codes();
