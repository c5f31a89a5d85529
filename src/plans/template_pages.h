// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"

// Mallar: everybody reads them, the rutinägare writes the organisation's own (DD-3, R142).
Response show_templates(Visit&, Request const&);          // GET  /mallar
Response show_template(Visit&, Request const&);           // GET  /mallar/{template}
Response copy_template(Visit&, Request const&);           // POST /mallar/{template}/utkast

// The draft of an own template.
Response show_template_draft(Visit&, Request const&);     // GET  /mallar/utkast/{templatedraft}
Response save_template_head(Visit&, Request const&);      // POST /mallar/utkast/{templatedraft}
Response arrange_template(Visit&, Request const&);        // POST /mallar/utkast/{templatedraft}/ordning
Response show_template_heading(Visit&, Request const&);   // GET  …/rubrik/{heading}, "ny" or a key
Response save_template_heading(Visit&, Request const&);   // POST …/rubrik/{heading}
Response show_template_writing_help(Visit&, Request const&); // GET  …/skrivhjalp
Response save_template_writing_help(Visit&, Request const&); // POST …/skrivhjalp
Response show_template_gaps(Visit&, Request const&);      // GET  …/brister
Response save_template_gaps(Visit&, Request const&);      // POST …/brister
Response show_template_discard(Visit&, Request const&);   // GET  …/borttagning
Response discard_own_template(Visit&, Request const&);    // POST …/borttagning
Response show_template_publishing(Visit&, Request const&); // GET  …/publicering
Response publish_own_template(Visit&, Request const&);    // POST …/publicering
