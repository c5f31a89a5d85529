// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "db/database.h"
#include "html/html.h"
#include "pdf/content.h"
#include "people/person_contact.h"

#include <optional>
#include <string>
#include <vector>

// Personkort on paper: what is known, gone through with the person and written on by hand (R66, R71, R317). Never on it:
// the whole number, and how to get into the home.
struct PaperFact {
    std::string name;
    std::string text;
    bool on_screen_only = false; // "Titta på skärmen"
};
struct PaperSection {
    std::string heading;
    std::vector<PaperFact> facts;
};
struct PaperContact {
    std::string name;
    std::string role;
    std::string phone;
    std::string may_know; // what the consents and the mandate say
};
struct PersonCardPaper {
    std::string given_name;
    std::string name;
    std::vector<PaperSection> sections = {};
    std::vector<PaperContact> contacts = {};
    std::vector<PersonContact> guardians = {}; // several: each has a copy of their own (DD-7)
    std::optional<Id<PersonContact>> copy_for = std::nullopt;
    Instant printed_at = {};
    std::string printed_by = {};
};

// Of several guardians only the one whose copy it is stands there with telephone number.
PersonCardPaper load_person_card_paper(
    ReadTx&, Visit const&, PersonAccess const&, std::optional<Id<PersonContact>> copy_for);
pdf::Document paper_of(PersonCardPaper const&);
Html reading_of(PersonCardPaper const&);
