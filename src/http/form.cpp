// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/form.h"

#include "http/encoding.h"

#include <algorithm>

namespace {

constexpr std::size_t most_fields = 2000;

std::optional<std::string> decode(std::string_view piece)
{
    auto decoded = percent_decode(piece, Plus::space);
    if (!decoded) return std::nullopt;
    return clean_text(*std::move(decoded));
}

} // namespace

std::string Form::text(std::string_view name) const
{
    for (auto const& [field, value] : fields_) {
        if (field == name) return std::string{trim(value)};
    }
    return {};
}

std::optional<std::string> Form::find(std::string_view name) const
{
    for (auto const& [field, value] : fields_) {
        if (field == name) return value;
    }
    return std::nullopt;
}

std::vector<std::string> Form::all(std::string_view name) const
{
    std::vector<std::string> values;
    for (auto const& [field, value] : fields_) {
        if (field == name) values.push_back(value);
    }
    return values;
}

bool Form::has(std::string_view name) const
{
    return std::ranges::any_of(fields_, [&](auto const& field) { return field.first == name; });
}

bool Form::has(std::string_view name, std::string_view value) const
{
    return std::ranges::any_of(
        fields_, [&](auto const& field) { return field.first == name && field.second == value; });
}

void Form::add(std::string name, std::string value)
{
    fields_.emplace_back(std::move(name), std::move(value));
}

std::optional<Form> parse_urlencoded(std::string_view body)
{
    Form form;
    while (!body.empty()) {
        auto const piece = body.substr(0, body.find('&'));
        body.remove_prefix(std::min(piece.size() + 1, body.size()));
        if (piece.empty()) continue;
        if (form.fields().size() == most_fields) return std::nullopt;
        auto const equals = piece.find('=');
        auto name = decode(piece.substr(0, equals));
        auto value = decode(equals == std::string_view::npos ? std::string_view{} : piece.substr(equals + 1));
        if (!name || !value) return std::nullopt;
        form.add(*std::move(name), *std::move(value));
    }
    return form;
}
