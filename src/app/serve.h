// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/app.h"
#include "app/config.h"

#include <functional>

// Builds the house, opens the port, calls `when_ready`, and serves until SIGTERM or SIGINT; then drains.
int serve_until_signal(Config const&, std::function<void(App&)> const& when_ready);
