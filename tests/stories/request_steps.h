// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/app/test_app.h"

#include <string>

// The routine of this person's order, as a rule of its own: the manager answers, and nothing waits for an order.
void let_manager_answer(TestApp&, std::string const& person);
