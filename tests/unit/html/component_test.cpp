// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/document.h"
#include "html/components/field.h"
#include "html/components/gallery.h"
#include "html/components/oversight.h"
#include "html/components/person_head.h"
#include "html/components/problem.h"
#include "html/components/thread.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <string>

namespace {

bool has(Html const& html, std::string_view part)
{
    return html.string().find(part) != std::string::npos;
}

std::vector<std::string> all_matches(std::string const& text, char const* pattern)
{
    std::vector<std::string> found;
    std::regex const regex{pattern};
    for (std::sregex_iterator at{text.begin(), text.end(), regex}, end; at != end; ++at)
        found.push_back((*at)[1]);
    return found;
}

Shell nadja()
{
    Shell shell;
    shell.signed_in = true;
    shell.name = "Nadja Karimi";
    shell.csrf = "token-1";
    return shell;
}

} // namespace

TEST_CASE("a link leads to a path of ours and nowhere else")
{
    for (auto const* good : {"/", "/min-dag", "/personer/abc?x=1#d", "?sida=2", "#felruta"})
        CHECK_MESSAGE(Href::parse(good), good);
    for (auto const* bad : {"", "//evil.example", "https://evil.example", "javascript:alert(1)",
             "/\\evil.example", "/a b", "/a\nb", "min-dag"})
        CHECK_MESSAGE(!Href::parse(bad), bad);
    CHECK(Href::phone("+46 70-123 45 67").string() == "tel:+46701234567");
    CHECK(Href{"/personer?a=1#b"}.with("sök", "å&b").string() == "/personer?a=1&s%C3%B6k=%C3%A5%26b#b");
}

TEST_CASE("what a person wrote is shown as text, with its lines and paragraphs")
{
    CHECK(
        written("<b>Hej</b>\nda\n\n\n\nNytt ").string() == "<p>&lt;b&gt;Hej&lt;/b&gt;<br>da</p><p>Nytt</p>");
    CHECK(written(" \n\n ").empty());
}

TEST_CASE("a field ties its label, hint and error to the input")
{
    auto const html = text_field({.name = "namn",
        .label = "Namn",
        .value = "\"><script>",
        .hint = "Hela namnet.",
        .error = "Skriv namnet."});
    CHECK(has(html, R"(<label class="ds-label" for="namn">Namn</label>)"));
    CHECK(has(html, R"(id="namn" name="namn")"));
    CHECK(has(html, R"(aria-describedby="namn-tips namn-fel" aria-invalid="true")"));
    CHECK(has(html, R"(<p class="ds-validation-message" id="namn-fel">Skriv namnet.</p>)"));
    CHECK_FALSE(has(html, "<script>"));
    CHECK_FALSE(has(text_field({.name = "namn", .label = "Namn"}), "aria-"));
}

TEST_CASE("a text that begins with an empty line keeps it in the text area")
{
    CHECK(has(text_area({.name = "t", .label = "Text", .value = "\nrad"}), ">\n\nrad</textarea>"));
}

