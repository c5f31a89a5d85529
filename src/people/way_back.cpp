// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/way_back.h"

#include "people/person_address.h"
#include "people/person_head.h"

#include <algorithm>

std::string way_back(Request const& request, Id<Person> person)
{
    auto const& form = request.form.has(way_back_field) ? request.form : request.query;
    auto const address = form.text(way_back_field);
    auto const is_plain = std::ranges::all_of(address, [](char one) {
        return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '/' || one == '-' || one == '#';
    });
    return is_plain && address.starts_with(person_path(person) + "/planer/") ? address : std::string{};
}

Href with_way_back(Href const& href, std::string const& back)
{
    return back.empty() ? href : Href{href}.with(way_back_field, back);
}

void keep_way_back(FormFrame& frame, std::string const& back)
{
    if (!back.empty()) frame.hidden.emplace_back(way_back_field, back);
}

Page with_way_back(Page page, PersonSummary const& summary, std::string const& back)
{
    if (back.find("/samtal/") == std::string::npos) return page;
    page.layout = Layout::meeting;
    page.head = meeting_top(summary.name(),
        button(LinkButton{.text = "Tillbaka till samtalet", .href = Href{back}, .icon = Icon::arrow_left}));
    page.body = heading(1, "Uppgifter om " + summary.given_name) + std::move(page.body);
    return page;
}
