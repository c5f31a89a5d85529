// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "plans/plan_content.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What "plan till handläggaren" is drawn from, part by part in the order it is printed. It has no place for what never
// stands on that copy: personal identity number, codes and keys, ordinations, relatives' numbers, journal text.
// Empty text and empty lists are left out of a final plan; a draft prints "Inte ifyllt" where a heading has no text.

// Somebody's words as they were said, whose they are and how they were found (DD-14).
struct QuotedWords {
    std::string text;
    std::optional<WhoseVoice> voice = std::nullopt; // nothing: nobody has written whose, so it is nobody's
    std::string method = {};                        // "samtal med bilder"
    std::string about = {};                    // "Det som hindrar"; empty: just what was said
};

// NN håller inte med: printed beside the text it is about (DD-24).
struct PrintedObjection {
    std::string who; // "Samir", "Amal Lindgren, mamma"
    std::optional<CivilDate> on = std::nullopt;
    std::string text;
};

// A text newer than the plan's version: "Ny tid från 11 januari 2027 (NK)" (R215, R216). Also give it a row in `changes`.
struct NewerMark {
    CivilDate from;
    std::string initials;
};

// A named fact: bold name to the left, text to the right.
struct PlanFact {
    std::string name;
    std::string text;
    bool strong = false;
};

// A decided service with its code of KSI.
struct PrintedCode {
    std::string service;
    std::string code;
    std::string title = {};
};

// Part 2, once a decision (R20, R56, R254).
struct PrintedDecision {
    std::string name = {};    // what goals call it when there are several: "Boendestöd"
    std::string service;      // "Bostad med särskild service för vuxna, 9 § 9 LSS. Gäller till 31 maj 2028."
    std::string law_goal = {};
    std::string goal = {};    // beslutets mål
    std::string covers = {};  // the parts of it, and whether all of them are in the plan
    std::string limits = {};
    std::vector<PrintedCode> codes = {};
    std::vector<PlanFact> more = {};
};

// What stood open when the plan was established, with the reason (DD-11).
struct PrintedGap {
    std::string text;
    std::string reason;
};

// A child's view beside its guardians', the child's first (R6, R7). A guardian who may not be shown on this copy is no column.
struct ChildViews {
    struct Question {
        std::string question;
        std::string child;
        std::vector<std::string> guardians; // one an entry of ChildViews::guardians
        std::string outcome;                // what was decided and how far the child's wish was followed
    };
    std::vector<std::string> guardians; // "Mamma", "Pappa"
    std::vector<Question> questions;
};

// Part 3 (R3-R8, R246, R253). `ways` in words: "Vi pratade. Vi använde bilder." `how` is how the person took part or,
// when not, how wishes were found instead (DD-12).
struct PrintedParticipation {
    Part part = Part::took_part;
    std::string how;
    std::string ways = {};
    std::string why = {};     // could_not, not_now: in few words, "låg på sjukhus"
    std::string offered = {}; // what was offered: "Nadja frågade med och utan bilder."
    std::optional<CivilDate> offered_on = std::nullopt;
    std::string offered_by = {};
    std::optional<CivilDate> ask_again_on = std::nullopt;
    std::vector<QuotedWords> own_words = {};
    std::vector<std::string> changed = {}; // det här ändrades för att NN ville det
    std::vector<std::string> offers = {};   // who was offered to take part, and what they answered (R245)
    std::vector<std::string> meetings = {}; // each by itself (R61, R306)
    std::string relatives = {};            // närstående och god man, who stood in
    std::string differing_views = {};
    std::optional<ChildViews> child = std::nullopt;
    std::vector<PrintedObjection> objections = {}; // against the plan as a whole
};

