// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "plans/code.h"
#include "plans/template.h"

#include <span>

// How a template file names the kinds of headings, and what they are called on a page.
std::span<Code<HeadingKind> const> heading_kind_codes();
