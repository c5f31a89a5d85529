// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/session.h"
#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// The doors: pages for whoever has no open session. A form that was sent when the session had ended or was locked is
// carried through the door in hidden fields, so that nothing typed is lost even without script (DD-27).

// GET and POST /logga-in.
Response show_sign_in(House&, Request const&);
Response sign_in(House&, Request const&);
// Any address that needs a session, for somebody who has none: the door, or 401 for our own script.
Response ask_to_sign_in(House&, Request const&);

// GET and POST /las-upp, and any other address while the session is locked.
Response show_unlock(House&, SessionState const&, Request const&);
Response unlock(House&, SessionState const&, Request const&);
Response ask_to_unlock(House&, SessionState const&, Request const&);

// POST /las and POST /logga-ut.
Response lock_session(House&, SessionState const&, Request const&);
Response sign_out(House&, SessionState const&, Request const&);

// A form whose token is of an earlier session: shown again to be sent with the token of this one.
Response resend_page(House&, SessionState const&, Request const&);

// GET /sessionen: the script asks whether the session lives, and fetches a token for a form that outlived one.
Response show_session(SessionState const&);
