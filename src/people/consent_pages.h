// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/html.h"
#include "http/request.h"
#include "http/response.h"
#include "people/consent.h"

#include <vector>

// Samtycken: what the person agrees to, to whom, how it was given, and until when (R250, DD-6).
Response show_consents(Visit&, Request const&);
Response show_new_consent(Visit&, Request const&);
Response save_consent(Visit&, Request const&);
Response withdraw_person_consent(Visit&, Request const&);
