// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/tag_tree.h"

#include "pdf/objects.h"

#include <fmt/format.h>

namespace pdf {

namespace {

using Elements = std::vector<QPDFObjectHandle>;

// Fixed width, so that names sort as numbers do.
std::string id_of(NodeIndex node)
{
    return fmt::format("c{:06}", node);
}

// Attributes that many tags share stand once in the file.
class Attributes {
public:
    explicit Attributes(QPDF& file)
        : column_{file.makeIndirectObject(QPDFObjectHandle::parse("<</O /Table /Scope /Column>>"))},
          row_{file.makeIndirectObject(QPDFObjectHandle::parse("<</O /Table /Scope /Row>>"))},
          numbered_{file.makeIndirectObject(QPDFObjectHandle::parse("<</O /List /ListNumbering /Decimal>>"))},
          marked_{file.makeIndirectObject(QPDFObjectHandle::parse("<</O /List /ListNumbering /Disc>>"))},
          block_{file.makeIndirectObject(QPDFObjectHandle::parse("<</O /Layout /Placement /Block>>"))}
    {
    }

    QPDFObjectHandle of(Node const& node) const
    {
        if (node.scope) return *node.scope == Scope::column ? column_ : row_;
        if (!node.headers.empty()) return headers_of(node);
        if (node.tag == Tag::l) return node.numbered ? numbered_ : marked_;
        if (node.tag == Tag::figure) return block_;
        return QPDFObjectHandle::newNull();
    }

private:
    static QPDFObjectHandle headers_of(Node const& node)
    {
        auto headers = QPDFObjectHandle::newArray();
        for (auto const head : node.headers)
            headers.appendItem(QPDFObjectHandle::newString(id_of(head)));
        auto made = QPDFObjectHandle::newDictionary();
        made.replaceKey("/O", name_object("/Table"));
        made.replaceKey("/Headers", headers);
        return made;
    }

    QPDFObjectHandle column_;
    QPDFObjectHandle row_;
    QPDFObjectHandle numbered_;
    QPDFObjectHandle marked_;
    QPDFObjectHandle block_;
};

void fill(QPDFObjectHandle element, Node const& node, NodeIndex index, Elements const& elements,
    std::vector<QPDFObjectHandle> const& pages, Attributes const& shared)
{
    auto kids = QPDFObjectHandle::newArray();
    for (auto const& piece : node.content) {
        if (piece.page == node.content.front().page) {
            kids.appendItem(integer(piece.id));
            continue;
        }
        auto reference = QPDFObjectHandle::newDictionary();
        reference.replaceKey("/Type", name_object("/MCR"));
        reference.replaceKey("/Pg", pages[piece.page]);
        reference.replaceKey("/MCID", integer(piece.id));
        kids.appendItem(reference);
    }
    for (auto const child : node.children)
        kids.appendItem(elements[child]);
    if (!node.content.empty()) element.replaceKey("/Pg", pages[node.content.front().page]);
    if (kids.getArrayNItems() > 0) element.replaceKey("/K", kids);
    if (auto attributes = shared.of(node); !attributes.isNull()) element.replaceKey("/A", attributes);
    if (!node.alternative.empty()) element.replaceKey("/Alt", text_object(node.alternative));
    if (node.tag == Tag::th) element.replaceKey("/ID", QPDFObjectHandle::newString(id_of(index)));
}

QPDFObjectHandle parent_tree(QPDF& file, Elements const& elements, std::vector<std::vector<NodeIndex>> const& nodes)
{
    auto numbers = QPDFObjectHandle::newArray();
    for (std::size_t page = 0; page < nodes.size(); ++page) {
        auto parents = QPDFObjectHandle::newArray();
        for (auto const node : nodes[page])
            parents.appendItem(elements[node]);
        numbers.appendItem(integer(static_cast<long long>(page)));
        numbers.appendItem(file.makeIndirectObject(parents));
    }
    auto tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    return file.makeIndirectObject(tree);
}

QPDFObjectHandle id_tree(QPDF& file, Structure const& structure, Elements const& elements)
{
    auto names = QPDFObjectHandle::newArray();
    auto const& nodes = structure.nodes();
    std::vector<NodeIndex> heads;
    for (NodeIndex i = 0; i < nodes.size(); ++i)
        if (nodes[i].tag == Tag::th) heads.push_back(i);
    if (heads.empty()) return QPDFObjectHandle::newNull();
    for (auto const head : heads) {
        names.appendItem(QPDFObjectHandle::newString(id_of(head)));
        names.appendItem(elements[head]);
    }
    // A root alone needs no limits, but a leaf of its own is what readers know best.
    auto leaf = QPDFObjectHandle::newDictionary();
    auto limits = QPDFObjectHandle::newArray();
    limits.appendItem(QPDFObjectHandle::newString(id_of(heads.front())));
    limits.appendItem(QPDFObjectHandle::newString(id_of(heads.back())));
    leaf.replaceKey("/Limits", limits);
    leaf.replaceKey("/Names", names);
    auto kids = QPDFObjectHandle::newArray();
    kids.appendItem(file.makeIndirectObject(leaf));
    auto tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Kids", kids);
    return file.makeIndirectObject(tree);
}

} // namespace

QPDFObjectHandle write_tags(QPDF& file, Structure const& structure, std::vector<QPDFObjectHandle> const& pages,
    std::vector<std::vector<NodeIndex>> const& nodes)
{
    auto root = file.makeIndirectObject(QPDFObjectHandle::parse("<</Type /StructTreeRoot>>"));
    Attributes const shared{file};
    Elements elements;
    for (auto const& node : structure.nodes()) {
        auto element = QPDFObjectHandle::newDictionary();
        element.replaceKey("/Type", name_object("/StructElem"));
        element.replaceKey("/S", name_object(name_of(node.tag)));
        elements.push_back(file.makeIndirectObject(element));
    }
    for (NodeIndex i = 0; i < elements.size(); ++i) {
        auto const& node = structure.nodes()[i];
        elements[i].replaceKey("/P", i == 0 ? root : elements[node.parent]);
        fill(elements[i], node, i, elements, pages, shared);
    }
    root.replaceKey("/K", elements.front());
    root.replaceKey("/ParentTree", parent_tree(file, elements, nodes));
    root.replaceKey("/ParentTreeNextKey", integer(static_cast<long long>(nodes.size())));
    if (auto ids = id_tree(file, structure, elements); !ids.isNull()) root.replaceKey("/IDTree", ids);
    return root;
}

} // namespace pdf
