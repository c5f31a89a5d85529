// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// An order's documents (R65): the list, taking one in, opening one, and marking one that does not belong there.
Response show_attachments(Visit&, Request const&);
Response take_attachment(Visit&, Request const&);
Response send_attachment(Visit&, Request const&);
Response mark_wrong_attachment(Visit&, Request const&);
