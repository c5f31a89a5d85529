// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/municipality.h"

#include "demo/data_files.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <toml++/toml.h>

namespace {

std::string text_of(toml::table const& table, std::string_view key) { return table[key].value_or(std::string{}); }

std::vector<std::string> texts_of(toml::table const& table, std::string_view key)
{
    std::vector<std::string> texts;
    if (auto const* list = table[key].as_array())
        for (auto const& item : *list) texts.push_back(item.value_or(std::string{}));
    return texts;
}

template <class Read>
auto read_all(std::string_view file, std::string_view key, Read read)
{
    auto const document = toml::parse(file);
    std::vector<decltype(read(std::declval<toml::table const&>()))> all;
    if (auto const* list = document[key].as_array())
        for (auto const& item : *list) all.push_back(read(*item.as_table()));
    return all;
}

DemoUnit read_unit(toml::table const& table)
{
    return {text_of(table, "key"), text_of(table, "name"), text_of(table, "kind"), text_of(table, "law"),
        text_of(table, "division"), text_of(table, "phone"), text_of(table, "address"), text_of(table, "template")};
}

DemoStaff read_staff(toml::table const& table)
{
    return {text_of(table, "user"), text_of(table, "name"), text_of(table, "title"), text_of(table, "phone"), texts_of(table, "units"),
        texts_of(table, "roles"), text_of(table, "about")};
}

DemoTheme read_theme(toml::table const& table)
{
    DemoTheme theme{text_of(table, "key"), texts_of(table, "headings"), text_of(table, "picture"), text_of(table, "short"),
        text_of(table, "goal"), text_of(table, "today"), text_of(table, "wished"), texts_of(table, "subs"),
        text_of(table, "what"), text_of(table, "how"), text_of(table, "self"), text_of(table, "days"),
        text_of(table, "from"), text_of(table, "to"), text_of(table, "parts"), text_of(table, "who"),
        text_of(table, "risk"), text_of(table, "prevents"), text_of(table, "chosen"), {}};
    for (auto const& item : *table["notes"].as_array()) {
        auto const& row = *item.as_array();
        theme.notes.push_back({row[0].value_or(std::string{}), row[1].value_or(std::string{}), row[2].value_or(std::string{}),
            row[3].value_or(std::string{}), row[4].value_or(std::string{})});
    }
    return theme;
}

CivilDate date_of(toml::table const& table, std::string_view key)
{
    auto const date = CivilDate::parse_iso(text_of(table, key));
    if (!date) throw std::runtime_error{"people.toml: " + text_of(table, "given") + " has no birth date"};
    return *date;
}

DemoPerson read_person(toml::table const& table)
{
    DemoPerson person{.given_name = text_of(table, "given"), .family_name = text_of(table, "family"),
        .birth_date = date_of(table, "birth"), .serial = table["serial"].value_or(0), .unit = text_of(table, "unit"),
        .themes = texts_of(table, "themes"), .place = text_of(table, "place"), .state = text_of(table, "state"),
        .start_days = table["start_days"].value<int>(), .address = text_of(table, "address"),
        .phone = text_of(table, "phone"), .language = text_of(table, "language"),
        .interpreter = table["interpreter"].value_or(false), .greeting = text_of(table, "greeting"),
        .communication = text_of(table, "communication"), .no_answer = text_of(table, "no_answer"),
        .decision_goal = text_of(table, "decision_goal"), .personal_goals = texts_of(table, "personal_goals"),
        .alerts = texts_of(table, "alerts"), .relatives = texts_of(table, "relatives"),
        .representatives = texts_of(table, "representatives"), .participation = text_of(table, "participation"),
        .also_unit = text_of(table, "also_unit"), .also_themes = texts_of(table, "also_themes"),
        .facts = texts_of(table, "facts"), .consents = texts_of(table, "consents"),
        .protection = table["protection"].value_or(0), .granted = text_of(table, "granted"),
        .life_areas = texts_of(table, "life_areas"), .interruptions = texts_of(table, "interruptions"),
        .question = text_of(table, "question"), .answer = text_of(table, "answer"), .basis = text_of(table, "basis"),
        .services = texts_of(table, "services"), .plan_template = text_of(table, "template"), .views = texts_of(table, "views"),
        .texts = texts_of(table, "texts")};
    return person;
}

} // namespace

DemoUnit const& Municipality::unit(std::string const& key) const
{
    for (auto const& one : units)
        if (one.key == key) return one;
    throw std::runtime_error{"staff.toml: no unit " + key};
}

DemoTheme const& Municipality::theme(std::string const& key) const
{
    auto const found = std::find_if(themes.begin(), themes.end(), [&](DemoTheme const& theme) { return theme.key == key; });
    if (found == themes.end()) throw std::runtime_error{"themes.toml has no theme " + key};
    return *found;
}

Municipality read_municipality()
{
    return {.units = read_all(demo_staff_file(), "unit", read_unit),
        .staff = read_all(demo_staff_file(), "staff", read_staff),
        .themes = read_all(demo_themes_file(), "theme", read_theme),
        .people = read_all(demo_people_file(), "person", read_person)};
}

std::vector<std::string> parts_of(std::string const& text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream{text};
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}
