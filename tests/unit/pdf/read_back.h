// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pdf/content.h"

#include <qpdf/QPDF.hh>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

// A written file as a reader with a screen reader meets it: tags, and the text of each, through the fonts' own tables.
class ReadBack {
public:
    explicit ReadBack(std::string bytes);

    QPDFObjectHandle root() const { return file_->getRoot(); }
    std::string info(std::string const& key) const;
    std::size_t page_count() const { return pages_.size(); }
    // "Document(H1 P)".
    std::string tags() const;
    // The text of each tag that has some, in reading order, with | between.
    std::string text() const;
    // The same for what belongs to one page.
    std::string text_of_page(std::size_t page) const;
    // What is drawn on a page but not read aloud: running head, foot, heads that stand again.
    std::string artifact_text(std::size_t page) const;
    std::string scopes() const;
    int cells_without_heads() const;
    std::vector<std::string> bookmarks() const;
    struct FontFacts {
        std::string name;
        long long cap_height;
        std::size_t file_size;
    };
    std::vector<FontFacts> fonts() const;
    // Content operators of a page.
    std::string operators(std::size_t page) const;

private:
    struct PageText {
        std::map<int, std::string> marked;
        std::string artifacts;
    };

    void read_page(QPDFObjectHandle page);
    void write_tags(QPDFObjectHandle element, std::string& out) const;
    void write_text(QPDFObjectHandle element, int only_page, std::string& out) const;
    template <class Visit>
    void each_element(QPDFObjectHandle element, Visit visit) const;
    int page_of(QPDFObjectHandle page) const;

    std::string bytes_;
    std::unique_ptr<QPDF> file_;
    std::vector<PageText> pages_;
};

std::string stream_text(QPDFObjectHandle);
