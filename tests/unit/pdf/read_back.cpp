// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "read_back.h"

#include <qpdf/Buffer.hh>

#include <functional>
#include <sstream>
#include <stdexcept>

namespace {

using Meanings = std::map<std::string, std::string>; // "0001" to UTF-8

std::string utf8_of_utf16(std::string const& hex)
{
    std::string bytes = "\xFE\xFF";
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return QPDFObjectHandle::newString(bytes).getUTF8Value();
}

Meanings read_meanings(QPDFObjectHandle font)
{
    Meanings meanings;
    std::istringstream lines{stream_text(font.getKey("/ToUnicode"))};
    for (std::string line; std::getline(lines, line);) {
        auto const middle = line.find("> <");
        if (line.empty() || line[0] != '<' || middle != 5 || line.find("FFFF>") == 8) continue;
        meanings[line.substr(1, 4)] = utf8_of_utf16(line.substr(8, line.size() - 9));
    }
    return meanings;
}

// Follows marked content and text through a page.
class TextReader : public QPDFObjectHandle::ParserCallbacks {
public:
    std::map<std::string, Meanings> fonts;
    std::map<int, std::string> marked;
    std::string artifacts;

    void handleObject(QPDFObjectHandle object) override
    {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        auto const name = object.getOperatorValue();
        if (name == "BDC") begin();
        if (name == "EMC") now_ = nullptr;
        if (name == "Tf") font_ = operands_.at(0).getName();
        if (name == "TJ") show();
        operands_.clear();
    }
    void handleEOF() override { }

private:
    void begin()
    {
        if (operands_.at(0).getName() == "/Artifact") {
            if (!artifacts.empty()) artifacts += "|";
            now_ = &artifacts;
        } else {
            now_ = &marked[static_cast<int>(operands_.at(1).getKey("/MCID").getIntValue())];
        }
    }

    void show()
    {
        if (now_ == nullptr) throw std::runtime_error{"text that is neither tagged nor an artifact"};
        for (auto part : operands_.at(0).getArrayAsVector()) {
            if (!part.isString()) continue;
            auto const bytes = part.getStringValue();
            for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
                char code[5];
                std::snprintf(code, sizeof code, "%02X%02X", static_cast<unsigned char>(bytes[i]), static_cast<unsigned char>(bytes[i + 1]));
                *now_ += fonts.at(font_).at(code);
            }
        }
    }

    std::vector<QPDFObjectHandle> operands_;
    std::string font_;
    std::string* now_ = nullptr;
};

std::string trimmed(std::string text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '|'))
        text.pop_back();
    while (!text.empty() && text.front() == '|')
        text.erase(0, 1);
    return text;
}

} // namespace

std::string stream_text(QPDFObjectHandle stream)
{
    auto const buffer = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

ReadBack::ReadBack(std::string bytes) : bytes_{std::move(bytes)}, file_{std::make_unique<QPDF>()}
{
    file_->setAttemptRecovery(false);
    file_->processMemoryFile("test", bytes_.data(), bytes_.size());
    for (auto page : file_->getAllPages())
        read_page(page);
}

void ReadBack::read_page(QPDFObjectHandle page)
{
    TextReader reader;
    for (auto const& name : page.getKey("/Resources").getKey("/Font").getKeys())
        reader.fonts[name] = read_meanings(page.getKey("/Resources").getKey("/Font").getKey(name));
    QPDFObjectHandle::parseContentStream(page.getKey("/Contents"), &reader);
    // The tree that leads from the text on a page to its tag must know every piece of it.
    auto tree = root().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
    auto parents = tree.getArrayItem(2 * static_cast<int>(page.getKey("/StructParents").getIntValue()) + 1);
    for (auto const& [id, text] : reader.marked)
        if (!parents.getArrayItem(id).isDictionary()) throw std::runtime_error{"text without a tag"};
    pages_.push_back({reader.marked, trimmed(reader.artifacts)});
}

std::string ReadBack::info(std::string const& key) const
{
    return file_->getTrailer().getKey("/Info").getKey(key).getUTF8Value();
}

int ReadBack::page_of(QPDFObjectHandle page) const
{
    auto const& all = file_->getAllPages();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].getObjGen() == page.getObjGen()) return static_cast<int>(i);
    throw std::runtime_error{"a tag points at no page"};
}

namespace {

std::vector<QPDFObjectHandle> kids_of(QPDFObjectHandle element)
{
    auto kids = element.getKey("/K");
    if (kids.isNull()) return {};
    return kids.isArray() ? kids.getArrayAsVector() : std::vector{kids};
}

bool is_element(QPDFObjectHandle kid)
{
    return kid.isDictionary() && kid.hasKey("/S");
}

} // namespace

