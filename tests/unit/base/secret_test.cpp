// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/random.h"
#include "base/secret.h"

#include <doctest/doctest.h>

#include <set>

TEST_CASE("a token has 43 characters that fit in a cookie, and no two are alike")
{
    std::set<std::string> tokens;
    for (int i = 0; i < 1000; ++i) tokens.insert(random_token());
    CHECK(tokens.size() == 1000);
    for (auto const& token : tokens) {
        CHECK(token.size() == 43);
        CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
            == std::string::npos);
    }
}

TEST_CASE("secrets are equal only when every character is")
{
    CHECK(same_secret("abc", "abc"));
    CHECK(same_secret("", ""));
    CHECK_FALSE(same_secret("abc", "abd"));
    CHECK_FALSE(same_secret("abc", "abcd"));
}

TEST_CASE("a secret that has been moved away leaves nothing behind")
{
    Secret first{std::string{"hemligt"}};
    Secret const second{std::move(first)};
    CHECK(second.reveal() == "hemligt");
    CHECK(first.empty()); // NOLINT: that is what is tested
}

TEST_CASE("a digest is 32 bytes and differs when the text does")
{
    CHECK(digest("a").size() == 32);
    CHECK(digest("a") == digest("a"));
    CHECK(digest("a") != digest("b"));
    CHECK(base64url(std::vector<std::uint8_t>{0xff, 0xef, 0xbe}) == "_---"); // + and / of common base64 do not occur
}
