// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/mail_rules.h"
#include "jobs/reminder.h"
#include "mail/letter.h"
#include "mail/owed_store.h"

// What the letters say. Numbers, a link, and the unit only where the organisation has said so; never who it is about.
Letter digest_letter(std::string to, Owed const&, MailRules const&);
// Of every kind but the digest.
Letter reminder_letter(std::string to, ReminderKind, MailRules const&);
// What the operator sends to see that mail works.
Letter trial_letter(std::string to, MailRules const&);
