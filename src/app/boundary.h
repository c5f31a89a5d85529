// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// From a well-formed request to a handler: assets, the doors, session, lock, token, route. In that order, and nothing
// of a person's is read before all of them have said yes.
Response answer(House&, Request const&);
