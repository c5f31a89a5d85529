// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/form.h"
#include "html/html.h"

#include <string>
#include <vector>

// Every field: label, hint and error are tied to the input (for, id, aria-describedby, aria-invalid) by the
// function. The id is the name unless another is given; FormErrors name it.

enum class Width { full, short_text, time, date, number };

struct TextField {
    std::string name;
    std::string label;
    std::string value = {};
    std::string hint = {};
    std::string error = {};
    std::string id = {};
    std::string type = "text"; // text, search, password, tel, email
    std::string autocomplete = "off";
    std::string input_mode = {}; // numeric, tel …
    Width width = Width::full;
    int max_length = 0; // 0: none; the server checks too
    bool required = false;
    bool spellcheck = true;
    std::vector<std::string> suggestions = {}; // a datalist
};
Html text_field(TextField const&);

// Advice when a word stands in the text (rad). Shown by the script after a pause; never stops anybody.
struct Advice {
    std::string words; // alternatives with | between: "vid behov|vb"
    std::string text; // follows the quoted word: "kan betyda olika för olika personer. …"
};
// A button that puts the beginning of a sentence into the text.
struct Starter {
    std::string label; // "Jag såg"
    std::string text; // "Jag såg att"
};

struct TextArea {
    std::string name;
    std::string label;
    std::string value = {};
    std::string hint = {};
    std::string error = {};
    std::string id = {};
    int rows = 3;
    int max_length = 0; // shown by the script only near the limit; the server checks
    bool required = false;
    bool voice = false; // the person's own words: lilac (rostfalt)
    std::vector<Advice> advice = {};
    std::vector<Starter> starters = {};
    Html below = {}; // e.g. "Använd texten från plan 3"
};
Html text_area(TextArea const&);

struct Option {
    std::string value;
    std::string text;
    std::string group = {};
};
struct Select {
    std::string name;
    std::string label;
    std::vector<Option> options;
    std::string value = {};
    std::string hint = {};
    std::string error = {};
    std::string id = {};
    std::string empty_text = {}; // "Välj": a first, empty choice
    bool required = false;
};
Html select(Select const&);

// A date as text: 2/12, 2 dec, 2026-12-02. Quick choices are set by the script: {"Om 6 månader",
// "2027-05-22"}.
struct QuickChoice {
    std::string text;
    std::string value;
};
struct DateField {
    std::string name;
    std::string label;
    std::string value = {}; // 2026-12-02 or what was typed
    std::string hint = {}; // empty: "Till exempel 2 dec eller 2026-12-02"
    std::string error = {};
    std::string id = {};
    std::vector<QuickChoice> quick = {};
    bool required = false;
};
Html date_field(DateField const&);

// A time as text: 8.10, 08:10, 810.
struct TimeField {
    std::string name;
    std::string label;
    std::string value = {};
    std::string hint = {};
    std::string error = {};
    std::string id = {};
    std::vector<QuickChoice> quick = {};
};
Html time_field(TimeField const&);
// Two times beside each other (tider).
Html times(Html fields);
