// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <exception>
#include <string>

// A fault on one line for whoever runs a command, in Swedish: what is wrong and what to do, and in brackets what the
// system says itself.
std::string explanation_of(std::exception const&);
