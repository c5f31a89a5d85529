// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "followups/follow_up.h"

// A signed follow-up as the ledger commits to it: everything it says, in the order it stands.
Canonical canonical_of(FollowUp const&);