TEST_CASE("an error leads to the first choice of a group")
{
    auto const html = radio_tiles({.name = "slag",
        .legend = "Vad?",
        .choices = {{.value = "a", .text = "A"}, {.value = "b", .text = "B"}},
        .value = "b",
        .error = "Välj."});
    CHECK(has(html, R"(id="slag" name="slag" value="a" aria-invalid)"));
    CHECK(has(html, R"(id="slag-2" name="slag" value="b" checked)"));
    CHECK(has(html, R"(aria-describedby="slag-fel")"));
    FormErrors errors;
    errors.add("slag", "Välj.");
    CHECK(has(error_summary(errors), R"(href="#slag")"));
    CHECK(errors.of("annat").empty());
    CHECK(error_summary({}).empty());
}

TEST_CASE("every POST form carries the token")
{
    auto const page =
        document(nadja(), {.title = "Prov", .body = button_form("/x", "token-1", {.text = "Gör"})}).string();
    auto const posts = all_matches(page, R"re((<form method="post"|method="post"))re");
    auto const tokens = all_matches(page, R"re(name="_csrf" value="(token-1)")re");
    CHECK(posts.size() == tokens.size());
    CHECK(tokens.size() == 2); // the lock has one too
}

TEST_CASE("the lock is on every page of a signed-in person and on no other")
{
    CHECK(has(document(nadja(), {.title = "Prov"}), R"(action="/las")"));
    auto const outside = document({}, {.title = "Logga in"});
    CHECK_FALSE(has(outside, "/las"));
    CHECK_FALSE(has(outside, "topp__nav"));
}

TEST_CASE("only a manager sees Enheten in the menu")
{
    auto shell = nadja();
    CHECK_FALSE(has(document(shell, {.title = "Prov"}), "/enhet"));
    shell.is_manager = true;
    shell.current = NavItem::unit;
    CHECK(has(document(shell, {.title = "Prov"}), R"(<a href="/enhet" aria-current="page">)"));
}

TEST_CASE("a page with errors says so first in its title")
{
    CHECK(
        has(document(nadja(), {.title = "Namn", .has_errors = true}), "<title>Fel: Namn – Delaktig</title>"));
}

TEST_CASE("only known codes are told after a save, never text from the address")
{
    auto shell = nadja();
    shell.done = "signerad";
    CHECK(has(document(shell, {.title = "Prov"}), "Anteckningen är signerad."));
    shell.done = "Ring 0900-123";
    auto const html = document(shell, {.title = "Prov"});
    CHECK_FALSE(has(html, "0900"));
    CHECK_FALSE(has(html, "besked"));
}

TEST_CASE("the line to a missing step is broken on both sides")
{
    auto const html = goal_card({.id = "m",
        .goal = "Jag vill",
        .steps = {{"A", "a"}, {"B", "b", {}, StepState::missing}, {"C", "c", {}, StepState::planned}}});
    CHECK(has(html, R"(class="steg__ett steg--fore-brott")"));
    CHECK(has(html, R"(class="steg__ett steg--saknas")"));
    CHECK(has(html, R"(class="steg__ett steg--kommer")"));
}

TEST_CASE("initials are whole letters, also Swedish ones")
{
    CHECK(has(portrait("Åsa Maria Öberg"), ">ÅÖ<"));
    CHECK(has(portrait("Samir"), ">S<"));
    CHECK(has(portrait(""), "><"));
}

TEST_CASE("a problem page says what to do and gives the number for support")
{
    for (int const status : {400, 403, 404, 405, 409, 413, 429, 500, 503}) {
        auto const html = problem_page(nadja(), {.status = status, .request_id = "r-17"});
        CHECK(has(html, "r-17"));
        CHECK(has(html, "<main data-problem>"));
        CHECK(has(html, "/min-dag"));
    }
    CHECK(has(problem_page({}, {.status = 403, .message = "Du arbetar inte på <Ekbacken>."}),
        "Du arbetar inte på &lt;Ekbacken&gt;."));
}

TEST_CASE("what is wrong is listed without a link when the reader sees no names, and bars say what their table says")
{
    auto const list = exception_list({{.tag = {"Hög risk"}, .name = "En <person>", .text = "Planen saknas."}});
    CHECK(has(list, "<strong>En &lt;person&gt;</strong>"));
    CHECK_FALSE(has(list, "href"));
    auto const bars = trend({.caption = "Planer", .value_name = "Håller", .of_name = "Alla",
        .bars = {{"juni 2026", "jun", 0, 0}, {"juli 2026", "jul", 12, 24}}});
    CHECK(has(bars, R"(aria-label="Håller, juni 2026 till juli 2026. Från 0 till 12.")"));
    CHECK(has(bars, R"(class="trend__nu")"));
    CHECK(has(bars, "juli 2026</th>"));
    CHECK(has(trend({.caption = "Planer", .value_name = "Håller", .of_name = "Alla", .bars = {}}), "Inget är räknat än."));
}

TEST_CASE("the gallery has unique ids and every reference to an id is met")
{
    auto const page = component_gallery().string();
    std::set<std::string> ids;
    for (auto const& id : all_matches(page, R"re( id="([^"]*)")re"))
        CHECK_MESSAGE(ids.insert(id).second, id);
    for (auto const* pattern : {R"re( for="([^"]*)")re", R"re( aria-labelledby="([^"]*)")re",
             R"re(href="#([^"]*)")re", R"re(data-mal="([^"]*)")re"})
        for (auto const& id : all_matches(page, pattern))
            CHECK_MESSAGE(ids.contains(id), id);
    for (auto const& list : all_matches(page, R"re( aria-describedby="([^"]*)")re"))
        for (auto const& id : all_matches(list, R"re((\S+))re"))
            CHECK_MESSAGE(ids.contains(id), id);
    CHECK(page.find("style=") == std::string::npos); // the policy drops it
    CHECK(page.find("onclick") == std::string::npos);
    if (auto const* file = std::getenv("DELAKTIG_GALLERY")) std::ofstream{file} << page;
}
