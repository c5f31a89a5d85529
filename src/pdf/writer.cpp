// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/content.h"
#include "pdf/photo.h"
#include "pdf/layout.h"
#include "pdf/metadata.h"
#include "pdf/objects.h"
#include "pdf/outline.h"
#include "pdf/page_ink.h"
#include "pdf/tag_tree.h"

#include <fmt/format.h>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFWriter.hh>

namespace pdf {

namespace {

constexpr TextStyle running_style{9, 12};
constexpr double running_gap = 15; // between the text of the page and its head or foot
constexpr double thread_width = 1.5;
constexpr double knot_width = 9;
constexpr double ring_hole = 6;

// One document on its way to a file.
class DocumentWriter {
public:
    explicit DocumentWriter(Document const& document) : document_{document}, look_{document.page}, shaper_{font_library()}
    {
        column_ = lay_out(document, shaper_, structure_);
        pages_ = break_pages(look_, column_);
        file_.emptyPDF();
    }

    std::string write()
    {
        for (std::size_t i = 0; i < pages_.size(); ++i)
            page_objects_.push_back(file_.makeIndirectObject(QPDFObjectHandle::newDictionary()));
        std::vector<std::vector<NodeIndex>> nodes;
        for (std::size_t i = 0; i < pages_.size(); ++i)
            nodes.push_back(write_page(i));
        auto const fonts = file_.makeIndirectObject(fonts_.write(file_));
        for (auto& page : page_objects_) {
            page.getKey("/Resources").replaceKey("/Font", fonts);
            file_.addPage(page, false);
        }
        write_catalog(nodes);
        return bytes();
    }

private:
    std::vector<NodeIndex> write_page(std::size_t index)
    {
        PageInk ink{index, look_.height, fonts_, structure_, shaper_};
        draw_thread(ink, pages_[index]);
        if (index > 0) draw_running(ink, document_.head_left, document_.head_right, look_.top - running_gap - running_style.leading);
        for (auto const& placed : pages_[index].strips)
            ink.draw(placed);
        draw_foot(ink, index);
        auto page = page_objects_[index];
        page.replaceKey("/Type", name_object("/Page"));
        auto box = QPDFObjectHandle::newArray();
        for (auto const side : {0.0, 0.0, look_.width, look_.height})
            box.appendItem(QPDFObjectHandle::newReal(side, 3, true));
        page.replaceKey("/MediaBox", box);
        page.replaceKey("/Tabs", name_object("/S"));
        page.replaceKey("/StructParents", integer(static_cast<long long>(index)));
        auto resources = QPDFObjectHandle::newDictionary();
        if (!ink.pictures().empty()) resources.replaceKey("/XObject", write_pictures(ink));
        page.replaceKey("/Resources", resources);
        page.replaceKey("/Contents", make_packed_stream(file_, ink.finish()));
        return ink.nodes();
    }

    QPDFObjectHandle write_pictures(PageInk const& ink)
    {
        auto made = QPDFObjectHandle::newDictionary();
        for (auto const& [photo, name] : ink.pictures()) {
            auto const known = pictures_.find(photo);
            if (known == pictures_.end()) pictures_.emplace(photo, write_photo(file_, photo));
            made.replaceKey(name, pictures_.at(photo));
        }
        return made;
    }

    void draw_thread(PageInk& ink, PageOfStrips const& page) const
    {
        auto const x = look_.thread;
        for (auto const& thread : page.thread)
            ink.draw_artifact(LineInk{x, thread.from, x, thread.to, thread_width, thread_red}, 0);
        for (auto const& placed : page.strips) {
            if (placed.strip->knot == Mark::none || placed.shown == Shown::again) continue;
            auto const y = placed.y + placed.strip->knot_y;
            ink.draw_artifact(LineInk{x, y, x, y, knot_width, thread_red, Cap::round}, 0);
            if (placed.strip->knot == Mark::ring) ink.draw_artifact(LineInk{x, y, x, y, ring_hole, white, Cap::round}, 0);
        }
    }

