// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Min plan: the plan in easy words and pictures, to read together and to take home. The one in force, or with
// ?vad=utkast the draft, which says on every page that it is one (DD-26).
Response show_easy_plan(Visit&, Request const&);
Response send_easy_plan(Visit&, Request const&);
