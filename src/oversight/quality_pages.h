// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/html.h"
#include "http/request.h"
#include "http/response.h"

struct OversightView;

// Stickprov: the system draws plans, whoever leads the unit reads them and signs what they found.
Response show_reviews(Visit&, Request const&);
Response draw_review(Visit&, Request const&);
Response show_quality_review(Visit&, Request const&);
Response send_quality_review_pdf(Visit&, Request const&);
Response sign_quality_review(Visit&, Request const&);
Response show_quality_plan(Visit&, Request const&);
Response sign_quality_verdict(Visit&, Request const&);
// An action that somebody was to do, for that one and for whoever leads the unit.
Response show_quality_action(Visit&, Request const&);
Response finish_quality_action(Visit&, Request const&);

// The latest review, in the side column of the egenkontroll.
Html sample_box(OversightView const&);