void ReadBack::write_tags(QPDFObjectHandle element, std::string& out) const
{
    out += element.getKey("/S").getName().substr(1);
    std::string inside;
    for (auto const& kid : kids_of(element)) {
        if (!is_element(kid)) continue;
        if (!inside.empty()) inside += " ";
        write_tags(kid, inside);
    }
    if (!inside.empty()) out += "(" + inside + ")";
}

std::string ReadBack::tags() const
{
    std::string out;
    write_tags(root().getKey("/StructTreeRoot").getKey("/K"), out);
    return out;
}

void ReadBack::write_text(QPDFObjectHandle element, int only_page, std::string& out) const
{
    std::string own;
    for (auto& kid : kids_of(element)) {
        if (is_element(kid)) {
            write_text(kid, only_page, out);
            continue;
        }
        if (kid.isDictionary() && kid.hasKey("/Obj")) continue; // a field, which has no text on the page
        auto const page = page_of(kid.isDictionary() ? kid.getKey("/Pg") : element.getKey("/Pg"));
        auto const id = static_cast<int>((kid.isDictionary() ? kid.getKey("/MCID") : kid).getIntValue());
        if (only_page < 0 || only_page == page) own += pages_[static_cast<std::size_t>(page)].marked.at(id);
    }
    own = trimmed(own);
    if (!own.empty()) out += (out.empty() ? "" : "|") + own;
}

std::string ReadBack::text() const
{
    std::string out;
    write_text(root().getKey("/StructTreeRoot").getKey("/K"), -1, out);
    return out;
}

std::string ReadBack::text_of_page(std::size_t page) const
{
    std::string out;
    write_text(root().getKey("/StructTreeRoot").getKey("/K"), static_cast<int>(page), out);
    return out;
}

std::string ReadBack::artifact_text(std::size_t page) const
{
    return pages_.at(page).artifacts;
}

template <class Visit>
void ReadBack::each_element(QPDFObjectHandle element, Visit visit) const
{
    visit(element);
    for (auto const& kid : kids_of(element))
        if (is_element(kid)) each_element(kid, visit);
}

std::string ReadBack::scopes() const
{
    std::string out;
    each_element(root().getKey("/StructTreeRoot").getKey("/K"), [&](QPDFObjectHandle element) {
        if (element.getKey("/S").getName() != "/TH") return;
        out += (out.empty() ? "" : " ") + element.getKey("/A").getKey("/Scope").getName().substr(1);
    });
    return out;
}

int ReadBack::cells_without_heads() const
{
    int without = 0;
    std::map<std::string, bool> ids;
    auto const tree = root().getKey("/StructTreeRoot").getKey("/K");
    each_element(tree, [&](QPDFObjectHandle element) {
        if (element.hasKey("/ID")) ids[element.getKey("/ID").getStringValue()] = true;
    });
    each_element(tree, [&](QPDFObjectHandle element) {
        if (element.getKey("/S").getName() != "/TD") return;
        auto const heads = element.hasKey("/A") ? element.getKey("/A").getKey("/Headers").getArrayAsVector()
                                                : std::vector<QPDFObjectHandle>{};
        auto found = !heads.empty();
        for (auto head : heads)
            found = found && ids.contains(head.getStringValue());
        if (!found) ++without;
    });
    return without;
}

std::vector<std::string> ReadBack::bookmarks() const
{
    std::vector<std::string> titles;
    std::function<void(QPDFObjectHandle, int)> const follow = [&](QPDFObjectHandle entry, int depth) {
        for (; entry.isDictionary(); entry = entry.getKey("/Next")) {
            titles.push_back(std::string(static_cast<std::size_t>(depth), ' ') + entry.getKey("/Title").getUTF8Value());
            follow(entry.getKey("/First"), depth + 1);
        }
    };
    if (root().hasKey("/Outlines")) follow(root().getKey("/Outlines").getKey("/First"), 0);
    return titles;
}

std::vector<ReadBack::FontFacts> ReadBack::fonts() const
{
    std::vector<FontFacts> facts;
    auto page = file_->getAllPages().at(0);
    auto fonts = page.getKey("/Resources").getKey("/Font");
    for (auto const& name : fonts.getKeys()) {
        auto font = fonts.getKey(name);
        auto descriptor = font.getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor");
        facts.push_back({font.getKey("/BaseFont").getName().substr(1), descriptor.getKey("/CapHeight").getIntValue(),
            stream_text(descriptor.getKey("/FontFile2")).size()});
    }
    return facts;
}

std::string ReadBack::operators(std::size_t page) const
{
    auto found = file_->getAllPages().at(page);
    return stream_text(found.getKey("/Contents"));
}
