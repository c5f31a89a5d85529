// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "orders/life_area.h"
#include "orders/plan_maker.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct Person;
struct OrderEvent;

// Lagrum as data (R-LAW-1): a decision keeps the paragraph that it was taken under.
struct LegalBasis {
    std::string code;
    std::string law;     // "SoL" or "LSS"
    std::string statute; // "2025:400"
    std::optional<int> chapter;
    std::string paragraph;
    std::optional<int> point;
    std::string text;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
    bool places_child = false; // family home, HVB and the like, for who is under 18 (SoF 10 kap. 3 §)

    bool in_force_on(CivilDate day) const { return valid_from <= day && (!valid_to || day <= *valid_to); }
    // "LSS 9 § 9", "SoL 11 kap. 1 §", "SoL (2001:453) 4 kap. 1 §"
    std::string reference() const;
};

// An overall aim that the law itself gives (R230): word for word, or "i korthet" where the paragraph says more than an aim.
struct LawAim {
    std::string reference;
    std::string text;
    std::string statute; // the source: SFS 2025:400
    CivilDate valid_from;
    std::optional<CivilDate> valid_to = std::nullopt;
};

enum class GoalKind { overall, personal };

// A goal of the decision. Its id stays when the wording is put right: plans point at it.
struct OrderGoal {
    Id<OrderGoal> id;
    GoalKind kind;
    std::string text;
};

// Insats: what is decided, how much, with which limits, and when.
struct OrderService {
    Id<OrderService> id;
    std::string name;
    std::string extent = {};
    std::string limits = {};
    std::optional<CivilDate> starts_on = std::nullopt;
    std::optional<CivilDate> ends_on = std::nullopt;
    std::string kind = {}; // code of ServiceKind, if it is said
    PlanMaker maker = PlanMaker::unit;
    bool supports_relative = false; // by its kind: also support or relief for a relative who cares (R187)
    std::string ksi_code = {};      // of KSI, if it is said: "YAA.05.00"
    std::string ksi_title = {};     // as the imported code system had it then; empty without one

    std::string ksi() const { return ksi_title.empty() ? ksi_code : ksi_code + " " + ksi_title; }
};

enum class OrderState { received, accepted, started, ended };
enum class EndReason { completed, moved, deceased, withdrawn };
std::string_view code_of(OrderState);
std::string_view code_of(EndReason);
std::optional<OrderState> order_state(std::string_view code);
std::optional<EndReason> end_reason(std::string_view code);
std::string_view label_of(OrderState); // "Mottagen"
std::string_view label_of(EndReason);  // "Personen har avlidit"

// Uppehåll: days without the service, while the decision goes on. The last day may be unknown until the person is back.
struct OrderInterruption {
    Id<OrderInterruption> id;
    CivilDate from;
    std::optional<CivilDate> to;
    std::string cause; // the words that the organisation had for it then

    bool covers(CivilDate day) const { return from <= day && (!to || day <= *to); }
};

// What the authority has written in the order.
struct OrderContent {
    Id<Unit> unit;
    std::string legal_basis; // code
    std::string case_number;
    std::string authority;
    std::string case_officer_name;
    std::string case_officer_phone;
    std::optional<Id<Staff>> case_officer = std::nullopt; // account of the guest, if there is one (DD-2)
    CivilDate decided_on;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to = std::nullopt;
    std::vector<OrderGoal> goals = {};
    std::vector<OrderService> services = {};
    std::vector<LifeArea> life_areas = {}; // written one by one, not with the rest of the form
};

// Beställning: an authority's decision about services, sent to a unit that carries it out. Moves only forwards:
// received, accepted, started on its actual first day (R154), ended with a reason. While started it may be interrupted,
// more than once. One that the unit does not carry out (utförs inte) is ended, and says why.
struct Order {
    Id<Order> id;
    Id<Person> person;
    int version; // of the last event
    OrderState state;
    OrderContent content;
    LegalBasis basis;
    std::string unit_name;
    Instant received_at;
    std::optional<Instant> accepted_at = std::nullopt;
    std::optional<CivilDate> actual_start = std::nullopt;
    std::optional<CivilDate> ended_on = std::nullopt;
    std::optional<EndReason> reason = std::nullopt;
    std::string not_carried_out = {};                     // why the unit never began; empty for every other order
    std::vector<OrderInterruption> interruptions = {};    // the first one first

    std::vector<OrderGoal> goals(GoalKind kind) const;
    // "Bostad med särskild service": the services, or the text of the legal basis.
    std::string title() const;
    // A decision without personal goals is asked about (R231).
    bool lacks_personal_goals() const { return goals(GoalKind::personal).empty(); }
    // One service whose plan somebody else makes is enough: an order has one plan.
    PlanMaker plan_maker() const;
    // The interruption of that day, or nothing.
    OrderInterruption const* interruption_on(CivilDate day) const;
    // "Pågår", "Uppehåll", "Utförs inte".
    std::string_view state_word(CivilDate today) const;
};

enum class OrderEventKind {
    received, changed, accepted, started, ended, key_worker_appointed, key_worker_ended,
    not_carried_out, interrupted, resumed, asked, answered,
};
std::string_view code_of(OrderEventKind);
OrderEventKind order_event_kind(std::string_view code);
std::string_view label_of(OrderEventKind);

// Something that happened to an order, with who and when, and the order as it read afterwards. Never changed.
struct OrderEvent {
    Id<OrderEvent> id;
    int version;
    OrderEventKind kind;
    std::optional<CivilDate> happened_on;
    std::string reason;
    std::string content;
    Instant created_at;
    std::string author;
};

// Field name -> what is wrong with it, in Swedish. Empty when the order can be kept. `bases` are all there are.
std::map<std::string, std::string> content_errors(
    OrderContent const&, std::vector<LegalBasis> const& bases, CivilDate today);

// The rules of the steps: a refusal says what is wrong and what to do.
Result<Done> may_accept(Order const&);
Result<Done> may_start(Order const&, CivilDate first_day, CivilDate today);
Result<Done> may_end(Order const&, CivilDate last_day, EndReason, CivilDate today);
// Not carried out: only before the service has begun.
Result<Done> may_decline(Order const&);
// `interruption` has no id yet. It meets none of those that are there, and lies within the order's own time.
Result<Done> may_interrupt(Order const&, OrderInterruption const& interruption);
// `first_day`: the first one with the service again.
Result<Done> may_resume(Order const&, CivilDate first_day, CivilDate today);

// The order as text, for the history: one fact a line.
std::string readable(OrderContent const&, LegalBasis const&);
// Of two such texts: whether something else is decided about the support, and not only who decides or whom to call.
bool is_other_support(std::string_view before, std::string_view after);
