// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"

#include <vector>

// Every kind of record that the ledger is about, from all features: what `delaktig verify` reads again.
std::vector<RecordKind> record_kinds();
