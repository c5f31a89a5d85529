// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "db/database.h"
#include "orders/service_kind.h"

#include <vector>

std::vector<ServiceKind> list_service_kinds(ReadTx&);
// Adds the kind last in the list, or puts the one with that code right.
Result<Done> put_service_kind(WriteTx&, ServiceKind const&);
