// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// GET /anteckna: whom the note is about, the persons of one's units.
Response choose_person_for_note(Visit&, Request const&);
// GET /personer/{person}/anteckning: the quick note (ui.md 7 e). ?mal=…&aktivitet=…&typ=… choose beforehand; ?utkast=… opens
// one of one's drafts, and ?ny=1 leaves them where they are. ?andra=… when two windows wrote the same note.
Response show_note(Visit&, Request const&);
// POST /personer/{person}/anteckning: signs; or keeps the draft, with the button for that.
Response sign_note(Visit&, Request const&);
// POST /personer/{person}/anteckning/utkast: autosave (ui.md 2).
Response save_note_draft(Visit&, Request const&);
// POST /personer/{person}/anteckning/utkast/{draft}/borttagning
Response discard_note_draft(Visit&, Request const&);
