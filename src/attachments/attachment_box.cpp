// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/attachment_box.h"

#include "base/civil_date.h"
#include "html/components/box.h"
#include "html/components/text.h"
#include "people/person_address.h"

#include <algorithm>

namespace {

bool may_be_read(Attachment const& attachment) { return !attachment.mistake; }

} // namespace

std::string attachments_path(Id<Person> person, Id<Order> order)
{
    return person_path(person) + "/bestallningar/" + order.text() + "/dokument";
}

Html attachment_links(std::vector<Attachment> const& all, std::string const& path)
{
    std::vector<Html> items;
    for (auto const& one : all) {
        if (!may_be_read(one)) continue;
        Html item = link(one.title, Href{path + "/" + one.id.text() + "/fil"});
        item += Html::format(R"( <span class="tips">{}, {}, {}. {}</span>)", label_of(one.kind), label_of(one.type),
            size_text(one.size), civil_date(one.written_at).text());
        items.push_back(std::move(item));
    }
    return items.empty() ? Html{} : plain_list(items);
}

Html attachment_box(std::vector<Attachment> const& all, std::string const& path, bool may_add)
{
    auto body = attachment_links(all, path);
    if (body.empty()) body = paragraph("Inga dokument har lagts till.");
    return box({.id = "dokument", .heading = "Dokument", .body = std::move(body),
        .foot = link(may_add ? "Lägg till eller se alla dokument" : "Alla dokument", Href{path})});
}

Html reading_before_meeting(std::vector<Attachment> const& all, std::string const& path)
{
    if (std::ranges::none_of(all, may_be_read)) return {};
    return more({.summary = "Läs före mötet", .body = attachment_links(all, path), .boxed = true, .wide_open = true});
}
