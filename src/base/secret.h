// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A password, a PIN or a key on its way through the program: no formatter, no operator<<, wiped when it ends.
class Secret {
public:
    explicit Secret(std::string text) : text_{std::move(text)} { }
    ~Secret() { wipe(); }
    Secret(Secret const&) = delete;
    Secret& operator=(Secret const&) = delete;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;

    std::string_view reveal() const { return text_; }
    bool empty() const { return text_.empty(); }

private:
    void wipe();

    std::string text_;
};

// Takes the same time wherever the texts differ.
bool same_secret(std::string_view, std::string_view);
// BLAKE2b-256. What the database keeps of a token, so that a stolen copy opens nothing.
std::vector<std::uint8_t> digest(std::string_view);
// base64url without padding, as in cookies and for the browser's script.
std::string base64url(std::vector<std::uint8_t> const&);
