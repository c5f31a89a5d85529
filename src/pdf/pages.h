// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/strip.h"

#include <vector>

namespace pdf {

enum class Shown { once, again }; // again: a repeated head, not read aloud a second time

struct PlacedStrip {
    Strip const* strip;
    double y; // from the top of the page
    Shown shown;
};

// From and to, down from the top of the page.
struct ThreadLine {
    double from;
    double to;
};

struct PageOfStrips {
    std::vector<PlacedStrip> strips;
    std::vector<ThreadLine> thread;
};

// Divides the strips into pages. There is always at least one page.
std::vector<PageOfStrips> break_pages(PageLook const&, Column const&);

} // namespace pdf
