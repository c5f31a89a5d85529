// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/attachment.h"

#include "attachments/picture_filter.h"
#include "http/encoding.h"
#include "pdf/png.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace {

constexpr AttachmentKindWords kinds[] = {
    {AttachmentKind::inquiry, "inquiry", "Utredning"},
    {AttachmentKind::decision, "decision", "Beslut"},
    {AttachmentKind::order, "order", "Uppdrag eller beställning"},
    {AttachmentKind::plan, "plan", "Annan plan"},
    {AttachmentKind::photo, "photo", "Foto"},
    {AttachmentKind::other, "other", "Annat"},
};

struct TypeWords {
    FileType type;
    std::string_view code;
    std::string_view label;
    std::string_view content_type;
    std::string_view ending;
};
constexpr TypeWords types[] = {
    {FileType::pdf, "pdf", "PDF", "application/pdf", ".pdf"},
    {FileType::jpeg, "jpeg", "bild", "image/jpeg", ".jpg"},
    {FileType::png, "png", "bild", "image/png", ".png"},
    {FileType::text, "text", "text", "text/plain; charset=utf-8", ".txt"},
};

AttachmentKindWords const& words_of(AttachmentKind kind) { return *std::ranges::find(kinds, kind, &AttachmentKindWords::kind); }
TypeWords const& words_of(FileType type) { return *std::ranges::find(types, type, &TypeWords::type); }

// What the file says that it is: the browser goes by the ending of the name.
std::optional<FileType> claimed_type(std::string_view content_type, std::string const& file_name)
{
    auto const bare = trim(content_type.substr(0, content_type.find(';')));
    for (auto const& one : types)
        if (same_ignoring_case(bare, trim(one.content_type.substr(0, one.content_type.find(';'))))) return one.type;
    // A browser on a machine without that program sends no type that says anything.
    if (bare != "application/octet-stream" && !bare.empty()) return std::nullopt;
    auto const dot = file_name.rfind('.');
    if (dot == std::string::npos) return std::nullopt;
    auto const ending = std::string_view{file_name}.substr(dot);
    if (same_ignoring_case(ending, ".jpeg")) return FileType::jpeg;
    for (auto const& one : types)
        if (same_ignoring_case(ending, one.ending)) return one.type;
    return std::nullopt;
}

// Begins and ends as a PDF does (ISO 32000-1, 7.5). Readers find %%EOF in the last kilobyte.
bool is_pdf(std::string_view content)
{
    constexpr std::size_t tail = 1024;
    if (!content.starts_with("%PDF-")) return false;
    auto const end = content.substr(content.size() - std::min(content.size(), tail));
    return end.find("startxref") != std::string_view::npos && end.find("%%EOF") != std::string_view::npos;
}

bool is_text(std::string_view content)
{
    return is_utf8(content) && std::ranges::none_of(content, [](char letter) {
        auto const code = static_cast<unsigned char>(letter);
        return (code < 0x20 && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f') || code == 0x7f;
    });
}

// Whole on the outside, but its points cannot be unpacked. One too large to print is looked at on the screen only.
bool is_broken_png(std::string const& content) { return pdf::look_of_png(content) && !pdf::pixels_of_png(content); }

Result<TakenFile> take_picture(FileType type, std::string const& content)
{
    auto picture = type == FileType::jpeg ? filtered_jpeg(content) : filtered_png(content);
    if (!picture || (type == FileType::png && is_broken_png(*picture)))
        return invalid("Filen säger att den är en bild, men den går inte att läsa som en. Öppna bilden, spara den på nytt som "
                       "JPEG eller PNG och välj den igen.");
    return TakenFile{type, *std::move(picture)};
}

} // namespace

std::span<AttachmentKindWords const> attachment_kinds() { return kinds; }

std::optional<AttachmentKind> parse_attachment_kind(std::string_view code)
{
    auto const found = std::ranges::find(kinds, code, &AttachmentKindWords::code);
    return found == std::end(kinds) ? std::nullopt : std::optional{found->kind};
}

std::string_view code_of(AttachmentKind kind) { return words_of(kind).code; }
std::string_view label_of(AttachmentKind kind) { return words_of(kind).label; }

std::optional<FileType> parse_file_type(std::string_view code)
{
    auto const found = std::ranges::find(types, code, &TypeWords::code);
    return found == std::end(types) ? std::nullopt : std::optional{found->type};
}

std::string_view code_of(FileType type) { return words_of(type).code; }
std::string_view label_of(FileType type) { return words_of(type).label; }
std::string_view content_type_of(FileType type) { return words_of(type).content_type; }
std::string_view ending_of(FileType type) { return words_of(type).ending; }

Result<TakenFile> take_file(std::string_view content_type, std::string const& file_name, std::string content)
{
    if (content.empty()) return invalid("Filen är tom. Välj en annan fil.");
    auto const type = claimed_type(content_type, file_name);
    if (!type) return invalid("Filen är av ett slag som inte går att spara. Välj en PDF, en bild (JPEG eller PNG) eller en textfil.");
    switch (*type) {
    case FileType::pdf:
        if (!is_pdf(content))
            return invalid("Filen säger att den är en PDF, men den går inte att läsa som en. Spara dokumentet som PDF på nytt.");
        return TakenFile{*type, std::move(content)};
    case FileType::text:
        if (!is_text(content))
            return invalid("Filen säger att den är text, men den går inte att läsa som text i UTF-8. Spara den som PDF i stället.");
        return TakenFile{*type, std::move(content)};
    case FileType::jpeg:
    case FileType::png:
        return take_picture(*type, content);
    }
    std::abort();
}

std::string size_text(std::int64_t bytes)
{
    if (bytes < 1'000'000) return std::to_string(std::max<std::int64_t>(1, (bytes + 500) / 1000)) + " kB";
    auto const tenths = (bytes + 50'000) / 100'000;
    return fmt::format("{},{} MB", tenths / 10, tenths % 10);
}
