// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "symbols/symbol_file.h"

#include "symbols/symbol_store.h"
#include "unit/access/access_house.h"
#include "unit/attachments/pictures.h"

#include <doctest/doctest.h>

namespace {

std::string const heading = "Fil;Namn;Sökord;Licens;Källa;Ersätter\n";
std::string const two = heading + "buss.png;Åka buss;kollektivtrafik;CC BY-SA 4.0;Mulberry, Steve Lee;buss\n"
                                  "djur/hund.PNG;Hund;\"valp; jycke\";CC BY-SA 4.0;Mulberry, Steve Lee;\n";

std::string refusal_of(std::string const& list)
{
    auto const symbols = parse_symbol_list(list);
    return symbols ? "" : symbols.refusal().message;
}

std::vector<ListedSymbol> with_pictures(std::string const& list)
{
    auto symbols = parse_symbol_list(list);
    REQUIRE(symbols);
    for (auto& one : *symbols) one.content = png({});
    return *symbols;
}

} // namespace

TEST_CASE("a list of symbols is read with semicolons, tabs or commas, quotes and a mark of order")
{
    auto const symbols = parse_symbol_list("\xef\xbb\xbf" + two);
    REQUIRE(symbols);
    REQUIRE(symbols->size() == 2);
    CHECK((*symbols)[0].name == "Åka buss");
    CHECK((*symbols)[0].replaces == "buss");
    CHECK((*symbols)[1].keywords == "valp; jycke");
    CHECK((*symbols)[1].row == 3);
    CHECK(parse_symbol_list("Namn\tFil\tLicens\tKälla\nHund\thund.png\tMIT\tVi själva")->front().source == "Vi själva");
    CHECK(parse_symbol_list("Namn,Fil,Licens,Källa\nHund,hund.png,MIT,\"Vi, själva\"")->front().source == "Vi, själva");
}

TEST_CASE("a broken row of a list of symbols refuses the whole list, with its number and the reason")
{
    struct Case {
        std::string list;
        char const* said;
    };
    Case const cases[] = {
        {"", "Listan är tom."},
        {heading, "Listan har bara en rubrik."},
        {"Fil;Namn;Källa\na.png;A;B\n", "Rad 1: kolumnen Licens saknas. Inget är inläst."},
        {heading + "buss.png;Buss;;MIT;Vi\n", "Rad 2: raden har 5 kolumner, rubriken 6."},
        {heading + "buss.png;Buss;;MIT;Vi;\n;Hund;;MIT;Vi;\n", "Rad 3: filens namn saknas."},
        {heading + "../hund.png;Hund;;MIT;Vi;\n", "Rad 2: filen ../hund.png ligger inte i mappen."},
        {heading + "/etc/hund.png;Hund;;MIT;Vi;\n", "Rad 2: filen /etc/hund.png ligger inte i mappen."},
        {heading + "djur\\hund.png;Hund;;MIT;Vi;\n", "Rad 2: filen djur\\hund.png ligger inte i mappen."},
        {heading + "hund.svg;Hund;;MIT;Vi;\n", "Rad 2: filen hund.svg är inte PNG. Gör om SVG till PNG först."},
        {heading + "hund.png;;;MIT;Vi;\n", "Rad 2: namnet saknas."},
        {heading + "hund.png;" + std::string(101, 'a') + ";;MIT;Vi;\n", "Rad 2: namnet är för långt."},
        {heading + "hund.png;Hund;;;Vi;\n", "Rad 2: licensen saknas för Hund."},
        {heading + "hund.png;Hund;;MIT;;\n", "Rad 2: källan saknas för Hund."},
        {heading + "hund.png;Hund;;MIT;Vi;drake\n", "Rad 2: startbilden drake finns inte."},
        {heading + "a.png;A;;MIT;Vi;buss\nb.png;B;;MIT;Vi;buss\n", "Rad 3: buss ersätts redan på rad 2."},
        {heading + "hund.png;H\xe5nd;;MIT;Vi;\n", "Rad 2: texten är inte UTF-8."},
    };
    for (auto const& one : cases) {
        auto const said = refusal_of(one.list);
        CAPTURE(said);
        CHECK(said.starts_with(one.said));
    }
}

