// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/plan_basis.h"
#include "plans/plan_content.h"

#include <string>
#include <vector>

// Röda tråden in words: what a goal or an activity rests on, or why it rests on nothing (DD-13). On the page of a
// version and on paper alike, from the decision as the version keeps it.
struct ThreadLink {
    std::string name; // "Beslutets mål"
    std::string text;
};
std::vector<ThreadLink> thread_of(Goal const&, PlanBasis const&);
std::vector<ThreadLink> thread_of(
    Activity const&, PlanBasis const&, PlanContent const&, std::string const& given_name);
// "Beslutets mål: Bo kvar hemma. Insats: Måltider."
std::string thread_text(std::vector<ThreadLink> const&);
