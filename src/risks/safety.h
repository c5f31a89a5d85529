// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "db/database.h"
#include "html/html.h"
#include "risks/protective_measure.h"

#include <string>
#include <vector>

// What must be known beside the day's work: measures that are used today, those whose review is late, and where the
// instruction of a rescue medicine is. Reads only the orders that the access covers.
struct Safety {
    std::vector<ProtectiveMeasure> measures;
    std::vector<RescueMedicine> medicines;
};
Safety load_safety(ReadTx&, PersonAccess const&, CivilDate today);
// Empty when there is nothing to know.
Html safety_notes(Safety const&, std::string const& given_name, CivilDate today);
// "Akutläkemedel finns. Instruktion: blå pärmen. Får ge: …"
std::string medicine_text(RescueMedicine const&);
