// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/code_system_store.h"
#include "orders/life_area_pages.h"
#include "unit/orders/order_world.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

// In the shape of Socialstyrelsen's files; our own words.
constexpr std::string_view icf_heading
    = "\"Kod\"\t\"Överordnad kod\"\t\"Titel\"\t\"Alternativ titel\"\t\"Beskrivning\"\r\n";

std::string icf_file(std::string_view rows) { return std::string{icf_heading} + std::string{rows}; }

std::string const washing = icf_file("\"d5\"\t\"\"\t\"Personlig vård\"\t\"\"\t\"\"\r\n"
                                     "\"d510\"\t\"d5\"\t\"Att tvätta sig\"\t\"Tvätta\"\t\"Kroppen, med \"\"vatten\"\".\"\r\n"
                                     "\"d540\"\t\"d5\"\t\"Att klä sig\"\t\"\"\t\"Kläder på och av\"\r\n");

std::string refusal_of(std::string const& file, CodeSystemKind kind = CodeSystemKind::icf)
{
    auto const entries = parse_code_file(file, kind);
    return entries ? "" : entries.refusal().message;
}

CodeSystem import(TestDatabase& test, House& house, std::string const& file, char const* version)
{
    auto const entries = parse_code_file(file, CodeSystemKind::icf);
    REQUIRE(entries);
    auto const system = test.write([&](WriteTx& tx) {
        return import_code_system(tx, house.ids, house.clock, CodeSystemKind::icf, version, "icf.tsv", *entries);
    });
    REQUIRE(system);
    return *system;
}

} // namespace

TEST_CASE("a file of codes is read with its quotes, its empty columns, a mark of order and hard blanks")
{
    auto const entries = parse_code_file("\xef\xbb\xbf" + washing, CodeSystemKind::icf);
    REQUIRE(entries);
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[1].code == "d510");
    CHECK((*entries)[1].parent == "d5");
    CHECK((*entries)[1].description == "Kroppen, med \"vatten\".");
    auto const ksi = parse_code_file("Kod\tÖverordnad kod\tTitel\tRelaterad ICF-kod\n"
                                     "SMB\t\tAtt tvätta sig\td510\nSMB.RA.ZZ\u00a0\tSMB\tHjälp att tvätta sig\td510", CodeSystemKind::ksi);
    REQUIRE(ksi);
    CHECK((*ksi)[1].code == "SMB.RA.ZZ");
    CHECK((*ksi)[1].related == "d510");
}

TEST_CASE("a broken row refuses the whole file, with its number and the reason")
{
    struct Case {
        std::string file;
        char const* said;
    };
    Case const cases[] = {
        {"", "Filen är tom."},
        {std::string{icf_heading}, "Filen har bara en rubrik."},
        {"Kod\tTitel\nd5\tVård\n", "Rad 1: kolumnen Överordnad kod saknas."},
        {icf_file("d5\t\tPersonlig vård\t\n"), "Rad 2: raden har 4 kolumner, rubriken 5."},
        {icf_file("d5\t\tPersonlig vård\t\t\n\t\tUtan kod\t\t\n"), "Rad 3: koden saknas."},
        {icf_file("d5\t\t\t\t\n"), "Rad 2: titeln saknas för d5."},
        {icf_file("d 5\t\tPersonlig vård\t\t\n"), "Rad 2: koden d 5 har tecken"},
        {icf_file("d5\t\tVård\t\t\nd6\t\tHem\t\t\nd5\t\tVård\t\t\n"), "Rad 4: koden d5 står redan på rad 2."},
        {icf_file("d510\td5\tAtt tvätta sig\t\t\n"), "Rad 2: den överordnade koden d5 finns inte i filen."},
        {icf_file("d5\t\t\"Personlig vård\t\t\n"), "Rad 2: ett citattecken stängs aldrig."},
        {icf_file("d5\t\t\"Personlig\" vård\t\t\n"), "Rad 2: det står text efter ett värde"},
        {icf_file("d5\t\tPersonlig v\xe5rd\t\t\n"), "Rad 2: texten är inte UTF-8."},
        {icf_file("d5\t\tPersonlig\x01vård\t\t\n"), "Rad 2: texten har styrtecken."},
    };
    for (auto const& one : cases) {
        auto const said = refusal_of(one.file);
        CAPTURE(said);
        CHECK(said.find(one.said) == 0);
    }
    CHECK(refusal_of(washing, CodeSystemKind::ksi) == "Rad 1: filen är inte KSI. Inget är inläst.");
}

TEST_CASE("editions stand side by side, the newest is searched, and the same one is not imported twice")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto& house = world.house.house;
        auto const old = import(test, house, icf_file("d5\t\tPersonlig omvårdnad\t\t\n"), "2024");
        auto const entries = parse_code_file(washing, CodeSystemKind::icf);
        CHECK_FALSE(test.write([&](WriteTx& tx) {
            return import_code_system(tx, house.ids, house.clock, CodeSystemKind::icf, "2024", "icf.tsv", *entries);
        }));
        auto const now = import(test, house, washing, "2025");
        test.read([&](ReadTx& tx) {
            CHECK(list_code_systems(tx).size() == 2);
            CHECK(find_current_system(tx, CodeSystemKind::icf)->id == now.id);
            CHECK_FALSE(find_current_system(tx, CodeSystemKind::ksi));
            CHECK(find_code(tx, old.id, "d5")->title == "Personlig omvårdnad");
            auto const codes = [&](char const* words) {
                std::string all;
                for (auto const& entry : search_codes(tx, now.id, words, 20)) all += entry.code + " ";
                return all;
            };
            CHECK(codes("tvätta") == "d510 ");
            CHECK(codes("kläderna") == "d540 ");
            CHECK(codes("D5") == "d5 d510 d540 ");
            CHECK(codes("vatten kroppen") == "d510 ");
            CHECK(codes("") == "");
            CHECK(codes("rymdfärd") == "");
            return 0;
        });
    });
}

TEST_CASE("a code is searched with a plain link while a life area is written, and its title is kept with it")
{
    for_each_database([](TestDatabase& test) {
        OrderWorld world{test};
        auto visit = world.house.visit(world.manager);
        auto request = request_of(world);
        request.path_values.emplace("area", "ny");
        CHECK_FALSE(contains(show_life_area(visit, request).body, "name=\"sok\""));
        import(test, world.house.house, washing, "2025");
        request.query.add("sok", "tvätta");
        auto const hits = show_life_area(visit, request).body;
        CHECK(contains(hits, "method=\"get\""));
        CHECK(contains(hits, "?icf=d510"));
        auto choosing = request_of(world);
        choosing.path_values.emplace("area", "ny");
        choosing.query.add("icf", "d510");
        CHECK(contains(show_life_area(visit, choosing).body, "value=\"d510\""));
        auto saving = request_of(world, {{"livsomrade", "d5"}, {"icf", "d510"}, {"version", "1"}});
        saving.path_values.emplace("area", "ny");
        REQUIRE(save_life_area(visit, saving).status == 303);
        CHECK(world.load_order().content.life_areas.at(0).icf_title == "Att tvätta sig");
    });
}
