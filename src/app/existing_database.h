// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/config.h"
#include "db/database.h"

#include <memory>

// The records of these settings, for commands that only look: makes and changes nothing. Nothing when there is no
// SQLite file yet.
std::unique_ptr<Database> open_existing(Config const&);
