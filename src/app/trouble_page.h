// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "db/database.h"
#include "http/request.h"
#include "http/response.h"

// The answer when the database could not do what a request asked for: what has happened and what to do, in plain words.
// 503 with Retry-After when it may work again without us, 500 when it is a bug. What was typed in a form stands on the
// page, with a button that sends it again, so that not a word is lost (DD-27); to our own script, JSON. Reads nothing.
Response trouble_answer(DatabaseError::Kind, HouseSettings const&, Request const&);
