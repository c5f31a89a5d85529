// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/clock.h"
#include "html/components/form.h"
#include "http/form.h"
#include "staff/mail_rules.h"

#include <optional>
#include <string>

// Mejlval: where a member of staff wants to be reminded, of what and when. Everybody chooses for themselves; nobody has
// one from the beginning.
struct MailChoice {
    Id<Staff> staff;
    std::string address;
    bool digest = true;  // once a day, how much there is to do
    bool at_once = true; // what cannot wait for the digest
    std::optional<int> digest_hour = std::nullopt; // none: the organisation's
    std::optional<int> quiet_from = std::nullopt;
    std::optional<int> quiet_to = std::nullopt;
    int refusals = 0; // letters in a row that the address would not have
    std::string last_refusal = {}; // "550 5.1.1"
    std::optional<Instant> stopped_at = std::nullopt; // after too many of them, until the choice is saved again

    bool wants_mail() const { return !stopped_at && (digest || at_once); }
};

// So many refused letters in a row stop an address.
inline constexpr int most_refusals = 3;

// One mailbox, as it stands between < and >: letters, digits and . _ % + - before the @, a domain after it.
bool is_mail_address(std::string_view);

// The form of /konto/mejl as it was typed. An empty address takes the choice away.
struct MailChoiceForm {
    std::string address;
    bool digest = true;
    bool at_once = true;
    std::string digest_hour;
    std::string quiet_from;
    std::string quiet_to;

    static MailChoiceForm of(std::optional<MailChoice> const&);
    static MailChoiceForm parse(Form const&);
    FormErrors errors(MailRules const&) const;
    // Of a form without errors and with an address.
    MailChoice choice(Id<Staff>) const;
};
