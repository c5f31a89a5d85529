// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "people/person_contact.h"

#include <optional>
#include <vector>

// "Syster · ring först", "God man · bevakar rätt": what the contact is to the person, never more than it is (DD-5).
std::string contact_role(PersonContact const&);
// Whose contacts they are and when: what standing_of() needs.
struct ContactDay {
    std::optional<CivilDate> birth_date;
    std::optional<CivilDate> deceased_on;
    CivilDate day;
};
// Those whom somebody may turn to that day: no representative whose part has ended or not begun (DD-5).
std::vector<PersonContact> contacts_on(ContactDay const&, std::vector<PersonContact>);
// Name, role and phone, one a row. A representative whose part has ended or not begun says so, without telephone.
Html contact_list_short(ContactDay const&, std::vector<PersonContact> const&);
// The words for how a representative stands today; empty for somebody who is none.
std::string powers_text(PersonContact const&, Standing); // what a representative may do, said in words (DD-5)
std::string standing_text(Standing, PersonContact const&);
