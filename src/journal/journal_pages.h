// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// GET /personer/{person}/journal: newest first, filtered by ?typ= mal= aktivitet= viktigt= fran= till= sok=, from ?efter= on.
Response show_journal(Visit&, Request const&);
// GET /personer/{person}/journal/{entry}: one note with everything noted about it.
Response show_entry(Visit&, Request const&);
// GET /personer/{person}/journal/{entry}/dold: what fel person hides, for its author and whoever leads the unit; logged
// as an opening of its own (DD-23).
Response show_hidden_entry(Visit&, Request const&);
