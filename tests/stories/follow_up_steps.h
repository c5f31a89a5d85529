// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/app/test_app.h"

#include <string>

// The steps of a follow-up of Samir's plan, as its stories take them.
namespace follow_up_steps {

// The number that `sql`, which ends with the order, finds, as it stands in an address.
std::string id_from(TestApp&, std::string const& sql);
std::string plan_of(TestApp&);
std::string follow_ups_of(TestApp&);
std::string goal_of(TestApp&);

// Begins one of the part and gives its address.
std::string begin(TestApp&, Browser&, std::string const& what = "whole", std::string const& day = "2026-12-02");
void write(Browser&, std::string const& address, Fields const&);
// What the page about next time must have.
extern Fields const next_time;
Response sign(Browser&, std::string const& followup, Fields const& more = {{"gor", "signera"}});

} // namespace follow_up_steps
