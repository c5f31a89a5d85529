// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "attachments/attachment.h"
#include "html/components/form.h"
#include "http/request.h"

#include <optional>
#include <string>

// A document that somebody has chosen and named.
struct TypedAttachment {
    AttachmentKind kind;
    std::string title; // the file's name without its ending, when nothing was typed
    TakenFile file;
};

// Nothing when something is wrong; the errors then say what.
std::optional<TypedAttachment> parse_attachment(Request const&, std::size_t most_bytes, FormErrors&);

Html attachment_form(std::string const& csrf, std::string const& path, Form const& typed, FormErrors const&, std::size_t most_bytes);
