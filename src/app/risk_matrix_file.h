// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <string>

// What risk.matrix stands for, as HouseSettings keeps it: the number of steps, or the text of the organisation's own file.
// Refused when there is no such file or it is no matrix.
Result<std::string> read_risk_matrix(std::string const& value);
