// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "html/components/document.h"
#include "http/request.h"
#include "http/response.h"

#include <vector>

// What stands around a page of this visit: who is signed in, the token of its forms, the demo banner.
Shell shell_of(Visit const&, Request const&, NavItem current);

// The page as an answer. Status 400 with page.has_errors: the form is shown again with what was typed.
Response show(Visit const&, Request const&, NavItem current, Page const&);
Response show(Visit const&, Request const&, NavItem current, Page const&, std::vector<Banner> banners);

// A refusal as an answer: 404, 403, 409, 400 or 503 in the words of the refusal; to our own script, JSON with the
// message. The log row of a denial holds the answer back like any other.
Response refuse(Visit const&, Request const&, Refusal const&);
