// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

// A file that is part of the program: style, script, fonts, pictures. Made by assets/build.py, served under a
// name with the hash of its content (/s/app-1A2B3C4D.css), so a browser may keep it forever.
struct Asset {
    std::string_view name; // as the source calls it: "app.css", "bild/buss.svg" becomes "bild-buss.svg"
    std::string_view hashed_name; // "app-1A2B3C4D.css"
    std::string_view path; // "/s/app-1A2B3C4D.css"
    std::string_view content_type;
    std::string_view etag; // with its quotes
    std::string_view raw;
    std::string_view brotli; // empty where packing does not pay (fonts)
    std::string_view gzip;
};

// The address of an asset. It is a bug to ask for one that is not there.
std::string_view asset_path(std::string_view name);
// By the name in the address, for the handler of /s/{asset}; null when there is none.
Asset const* find_asset(std::string_view hashed_name);
// By the name of the source, null when there is none: robots.txt is served under its plain name.
Asset const* asset_named(std::string_view name);
std::span<Asset const> all_assets();
