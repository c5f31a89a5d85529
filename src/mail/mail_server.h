// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"
#include "mail/letter.h"

#include <memory>
#include <string>

// How the line to the mail server is kept to ourselves. `none` only on the same machine.
enum class MailTls { starttls, tls, none };

struct MailServer {
    std::string host;
    int port = 587;
    MailTls tls = MailTls::starttls;
    std::string authority_file = {}; // whom to trust instead of the system's authorities, in PEM
    std::string user = {};           // none: no sign-in
    Secret password{{}};
    std::string sender;
};

// How an attempt to send ended.
struct Delivery {
    enum class Kind {
        accepted, // the server has the letter
        later,    // not now, says the server about this letter (4xx)
        refused,  // never to this address (5xx)
        trouble,  // no server, no trust, no sign-in, or it will not have our letters at all: nothing about the address
    };
    Kind kind;
    std::string said = {}; // "550 5.1.1", "no connection": for the operator
};

// Sends letters over one connection, which it keeps. libcurl speaks SMTP: it has TLS, sign-in and time limits that are
// tried by the world. For one thread.
class MailSender {
public:
    explicit MailSender(MailServer const&); // outlives this
    ~MailSender();
    MailSender(MailSender const&) = delete;
    MailSender& operator=(MailSender const&) = delete;

    // Ends within half a minute. `name` as in LetterHead.
    Delivery send(Letter const&, std::string const& name, Instant now);

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};
