// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "db/database.h"
#include "http/form.h"

// Where a child and its guardians see a plan differently, the journal says so too (R7, DD-7). The plan's page leads here
// with `olika-syn`, the plan; whoever opens the note reads the text, changes it and signs, or does not.

// What a new note begins with: the address's own fields, or those that the plan's differing views give.
Form beginning_of_note(ReadTx&, PersonAccess const&, Form const& query);
// Whether the address asks for such a note, so that a draft about something else is not opened instead.
bool proposes_views(Form const& query);
