// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "followups/follow_up.h"

// Meetings, subjects and areas of a signed follow-up, in tables of their own.
void load_parts(ReadTx&, FollowUp&);
void insert_parts(WriteTx&, FollowUp const&);
