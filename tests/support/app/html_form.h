// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using Fields = std::vector<std::pair<std::string, std::string>>;

// A form as a browser holds it: where it goes, and what it would send if nothing were touched.
struct HtmlForm {
    std::string action;
    Fields fields;

    std::string value(std::string_view name) const;
    // Types over a field, or chooses in it; adds it when nothing was chosen before.
    HtmlForm& set(std::string_view name, std::string value);
};

// Every form of the page that is sent with POST, in order.
std::vector<HtmlForm> forms_of(std::string_view html);
// The page's words as they are read: without tags and with one space between.
std::string words_of(std::string_view html);
