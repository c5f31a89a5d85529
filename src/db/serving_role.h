// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"

#include <string_view>

// On PostgreSQL the tables have an owner, who migrates, and a role that serves (delaktig_app) and owns
// nothing. After the migrations the owner gives that role exactly: SELECT and INSERT on the tables named in
// append_only_table, SELECT on schema_migration and append_only_table, all four on every other. The role must
// exist; on SQLite there are no roles, and this does nothing.
void grant_serving_role(Database& owner, std::string_view role);
