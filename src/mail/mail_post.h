// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "jobs/job_runner.h"
#include "jobs/reminder.h"
#include "mail/mail_server.h"
#include "mail/reminder_text.h"
#include "staff/mail_choice.h"

// Mejlpåminnelser: makes letters of notices when they are sent, and sends them. Used by one thread.
class MailPost {
public:
    // What the organisation has decided.
    struct Settings {
        MailServer server;
        MailRules rules = {};
        LetterRules letters = {};
        bool red_days = false; // digests also on Saturdays, Sundays and holidays
    };
    MailPost(House&, Log&, Settings);

    // For the pages of all programs: that letters are sent, and by which rules.
    JobOutcome tell_rules();
    // Puts a digest in the queue for everybody whose hour it is by now, once a day. Not on red days unless the rules say so.
    JobOutcome plan_digests();
    // One letter. Tells nobody of what is done or no longer theirs, waits while they want to be left alone, and while the
    // server is silent.
    JobOutcome send(Job const&);

private:
    // What is to be done with a reminder: a letter, or why there is none, or when.
    struct Prepared {
        std::optional<Letter> letter = std::nullopt;
        std::string why_not = {};
        std::optional<Instant> wait_until = std::nullopt;
    };
    Prepared prepare(ReadTx&, Reminder const&, Instant written, Instant now) const;
    std::optional<Letter> letter_of(ReadTx&, Reminder const&, MailChoice const&, Instant now) const;
    JobOutcome after(Delivery const&, Reminder const&, std::string const& address);

    House& house_;
    Log& log_;
    Settings const settings_;
    MailSender sender_;
    Instant silent_until_{}; // the server could not be used: the other letters wait too
};

// Finds out who is to have a letter of a reminder that is for several, and puts each in the queue. Also where mail is off.
JobOutcome address_reminder(House&, Job const&);
