// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Verksamheten: figures per unit and division for the verksamhetschef, small numbers hidden (R321, DD-3).
Response show_operations(Visit&, Request const&);
// The same table as a file: csv or xlsx.
Response send_operations_file(Visit&, Request const&);
