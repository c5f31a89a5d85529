// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/place.h"

thread_local Place* Place::of_this_thread = nullptr;
