// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <stdexcept>

// The demo's data are right or the program is wrong: a refusal is a fault here.
template <class T>
T must(Result<T> result)
{
    if (!result) throw std::runtime_error{"demo: " + result.refusal().message};
    return *std::move(result);
}
