// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/people/people_world.h"

#include "people/person_store.h"

PeopleWorld::PeopleWorld(TestDatabase& test)
    : house{test}, worker{house.add_worker(house.north())}, manager{house.add_leader(Role::unit_manager, house.north())},
      person{1}, order{1}
{
    auto const visit = house.visit(manager);
    auto const added = test.write([&](WriteTx& tx) -> Result<Id<Person>> {
        return ::add_person(tx, visit,
            {"Samir", "Lindgren", CivilDate::parse_iso("1992-03-14"), PersonalNumber::parse("640823-3234", house.today())});
    });
    person = *added;
    order = house.add_order(person, house.north());
}

Request get(NamedValues values)
{
    return {.method = Method::get, .path = "/", .path_values = std::move(values)};
}

Request post(NamedValues values, std::vector<std::pair<std::string, std::string>> fields)
{
    Request request{.method = Method::post, .path = "/", .path_values = std::move(values)};
    for (auto& [name, value] : fields) request.form.add(std::move(name), std::move(value));
    return request;
}

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }
