// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/button.h"
#include "html/html.h"

#include <string>
#include <string_view>
#include <vector>

struct Crumb {
    std::string text;
    Href href;
};
Html breadcrumbs(std::vector<Crumb> const&);

// "SL" for Samir Lindgren. Decoration beside the name.
Html portrait(std::string_view name, bool small = false);

// One of the things that are always on top about a person (viktigt).
struct Important {
    Icon icon;
    std::string heading;
    Html body;
    bool is_risk = false;
    bool is_missing = false; // not written yet: says so, in the risk's place
};

struct Tab {
    std::string text;
    Href href;
    bool current = false;
    std::string count = {}; // "3 nya"
};

// The head of every page about a person.
struct PersonHead {
    std::vector<Crumb> crumbs = {};
    std::string name;
    std::string facts; // "34 år · Ekbacken, lägenhet 4 · Kontaktman: Nadja Karimi"
    Html buttons = {};
    std::vector<Important> important = {};
    std::vector<Tab> tabs = {};
    bool compact = false; // of the strip only risks, for pages where one writes
    bool name_is_heading = true; // h1; false when the page has its own
};
Html person_head(PersonHead const&);
Html tabs(std::string_view label, std::vector<Tab> const&);

// The head of the pages where a plan is written: heading, a calm line, and the save status to the right.
struct PlanHead {
    std::vector<Crumb> crumbs = {};
    std::string heading;
    std::string facts = {};
    bool save_status = false;
    std::string saved = {}; // "Allt är sparat kl. 14.32"
    Html extra = {};
    std::string name = {}; // whom the plan is about
    std::vector<Important> important = {}; // only its risks are shown, and not on paper
};
Html plan_head(PlanHead const&);
