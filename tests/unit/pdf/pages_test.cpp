// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "read_back.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

constexpr pdf::TextStyle running{12, 18};

pdf::Document document_of(std::vector<pdf::Block> content)
{
    pdf::Document document{.title = "Prov", .made_at = Instant{}};
    document.head_left = "Löpande huvud";
    document.content = std::move(content);
    return document;
}

std::vector<pdf::Block> paragraphs(int count)
{
    std::vector<pdf::Block> blocks;
    for (int i = 1; i <= count; ++i)
        blocks.push_back(pdf::Paragraph{"Stycke " + std::to_string(i), running, {0, 6}});
    return blocks;
}

pdf::Table table_of(int rows)
{
    pdf::Table table{.widths = {84, 0}, .head = {"Vad", "Så gör vi"}};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({"Rad " + std::to_string(i), "Gör så här."});
    return table;
}

pdf::Group goal(int rows)
{
    return {{pdf::Heading{3, "Mål 1. Laga mat", {14, 21}}, pdf::Paragraph{"Hemliv.", {11, 15}}, table_of(rows)}, pdf::Role::section,
        pdf::Break::between_rows, pdf::Thread::as_around, "Mål 1, fortsättning"};
}

bool contains(std::string const& text, std::string const& part)
{
    return text.find(part) != std::string::npos;
}

std::string words(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "vardag ";
    return text;
}

} // namespace

TEST_CASE("every page tells its number and how many there are, and the running head stands from page two")
{
    ReadBack const file{pdf::write(document_of(paragraphs(75)))};
    REQUIRE(file.page_count() == 3);
    CHECK(file.artifact_text(0) == "Sida 1 av 3");
    CHECK(file.artifact_text(1) == "Löpande huvud|Sida 2 av 3");
    CHECK(file.artifact_text(2) == "Löpande huvud|Sida 3 av 3");
    CHECK(contains(file.operators(1), "/Artifact <</Type /Pagination /Subtype /Header"));
}

TEST_CASE("a table over several pages shows its head on each, but a screen reader meets it once")
{
    ReadBack const file{pdf::write(document_of({table_of(70)}))};
    REQUIRE(file.page_count() > 2);
    for (std::size_t page = 1; page < file.page_count(); ++page)
        CHECK(contains(file.artifact_text(page), "VadSå gör vi"));
    auto const text = file.text();
    CHECK(text.find("Vad|") == text.rfind("Vad|"));
    CHECK(contains(text, "Rad 1|Gör så här.|Rad 2|"));
    CHECK(file.cells_without_heads() == 0);
}

TEST_CASE("the last row of a table never stands alone on a page")
{
    for (int rows = 20; rows < 60; ++rows) {
        ReadBack const file{pdf::write(document_of({table_of(rows)}))};
        auto const last = file.text_of_page(file.page_count() - 1);
        CHECK(std::count(last.begin(), last.end(), '|') >= 3);
    }
}

TEST_CASE("a heading is never last on a page, and not with a single line of introduction either")
{
    for (int before = 20; before < 34; ++before) {
        auto content = paragraphs(before);
        content.push_back(pdf::Heading{2, "Risker", {16, 24}, {21, 6}});
        content.push_back(pdf::Paragraph{"Kort inledning.", running});
        content.push_back(table_of(3));
        ReadBack const file{pdf::write(document_of(std::move(content)))};
        for (std::size_t page = 0; page < file.page_count(); ++page)
            if (contains(file.text_of_page(page), "Risker")) CHECK(contains(file.text_of_page(page), "Rad 1"));
    }
}

TEST_CASE("a paragraph leaves at least two lines on each page it stands on")
{
    for (int before = 20; before < 34; ++before) {
        auto content = paragraphs(before);
        content.push_back(pdf::Paragraph{"Ett\ntvå\ntre\nfyra", running});
        ReadBack const file{pdf::write(document_of(std::move(content)))};
        for (std::size_t page = 0; page < file.page_count(); ++page) {
            auto const text = file.text_of_page(page);
            CHECK(contains(text, "Ett") == contains(text, "två"));
            CHECK(contains(text, "tre") == contains(text, "fyra"));
        }
    }
}

TEST_CASE("a goal that does not fit moves whole to the next page")
{
    auto content = paragraphs(25);
    content.push_back(goal(8));
    ReadBack const file{pdf::write(document_of(std::move(content)))};
    REQUIRE(file.page_count() == 2);
    CHECK_FALSE(contains(file.text_of_page(0), "Laga mat"));
    CHECK(contains(file.text_of_page(1), "Mål 1. Laga mat|Hemliv.|Vad|Så gör vi|Rad 1|"));
    CHECK_FALSE(contains(file.artifact_text(1), "fortsättning"));
}

