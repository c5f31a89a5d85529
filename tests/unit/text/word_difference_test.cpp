// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/word_difference.h"

#include <doctest/doctest.h>

namespace {

// "Kaffe [-före][+efter] radion."
std::string marked(std::string_view former, std::string_view now)
{
    std::string text;
    for (auto const& run : word_difference(former, now)) {
        if (run.change == WordChange::kept) text += run.text;
        else text += (run.change == WordChange::removed ? "[-" : "[+") + run.text + "]";
    }
    return text;
}

std::string side(std::vector<WordRun> const& runs, WordChange without)
{
    std::string text;
    for (auto const& run : runs)
        if (run.change != without) text += run.text;
    return text;
}

} // namespace

TEST_CASE("the difference of two wordings is told word by word, what is away before what is new")
{
    struct Row {
        char const* former;
        char const* now;
        char const* reads;
    };
    for (auto const& [former, now, reads] : {
             Row{"", "", ""},
             Row{"Kaffe före radion.", "Kaffe före radion.", "Kaffe före radion."},
             Row{"", "Kaffe.", "[+Kaffe.]"},
             Row{"Kaffe.", "", "[-Kaffe.]"},
             Row{"Kaffe före radion.", "Kaffe efter radion.", "Kaffe [-före][+efter] radion."},
             Row{"Gå en gång om dagen.", "Gå två gånger om dagen.", "Gå [-en gång][+två gånger] om dagen."},
             Row{"Åk buss.", "Åk buss på måndagar.", "Åk buss[+ på måndagar]."},
             Row{"Handla på ICA.\nVila.", "Handla.\nVila.", "Handla[- på ICA].\nVila."},
             Row{"Kl. 8.10", "Kl. 8.45", "Kl. [-8.10][+8.45]"},
         }) {
        CAPTURE(former);
        CHECK(marked(former, now) == reads);
    }
}

TEST_CASE("both wordings can be read out of the difference, whatever they are")
{
    std::string longer;
    for (int i = 0; i < 3'000; ++i) longer += "ord" + std::to_string(i) + " ";
    std::string other;
    for (int i = 0; i < 3'000; ++i) other += "annat" + std::to_string(i) + " ";
    std::string const texts[] = {"", "a", "Åsa åt äpplen.", "Åsa åt inte äpplen!\n\nMen päron.", "😀 👩‍👩‍👧 hej", longer, other};
    for (auto const& former : texts)
        for (auto const& now : texts) {
            auto const runs = word_difference(former, now);
            CHECK(side(runs, WordChange::added) == former);
            CHECK(side(runs, WordChange::removed) == now);
        }
}
