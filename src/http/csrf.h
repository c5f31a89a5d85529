// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.h"

#include <string_view>

// Compares in a time that tells nothing about where they differ. Two empty tokens are never the same.
bool same_token(std::string_view sent, std::string_view expected);

// Whether the browser says that a POST comes from our own pages (Sec-Fetch-Site and Origin). A client that
// says nothing passes: the token in the form is the proof, and this the second lock.
bool is_from_own_pages(Request const&);
