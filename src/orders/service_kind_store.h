// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "orders/service_kind.h"

#include <vector>

std::vector<ServiceKind> list_service_kinds(ReadTx&);