    TextInk running_text(Text const& text, double x)
    {
        return {one_line(shaper_, text, running_style.size), x, running_style.leading * 0.75, running_style.size, std::nullopt};
    }

    void draw_running(PageInk& ink, std::string const& left, std::string const& right, double y)
    {
        constexpr auto kind = "/Type /Pagination /Subtype /Header /Attached [/Top]";
        if (!left.empty()) ink.draw_artifact(running_text(left, look_.left), y, kind);
        if (right.empty()) return;
        auto text = running_text(right, 0);
        text.x = look_.width - look_.right - text.line.width;
        ink.draw_artifact(text, y, kind);
    }

    void draw_foot(PageInk& ink, std::size_t index)
    {
        constexpr auto kind = "/Type /Pagination /Subtype /Footer /Attached [/Bottom]";
        auto const y = look_.height - look_.bottom + running_gap;
        auto const number = fmt::format("{} {} {} {}", document_.page_word, index + 1, document_.of_word, pages_.size());
        auto page_of = running_text(bold(number), 0);
        page_of.x = look_.width - look_.right - page_of.line.width;
        auto const room = page_of.x - look_.left - 2 * running_gap;
        auto line_y = y;
        for (auto const& text : document_.foot) {
            for (auto& line : break_lines(shaper_, text, running_style.size, room)) {
                ink.draw_artifact(
                    TextInk{std::move(line), look_.left, running_style.leading * 0.75, running_style.size, std::nullopt}, line_y, kind);
                line_y += running_style.leading;
            }
        }
        ink.draw_artifact(page_of, y, kind);
    }

    void write_catalog(std::vector<std::vector<NodeIndex>> const& nodes)
    {
        auto root = file_.getRoot();
        root.replaceKey("/Lang", text_object(document_.language));
        root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        root.replaceKey("/StructTreeRoot", write_tags(file_, structure_, page_objects_, nodes));
        auto metadata = make_stream(file_, metadata_of(document_));
        metadata.getDict().replaceKey("/Type", name_object("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", name_object("/XML"));
        root.replaceKey("/Metadata", metadata);
        auto profile = make_stream_of_packed(file_, packed_srgb_profile());
        profile.getDict().replaceKey("/N", integer(3));
        auto intent = QPDFObjectHandle::parse(
            "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) >>");
        intent.replaceKey("/DestOutputProfile", profile);
        auto intents = QPDFObjectHandle::newArray();
        intents.appendItem(intent);
        root.replaceKey("/OutputIntents", intents);
        if (pages_.size() > 2) write_outline(file_, pages_, page_objects_, look_.height);
        auto info = QPDFObjectHandle::newDictionary();
        info.replaceKey("/Title", text_object(document_.title));
        for (auto const* key : {"/Author", "/Creator", "/Producer"})
            info.replaceKey(key, text_object(document_.maker));
        for (auto const* key : {"/CreationDate", "/ModDate"})
            info.replaceKey(key, QPDFObjectHandle::newString(pdf_time(document_.made_at)));
        file_.getTrailer().replaceKey("/Info", file_.makeIndirectObject(info));
    }

    std::string bytes()
    {
        // The library keeps its level for the process, so it is set once.
        static auto const level = [] {
            constexpr auto fast = 4;
            Pl_Flate::setCompressionLevel(fast);
            return fast;
        }();
        static_cast<void>(level);
        QPDFWriter writer{file_};
        writer.setOutputMemory();
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
        auto const buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
    }

    Document const& document_;
    PageLook const& look_;
    Shaper shaper_;
    Structure structure_;
    Column column_;
    std::vector<PageOfStrips> pages_;
    QPDF file_;
    FontSet fonts_;
    std::vector<QPDFObjectHandle> page_objects_;
    std::map<std::string_view, QPDFObjectHandle> pictures_; // each file once, however often it is drawn
};

} // namespace

std::string write(Document const& document)
{
    return DocumentWriter{document}.write();
}

} // namespace pdf
