// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "html/components/href.h"

#include <string>
#include <vector>

// What the actor owes about requests for a changed service, proposals of the team and what the authority asks, among the person's orders: as
// kontaktman or deputy, and as leader what nobody else owes or what has lain too long.
struct AskedMatter {
    std::string text;
    Href href;
    CivilDate since;
    bool is_late;
};
std::vector<AskedMatter> list_asked_matters(ReadTx&, Visit const&, PersonAccess const&, CivilDate today);
