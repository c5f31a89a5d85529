// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "db/database.h"
#include "plans/plan_content.h"
#include "rules/rule_keys.h"

#include <optional>
#include <string>

struct Order;

// The title of page one, on screen and on paper: a plan that the person did not take part in is a working tool, or by rule
// a routine (DD-12, rule nonparticipation.document_kind).
std::string plan_title(std::optional<Participation> const&, WorkPaper);
// By the rules that held for the order that day: of a version the day it was established, so that it keeps its name.
std::string plan_title(ReadTx&, std::optional<Participation> const&, Id<Order>, CivilDate);
// "Genomförandeplan för Samir", "Arbetsverktyg för personalen: Samir".
std::string title_about(std::string const& title, std::string const& name);
