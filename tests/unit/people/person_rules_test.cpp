// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_contact.h"
#include "people/person_fact.h"
#include "people/person_search.h"

#include <doctest/doctest.h>

namespace {

CivilDate day(char const* iso) { return *CivilDate::parse_iso(iso); }

PersonContact representative(ContactKind kind)
{
    return {.contact = Id<PersonContact>{1}, .kind = kind, .name = "Eva Ek", .cares_for_person = true,
        .valid_from = day("2026-01-01"), .proof = "Registerutdrag 2026-01-02"};
}

} // namespace

TEST_CASE("a relative is no representative, whatever is ticked")
{
    PersonContact sister{.contact = Id<PersonContact>{1}, .kind = ContactKind::relative, .name = "Maj Lind", .relation = "syster"};
    CHECK(contact_errors(sister).empty());
    CHECK(standing_of(sister, std::nullopt, std::nullopt, day("2026-11-22")) == Standing::no_representative);
    sister.cares_for_person = true;
    CHECK(contact_errors(sister).count("uppdrag") == 1);
    CHECK_FALSE(may_answer_for(sister, standing_of(sister, std::nullopt, std::nullopt, day("2026-11-22"))));
}

TEST_CASE("a representative is in force within its dates, until 18 for guardians, and never after death")
{
    struct Row {
        ContactKind kind;
        char const* to;
        char const* born;
        char const* died;
        char const* on;
        Standing standing;
    };
    Row const rows[] = {
        {ContactKind::god_man, nullptr, "1950-01-01", nullptr, "2025-12-31", Standing::not_yet},
        {ContactKind::god_man, nullptr, "1950-01-01", nullptr, "2026-01-01", Standing::in_force},
        {ContactKind::god_man, "2026-06-30", "1950-01-01", nullptr, "2026-06-30", Standing::in_force},
        {ContactKind::god_man, "2026-06-30", "1950-01-01", nullptr, "2026-07-01", Standing::ended},
        {ContactKind::god_man, nullptr, "1950-01-01", "2026-05-01", "2026-05-01", Standing::ended},
        {ContactKind::guardian, nullptr, "2008-11-23", nullptr, "2026-11-22", Standing::in_force},
        {ContactKind::guardian, nullptr, "2008-11-23", nullptr, "2026-11-23", Standing::ended},
        {ContactKind::formyndare, nullptr, "2008-11-23", nullptr, "2026-11-23", Standing::ended},
        {ContactKind::mandate, nullptr, "2008-11-23", nullptr, "2026-11-23", Standing::in_force},
    };
    for (auto const& row : rows) {
        auto contact = representative(row.kind);
        if (row.to) contact.valid_to = day(row.to);
        std::optional<CivilDate> died;
        if (row.died) died = day(row.died);
        CAPTURE(row.on);
        CHECK(standing_of(contact, day(row.born), died, day(row.on)) == row.standing);
    }
}

TEST_CASE("only one who cares for the person answers for the person")
{
    auto god_man = representative(ContactKind::god_man);
    CHECK(may_answer_for(god_man, Standing::in_force));
    CHECK_FALSE(may_answer_for(god_man, Standing::ended));
    god_man.cares_for_person = false;
    god_man.manages_property = true;
    CHECK_FALSE(may_answer_for(god_man, Standing::in_force));
}

TEST_CASE("a representative needs scope, proof and a first day")
{
    auto contact = representative(ContactKind::forvaltare);
    CHECK(contact_errors(contact).empty());
    contact.cares_for_person = false;
    contact.proof.clear();
    contact.valid_from.reset();
    auto const errors = contact_errors(contact);
    CHECK(errors.count("uppdrag") == 1);
    CHECK(errors.count("bevis") == 1);
    CHECK(errors.count("fran") == 1);
    auto mandate = representative(ContactKind::mandate);
    CHECK(contact_errors(mandate).count("omfattning") == 1);
    mandate.valid_to = day("2025-12-31");
    CHECK(contact_errors(mandate).count("till") == 1);
}

TEST_CASE("a fact is refused when it is too long, empty where it may not be, or not what it should be")
{
    auto const friday = *CivilDate::of(2026, 11, 20);
    CHECK_FALSE(fact_error(FactKind::no_answer, "Ring två gånger. Gå in med nyckel.", friday));
    CHECK_FALSE(fact_error(FactKind::no_answer, std::string(799, 'a') + "å", friday));
    CHECK(fact_error(FactKind::no_answer, std::string(801, 'a'), friday));
    CHECK(fact_error(FactKind::given_name, "", friday));
    CHECK(fact_error(FactKind::email, "inte en adress", friday));
    CHECK_FALSE(fact_error(FactKind::email, "maj@exempel.se", friday));
    CHECK(fact_error(FactKind::birth_date, "2026-02-30", friday));
    CHECK_FALSE(fact_error(FactKind::birth_date, "2026-11-20", friday));
    CHECK(fact_error(FactKind::birth_date, "2026-11-21", friday)); // a negative age
    CHECK(alert_error("", "Nötter", friday));
    CHECK(alert_error("allergy", "", friday));
    CHECK_FALSE(alert_error("allergy", "Nötter", friday));
    CHECK(alert_error("none", "", friday));
}

TEST_CASE("every kind of fact has its own code and address")
{
    for (auto const& rule : fact_rules()) {
        CHECK(fact_kind(rule.code) == rule.kind);
        CHECK(fact_kind_at(rule.slug) == rule.kind);
    }
}

TEST_CASE("a search is a number, a case number or words of a name, and nothing else")
{
    auto const today = day("2026-11-22");
    CHECK(parse_search("640823-3234", today).number.has_value());
    CHECK(parse_search(" 19640823-3234 ", today).number.has_value());
    CHECK(parse_search("SN 2026/118", today).case_number == "SN 2026/118");
    CHECK(parse_search("Åsa Öberg-Ek", today).words == std::vector<std::string>{"åsa", "öberg", "ek"});
    CHECK(parse_search("  ", today).empty());
}

TEST_CASE("own persons are found by the beginnings of names, others by the whole name only")
{
    std::vector<std::string> const name{"anna", "maria", "berg"};
    CHECK(name_begins_with(name, {"an"}));
    CHECK(name_begins_with(name, {"berg", "ann"}));
    CHECK_FALSE(name_begins_with(name, {"a"}));
    CHECK_FALSE(name_begins_with(name, {"an", "an"}));
    CHECK_FALSE(name_begins_with(name, {"erg"}));
    CHECK(is_whole_name(name, {"anna", "maria", "berg"}));
    CHECK_FALSE(is_whole_name(name, {"anna", "berg"}));
    CHECK_FALSE(is_whole_name({"berg"}, {"berg"}));
}
