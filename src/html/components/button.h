// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/href.h"
#include "html/components/icon.h"
#include "html/html.h"

#include <string>

// At most one primary button in view.
enum class Weight { primary, secondary, quiet };

struct LinkButton {
    std::string text;
    Href href;
    Weight weight = Weight::secondary;
    Icon icon = Icon::none;
    std::string more = {}; // for screen readers: "om Samir"
    bool small = false;
    bool danger = false;
};
Html button(LinkButton const&);

// Sends the form it stands in (or the form with id `form`).
struct SubmitButton {
    std::string text;
    Weight weight = Weight::primary;
    Icon icon = Icon::none;
    std::string name = {};
    std::string value = {};
    std::string more = {};
    bool small = false;
    bool danger = false;
    bool skip_validation = false;
    std::string described_by = {};
    std::string form = {};
};
Html button(SubmitButton const&);

// Works with script only, so it is hidden until the script shows it.
Html print_button(std::string_view text = "Skriv ut");
Html read_aloud_button(std::string_view element_id, std::string_view text = "Läs upp");

// Several in a row, wrapping.
Html button_row(Html buttons);
