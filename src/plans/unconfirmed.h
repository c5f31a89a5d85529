// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/html.h"
#include "plans/plan_work.h"

#include <optional>
#include <string_view>

// Från förra planen, inte bekräftad: how it is told, and the buttons that confirm it.

constexpr std::string_view unconfirmed_code = "unconfirmed";

// Asks one reason for all that nobody has confirmed; nothing when all is.
std::optional<Gap> unconfirmed_gap(PlanWork const&);
// On the review page: each with a link and a button, and one button for whoever has read them all.
Html unconfirmed_box(Visit const&, PlanWork const&);
// On the page of a heading's text or of an item: where it comes from, and the button that confirms it.
Html unconfirmed_notice(Visit const&, PlanWork const&, std::string_view heading);
Html unconfirmed_notice(Visit const&, PlanWork const&, ItemRef);
