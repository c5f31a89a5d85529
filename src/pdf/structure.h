// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pdf {

// What a piece of the document is to a screen reader (PDF 32000-1, 14.8.4).
enum class Tag { document, sect, h1, h2, h3, p, l, li, lbl, lbody, table, thead, tbody, tr, th, td, block_quote, figure };
char const* name_of(Tag);

enum class Scope { column, row };

using NodeIndex = std::size_t;

// Text on a page that belongs to a node.
struct MarkedContent {
    std::size_t page;
    int id;
};

struct Node {
    Tag tag;
    NodeIndex parent;
    std::vector<NodeIndex> children = {};
    std::vector<MarkedContent> content = {};
    std::optional<Scope> scope = std::nullopt;    // th
    std::vector<NodeIndex> headers = {};          // td: its head cells
    bool numbered = false;                        // l
    std::string alternative = {};                 // figure
};

// The tree of tags in reading order; node 0 is the document.
class Structure {
public:
    Structure() { nodes_.push_back({Tag::document, 0}); }

    NodeIndex add(NodeIndex parent, Tag tag)
    {
        nodes_.push_back({tag, parent});
        nodes_[parent].children.push_back(nodes_.size() - 1);
        return nodes_.size() - 1;
    }
    Node& at(NodeIndex node) { return nodes_[node]; }
    std::vector<Node> const& nodes() const { return nodes_; }

private:
    std::vector<Node> nodes_;
};

} // namespace pdf
