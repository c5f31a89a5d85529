// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "html/components/box.h"
#include "html/components/document.h"
#include "people/person_fact.h"
#include "people/person_head.h"

#include <optional>
#include <string>
#include <vector>

// A page where one fact is written: what was typed, what is wrong with it, and what was written before.
struct FactForm {
    PersonSummary summary;
    FactKind kind;
    std::string address;    // where the form is sent
    std::string csrf;
    std::string value;      // what was typed, or the text in force
    std::string label = {}; // alert: its kind
    int base_version = 0;
    std::string error = {};
    std::string label_error = {};
    bool conflict = false;  // somebody else wrote versions.front() meanwhile
    std::vector<PersonFact> versions = {}; // the newest first
    std::string back = {};                 // where a plan or a conversation wants them again
};

Page fact_form_page(FactForm const&);

// The fact's label, with the person's name where it has one.
std::string fact_heading(FactKind, std::string const& given_name);

// "Nadja Karimi, 2 december 2026 kl. 8.10"
std::string written_by(std::string const& author, Instant at);
// Advice, never a stop: a code or the place of a key belongs in its own field, which is never printed (R71).
Html way_in_advice(FactKind, std::string const& text);
// A fact's text as it is read: a date in words, anything else as written.
Html fact_text(FactKind, std::string const& text);
