// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/content.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

// What stands on a paper, in the order it is read, each part on a line of its own.
class PaperText {
public:
    explicit PaperText(pdf::Document paper) : paper_{std::move(paper)} { read(paper_.content); }

    pdf::Document const& paper() const { return paper_; }
    std::vector<std::string> const& parts() const { return parts_; } // H1 and H2
    bool says(std::string const& what) const { return text_.find(what) != std::string::npos; }
    std::string const& text() const { return text_; }
    // With what stands around the pages.
    std::string whole() const
    {
        auto all = text_ + paper_.title + "\n" + paper_.head_left + "\n" + paper_.head_right;
        for (auto const& line : paper_.foot) all += "\n" + line;
        return all;
    }

private:
    void read(std::vector<pdf::Block> const& blocks)
    {
        for (auto const& block : blocks)
            std::visit([this](auto const& one) { read(one); }, block.is);
    }
    void line(pdf::Text const& text)
    {
        for (auto const& span : text.spans())
            text_ += span.text;
        text_ += "\n";
    }
    void read(pdf::Heading const& heading)
    {
        line(heading.text);
        if (heading.level < 3) parts_.push_back(heading.text);
    }
    void read(pdf::Paragraph const& paragraph) { line(paragraph.text); }
    void read(pdf::LineOfTwo const& two)
    {
        line(two.left);
        line(two.right);
    }
    void read(pdf::List const& list)
    {
        for (auto const& item : list.items)
            line(item);
    }
    void read(pdf::Table const& table)
    {
        for (auto const& head : table.head)
            line(head);
        for (auto const& row : table.rows)
            for (auto const& cell : row)
                line(cell);
    }
    void read(pdf::Signatures const& signatures)
    {
        for (auto const& caption : signatures.captions)
            line("____ " + caption.spans().front().text);
    }
    void read(pdf::Group const& group) { read(group.content); }
    void read(pdf::Beside const& beside) { read(beside.content); }
    void read(pdf::Box const& box) { read(box.content); }
    void read(pdf::Rule const&) { }
    void read(pdf::Picture const&) { }

    pdf::Document paper_;
    std::string text_;
    std::vector<std::string> parts_;
};
