// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/form.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct MultipartForm {
    Form form;
    std::vector<Upload> uploads;
};

// The boundary of a multipart/form-data content type; nothing when it has none that RFC 2046 5.1.1 allows.
std::optional<std::string> multipart_boundary(std::string_view content_type);

// Parses multipart/form-data as browsers send it (WHATWG): no preamble, no nested parts, no transfer
// encodings. At most 2000 fields and 20 files. Nothing when it is anything else.
std::optional<MultipartForm> parse_multipart(std::string_view body, std::string_view boundary);
