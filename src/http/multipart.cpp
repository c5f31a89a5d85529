// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/multipart.h"

#include "http/encoding.h"

#include <algorithm>

namespace {

constexpr std::size_t most_fields = 2000;
constexpr std::size_t most_files = 20;
constexpr std::size_t longest_part_header = 4096;
constexpr std::size_t longest_file_name = 200;

// What stands in the headers of one part.
struct Part {
    std::optional<std::string> name = std::nullopt;
    std::optional<std::string> file_name = std::nullopt;
    std::string content_type = "text/plain";
};

// `; name="value"` at the front of `rest`, taken off. A " in a name comes as %22, so none stands inside the
// quotes.
std::optional<std::pair<std::string_view, std::string_view>> take_parameter(std::string_view& rest)
{
    if (!rest.starts_with(';')) return std::nullopt;
    rest.remove_prefix(1);
    while (rest.starts_with(' '))
        rest.remove_prefix(1);
    auto const equals = rest.find("=\"");
    if (equals == std::string_view::npos || !is_token(rest.substr(0, equals))) return std::nullopt;
    auto const name = rest.substr(0, equals);
    rest.remove_prefix(equals + 2);
    auto const quote = rest.find('"');
    if (quote == std::string_view::npos) return std::nullopt;
    auto const value = rest.substr(0, quote);
    rest.remove_prefix(quote + 1);
    return std::pair{name, value};
}

// Browsers escape exactly these three in names (WHATWG, multipart/form-data encoding algorithm).
std::string unescape(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const three = text.substr(at, 3);
        char const meant = three == "%22"      ? '"'
            : three == "%0D" || three == "%0d" ? '\r'
            : three == "%0A" || three == "%0a" ? '\n'
                                               : '\0';
        plain += meant != '\0' ? meant : text[at];
        if (meant != '\0') at += 2;
    }
    return plain;
}

bool read_disposition(std::string_view value, Part& part)
{
    if (part.name || !value.starts_with("form-data")) return false;
    value.remove_prefix(std::string_view{"form-data"}.size());
    while (!value.empty()) {
        auto const parameter = take_parameter(value);
        if (!parameter) return false;
        auto text = clean_text(unescape(parameter->second));
        if (!text) return false;
        auto& where = parameter->first == "name" ? part.name : part.file_name;
        if ((parameter->first != "name" && parameter->first != "filename") || where) return false;
        where = std::move(text);
    }
    return part.name.has_value();
}

bool has_control(std::string_view text)
{
    return std::ranges::any_of(text, [](char letter) {
        auto const code = static_cast<unsigned char>(letter);
        return (code < 0x20 && code != '\t') || code == 0x7f;
    });
}

bool read_header(std::string_view line, Part& part)
{
    auto const colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)) || has_control(line))
        return false;
    auto const name = line.substr(0, colon);
    auto const value = trim(line.substr(colon + 1));
    if (same_ignoring_case(name, "content-disposition")) return read_disposition(value, part);
    if (same_ignoring_case(name, "content-type")) {
        part.content_type = value;
        return !same_ignoring_case(value.substr(0, 10), "multipart/") && is_utf8(value);
    }
    return !same_ignoring_case(name, "content-transfer-encoding");
}

// The headers at the front of `rest`, with their empty line, taken off.
std::optional<Part> take_headers(std::string_view& rest)
{
    auto const end = rest.substr(0, longest_part_header).find("\r\n\r\n");
    if (end == std::string_view::npos) return std::nullopt;
    auto lines = rest.substr(0, end + 2);
    rest.remove_prefix(end + 4);
    Part part;
    while (!lines.empty()) {
        auto const line = lines.substr(0, lines.find("\r\n"));
        lines.remove_prefix(line.size() + 2);
        if (!read_header(line, part)) return std::nullopt;
    }
    if (!part.name) return std::nullopt;
    return part;
}

// Old browsers sent a whole path; only its last part is a name.
std::string last_part(std::string const& file_name)
{
    auto const slash = file_name.find_last_of("/\\");
    auto name = slash == std::string::npos ? file_name : file_name.substr(slash + 1);
    std::erase(name, '\n');
    if (name.size() > longest_file_name) {
        name.resize(longest_file_name);
        while (!is_utf8(name))
            name.pop_back();
    }
    return name == "." || name == ".." ? std::string{} : name;
}

bool keep(Part& part, std::string_view content, MultipartForm& result)
{
    if (!part.file_name) {
        auto text = clean_text(std::string{content});
        if (!text || result.form.fields().size() == most_fields) return false;
        result.form.add(*std::move(part.name), *std::move(text));
        return true;
    }
    // A file field that was left empty.
    if (part.file_name->empty() && content.empty()) return true;
    if (result.uploads.size() == most_files) return false;
    result.uploads.push_back({*std::move(part.name), last_part(*part.file_name), std::move(part.content_type),
        std::string{content}});
    return true;
}

} // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type)
{
    auto const semicolon = content_type.find(';');
    if (semicolon == std::string_view::npos) return std::nullopt;
    if (!same_ignoring_case(trim(content_type.substr(0, semicolon)), "multipart/form-data"))
        return std::nullopt;
    auto parameter = trim(content_type.substr(semicolon + 1));
    if (!same_ignoring_case(parameter.substr(0, 9), "boundary=")) return std::nullopt;
    parameter.remove_prefix(9);
    if (parameter.size() >= 2 && parameter.front() == '"' && parameter.back() == '"') {
        parameter = parameter.substr(1, parameter.size() - 2);
    }
    bool const allowed = std::ranges::all_of(parameter, [](char letter) {
        return is_token({&letter, 1}) || std::string_view{"(),/:=?"}.find(letter) != std::string_view::npos;
    });
    if (!allowed || parameter.empty() || parameter.size() > 70) return std::nullopt;
    return std::string{parameter};
}

std::optional<MultipartForm> parse_multipart(std::string_view body, std::string_view boundary)
{
    auto const delimiter = "\r\n--" + std::string{boundary};
    auto const opening = std::string_view{delimiter}.substr(2);
    if (!body.starts_with(opening)) return std::nullopt;
    body.remove_prefix(opening.size());
    MultipartForm result;
    while (!body.starts_with("--")) {
        if (!body.starts_with("\r\n")) return std::nullopt;
        body.remove_prefix(2);
        auto part = take_headers(body);
        auto const end = body.find(delimiter);
        if (!part || end == std::string_view::npos) return std::nullopt;
        if (!keep(*part, body.substr(0, end), result)) return std::nullopt;
        body.remove_prefix(end + delimiter.size());
    }
    body.remove_prefix(2);
    if (!body.empty() && body != "\r\n") return std::nullopt;
    return result;
}
