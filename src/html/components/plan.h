// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/box.h"
#include "html/html.h"

#include <string>
#include <vector>

// The three columns where a plan is written: headings, the text, help. Holds the page's content anchor.
struct PlanGrid {
    Html headings;
    Html content;
    std::string support_heading = "Stöd när du skriver";
    Html support = {};
};
Html plan_grid(PlanGrid const&);

enum class HeadingState { untouched, begun, done, locked };
struct HeadingLink {
    std::string text;
    Href href;
    HeadingState state = HeadingState::untouched;
    bool current = false;
    std::string note = {}; // "Öppnas när allt är klart", "Anna skriver här nu"
};
struct HeadingGroup {
    std::string text;
    std::vector<HeadingLink> headings;
};
struct HeadingNav {
    std::string label = "Rubriker i planen";
    std::string summary = "Rubriker";
    std::string count = {}; // "6 av 12 klara"
    std::vector<HeadingGroup> groups;
};
Html heading_nav(HeadingNav const&);

// What is given and not written here, on the thread's line (fast).
struct Given {
    std::string label; // "Beslutet säger"
    Html text;
};
Html given(std::vector<Given> const&);

// Unclear beside clear (jamfor).
struct Compare {
    std::string unclear;
    std::string clear;
};
Html compare(Compare const&);
