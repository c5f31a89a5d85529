// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"

#include <string>

// A document about to be kept or to leave, with the organisation's elektronisk stämpel; as it is in a house without one.
std::string sealed(Visit const&, std::string document);
