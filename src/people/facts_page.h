// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "base/personal_number.h"
#include "db/database.h"
#include "html/components/document.h"
#include "people/other_units.h"
#include "people/person_contact.h"
#include "people/person_fact.h"
#include "people/person_head.h"

#include <optional>
#include <vector>

struct FactsView {
    PersonSummary summary;
    CivilDate today;
    std::optional<PersonalNumber> number = std::nullopt;
    std::vector<PersonFact> facts = {};
    std::vector<PersonContact> contacts = {};
    std::vector<Unit> other_units = {};
    bool may_write = false;
};

FactsView load_facts_view(ReadTx&, PersonAccess const&, CivilDate today);
Page facts_page(FactsView const&);