TEST_CASE("a symbol must be a whole PNG of a decent size, and is kept without what a program wrote in it")
{
    ListedSymbol const listed{.row = 7, .file = "hund.png", .name = "Hund", .licence = "MIT", .source = "Vi"};
    auto const kept = checked_symbol(listed, png({chunk("tEXt", "Author\0Olle Hemlig"s)}));
    REQUIRE(kept);
    CHECK(kept->find("Hemlig") == std::string::npos);
    CHECK(checked_symbol(listed, "<svg/>").refusal().message == "Rad 7: filen hund.png går inte att läsa som PNG. Inget är inläst.");
    CHECK_FALSE(checked_symbol(listed, png({}).substr(0, 40)));
    auto const with_head = [](std::string const& head) {
        return "\x89PNG\r\n\x1a\n"s + chunk("IHDR", head) + chunk("IDAT", "\x78\x9c\x63\x60\0\0\0\2\0\1"s) + chunk("IEND", "");
    };
    auto const wide = with_head("\0\0\x0f\xff\0\0\0\1\x08\0\0\0\0"s);
    CHECK(checked_symbol(listed, wide).refusal().message.find("för stor") != std::string::npos);
    auto const broken = with_head("\0\0\0\x09\0\0\0\x09\x08\0\0\0\0"s);
    CHECK(checked_symbol(listed, broken).refusal().message == "Rad 7: filen hund.png är trasig. Inget är inläst.");
}

TEST_CASE("the newest edition of a set is offered, an old one is still shown, and a set that is retired is not offered")
{
    for_each_database([](TestDatabase& test) {
        AccessHouse world{test};
        auto& house = world.house;
        auto const import = [&](char const* name, char const* version, std::string const& list) {
            return test.write([&](WriteTx& tx) {
                return import_symbols(tx, house.ids, house.clock, name, version, "symboler.csv", with_pictures(list));
            });
        };
        auto const names = [&](char const* words) {
            return test.read([&](ReadTx& tx) {
                std::string all;
                for (auto const& one : search_symbols(tx, words, 20)) all += one.name + " ";
                return all;
            });
        };
        REQUIRE(import("Mulberry", "2025", two));
        CHECK(names("valpar") == "Hund ");
        CHECK(names("buss") == "Åka buss ");
        CHECK(names("rymdfärd") == "");
        CHECK(names("") == "");
        auto const old = test.read([&](ReadTx& tx) { return search_symbols(tx, "hund", 20).at(0); });
        CHECK(import("Mulberry", "2025", two).refusal().message == "Mulberry 2025 är redan inläst.");
        REQUIRE(import("Mulberry", "2026", heading + "katt.png;Katt;hund och katt;CC BY 4.0;Mulberry;\n"));
        CHECK(names("hund") == "Katt ");
        test.read([&](ReadTx& tx) {
            CHECK(find_symbol(tx, old.id)->name == "Hund");
            CHECK(symbol_content(tx, old.id) == png({}));
            CHECK(replaced_pictures(tx).empty());
            CHECK(credit_line(credits_of(tx, {old.id})) == "Symboler: Mulberry (CC BY-SA 4.0, Mulberry, Steve Lee).");
            return 0;
        });
        REQUIRE(test.write([&](WriteTx& tx) { return retire_symbols(tx, "Mulberry", house.clock.now()); }));
        CHECK(names("katt") == "");
        CHECK_FALSE(test.write([&](WriteTx& tx) { return retire_symbols(tx, "Widgit", house.clock.now()); }));
        REQUIRE(import("Mulberry", "2027", two));
        CHECK(names("buss") == "Åka buss ");
    });
}
