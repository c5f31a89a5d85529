// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/form.h"

// The base version that a form carries; -1 for anything but a number, which then fits no version.
int typed_version(Form const&);
