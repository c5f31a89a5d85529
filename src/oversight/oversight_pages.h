// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Egenkontroll (R103, R146): how the plans of a unit stand, for whoever leads it; without names for the verksamhetschef.
Response show_oversight(Visit&, Request const&);
// Every check with its rule and source.
Response show_oversight_rules(Visit&, Request const&);
// The trend as a file: csv or xlsx.
Response send_oversight_file(Visit&, Request const&);
Response remind_of_duty(Visit&, Request const&);
