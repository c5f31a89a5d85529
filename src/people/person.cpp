// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person.h"

bool is_child(Person const& person, CivilDate day)
{
    constexpr int adult_age = 18;
    return person.birth_date && age_on(day, *person.birth_date) < adult_age;
}

std::string birth_year_text(std::optional<CivilDate> birth_date)
{
    return birth_date ? "Född " + std::to_string(birth_date->year()) : std::string{};
}
