// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// /dev/komponenter: every component of the pages, with an example.
Response show_gallery(Visit&, Request const&);
