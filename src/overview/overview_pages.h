// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// /personer/{person}: the person's overview with the red thread.
Response show_overview(Visit&, Request const&);
