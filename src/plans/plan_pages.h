// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "http/request.h"
#include "http/response.h"
#include "plans/plan.h"

#include <optional>
#include <string>
#include <vector>

class Html;
struct LaterApproval;
struct VersionPage;
struct VersionToDraw;
struct OpenPlan;

// What is already known about a heading's goals, from parts of the house above plans/ (the journal). app/routes.cpp
// gives the function that finds it; without one the page shows only what the plan itself knows.
struct KnownFact {
    std::string from; // "Journalen, 19 november"
    std::string text;
};
using KnownFacts = std::vector<KnownFact> (*)(ReadTx&, PersonAccess const&, std::vector<Id<Goal>> const&);

// What a part above plans/ (the journal) does in the same write as a version is established. It gives the id of a note
// that whoever establishes may go on with, or nothing.
using OnEstablished = std::string (*)(WriteTx&, Visit const&, OpenPlan const&, Id<PlanVersion>);

// The plans of a person (DD-9).
Response show_plans(Visit&, Request const&);      // GET  /personer/{person}/planer
Response show_new_plan(Visit&, Request const&);   // GET  /personer/{person}/planer/ny
Response start_new_plan(Visit&, Request const&);  // POST /personer/{person}/planer
Response show_plan(Visit&, Request const&);       // GET  /personer/{person}/planer/{plan}
Response start_next_version(Visit&, Request const&); // POST /personer/{person}/planer/{plan}/utkast
Response show_discard(Visit&, Request const&);    // GET  /personer/{person}/planer/{plan}/utkast/borttagning
Response discard_plan_draft(Visit&, Request const&); // POST /personer/{person}/planer/{plan}/utkast/borttagning

// One heading at a time.
Response show_heading(Visit&, Request const&, KnownFacts = nullptr); // GET …/planer/{plan}/rubrik/{heading}
Response save_heading(Visit&, Request const&);       // POST …/planer/{plan}/rubrik/{heading}
Response autosave_heading(Visit&, Request const&);   // POST …/planer/{plan}/rubrik/{heading}/utkast
Response show_both_texts(Visit&, Request const&);    // GET  …/planer/{plan}/rubrik/{heading}/jamfor?text=
Response show_former_texts(Visit&, Request const&);  // GET  …/planer/{plan}/rubrik/{heading}/tidigare
Response restore_text(Visit&, Request const&);       // POST …/planer/{plan}/rubrik/{heading}/tidigare
Response choose_headings(Visit&, Request const&);    // POST …/planer/{plan}/rubriker

// What the draft's items have said before, until the plan is established.
Response show_changes(Visit&, Request const&);       // GET  …/planer/{plan}/andringar
Response show_change(Visit&, Request const&);        // GET  …/planer/{plan}/andringar/{change}

// Somebody who took part.
Response show_participant(Visit&, Request const&);   // GET  …/planer/{plan}/deltagare/{participant}, "ny" or an id
Response save_plan_participant(Visit&, Request const&); // POST …/planer/{plan}/deltagare/{participant}

// Who was offered to take part, each meeting, and a child's view beside its guardians'.
Response show_offer(Visit&, Request const&);         // GET  …/planer/{plan}/erbjudande/{offer}, "ny" or an id
Response save_plan_offer(Visit&, Request const&);    // POST …/planer/{plan}/erbjudande/{offer}
Response show_meeting(Visit&, Request const&);       // GET  …/planer/{plan}/traff/{meeting}, "ny" or an id
Response save_plan_meeting(Visit&, Request const&);  // POST …/planer/{plan}/traff/{meeting}
Response show_child_view(Visit&, Request const&);    // GET  …/planer/{plan}/barnets-syn
Response save_plan_child_view(Visit&, Request const&); // POST …/planer/{plan}/barnets-syn

// Goals and activities.
Response show_goal(Visit&, Request const&);          // GET  …/planer/{plan}/mal/{goal}, "nytt" or an id
Response save_plan_goal(Visit&, Request const&);     // POST …/planer/{plan}/mal/{goal}
Response show_activity(Visit&, Request const&);      // GET  …/planer/{plan}/aktivitet/{activity}, "ny" or an id
Response save_plan_activity(Visit&, Request const&); // POST …/planer/{plan}/aktivitet/{activity}

// Undoing one step, and confirming what came along from a former plan or version.
Response undo_change(Visit&, Request const&);        // POST …/planer/{plan}/andringar/{change}/angra
Response confirm_in_plan(Visit&, Request const&);    // POST …/planer/{plan}/bekraftelse

// One goal of the version in force, changed in a minute (R22).
Response show_goal_change(Visit&, Request const&);   // GET  …/planer/{plan}/andra-mal/{goal}
Response save_goal_change(Visit&, Request const&);   // POST …/planer/{plan}/andra-mal/{goal}

// Reading through and establishing.
Response show_review(Visit&, Request const&);        // GET  …/planer/{plan}/granska
Response establish_plan(Visit&, Request const&);     // POST …/planer/{plan}/faststallande
Response establish_plan(Visit&, Request const&, OnEstablished); // the same, with what happens beside it

// What was established.
// Whether a version is approved and handed over, which parts above plans/ know: below its title.
using VersionStates = Html (*)(ReadTx&, Visit const&, VersionPage const&);
Response show_version(Visit&, Request const&); // what plans/ knows of it
Response show_version(Visit&, Request const&, VersionStates); // GET …/planer/{plan}/versioner/{version}
Response show_versions(Visit&, Request const&);      // GET  …/planer/{plan}/versioner
using ApprovalReader = std::optional<LaterApproval> (*)(ReadTx&, VersionToDraw const&);
Response send_version_pdf(Visit&, Request const&); // as it was established
Response send_version_pdf(Visit&, Request const&, ApprovalReader); // GET  …/planer/{plan}/versioner/{version}/pdf
Response dispute_version(Visit&, Request const&);    // POST …/planer/{plan}/versioner/{version}/haller-inte-med
