// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"

// Every component on one page, with invented people: /dev/komponenter.
Html component_gallery();
