// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "html/components/icon.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct Order;
struct Person;
struct Staff;
struct Unit;

// What can be owed. The codes are stored with reminders; the order of the enumerators is stored nowhere.
enum class DutyKind {
    order_waiting,
    key_worker_missing,
    plan_missing,
    follow_up,
    early_follow_up,     // something has happened, or somebody has asked for it (R189, R303)
    goal_follow_up,      // by rule, between the follow-ups of the whole plan
    offer_again,
    turned_15,           // with the draft open (SoL 3 kap. 4 §)
    turned_18,           // DD-7
    order_changed,       // after the plan was established (R190)
    back_after_break,    // DD-19
    service_ending,      // a time-limited decision (R320)
    goal_date_passed,    // R148
    follow_up_undecided, // no day for it in the plan in force
    thread_broken,       // DD-13
    participation_missing,
    no_answer_missing,
    alerts_not_asked,
    risk_missing,        // R268
    risk_review,
    risk_without_activity, // a risk stands about what the plan no longer says
    measure_review,      // a protective measure (R-PROTM-1)
    consent_ending,      // DD-6
    unsigned_note,       // DD-23: that it is there, never what
    quality_action,      // agreed in a sample review
    follow_up_booked,    // of the whole plan or a part of it (R84)
    follow_up_begun,     // without a day, and not signed
    follow_up_part,      // a goal or service with a day of its own (R90)
    contact_authority,   // agreed in a follow-up (R91, R95)
    handover_due,        // a version that the authority is to have (DD-16)
    handover_unanswered, // and has not said that it has got
    handover_more,       // it has got it, and asks for more (I-13)
    handover_examined,   // or begins a new examination
    copy_owed,           // on paper, of the latest version (R100, R211)
    approval_missing,    // that the routine asks for (R185)
    manager_approval_missing,
    request_answer,      // a request for a changed service (DD-15)
    request_ask_again,
    request_complete,
    request_read,
    request_compare,
    proposal_waiting,    // from the team (I-16)
    unexecuted,          // a decision, for three months (R-EVB-1)
    outside_plan_late,   // a provider outside should have followed up their plan (R151)
};

// Who does it. The kontaktman's falls on the deputy while there is no kontaktman or that one is away, and on whoever leads
// the unit while there is neither.
enum class Owes { key_worker, leader, named };

// How much the person risks while it is not done.
enum class Risk { low, some, high };

// A check of the egenkontroll: in what words it is said, and what asks for it (001:5, 002:35, SOSFS 2011:9 5 kap. 2 §).
struct DutyRule {
    DutyKind kind;
    std::string_view code;
    std::string_view check;   // "Planen är gjord i tid"
    std::string_view finding; // to the manager: "Planen saknas."
    std::string_view before;  // to whoever owes it: "Skriv planen för " + name + after
    std::string_view after;
    std::string_view rule;    // when it is wrong, in words
    std::string_view source;
    Icon icon;
    Owes owes;
    Risk risk;         // when nothing makes it worse
    bool breaks_plan;  // a plan with this does not hold the thread
    bool on_my_day;    // otherwise only when somebody reminds: gaps are quiet (DD-11)
    bool leader_when_late = false; // whoever leads the unit has it on their day too, once it is late
};
std::span<DutyRule const> duty_rules();
DutyRule const& rule_of(DutyKind);
std::optional<DutyKind> find_duty_kind(std::string_view code);

// Uppgift: something that somebody owes a person by a rule, with where it is done. Holds ids, dates and kinds, no text of
// the record. It is made of the facts each time and stored nowhere, so it is gone the moment they say so: done, or the
// person has died, moved or no longer gets the service (DD-20).
struct Duty {
    DutyKind kind;
    Id<Person> person;
    Id<Unit> unit;
    std::int64_t subject; // the order, plan, consent or note: with the kind, always the same duty
    std::optional<Id<Order>> order = std::nullopt;
    std::optional<Id<Staff>> owes = std::nullopt; // nobody: whoever leads the unit
    std::optional<CivilDate> on = std::nullopt;   // nothing: at once, but no day is passed
    std::int64_t days_left = 0;                   // negative: late
    std::string path = {};
    std::string why = {}; // rule, anchor and day in words
    bool begun = false;   // a first plan has a draft
    bool at_once = false; // to be done now, also before `on`, from which it is late

    bool is_late() const { return on && days_left < 0; }
    // To be done today or earlier; the rest is Snart.
    bool is_due() const { return !on || at_once || days_left <= 0; }
};

// `has_alert`: something about the person that can hurt when it is not known (allergy, swallowing, falls).
Risk risk_of(Duty const&, bool has_alert);
std::string_view risk_name(Risk); // Hög risk

// "Skriv planen för Samir Nilsson"
std::string duty_text(Duty const&, std::string_view name);
// "3 dagar sen"; empty when it is not late.
std::string lateness_of(Duty const&);
