// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/assets.h"
#include "html/components/picture.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

TEST_CASE("an asset is served under a name with the hash of its content")
{
    auto const path = asset_path("app.css");
    REQUIRE(path.starts_with("/s/app-"));
    REQUIRE(path.ends_with(".css"));
    auto const* asset = find_asset(path.substr(3));
    REQUIRE(asset);
    CHECK(asset->name == "app.css");
    CHECK(asset->content_type == "text/css; charset=utf-8");
    CHECK(asset->etag.front() == '"');
    CHECK(asset->brotli.size() * 3 < asset->raw.size());
    CHECK(asset->gzip.substr(0, 2) == "\x1f\x8b");
}

TEST_CASE("a name with another hash, or with none, is not served")
{
    auto const name = std::string{asset_named("app.js")->hashed_name};
    auto wrong = name;
    wrong[5] = wrong[5] == '0' ? '1' : '0';
    CHECK(find_asset(name));
    CHECK_FALSE(find_asset(wrong));
    CHECK_FALSE(find_asset("app.js"));
    CHECK_FALSE(find_asset(""));
    CHECK_FALSE(find_asset("-"));
    CHECK_FALSE(find_asset("../app.js"));
    CHECK_FALSE(find_asset("a.b-c"));
}

TEST_CASE("every address in the style sheet and the manifest leads to an asset")
{
    int seen = 0;
    for (auto const* name : {"app.css", "manifest.webmanifest"}) {
        auto const text = asset_named(name)->raw;
        for (auto at = text.find("/s/"); at != std::string_view::npos; at = text.find("/s/", at + 1)) {
            auto const end = text.find_first_of("\")", at);
            CHECK_MESSAGE(find_asset(text.substr(at + 3, end - at - 3)), text.substr(at, end - at));
            ++seen;
        }
    }
    CHECK(seen == 3);
}

TEST_CASE("the script stays below 10 kB and never writes markup")
{
    auto const* script = asset_named("app.js");
    REQUIRE(script);
    CHECK(script->brotli.size() < 10'000);
    for (auto const* forbidden :
        {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"})
        CHECK_MESSAGE(script->raw.find(forbidden) == std::string_view::npos, forbidden);
}

TEST_CASE("every picture has a Swedish word, a file and a name of its own")
{
    std::set<std::string_view> names;
    for (auto const& one : all_pictures()) {
        CHECK_MESSAGE(has_picture(one.name), one.name);
        CHECK_FALSE(one.label.empty());
        CHECK_MESSAGE(names.insert(one.name).second, one.name);
    }
    CHECK(names.size() > 100);
    CHECK_FALSE(has_picture("finns-inte"));
    CHECK(picture("finns-inte").empty());
}
