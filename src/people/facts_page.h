// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "base/civil_date.h"
#include "base/personal_number.h"
#include "db/database.h"
#include "html/components/document.h"
#include "people/consent.h"
#include "people/fact_confirmation_store.h"
#include "people/other_units.h"
#include "people/person_contact.h"
#include "people/person_fact.h"
#include "people/person_head.h"

#include <optional>
#include <string>
#include <vector>

// The page of everything that is known about a person, and where it can be changed (ui.md 7 b, Uppgifter).
struct FactsView {
    PersonSummary summary;
    CivilDate today;
    std::string csrf = {};
    std::vector<PersonFact> facts = {};
    FactConfirmations confirmations = {};
    std::vector<PersonContact> contacts = {};
    std::vector<Consent> consents = {}; // that hold today
    std::optional<PersonalNumber> number = std::nullopt;
    bool number_is_sealed = false;
    bool is_home_care = false; // a fast omsorgskontakt is to be named (SoL 10:7)
    std::vector<Unit> other_units = {};
    bool may_write = false;
    std::string review_error = {}; // what was wrong with the form of the going-through
};

FactsView load_facts_view(ReadTx&, PersonAccess const&, CivilDate today);
Page facts_page(FactsView const&);
