// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "read_back.h"

#include "pdf/photo.h"
#include "unit/attachments/pictures.h"

#include <doctest/doctest.h>

namespace {

pdf::Document one_page()
{
    pdf::Document document{.title = "Plan för Åsa & Örjan", .made_at = Instant{}};
    document.foot = {"Exemplar till arkivet."};
    document.content = {
        pdf::Heading{1, "Plan för Åsa", {24, 30}},
        pdf::Paragraph{pdf::Text{"Hon åker buss "}.add("själv.", pdf::Weight::bold), {12, 18}},
        pdf::List{pdf::Numbering::decimal, {"Ring på.", "Vänta."}, {12, 18}},
        pdf::Table{{84, 0}, {"Vad", "När"}, {{"Städa", "Torsdag 16.30"}, {"Tvätta", ""}}},
        pdf::Box{{pdf::Paragraph{"Jag kan.", {12, 18}}}, pdf::BoxLook::tone, pdf::Role::quotation},
    };
    return document;
}

} // namespace

TEST_CASE("a screen reader gets the whole page in reading order, each part under the tag that it is")
{
    ReadBack const file{pdf::write(one_page())};
    CHECK(file.tags() == "Document(H1 P L(LI(Lbl LBody) LI(Lbl LBody)) Table(THead(TR(TH TH)) TBody(TR(TH TD) TR(TH TD))) "
                         "BlockQuote(P))");
    CHECK(file.text() == "Plan för Åsa|Hon åker buss själv.|1.|Ring på.|2.|Vänta.|Vad|När|Städa|Torsdag 16.30|Tvätta|Jag kan.");
}

TEST_CASE("head cells say what they are head of, and every other cell names its heads")
{
    ReadBack const file{pdf::write(one_page())};
    CHECK(file.scopes() == "Column Column Row Row");
    CHECK(file.cells_without_heads() == 0);
}

TEST_CASE("a file tells its language, title and what it keeps to, and no author but the program")
{
    ReadBack const file{pdf::write(one_page())};
    auto root = file.root();
    CHECK(root.getKey("/Lang").getUTF8Value() == "sv-SE");
    CHECK(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    CHECK(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    CHECK(file.info("/Title") == "Plan för Åsa & Örjan");
    CHECK(file.info("/Author") == "Delaktig");
    auto const metadata = stream_text(root.getKey("/Metadata"));
    CHECK(metadata.find("Plan för Åsa &amp; Örjan") != std::string::npos);
    CHECK(metadata.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    CHECK(stream_text(root.getKey("/OutputIntents").getArrayItem(0).getKey("/DestOutputProfile")).substr(36, 4) == "acsp");
}

TEST_CASE("the same document gives the same bytes, and another one other bytes")
{
    auto const first = pdf::write(one_page());
    CHECK(first == pdf::write(one_page()));
    auto later = one_page();
    later.made_at += std::chrono::hours{1};
    CHECK(first != pdf::write(later));
}

TEST_CASE("a document without a word in it is one page with its foot")
{
    pdf::Document document{.title = "Tomt", .made_at = Instant{}};
    ReadBack const file{pdf::write(document)};
    CHECK(file.page_count() == 1);
    CHECK(file.tags() == "Document");
    CHECK(file.artifact_text(0) == "Sida 1 av 1");
}

TEST_CASE("a photo beside words is fitted into its place, turned as the camera was held, and not read aloud")
{
    auto const turned = [](char way) {
        return jpeg({segment(0xe1, "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + way + "\0\0\0\0\0\0"s)});
    };
    struct Way {
        char code;
        char const* matrix;
    };
    for (auto const& way : {Way{'\1', " 84 0 0 84 "}, {'\3', "-84 0 0 -84 "}, {'\6', " 0 -84 84 0 "}, {'\x8', " 0 84 -84 0 "}}) {
        CAPTURE(way.matrix);
        pdf::Document document{.title = "Min plan", .made_at = Instant{}};
        pdf::Beside beside{{}, 84, {pdf::Paragraph{"Min cykel.", {12, 18}}}};
        auto const file = turned(way.code);
        auto const photo = pdf::fitted_photo(file, 84);
        REQUIRE(photo);
        beside.picture.photo = *photo;
        document.content = {beside};
        ReadBack const paper{pdf::write(document)};
        CHECK(paper.operators(0).find(way.matrix) != std::string::npos);
        CHECK(paper.tags() == "Document(P)");
    }
    CHECK_FALSE(pdf::fitted_photo("Voff", 84));
    CHECK_FALSE(pdf::fitted_photo(jpeg({}).substr(0, 4), 84));
}
