// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/masked_text.h"

#include <doctest/doctest.h>

#include <string>

namespace {

constexpr auto whole = "[Var nyckeln är står i Delaktig.]";

} // namespace

TEST_CASE("a sentence that says where a key is kept does not stand on a copy")
{
    for (std::string const text : {"Nyckeln ligger under mattan.", "Extranyckel hos grannen Eva.", "Nyckeln: i den blå krukan.",
             "Under mattan ligger nyckeln.", "Under mattan, där ligger nyckeln.", "Nyckel finns i hallen.", "Nyckelboxen, kod som vanligt.",
             "Nyckeln ligger under mattan och krukan.", "Grannen har nyckel.", "Reservnyckeln hänger bakom dörren, till höger om spegeln.",
             "Nyckeln, som Elsa har en kopia av, ligger under mattan."}) {
        CAPTURE(text);
        auto const masked = without_key_places(text);
        for (std::string const place : {"mattan", "Eva", "krukan", "hallen", "boxen", "spegeln", "bakom", "rannen"})
            CHECK(masked.find(place) == std::string::npos);
        CHECK(masked.find("står i Delaktig") != std::string::npos);
    }
    CHECK(without_key_places("Ring på. Nyckeln ligger under mattan. Ropa i hallen.") == std::string{"Ring på. "} + whole + " Ropa i hallen.");
    CHECK(without_key_places("Det finns en extranyckel. Den ligger under mattan.") == std::string{"Det finns en extranyckel. "} + whole);
}

TEST_CASE("what staff do stays, also in the sentence that says where the key is")
{
    struct Copied {
        char const* written;
        char const* shown;
    };
    constexpr Copied all[] = {
        {"Svarar hon inte inom fem minuter: gå in med nyckeln från nyckelskåpet och säg ditt namn.",
            "Svarar hon inte inom fem minuter: gå in med nyckeln [platsen står i Delaktig] och säg ditt namn."},
        {"Syns han inte genom fönstret: gå in, nyckeln är i nyckelskåpet.",
            "Syns han inte genom fönstret: gå in, [var nyckeln är står i Delaktig]."},
        {"Lås upp med nyckeln, den ligger under mattan.", "Lås upp med nyckeln, [var nyckeln är står i Delaktig]."},
        {"Hämta nyckeln hos grannen Eva och gå in.", "Hämta nyckeln [platsen står i Delaktig] och gå in."},
        {"Hämta nyckeln i receptionen och gå in.", "Hämta nyckeln [platsen står i Delaktig] och gå in."},
        {"Gå in med nyckeln från nyckelskåpet, duscha henne och lås efter dig.",
            "Gå in med nyckeln [platsen står i Delaktig], duscha henne och lås efter dig."},
        {"Gå in med nyckeln (under krukan) och ring 112 om hon ligger på golvet.",
            "Gå in med nyckeln ([platsen står i Delaktig]) och ring 112 om hon ligger på golvet."},
        {"Gå in med nyckeln – den ligger under mattan – och ropa.", "Gå in med nyckeln – den ligger [platsen står i Delaktig] – och ropa."},
        {"Gå in med nyckeln under krukan för att väcka henne.", "Gå in med nyckeln [platsen står i Delaktig] för att väcka henne."},
        {"När du hämtat nyckeln i skåpet går du in och säger ditt namn.",
            "När du hämtat nyckeln [platsen står i Delaktig] går du in och säger ditt namn."},
        {"Hämta extranyckeln i nyckelskåpet på Ekbacken, krok 4, ring Nadja och gå in tillsammans.",
            "Hämta extranyckeln [platsen står i Delaktig], ring Nadja och gå in tillsammans."},
        {"Vid brand: ta nyckeln från kroken bakom dörren, ring 112, gå aldrig in ensam.",
            "Vid brand: ta nyckeln [platsen står i Delaktig], ring 112, gå aldrig in ensam."},
        {"Nyckeln är hos grannen som ringer ambulans vid kramp.", "Nyckeln är [platsen står i Delaktig] som ringer ambulans vid kramp."},
        {"Nyckeln är i skåpet, vid kramp ring 112.", "[var nyckeln är står i Delaktig], vid kramp ring 112."},
        {"Nyckeln ligger under krukan, 112 vid fara.", "[var nyckeln är står i Delaktig], 112 vid fara."},
        {"Hämta nyckeln vid kramp och gå in.", "Hämta nyckeln vid kramp och gå in."},
        {"Hämta nyckeln i receptionen 07.30 och gå in.", "Hämta nyckeln [platsen står i Delaktig] 07.30 och gå in."},
        {"Nyckeln till medicinskåpet finns i nyckelskåpet, ge medicinen med vatten.",
            "Nyckeln till medicinskåpet finns [platsen står i Delaktig], ge medicinen med vatten."},
        {"Lås dörren när du går, och lägg nyckeln i brevlådan.", "Lås dörren när du går, och lägg nyckeln [platsen står i Delaktig]."},
        {"Öppna nyckelboxen med koden och gå in.", "Öppna [platsen står i Delaktig] med koden och gå in."},
    };
    for (auto const& one : all) {
        CAPTURE(one.written);
        CHECK(without_key_places(one.written) == one.shown);
    }
}

