// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/routes.h"
#include "support/app/prepared_app.h"

#include <doctest/doctest.h>

namespace {

// Every href and action of a page.
std::string addresses_of(std::string const& html)
{
    std::string all;
    for (std::string const attribute : {" href=\"", " action=\""})
        for (auto at = html.find(attribute); at != std::string::npos; at = html.find(attribute, at + 1)) {
            auto const begin = at + attribute.size();
            all += html.substr(begin, html.find('"', begin) - begin) + '\n';
        }
    return all;
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("no page about a person tells their sex, and no address, file name or log row their personal number")
{
    for (auto const kind : wanted_databases()) {
        PreparedApp app{kind};
        auto& nadja = app.as("nadja");
        int pages = 0;
        bool number_was_shown = false;
        for (auto const& route : routes()) {
            if (route.method != Method::get || route.path.find("{person}") == std::string_view::npos || route.path.ends_with("/planer/ny")) continue;
            auto const answer = nadja.get(app.filled(route.path));
            if (answer.status != 200) continue;
            CAPTURE(route.path);
            ++pages;
            // Samir's number begins with his birth date, 940314; four figures follow.
            CHECK_FALSE(has(answer.file_name, "940314"));
            if (route.path.ends_with("/pdf")) continue;
            number_was_shown |= shows(answer, "940314-");
            CHECK_FALSE(has(addresses_of(answer.body), "940314"));
            for (auto const* word : {"Kön:", "Kön ", " kön ", "Juridiskt kön"}) CHECK_FALSE(shows(answer, word));
        }
        CHECK(pages > 25);
        CHECK(number_was_shown);
        for (auto const& row : app.log_of("samir")) CHECK_FALSE(has(row.event + row.ground + row.client, "940314"));
    }
}
