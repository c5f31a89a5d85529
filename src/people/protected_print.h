// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "base/result.h"
#include "http/request.h"
#include "http/response.h"
#include "people/person_head.h"

#include <optional>
#include <string>
#include <string_view>

// Why this reader prints nothing of the person; nothing when they may. Of somebody with protected personal data only
// whoever has a named grant prints (R-PROT-1, R314).
std::optional<Refusal> print_refusal(PersonAccess const&);
// The sheet for staff: only the manager, print by print (documents.md 8).
std::optional<Refusal> staff_sheet_refusal(PersonAccess const&);

// Before a paper about somebody with protected personal data is made, whoever prints it says why, and the log keeps it
// (R314, R-ACC-3). The reason is one of a few: the log holds no text of the record. The address answers a GET with the
// question and a POST with the paper; of anybody else a GET gives the paper at once.
class Printing {
public:
    Printing(PersonAccess const&, Request const&);

    bool asks() const { return is_protected_ && reason_.empty(); }
    // What the row of the log says: `what`, and why.
    std::string logged(std::string_view what) const;

private:
    bool is_protected_;
    std::string reason_; // code
};
// `what` names the paper: "personalens blad".
Response ask_why_printed(Visit&, Request const&, PersonSummary const&, std::string_view what);
