// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

// Where a link or form leads: a path in this house ("/personer/…", "#falt", "?sida=2") or a phone number.
// Nothing else can be linked, so no address from a person or from the database can lead out of the house or
// run script.
class Href {
public:
    // From code. It is a bug to give anything but a path of ours.
    Href(char const* path);
    Href(std::string path);

    // From outside (a return address in a form). Nothing when it is not a path of ours.
    static std::optional<Href> parse(std::string_view text);
    static Href phone(std::string_view number); // tel:

    // The same address with ?name=value, encoded.
    Href with(std::string_view name, std::string_view value) const;

    // A text for this link: a phone number is not broken over two lines.
    std::string words(std::string_view text) const;

    std::string const& string() const { return path_; }
    bool empty() const { return path_.empty(); }

private:
    Href() = default;
    std::string path_;
};

// A value as it stands in a query: everything but letters, digits and -._~ as %XX.
std::string query_encoded(std::string_view);
