// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "people/person_contact.h"

#include <vector>

// "Syster · ring först", "God man · bevakar rätt": what the contact is to the person, never more than it is (DD-5).
std::string contact_role(PersonContact const&);
// Name, role and phone, one a row.
Html contact_list_short(std::vector<PersonContact> const&);
// The words for how a representative stands today; empty for somebody who is none.
std::string standing_text(Standing, PersonContact const&);
