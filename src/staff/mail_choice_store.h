// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "db/database.h"
#include "staff/mail_choice.h"

#include <optional>
#include <vector>

// None when no program sends letters: never, or not for a day.
std::optional<MailRules> find_mail_rules(ReadTx&, Instant now);
// By the program that sends, at its start and every hour.
void tell_mail_rules(WriteTx&, MailRules const&, Instant now);

std::optional<MailChoice> find_mail_choice(ReadTx&, Id<Staff>);
// Of everybody who still works here, by name.
struct NamedMailChoice {
    std::string name;
    MailChoice choice;
};
std::vector<NamedMailChoice> list_mail_choices(ReadTx&);

// The staff's own choice. Forgets what was refused before.
void save_mail_choice(WriteTx&, MailChoice const&, Instant now);
void remove_mail_choice(WriteTx&, Id<Staff>);

// A letter to that address has arrived: earlier refusals count no more.
void note_mail_accepted(WriteTx&, Id<Staff>);
// It was refused for good. Stops the address after most_refusals in a row; returns whether it is stopped by now.
bool note_mail_refused(WriteTx&, Id<Staff>, std::string const& address, std::string const& reply, Instant now);
