// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_choice.h"

#include "plans/template_in_use.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

PlanTemplate built_in(std::string_view key)
{
    for (auto const& file : template_files()) {
        auto made = parse_plan_template(file.content, file.name);
        if (made && made->key == key) return *made;
    }
    throw std::logic_error{"no template " + std::string{key}};
}

Order order(std::string law, std::string basis, std::vector<std::string> const& services)
{
    auto const day = *CivilDate::of(2026, 11, 1);
    Order made{.id = Id<Order>{1}, .person = Id<Person>{1}, .version = 1, .state = OrderState::started,
        .content = {.unit = Id<Unit>{1}, .legal_basis = basis, .case_number = "1", .authority = "SN", .case_officer_name = "",
            .case_officer_phone = "", .decided_on = day, .valid_from = day},
        .basis = {.code = basis, .law = law, .statute = "", .chapter = std::nullopt, .paragraph = "9", .point = 10, .text = "",
            .valid_from = day, .valid_to = std::nullopt},
        .unit_name = "", .received_at = {}};
    std::int64_t number = 0;
    for (auto const& name : services) made.content.services.push_back({.id = Id<OrderService>{++number}, .name = name});
    return made;
}

// The key of the template that fits best; the earlier one of two that fit equally well.
std::string best_for(Order const& made, UnitKind unit, int age)
{
    std::string best = "none";
    int score = 0;
    for (auto const& file : template_files()) {
        auto const one = parse_plan_template(file.content, file.name);
        if (std::ranges::find(one->laws, made.basis.law) == one->laws.end()) continue;
        auto const fit = fit_of(*one, made, unit, age);
        if (fit.score <= score) continue;
        score = fit.score;
        best = one->key;
    }
    return best;
}

} // namespace

TEST_CASE("each service has the template of its routine: by legal basis, by service, by unit, by age")
{
    CHECK(best_for(order("SoL", "sol2025-11-1", {"Städning", "Dusch"}), UnitKind::home_care, 82) == "sol-lss");
    CHECK(best_for(order("LSS", "lss-9-10", {"Daglig verksamhet"}), UnitKind::daily_activity, 30) == "daglig-verksamhet");
    CHECK(best_for(order("SoL", "sol2025-11-1", {"Dagverksamhet"}), UnitKind::daily_activity, 80) == "daglig-verksamhet");
    CHECK(best_for(order("LSS", "lss-9-9", {"Bostad med särskild service"}), UnitKind::group_home, 30) == "dokumentoversikt");
    CHECK(best_for(order("LSS", "lss-9-3", {"Ledsagarservice"}), UnitKind::companion, 30) == "ledsagning-kontaktperson");
    CHECK(best_for(order("LSS", "lss-9-4", {"Kontaktperson"}), UnitKind::other, 30) == "ledsagning-kontaktperson");
    CHECK(best_for(order("LSS", "lss-9-8", {"Familjehem"}), UnitKind::other, 12) == "barn-placering");
    CHECK(best_for(order("LSS", "lss-9-8", {"Familjehem"}), UnitKind::other, 34) == "none");
}

TEST_CASE("a proposed template says what it is proposed for")
{
    auto const fit = fit_of(built_in("daglig-verksamhet"), order("LSS", "lss-9-10", {}), UnitKind::daily_activity, 30);
    CHECK(fit.reason.starts_with("Föreslås för daglig verksamhet (LSS 9 §"));
    auto const none = fit_of(built_in("daglig-verksamhet"), order("LSS", "lss-9-2", {"Assistans"}), UnitKind::other, 30);
    CHECK(none.score == 0);
    CHECK(none.reason.empty());
}

TEST_CASE("a heading that may be chosen is proposed when the decision names its service")
{
    auto const made = built_in("sol-lss");
    auto const decided = order("SoL", "sol2025-11-1", {"Hemstädning"});
    CHECK(suggestion_for(*made.find("stadning"), &decided, 82) == "Föreslås: beslutet omfattar Hemstädning.");
    CHECK(suggestion_for(*made.find("tvatt"), &decided, 82).empty());
    CHECK(suggestion_for(*made.find("stadning"), nullptr, 82).empty());
    TemplateHeading aged{.key = "x", .title = "X", .kind = HeadingKind::text, .help = "h"};
    aged.suggested_for.from_age = 65;
    CHECK_FALSE(suggestion_for(aged, &decided, 82).empty());
    CHECK(suggestion_for(aged, &decided, 30).empty());
}

TEST_CASE("a heading for each service stands once for each, and stays for one that has words and is no longer decided")
{
    auto const decided = order("SoL", "sol2025-11-1", {"Städning", "Måltider"});
    PlanContent content;
    content.texts.push_back({.heading = "insats-" + Id<OrderService>{9}.text(), .title = "Tvätt", .text = "På söndag."});
    auto const made = template_in_use(built_in("insatstexter"), decided.content.services, content, {});
    CHECK(made.find("insats") == nullptr);
    CHECK(made.find("insats-" + Id<OrderService>{1}.text())->title == "Städning");
    CHECK(made.find("insats-" + Id<OrderService>{2}.text())->title == "Måltider");
    CHECK(made.find("insats-" + Id<OrderService>{9}.text())->title == "Tvätt");
    auto const without = template_in_use(built_in("insatstexter"), {}, {}, {});
    CHECK(without.find("insats"));
}

TEST_CASE("a template reads in the house's own words")
{
    HouseWords words;
    words.person = *find_person_word("kund");
    words.key_worker = *find_key_worker_word("stödperson");
    for (auto const& file : template_files()) {
        CAPTURE(file.name);
        auto const made = in_words_of(*parse_plan_template(file.content, file.name), words);
        auto const text = plan_template_text(made);
        for (auto const* const word : {"personen ", "Personen ", "kontaktman ", "{person", "{kontakt", "{Person", "{Kontakt"}) {
            CAPTURE(word);
            CHECK(text.find(word) == std::string::npos);
        }
    }
    auto const made = in_words_of(built_in("sol-lss"), words);
    CHECK(made.find("kommunikation")->help == "Språk, tecken, symboler, bilder, hjälpmedel för hörsel. Hur visar kunden ja och nej?");
}