TEST_CASE("a goal taller than a page breaks between rows and says on the next page that it goes on")
{
    ReadBack const file{pdf::write(document_of({goal(45)}))};
    REQUIRE(file.page_count() == 2);
    CHECK(contains(file.text_of_page(0), "Mål 1. Laga mat|Hemliv.|Vad|Så gör vi|Rad 1|"));
    CHECK(contains(file.artifact_text(1), "Mål 1, fortsättning"));
    CHECK(contains(file.artifact_text(1), "VadSå gör vi"));
    CHECK_FALSE(contains(file.text(), "fortsättning"));
}

TEST_CASE("a row taller than a page goes on line by line, and nothing of it is lost")
{
    pdf::Table table{.widths = {84, 0}, .head = {"Vad", "Så gör vi"}};
    table.rows.push_back({"Städa", words(2000)});
    table.rows.push_back({"Tvätta", "Kort."});
    ReadBack const file{pdf::write(document_of({table}))};
    CHECK(file.page_count() > 2);
    auto const text = file.text();
    std::size_t found = 0;
    for (auto at = text.find("vardag"); at != std::string::npos; at = text.find("vardag", at + 1))
        ++found;
    CHECK(found == 2000);
    CHECK(contains(text, "Tvätta|Kort."));
}

TEST_CASE("a column grows with its longest word, so that no word is broken")
{
    auto const table_with = [](std::string const& first) {
        pdf::Table table{.widths = {84, 0, 109.5, 84}, .head = {"Vad", "Så gör vi", "När", "Vem"}};
        for (int row = 0; row < 25; ++row) table.rows.push_back({first, "Kort.", "Måndag", "Personal"});
        return ReadBack{pdf::write(document_of({table}))}.page_count();
    };
    // One line a row fits on one page, two do not.
    CHECK(table_with("Mat") == 1);
    CHECK(table_with("Måltidssituation") == 1);
    CHECK(table_with("Måltid situation") == 2);
}

TEST_CASE("an own-words box is never split")
{
    for (int before = 22; before < 32; ++before) {
        auto content = paragraphs(before);
        content.push_back(pdf::Box{{pdf::Paragraph{pdf::bold("Egna ord"), {11, 15}}, pdf::Paragraph{"Ett\ntvå\ntre", running}},
            pdf::BoxLook::tone, pdf::Role::quotation});
        ReadBack const file{pdf::write(document_of(std::move(content)))};
        auto const last = file.text_of_page(file.page_count() - 1);
        CHECK(contains(last, "Egna ord") == contains(last, "tre"));
    }
}

TEST_CASE("the thread has a knot for what exists and a ring for what is planned, and is not read aloud")
{
    std::vector<pdf::Block> inside{pdf::Heading{2, "Beslut", {16, 24}, {}, pdf::Mark::knot}, pdf::Paragraph{"Text.", running},
        pdf::Heading{2, "Uppföljning", {16, 24}, {21, 6}, pdf::Mark::ring}, pdf::Paragraph{"Text.", running}};
    ReadBack const file{
        pdf::write(document_of({pdf::Group{std::move(inside), pdf::Role::none, pdf::Break::anywhere, pdf::Thread::drawn}}))};
    auto const drawn = file.operators(0);
    CHECK(contains(drawn, "0.549 0.184 0.133 RG 1 J 9 w 48 787.89 m 48 787.89 l S"));
    CHECK(contains(drawn, "1 1 1 RG 1 J 6 w 48"));
    CHECK(file.tags() == "Document(H2 P H2 P)");
}

TEST_CASE("a document of more than two pages has its headings as bookmarks, a shorter one has none")
{
    auto content = paragraphs(75);
    content.insert(content.begin(), pdf::Heading{1, "Plan", {24, 30}});
    content.insert(content.begin() + 1, pdf::Heading{2, "Beslut", {16, 24}});
    content.push_back(pdf::Heading{3, "Sist", {12, 18}});
    ReadBack const file{pdf::write(document_of(std::move(content)))};
    CHECK(file.bookmarks() == std::vector<std::string>{"Plan", " Beslut", "  Sist"});
    CHECK(ReadBack{pdf::write(document_of({pdf::Heading{1, "Plan", {24, 30}}}))}.bookmarks().empty());
}

TEST_CASE("sixty pages come out as sixty pages with all their text")
{
    ReadBack const file{pdf::write(document_of(paragraphs(1800)))};
    CHECK(file.page_count() == 60);
    CHECK(contains(file.text(), "|Stycke 1800"));
    CHECK(contains(file.artifact_text(59), "Sida 60 av 60"));
}

TEST_CASE("a box taller than a page goes on, on the next one")
{
    ReadBack const file{pdf::write(document_of({pdf::Box{paragraphs(60), pdf::BoxLook::frame}}))};
    CHECK(file.page_count() == 3);
    CHECK(contains(file.text_of_page(2), "Stycke 60"));
}
