// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "html/components/icon.h"
#include "html/html.h"

#include <string>
#include <vector>

// Fields where one or several things are chosen. The first input's id is the name, so an error can lead
// there.

struct Choice {
    std::string value;
    std::string text;
    std::string hint = {};
    Icon icon = Icon::none; // tiles
    std::string picture = {}; // tiles
    bool checked = false; // check boxes; a radio group has `value`
};

struct Choices {
    std::string name;
    std::string legend;
    std::vector<Choice> choices;
    std::string value = {}; // the chosen one of a radio group
    std::string hint = {};
    std::string error = {};
    std::string id = {};
    bool required = false; // radio groups
};
Html radio_list(Choices const&); // val: one below the other
Html radio_tiles(Choices const&); // brickor: icons with a word, four in a row
Html radio_tiles_row(Choices const&); // three in a row, picture and word side by side
Html goal_tiles(Choices const&); // malval: pictures with a word
Html check_list(Choices const&); // rutor: two columns
Html weekdays(Choices const&); // dagar: seven small ones

// One check box with no group around it.
struct CheckBox {
    std::string name;
    std::string value = "ja";
    std::string text;
    bool checked = false;
    std::string hint = {};
    std::string error = {};
    std::string id = {};
};
Html check_box(CheckBox const&);
