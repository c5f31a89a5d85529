// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "db/database.h"
#include "html/html.h"
#include "pdf/content.h"

#include <optional>
#include <string>
#include <vector>

// Introduktionskort: left with the person at the first meeting. Who the kontaktman is and what they do, who else works
// here, and whom to ring: kontaktman, unit, case officer (R67, R68). Nothing about the person, not even a first name.
struct NumberToRing {
    std::string who;
    std::string phone; // empty: a line to write it on
    std::string about;
};
struct IntroductionCard {
    std::string key_worker = {}; // empty: nobody is appointed
    std::string unit = {};
    std::vector<NumberToRing> numbers = {};
    Instant printed_at = {};
    std::string printed_by = {};
};

IntroductionCard load_introduction_card(ReadTx&, Visit const&, PersonAccess const&);
pdf::Document paper_of(IntroductionCard const&);
Html reading_of(IntroductionCard const&);
