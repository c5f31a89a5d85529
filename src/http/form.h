// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What a person sent in a form or a query: names and values in order, as valid UTF-8 in NFC-agnostic form,
// line ends as \n, without NUL and other control characters. A name may come several times (check boxes).
class Form {
public:
    // The value, trimmed at both ends; "" when the field is not there.
    std::string text(std::string_view name) const;
    // The value as sent. Nothing when the field is not there.
    std::optional<std::string> find(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    bool has(std::string_view name) const;
    // Ticked check box or pressed button of that value.
    bool has(std::string_view name, std::string_view value) const;

    void add(std::string name, std::string value);
    std::vector<std::pair<std::string, std::string>> const& fields() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

// A file that came with a multipart form.
struct Upload {
    std::string field;
    std::string file_name; // the last part only; never used as a path
    std::string content_type;
    std::string content;
};

// Parses application/x-www-form-urlencoded. Nothing when it is malformed (bad %, not UTF-8, too many fields).
std::optional<Form> parse_urlencoded(std::string_view body);