struct PrintedActivity {
    std::string what;
    std::string how;
    std::string own_part = {}; // what the person does, printed before `how`
    std::string when = {};     // "Tisdag och torsdag 8.10–8.45"
    std::string who = {};      // "Tillsammans med personal"
    std::string instruction = {}; // "Instruktion: mappen i köket, given av Eva Ek, sjuksköterska." (R118)
    std::string rests_on = {}; // "Insats: Måltider." or why it rests on nothing (DD-13)
    std::optional<NewerMark> newer_how = std::nullopt;
    std::optional<NewerMark> newer_when = std::nullopt;
    std::vector<PrintedObjection> objections = {};
};

struct PrintedSubGoal {
    std::string text;
    std::optional<CivilDate> by = std::nullopt;
    std::string state = {}; // "Pågår"
};

// Part 4.
struct PrintedGoal {
    std::string wording; // printed after "Mål 1. "
    WhoseVoice voice = WhoseVoice::person;
    std::string method = {};
    std::string area = {};     // "Förflyttning"
    std::string term = {};     // "Långsiktigt mål"
    std::optional<CivilDate> by = std::nullopt;
    std::string state = {};    // "På väg"
    std::string decision = {}; // name of the decision, when the plan has several (R56)
    std::string rests_on = {}; // "Beslutets mål: Bo kvar hemma. Insats: Måltider." (DD-13)
    std::string today = {};
    std::string wished = {};
    std::string measure = {}; // how one sees that it comes nearer
    std::vector<QuotedWords> own_words = {};
    std::vector<PrintedSubGoal> sub_goals = {};
    std::vector<PrintedActivity> activities = {};
    std::vector<PrintedObjection> objections = {};
};

// Parts 5 and 6: a heading of the template with its text and what is done under it.
struct PrintedHeading {
    std::string title;
    std::string text;
    std::string toward_goal = {}; // in short, how the case officer's goal is to be met (R124)
    std::vector<QuotedWords> own_words = {};
    std::vector<PrintedActivity> activities = {};
    std::optional<NewerMark> newer = std::nullopt;
    std::vector<PrintedObjection> objections = {};

    bool has_text() const { return !text.empty() || !toward_goal.empty() || !own_words.empty(); }
};

// Om NN inte öppnar eller svarar (R16). Never with a code or where a key is.
struct PrintedNoAnswer {
    std::vector<std::string> steps;
    std::string agreed = {}; // "Bestämt med Samir 3 juni 2024."
};

// Part 7 (R268): likelihood and severity in words.
struct PrintedRisk {
    std::string risk;
    std::string likelihood_and_severity;
    std::string prevention;
    std::string responsible = {};
    std::optional<CivilDate> review_on = std::nullopt;
};

// Part 8.
struct PrintedParticipant {
    std::string name;
    std::string role;
    std::string way = {};
    ParticipantKind kind = ParticipantKind::other;
    std::string consent = {}; // "Samir har samtyckt." or why the relative took part anyway
};

// Part 9.
struct PrintedFollowUp {
    std::optional<CivilDate> on = std::nullopt;
    std::string at = {}; // "14" or "14.30"
    std::string way = {};
    std::string scope = {}; // "Hela planen följs upp."
    std::string responsible = {};
    std::string text = {};
};

// Part 10. The statement is the record; lines for signatures are drawn beside it and are voluntary for the person.
enum class ApprovalState { approved, approved_by_representative, waiting, not_approved, not_able, not_needed, not_asked };

struct PrintedApproval {
    ApprovalState state = ApprovalState::waiting;
    std::string text = {}; // way, date, version, witness; for a representative who and as what
    std::optional<CivilDate> waiting_since = std::nullopt;
    std::string key_worker_signed = {};             // "Signerad i Delaktig 11 januari 2027 kl. 10.02."
    std::vector<std::string> also_signs = {};       // guardians or representative: "Eva Ek, vårdnadshavare"
};

