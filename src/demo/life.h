// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/cast.h"
#include "demo/municipality.h"
#include "orders/order.h"
#include "plans/plan.h"

#include <optional>
#include <random>
#include <string>
#include <vector>

// The steps of one person's life in the demo, each made with the house's own functions by somebody who may.

struct Activity;
struct Goal;

struct PersonInDemo {
    Id<Person> id;
    DemoPerson const* data;
};

// One order of the person at a unit, with whom it lives on through.
struct OrderInDemo {
    PersonInDemo person;
    Id<Order> order;
    std::string unit;       // key
    std::string key_worker; // user name
    std::vector<std::string> themes;
};

// An activity that notes can hang on, with its goal if the person has one (DD-12).
struct ThreadInDemo {
    std::optional<Id<Goal>> goal;
    Id<Activity> activity;
    DemoTheme const* theme;
};

PersonInDemo register_person(Cast const&, DemoPerson const&);
void write_facts(Cast const&, PersonInDemo const&, std::string const& unit);
// Skyddade personuppgifter, with a grant to one of the staff.
void protect(Cast const&, PersonInDemo const&, std::string const& unit);
OrderInDemo receive(Cast const&, PersonInDemo const&, std::string const& unit, std::vector<std::string> const& themes, CivilDate decided, int number);
void accept(Cast const&, OrderInDemo&, int turn);
void start(Cast const&, OrderInDemo const&, CivilDate first_day);
void end(Cast const&, OrderInDemo const&, CivilDate last_day);
// What the order says besides: its life areas, and what the authority is asked about it.
void describe(Cast const&, OrderInDemo const&);
void ask(Cast const&, OrderInDemo const&);
void answer(Cast const&, OrderInDemo const&);
void decline(Cast const&, OrderInDemo const&);
void interrupt(Cast const&, OrderInDemo const&, OrderInterruption const&);

// The person's interruptions as days, counted from today.
std::vector<OrderInterruption> interruptions_of(DemoPerson const&, CivilDate today);

// Writes a draft; `how_far` of its themes get goal and activity.
std::vector<ThreadInDemo> write_plan(Cast const&, Municipality const&, OrderInDemo const&, std::size_t how_far, CivilDate follow_up);
// A conversation about the draft that has begun: picture cards are answered, and it goes on another day.
void begin_meeting_in_demo(Cast const&, OrderInDemo const&);
// Whoever leads the unit draws plans, reads two of them and reminds of what is late.
void look_after_unit(Cast const&, std::string const& unit);
void establish_plan(Cast const&, OrderInDemo const&);
// The rutinägare publishes the municipality's rules.
void publish_rules_in_demo(Cast const&);
// The kontaktman has the plan followed up more often than the rule says.
void set_own_rule(Cast const&, OrderInDemo const&);
// Looks for risks in what the plan says, and signs.
void assess_risks(Cast const&, OrderInDemo const&, std::vector<ThreadInDemo> const&);
// All who work at the unit read the plan that was just established, but every seventh.
void read_plan(Cast const&, OrderInDemo const&, int turn);
// Something that the person wants to be safe.
void protect_at_night(Cast const&, OrderInDemo const&);
// Somebody in the team proposes a change; the kontaktman asks that a service is changed.
void propose_in_demo(Cast const&, OrderInDemo const&, ThreadInDemo const&, int turn);
void ask_for_change_in_demo(Cast const&, OrderInDemo const&);
// The first goal is followed up by itself and signed; the whole plan is booked to be (R192, R307).
void follow_up_goal_in_demo(Cast const&, OrderInDemo const&, bool is_well);
void book_follow_up_in_demo(Cast const&, OrderInDemo const&, CivilDate);
// The person does not agree with the first goal of the plan in force (DD-24).
void dispute_plan(Cast const&, OrderInDemo const&);
// The person says yes to it, or cannot take a stand.
void approve_plan_in_demo(Cast const&, OrderInDemo const&);
// The kontaktman hands it over to the authority, which answers there if its case officer has an account.
enum class AnswerInDemo { none, noted };
void hand_over_in_demo(Cast const&, OrderInDemo const&, AnswerInDemo);
// The person gets the easy plan of the version in force, by hand (R100).
void give_copy_in_demo(Cast const&, OrderInDemo const&);
// Signs the note that establishing proposes (R83, R217).
void tell_journal_of_plan(Cast const&, OrderInDemo const&);
// The next version: an activity is done otherwise and later in the day. The plan goes on, or a new one begins.
void revise_plan(Cast const&, OrderInDemo const&, VersionKind);

// Signs one note about the thread, about something that happened at that moment.
void sign_note(Cast const&, OrderInDemo const&, ThreadInDemo const&, DemoNote const&, std::string const& author, CivilDate day, CivilTime time);

// {namn} and {plats} filled in.
std::string filled(std::string text, DemoPerson const&);
