// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// /konto/losenord: also the only page for whoever must choose a password of their own before anything else.
Response show_password(Visit&, Request const&);
Response change_password(Visit&, Request const&);

// /konto/pin: the code that unlocks a session within a shift (DD-27).
Response show_pin(Visit&, Request const&);
Response change_pin(Visit&, Request const&);
