// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/reminder.h"
#include "mail/letter.h"
#include "mail/owed_store.h"

// What the organisation has decided about the words of a letter.
struct LetterRules {
    std::string link;        // where Delaktig is found: "https://delaktig.kommun.se"
    bool unit_names = false; // a letter may say which unit it is about
};

// What the letters say. Numbers, a link, and the unit only where the organisation has said so; never who it is about.
Letter digest_letter(std::string to, Owed const&, LetterRules const&);
// Of every kind but the digest.
Letter reminder_letter(std::string to, ReminderKind, LetterRules const&);
// What the operator sends to see that mail works.
Letter trial_letter(std::string to, LetterRules const&);
