// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Relatives and representatives of a person (R257).
Response show_contacts(Visit&, Request const&); // GET  /personer/{person}/kontakter
Response show_contact(Visit&, Request const&);  // GET  /personer/{person}/kontakter/{contact}, {contact}: "ny" or an id
Response save_contact(Visit&, Request const&);  // POST /personer/{person}/kontakter/{contact}