TEST_CASE("a sentence about keys that says nothing of where they are stays as it was written")
{
    for (std::string const text : {"Gå in med nyckel och säg ditt namn.", "Tor kan inte öppna. Gå alltid in med nyckel och säg ditt namn.",
             "Han bor i trappan bredvid och har nyckel.", "Ring mobilen. Svarar han inte: kontakta samordnaren, som har nyckelkvitto.",
             "Gå in med nyckel direkt. Rut hör inte klockan. Tänd lampan i hallen så att hon ser dig.",
             "Samir har egen nyckel och låser själv när han går.", "Hon behöver stöd att hitta nycklarna när hon sitter i soffan.",
             "Kontaktmannen har nyckel och finns med hela tiden.", "Gå inte in med nyckel under natten utan att ringa på.",
             "Elsa blir orolig när hon inte hittar nyckeln under promenaden.", "Nyckeln till att det går bra finns i lugn och ro.",
             "Nyckel finns inte.", "Samir är på daglig verksamhet på dagarna och har egen nyckel.", "Säg till hos grannen. Lås med nyckel.",
             "Nyckelpersoner runt Samir finns på Ekbacken.", "Ta med nyckeln till badet på onsdagar.",
             "Hon har nyckel runt halsen. Hjälp henne att låsa.", "Gå in med nyckeln och titta under sängen."}) {
        CAPTURE(text);
        CHECK(without_key_places(text) == text);
    }
}

TEST_CASE("a dose is left out, and what is to be given stays")
{
    CHECK(without_doses("Ge Alvedon 500 mg.") == "Ge Alvedon [dosen står i ordinationen].");
    CHECK(without_doses("Ge 2,5 ml ur flaskan, eller 1–2mg.") == "Ge [dosen står i ordinationen] ur flaskan, eller [dosen står i ordinationen].");
    CHECK(without_doses("Insulin 10 E före frukost.") == "Insulin [dosen står i ordinationen] före frukost.");
    for (std::string const text : {"Ge 200 ml vatten.", "Förtjocka 150 ml saft.", "Storgatan 10 E", "Gå 500 meter.", "Buss 12 går 8.10."}) {
        CAPTURE(text);
        CHECK(without_doses(text) == text);
    }
}

TEST_CASE("what is fit for paper has neither number of a person, code, place of a key nor dose, and keeps what staff do")
{
    auto const day = *CivilDate::parse_iso("2026-11-20");
    CHECK(fit_for_paper("Portkod 2468. Nyckeln ligger under krukan. Ge Alvedon 500 mg. Ring 070-174 06 05.", day)
        == "Portkod [kod]. [Var nyckeln är står i Delaktig.] Ge Alvedon [dosen står i ordinationen]. Ring 070-174 06 05.");
}
