// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/outline.h"

#include "pdf/clean_text.h"
#include "pdf/objects.h"

#include <algorithm>

namespace pdf {

namespace {

struct Entry {
    QPDFObjectHandle object;
    std::vector<std::size_t> inside = {};
};

// Ties together the entries that stand below one another, and gives how many there are with all that is inside them.
long long tie(std::vector<Entry>& entries, std::size_t parent)
{
    auto const& inside = entries[parent].inside;
    if (inside.empty()) return 0;
    auto count = static_cast<long long>(inside.size());
    for (std::size_t i = 0; i < inside.size(); ++i) {
        auto& object = entries[inside[i]].object;
        object.replaceKey("/Parent", entries[parent].object);
        if (i > 0) object.replaceKey("/Prev", entries[inside[i - 1]].object);
        if (i + 1 < inside.size()) object.replaceKey("/Next", entries[inside[i + 1]].object);
        count += tie(entries, inside[i]);
    }
    auto& object = entries[parent].object;
    object.replaceKey("/First", entries[inside.front()].object);
    object.replaceKey("/Last", entries[inside.back()].object);
    object.replaceKey("/Count", integer(count));
    return count;
}

QPDFObjectHandle make_entry(QPDF& file, Bookmark const& bookmark, QPDFObjectHandle page, double y)
{
    auto title = utf8(clean_text(bookmark.title));
    std::replace(title.begin(), title.end(), '\n', ' ');
    auto where = QPDFObjectHandle::newArray();
    where.appendItem(page);
    where.appendItem(name_object("/XYZ"));
    where.appendItem(QPDFObjectHandle::newNull());
    where.appendItem(real(y));
    where.appendItem(QPDFObjectHandle::newNull());
    auto made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Title", text_object(title));
    made.replaceKey("/Dest", where);
    return file.makeIndirectObject(made);
}

} // namespace

void write_outline(
    QPDF& file, std::vector<PageOfStrips> const& page_strips, std::vector<QPDFObjectHandle> const& pages, double page_height)
{
    std::vector<Entry> entries;
    entries.push_back({file.makeIndirectObject(QPDFObjectHandle::parse("<</Type /Outlines>>"))});
    std::vector<std::pair<int, std::size_t>> open{{0, 0}}; // level and entry, the innermost last
    for (std::size_t i = 0; i < page_strips.size(); ++i) {
        for (auto const& placed : page_strips[i].strips) {
            if (placed.shown == Shown::again) continue;
            for (auto const& bookmark : placed.strip->bookmarks) {
                entries.push_back({make_entry(file, bookmark, pages[i], page_height - placed.y)});
                while (open.back().first >= bookmark.level)
                    open.pop_back();
                entries[open.back().second].inside.push_back(entries.size() - 1);
                open.emplace_back(bookmark.level, entries.size() - 1);
            }
        }
    }
    if (tie(entries, 0) == 0) return;
    file.getRoot().replaceKey("/Outlines", entries.front().object);
    file.getRoot().replaceKey("/PageMode", name_object("/UseOutlines"));
}

} // namespace pdf
