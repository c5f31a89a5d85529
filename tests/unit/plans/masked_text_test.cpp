// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/masked_text.h"

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
    CHECK(without_key_places("Svarar hon inte inom fem minuter: gå in med nyckeln från nyckelskåpet och säg ditt namn.")
        == "Svarar hon inte inom fem minuter: [var nyckeln är står i Delaktig] och säg ditt namn.");
    CHECK(without_key_places("Syns han inte genom fönstret: gå in, nyckeln är i nyckelskåpet.")
        == "Syns han inte genom fönstret: gå in, [var nyckeln är står i Delaktig].");
    CHECK(without_key_places("Lås upp med nyckeln, den ligger under mattan.") == "Lås upp med nyckeln, [var nyckeln är står i Delaktig].");
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
             "Nyckelpersoner runt Samir finns på Ekbacken."}) {
        CAPTURE(text);
        CHECK(without_key_places(text) == text);
    }
}
