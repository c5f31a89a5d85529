// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template.h"

#include "access/staff.h"

#include <doctest/doctest.h>

#include <set>

namespace {

std::string message_of(std::string_view toml)
{
    auto const made = parse_plan_template(toml, "prov.toml");
    return made ? "" : made.refusal().message;
}

constexpr std::string_view head = "key = \"prov\"\nversion = 1\nname = \"Prov\"\nabout = \"Prov\"\n";
constexpr std::string_view end = "[[group]]\ntitle = \"Sist\"\n"
                                 "[[group.heading]]\nkey = \"mal\"\ntitle = \"Mål\"\nkind = \"goals\"\nhelp = \"h\"\n"
                                 "[[group.heading]]\nkey = \"upp\"\ntitle = \"U\"\nkind = \"follow_up\"\nhelp = \"h\"\n";

std::string with(std::string_view middle) { return std::string{head} + std::string{end} + std::string{middle}; }

} // namespace

TEST_CASE("every template that is built in can be read")
{
    REQUIRE_FALSE(template_files().empty());
    for (auto const& file : template_files()) {
        auto const made = parse_plan_template(file.content, file.name);
        CHECK_MESSAGE(bool{made}, (made ? "" : made.refusal().message));
    }
}

TEST_CASE("every template has an owner, a date, a number and services it is for, and every heading has help and a source")
{
    std::set<std::string> keys;
    for (auto const& file : template_files()) {
        CAPTURE(file.name);
        auto const made = parse_plan_template(file.content, file.name);
        REQUIRE(made);
        CHECK(keys.insert(made->key).second);
        CHECK_FALSE(made->owner.empty());
        CHECK(made->dated);
        CHECK_FALSE(made->reference.empty());
        CHECK_FALSE(made->routine.empty());
        CHECK_FALSE(made->laws.empty());
        CHECK_FALSE(made->serves.empty());
        CHECK_FALSE(made->guide.empty());
        for (auto const& served : made->serves)
            CHECK_FALSE((served.bases.empty() && served.units.empty() && served.words.empty()));
        for (auto const* const heading : made->headings()) {
            CAPTURE(heading->key);
            CHECK_FALSE(heading->help.empty());
            CHECK_FALSE(heading->source.empty());
            CHECK_FALSE(heading->questions.empty());
            if (heading->kind == HeadingKind::service) CHECK_FALSE(heading->asks_text().empty());
        }
    }
    CHECK(keys == std::set<std::string>{"sol-lss", "daglig-verksamhet", "ledsagning-kontaktperson", "livsomraden",
            "dokumentoversikt", "fem-fragor", "insatstexter", "barn-placering"});
}

TEST_CASE("a template names kinds of units that there are")
{
    for (auto const& file : template_files()) {
        CAPTURE(file.name);
        auto const made = parse_plan_template(file.content, file.name);
        REQUIRE(made);
        for (auto const& served : made->serves)
            for (auto const& unit : served.units) {
                CAPTURE(unit);
                CHECK(find_unit_kind(unit));
            }
    }
}

TEST_CASE("a template that is written as a file reads as the same template")
{
    for (auto const& file : template_files()) {
        CAPTURE(file.name);
        auto const made = parse_plan_template(file.content, file.name);
        REQUIRE(made);
        auto const text = plan_template_text(*made);
        auto const again = parse_plan_template(text, "igen.toml");
        REQUIRE_MESSAGE(again, (again ? "" : again.refusal().message));
        CHECK(plan_template_text(*again) == text);
        CHECK(again->headings().size() == made->headings().size());
        for (auto const* const heading : made->headings()) {
            auto const* const other = again->find(heading->key);
            REQUIRE(other);
            CHECK(other->help == heading->help);
            CHECK(other->asks_text() == heading->asks_text());
            CHECK(other->suggestions.size() == heading->suggestions.size());
            CHECK(other->expected == heading->expected);
            CHECK(other->per_service == heading->per_service);
        }
    }
}

TEST_CASE("quotes, backslashes, line breaks and control characters in a template come back as they were")
{
    auto made = parse_plan_template(template_files()[0].content, template_files()[0].name);
    REQUIRE(made);
    made->name = "\"Vår\" mall \\ rad ett\nrad två\t\x01";
    auto const again = parse_plan_template(plan_template_text(*made), "igen.toml");
    REQUIRE_MESSAGE(again, (again ? "" : again.refusal().message));
    CHECK(again->name == made->name);
}

TEST_CASE("the first template has the headings of the routine, each with help and what it asks")
{
    auto const made = parse_plan_template(template_files()[0].content, template_files()[0].name);
    REQUIRE(made);
    std::vector<std::string> groups;
    for (auto const& group : made->groups) groups.push_back(group.title);
    CHECK(groups == std::vector<std::string>{"Inför planen", "Det här är jag", "Mitt stöd", "Till sist"});
    for (auto const* const heading : made->headings()) CHECK_FALSE(heading->help.empty());

    auto const* const cleaning = made->find("stadning");
    REQUIRE(cleaning);
    CHECK(cleaning->asks_how);
    CHECK(cleaning->asks_when);
    CHECK_FALSE(cleaning->asks_what);
    CHECK(made->find("personlig-omvardnad")->asks_what);
    CHECK(made->find("inte-oppnar")->fact == "no_answer");
    CHECK(made->find("dagligvaror")->suggestions.size() == 2);
    CHECK(made->find("delaktighet")->title_for("Samir") == "Hur Samir är delaktig");
    CHECK(made->find("finns-inte") == nullptr);
}

TEST_CASE("a mistake in a template is told with file and line")
{
    CHECK(message_of(with("")) == "");
    CHECK(message_of("key = \"a\"\nversion = ") .starts_with("prov.toml, rad 2: "));
    CHECK(message_of(with("[[group.heading]]\nkey = \"x\"\ntitle = \"X\"\nkind = \"kind\"\nhelp = \"h\"\n"))
        == "prov.toml, rad 17: okänt \"kind\": \"kind\"");
    CHECK(message_of(with("[[group.heading]]\nkey = \"x\"\ntitel = \"X\"\nkind = \"text\"\nhelp = \"h\"\n"))
        == "prov.toml, rad 19: okänd nyckel \"titel\"");
    CHECK(message_of(with("[[group.heading]]\nkey = \"mal\"\ntitle = \"X\"\nkind = \"text\"\nhelp = \"h\"\n"))
        == "prov.toml, rad 1: rubriken \"mal\" finns två gånger");
    CHECK(message_of(with("[[group.heading]]\nkey = \"x\"\ntitle = \"X\"\nkind = \"text\"\nhelp = \"h\"\nasks = [\"varför\"]\n"))
        == "prov.toml, rad 17: \"asks\" kan vara vad, hur, nar, vem och var, inte \"varför\"");
    CHECK(message_of(head) == "prov.toml, rad 1: [[group]] saknas");
}
