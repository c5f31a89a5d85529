// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/house_words.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_CASE("the house's words stand in the holes of a text in the form that the sentence needs")
{
    HouseWords words;
    words.person = *find_person_word("den enskilde");
    words.key_worker = *find_key_worker_word("stödperson");
    CHECK(with_words("Fråga {personen} och {kontaktmannen}.", words) == "Fråga den enskilde och stödpersonen.");
    CHECK(with_words("{Kontaktmannens} namn. {Personens} ord.", words) == "Stödpersonens namn. Den enskildes ord.");
    CHECK(with_words("en {kontaktman}, flera {kontaktmän}", words) == "en stödperson, flera stödpersoner");
    CHECK(with_words("{namn} och {okänd} och { öppen", words) == "{namn} och {okänd} och { öppen");
    CHECK(with_words("", words).empty());
}

TEST_CASE("without a choice the words are person and kontaktman")
{
    CHECK(with_words("{personen}, {kontaktmannen}, {kontaktmännen}", {}) == "personen, kontaktmannen, kontaktmännen");
    CHECK(find_person_word("person")->the_one == HouseWords{}.person.the_one);
    CHECK(find_key_worker_word("kontaktman")->the_many == HouseWords{}.key_worker.the_many);
}

TEST_CASE("no word can be chosen for the kontaktman that is a service")
{
    CHECK_FALSE(find_key_worker_word("kontaktperson"));
    for (auto const& name : key_worker_word_names()) {
        auto const forms = *find_key_worker_word(name);
        for (auto const& form : {forms.one, forms.the_one, forms.of_the_one, forms.many, forms.the_many}) {
            CAPTURE(form);
            CHECK_FALSE(form.empty());
            for (auto const* const service : {"kontaktperson", "kontaktpersonen", "kontaktpersoner"}) CHECK(form != service);
        }
    }
    CHECK(person_word_names().size() >= 4);
}
