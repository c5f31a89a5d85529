// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"

#include <string>

// Brev: what is sent to one member of staff. It names no person, and nobody who does.
struct Letter {
    std::string to;
    std::string subject;
    std::string body; // lines end with \n
};

struct LetterHead {
    std::string sender; // the address it comes from, and where answers would go
    std::string name;   // the same on every attempt: a server that has the letter already knows it again
    Instant sent_at;
};

// As it goes over the wire (RFC 5322, 2045, 2047): one text part in UTF-8, marked as sent by a program (RFC 3834) so that
// nobody's out-of-office answers it. Lines end with \r\n.
std::string wire_form(Letter const&, LetterHead const&);
