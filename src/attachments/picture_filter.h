// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

// A picture without what a camera or a program wrote beside it: where it was taken, when, with what, a smaller picture,
// comments, another file after the end (R-PROT-3). Only the parts that a picture is drawn from are copied, so what nobody
// has thought of is left out too. Nothing when the content is no whole picture of that type.

// Keeps which way is up (the orientation of EXIF), in a block of its own that says nothing else.
std::optional<std::string> filtered_jpeg(std::string_view content);
// Checks the sum of every part. Of a moving picture the first stays.
std::optional<std::string> filtered_png(std::string_view content);
