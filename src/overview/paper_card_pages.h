// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Cards for paper, as a page and as a tagged PDF: the person card to go through together (R66, R317) and the card that is
// left at the first meeting (R67, R68). Forbidden for somebody with protected personal data (R314).
Response show_person_card(Visit&, Request const&);
Response send_person_card_pdf(Visit&, Request const&);
Response show_introduction_card(Visit&, Request const&);
Response send_introduction_card_pdf(Visit&, Request const&);
