// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/pasted.h"
#include "text/writing_support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

std::string quoted(AdviceKind kind, std::string_view text, std::vector<OtherName> const& others = {})
{
    auto const advice = advise(text, "Samir", others);
    auto const found = std::find_if(advice.begin(), advice.end(), [&](auto const& one) { return one.kind == kind; });
    return found == advice.end() ? "" : found->quoted;
}

} // namespace

TEST_CASE("a feeling that was not seen gets a question")
{
    CHECK(quoted(AdviceKind::interpretation, "Han var glad i dag.") == "var glad");
    CHECK(quoted(AdviceKind::interpretation, "Han VAR   Glad.") == "VAR   Glad");
    CHECK(quoted(AdviceKind::interpretation, "Han skrattade. Gladast var Ove.") == "");
}

TEST_CASE("a judging word gets advice")
{
    CHECK(quoted(AdviceKind::judging, "Hon vägrade duscha.") == "vägrade");
    CHECK(quoted(AdviceKind::judging, "Hon ville inte duscha.") == "");
}

TEST_CASE("a dose is noticed, other figures are not")
{
    CHECK(quoted(AdviceKind::dose, "Fick Alvedon 500 mg kl 8.") == "500 mg");
    CHECK(quoted(AdviceKind::dose, "Fick 2,5ml.") == "5ml");
    for (auto const* text : {"Gick 500 meter på 10 minuter.", "Drick 200 ml vatten.", "Bor på Storgatan 10 E.", "Den 10:e januari."})
        CHECK(quoted(AdviceKind::dose, text) == "");
}

TEST_CASE("a personal number is noticed, a phone number is not")
{
    CHECK(quoted(AdviceKind::personal_number, "Hon heter 19121212-1212.") == "19121212-1212");
    CHECK(quoted(AdviceKind::personal_number, "121212+1212") == "121212+1212");
    CHECK(quoted(AdviceKind::personal_number, "701063-2391") == "701063-2391"); // a coordination number
    CHECK(quoted(AdviceKind::personal_number, "701399-2391") == "");
    CHECK(quoted(AdviceKind::personal_number, "1212121212") == "1212121212");
    CHECK(quoted(AdviceKind::personal_number, "Ring 0701740605.") == "");
}

TEST_CASE("the name of another person with support is noticed, in every form")
{
    std::vector<OtherName> const others{{"Åsa", "Berg"}, {"Samir", "Holm"}, {"Björn", "Ek"}};
    CHECK(quoted(AdviceKind::other_person, "Han åt med Åsa.", others) == "Åsa");
    CHECK(quoted(AdviceKind::other_person, "Han var i Åsas rum.", others) == "Åsas");
    CHECK(quoted(AdviceKind::other_person, "Samir gick hem.", others) == "");
    CHECK(quoted(AdviceKind::other_person, "Samir Holm gick hem.", others) == "Samir Holm");
    CHECK(quoted(AdviceKind::other_person, "Han såg en björn.", others) == "");
}

TEST_CASE("pasted text loses what a word processor left in it")
{
    CHECK(cleaned("a\r\nb\rc") == "a\nb\nc");
    CHECK(cleaned("  \n\n\nett\xC2\xA0två  \n\n\n\ntre\n ") == "ett två\n\ntre");
    CHECK(cleaned("mor\xC2\xADgon\xE2\x80\x8B") == "morgon");
    CHECK(cleaned("\xE2\x80\xA2\tett\n\xEF\x82\xB7 två") == "- ett\n- två");
    CHECK(cleaned("a\xCC\x8A") == "å");
    CHECK(cleaned("a\x01\x02") == "a");
    CHECK(cleaned("a\xFF\xCC\x8A") == "å");
    CHECK(cleaned("”Hej” – sa hon…") == "”Hej” – sa hon…");
    CHECK(length_in_characters("åäö") == 3);
}

TEST_CASE("of the markup that a word processor left only the words are kept, and other angle brackets stay")
{
    CHECK(cleaned("<p class=MsoNormal><b>Ring</b> p\xC3\xA5&nbsp;f\xC3\xB6rst.<o:p></o:p></p><p class=MsoNormal>V\xC3\xA4nta &amp; lyssna.</p>")
        == "Ring p\xC3\xA5 f\xC3\xB6rst.\nV\xC3\xA4nta & lyssna.");
    CHECK(cleaned("Vikt <b>40 kg, l\xC3\xA4ngd > 1 m") == "Vikt <b>40 kg, l\xC3\xA4ngd > 1 m");
    CHECK(cleaned("<p class=MsoNormal>Halvt <spa") == "Halvt <spa");
}
