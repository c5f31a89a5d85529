// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "http/request.h"

#include <optional>
#include <string>

struct Person;

// {person} of the address. A malformed one is as unknown as one that does not exist.
inline std::optional<Id<Person>> person_at(Request const& request)
{
    return Id<Person>::parse(request.value("person"));
}

inline std::string person_path(Id<Person> person) { return "/personer/" + person.text(); }

inline std::string same_person_path(Id<Person> person) { return person_path(person) + "/uppgifter/samma-person"; }

inline Refusal no_such_page() { return not_found("Sidan finns inte. Kontrollera adressen eller börja om från Personer."); }
