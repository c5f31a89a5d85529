// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"

#include <string>
#include <string_view>
#include <vector>

// Ways on from a page, in groups with a heading each (vagar): for what is not the page's one thing to do.
struct LinkGroup {
    std::string heading;
    std::vector<Html> links;
};
Html link_groups(std::string_view label, std::vector<LinkGroup> const&);