// What a follow-up found about a goal, a service or a life area, for the authority (I-13).
struct PrintedOutcome {
    std::string about;
    CivilDate followed_up_on;
    std::string by_person = {};   // how it went, as the person sees it
    std::string by_staff = {};    // and as the kontaktman does: never one answer (DD-17)
    std::string next_step = {};
    std::string need = {};        // of a life area: more or less support than before
    std::string text = {};
    std::vector<QuotedWords> own_words = {};
};

// How the plan is handed over to the authority (avge, R119, DD-16), below the head.
struct PrintedHandover {
    std::string authority;
    std::string recipient = {}; // who there
    std::string ground;         // with what legal ground
    std::string decided;        // by whom, and when
    std::string content;        // which of the contents this is, in words
    std::string needs = {};     // what has grown or become less
    std::string questions = {}; // what the authority is asked
    std::vector<PrintedOutcome> outcomes = {}; // since the authority was told the last time
};

// Part 11.
struct PrintedChange {
    std::string part;
    std::string before;
    std::string now;
    std::string why = {};
};

// Whether page one is the established plan or somebody's work in progress.
enum class PlanStage { final_version, draft };

struct PlanDocument {
    // Part 1: the head.
    std::string municipality;
    std::string unit;
    std::string copy = "Exemplar till handläggaren";              // foot: which copy this is
    std::string copy_title = {};           // over the title; empty: by whether it is final
    bool is_final = false;                 // slutredigerad: everybody who is asked has answered (R265)
    PlanStage stage = PlanStage::final_version;
    std::string title = {};        // before "för Samir Lindgren"; empty: what plan_title() says of the participation (DD-12)
    std::string person;            // whole name
    std::string called;            // the name used in the text: "Samir"
    std::vector<std::string> names = {}; // every other name to mask on a protected copy
    std::optional<std::string> protected_number = std::nullopt; // skyddade uppgifter: "0417", number in the system (R314)
    std::optional<CivilDate> born = std::nullopt;
    std::string home = {}; // "Ekbacken, lägenhet 4"
    std::string key_worker = {};
    std::string key_worker_word = "kontaktman"; // what this house calls the kontaktman
    std::string case_officer = {};
    std::string case_number = {};
    std::int64_t number = 1;  // of the plan
    std::int64_t version = 1;
    std::optional<CivilDate> valid_from = std::nullopt;
    std::optional<CivilDate> dated = std::nullopt; // the plan date, when the plan has been changed since (R215)
    std::optional<CivilDate> follow_up_by = std::nullopt;
    std::string replaces = {}; // "Plan 3 från 2 juni 2026"
    std::optional<CivilDate> handed_over_on = std::nullopt;
    // A copy made after the version's own document, because somebody did not agree (DD-24): the day of the last one.
    std::optional<CivilDate> disputed_on = std::nullopt;

    std::optional<PrintedHandover> handover = std::nullopt; // after the head
    std::vector<PrintedDecision> decisions = {};         // part 2
    std::vector<PrintedGap> gaps = {};                   // after part 2
    PrintedParticipation participation = {};             // part 3
    std::vector<PrintedGoal> goals = {};                 // part 4
    std::vector<PrintedHeading> everyday = {};           // part 5, by time of day
    std::optional<PrintedNoAnswer> no_answer = std::nullopt; // part 6, first
    std::vector<PrintedHeading> important = {};          // part 6: communication, manner, moving ... coordination
    std::vector<PrintedRisk> risks = {};                 // part 7
    std::string no_risks = {};                           // or that somebody has looked and found none
    std::vector<PrintedParticipant> participants = {};   // part 8
    std::optional<PrintedFollowUp> follow_up = std::nullopt; // part 9
    PrintedApproval approval = {};                       // part 10
    std::vector<PrintedChange> changes = {};             // part 11
    std::string changes_title = "Nytt sedan förra versionen";

    // Foot.
    Instant printed_at; // also the file's own time: the same document drawn twice gives the same bytes
    std::string printed_by = {};
    std::string paper_advice = {}; // customer setting: "Förstör papperet i sekretesstugg när det är läst."
};
