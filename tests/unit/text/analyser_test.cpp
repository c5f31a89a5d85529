// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/analyser.h"
#include "text/fold.h"

#include <doctest/doctest.h>

#include <string>

namespace {

bool finds(std::string_view query, std::string_view text) { return parse_query(query).matches(analyse(text)); }

std::string marked(std::string_view query, std::string text)
{
    auto const ranges = parse_query(query).marks(text);
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        text.insert(range->end, "]");
        text.insert(range->begin, "[");
    }
    return text;
}

} // namespace

TEST_CASE("a word finds its other forms")
{
    struct {
        char const* query;
        char const* text;
    } const pairs[] = {
        {"promenad", "Promenaderna blev korta."},
        {"promenaderna", "En promenad i parken."},
        {"målet", "Hans mål är nått."},
        {"mål", "Målet är nått."},
        {"mål", "Målen är nådda."},
        {"barn", "Barnet och barnen lekte."},
        {"barnet", "Två barn lekte."},
        {"besök", "Besöket blev långt."},
        {"besöket", "Besöken är korta."},
        {"natt", "Nätterna är oroliga."},
        {"nätter", "I natt sov hon."},
        {"bok", "Hon läste böckerna."},
        {"böcker", "En bok."},
        {"bok", "Hon köpte kokböcker."},
        {"gå", "Hon gick till affären."},
        {"äter", "Han åt frukost."},
        {"duscha", "Duschen krånglade."},
        {"hållplats", "Vi väntade på hållplatsen."},
        {"kvinna", "Kvinnorna sjöng."},
        {"vän", "Vännerna kom."},
        {"bil", "Bilarna och bilen."},
        {"hus", "Huset är rött."},
        {"månad", "Månaderna går."},
        {"insats", "Insatserna och insatsen."},
        {"nyckel", "Nycklarna hänger i hallen."},
        {"vinter", "Vintrarna är kalla."},
        {"rum", "Rummet städades."},
        {"kvinna", "Kvinnan sjöng."},
        {"möte", "Mötena är på fredagar."},
        {"bostad", "Gruppbostäderna."},
        {"glad", "Hon log glatt."},
        {"medicin", "Medicinerna delades ut."},
    };
    for (auto const& pair : pairs) {
        CAPTURE(pair.query);
        CAPTURE(pair.text);
        CHECK(finds(pair.query, pair.text));
    }
}

TEST_CASE("a part of a compound finds the whole word")
{
    CHECK(finds("plan", "Genomförandeplanen är klar."));
    CHECK(finds("genomförande", "Genomförandeplanen är klar."));
    CHECK(finds("hemtjänst", "Hemtjänstinsatsen börjar."));
    CHECK(finds("insats", "Hemtjänstinsatsen börjar."));
    CHECK(finds("insats", "Stödinsatserna."));
    CHECK(finds("plats", "Hållplatsen."));
    CHECK(finds("möte", "Uppföljningsmötet."));
    CHECK(finds("promenad", "Kvällspromenaden blev av."));
}

TEST_CASE("words of one or two letters are found only as whole words")
{
    CHECK(finds("tv", "Hon såg på TV."));
    CHECK_FALSE(finds("ut", "Det tog tio minuter."));
    CHECK(finds("8", "Klockan 8 kom bussen."));
    CHECK_FALSE(finds("18", "Det kostade 1800 kronor."));
}

TEST_CASE("a word does not find what only begins like it")
{
    CHECK_FALSE(finds("månad", "På måndag."));
    CHECK_FALSE(finds("insats", "Insulinet stod i kylen."));
    CHECK_FALSE(finds("promenad", "Det blev en kompromiss."));
}

TEST_CASE("å, ä and ö are letters of their own, other marks are not")
{
    CHECK_FALSE(finds("Åsa", "Asa kom."));
    CHECK_FALSE(finds("mal", "Målet är nått."));
    CHECK(finds("idé", "En ide om sommaren."));
    CHECK(finds("muesli", "Müesli till frukost."));
    CHECK(fold("Søren Æblø ÉMILE Łukasz Đorđe") == "sören äblö emile lukasz dorde");
    CHECK(fold("a\xCC\x8Asa o\xCC\x88ster e\xCC\x81") == "åsa öster e");
    CHECK(fold("STRASSE Straße") == "strasse strasse");
    CHECK(fold("mor\xC2\xADgon") == "morgon");
}

TEST_CASE("every word of a query must be there, in any order")
{
    CHECK(finds("bussen åkte", "Hon åkte buss."));
    CHECK_FALSE(finds("buss tåg", "Hon åkte buss."));
    CHECK(parse_query("  ,.! ").empty());
    CHECK_FALSE(parse_query("buss").empty());
}

TEST_CASE("the terms hold every stem once, in order")
{
    CHECK(analyse("Buss och bussar. BUSSEN!") == " buss och ");
    CHECK(analyse("") == "");
    CHECK(analyse("... – !") == "");
}

TEST_CASE("what was found can be marked in the text")
{
    CHECK(marked("promenad plan", "Promenaderna står i Genomförandeplanen.") == "[Promenaderna] står i [Genomförandeplanen].");
    CHECK(marked("tåg", "Hon åkte buss.") == "Hon åkte buss.");
}

TEST_CASE("a text that is not UTF-8 is analysed as far as it goes")
{
    CHECK(finds("buss", "\xFF\xFE buss \xC3"));
    CHECK(analyse(std::string(5000, 'a')).size() <= 66);
    auto const long_word = std::string(63, 'a') + "ö" + "ööö";
    CHECK(words_of(analyse(long_word)).size() == 1);
}
