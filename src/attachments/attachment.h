// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct Order;
struct Person;
struct Staff;

// What an attachment is to whoever reads it before a meeting (R65).
enum class AttachmentKind { inquiry, decision, order, plan, photo, other };
// What it is to a program. Nothing else is taken in.
enum class FileType { pdf, jpeg, png, text };

struct AttachmentKindWords {
    AttachmentKind kind;
    std::string_view code;
    std::string_view label;
};
std::span<AttachmentKindWords const> attachment_kinds();
std::optional<AttachmentKind> parse_attachment_kind(std::string_view code);
std::string_view code_of(AttachmentKind);
std::string_view label_of(AttachmentKind);

std::optional<FileType> parse_file_type(std::string_view code);
std::string_view code_of(FileType);
std::string_view label_of(FileType);         // "PDF", "bild"
std::string_view content_type_of(FileType);  // for the browser
std::string_view ending_of(FileType);        // ".pdf"
inline bool is_picture(FileType type) { return type == FileType::jpeg || type == FileType::png; }

// Fel dokument: it was put with the wrong person or order. It is shown to nobody any more.
struct AttachmentMistake {
    std::string reason;
    std::string author_name;
    Instant written_at;
};

// Inkommen handling: a document that came with an order. A record: it is never changed. What it holds is kept encrypted
// and apart from it (files/file_vault.h).
struct Attachment {
    Id<Attachment> id;
    Id<Order> order;
    AttachmentKind kind;
    std::string title;
    FileType type;
    std::int64_t size; // bytes, as kept
    std::string author_name;
    Instant written_at;
    std::optional<AttachmentMistake> mistake = std::nullopt;
};

// What was sent, as it may be kept.
struct TakenFile {
    FileType type;
    std::string content; // a picture without what says where it was taken
};

// Holds the content to what the browser says that it is. The refusal says in words what is wrong.
Result<TakenFile> take_file(std::string_view content_type, std::string const& file_name, std::string content);

// "340 kB", "2,1 MB"
std::string size_text(std::int64_t bytes);
