// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/clock.h"
#include "base/code.h"
#include "base/id.h"
#include "base/result.h"
#include "people/whose_voice.h"
#include "requests/request_route.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

struct Order;
struct OrderService;
struct Staff;
struct RequestEvent;

enum class RequestedChange { add, end, change };
std::span<Code<RequestedChange> const> requested_change_codes();

enum class RequestStep { seen, answered, forwarded, completed, withdrawn, closed };
std::span<Code<RequestStep> const> request_step_codes();

// A manager answers the first or no; the authority any but the first.
enum class RequestAnswer { within_decision, new_order, needs_more, new_examination, no };
std::span<Code<RequestAnswer> const> request_answer_codes();
bool is_answer_of(RequestRecipient, RequestAnswer);

// How staff spoke with the authority, when the answer came outside the system.
enum class RequestContact { phone, meeting, letter, message };
std::span<Code<RequestContact> const> request_contact_codes();

// What has happened to a request. Never changed; the state is read from them.
struct RequestEvent {
    Id<RequestEvent> id;
    std::int64_t number; // within the request, from 1: two who act at once cannot both be first
    RequestStep step;
    std::optional<RequestAnswer> answer = std::nullopt; // of an answer, and only there
    std::string text = {};
    std::optional<Id<Order>> order = std::nullopt; // that answered it, of one that is closed
    std::string counterpart = {};                  // who at the authority told staff the answer; empty: answered here
    std::optional<RequestContact> contact = std::nullopt;
    CivilDate on; // the day it happened
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    Instant written_at;
};

// Lapsed by itself: the order has ended, or the person has died.
enum class RequestState { sent, seen, answered, closed, withdrawn, lapsed };
std::string_view label_of(RequestState);

// Begäran om ändrad insats (R198, R199, R326, I-14): staff ask that a service of an order is added, changed or ended. It
// is about one service, holds no personal number, and only an order changes what is decided (DD-15).
struct ServiceRequest {
    Id<ServiceRequest> id;
    Id<Order> order;
    std::optional<Id<OrderService>> service; // nothing: one that is not decided yet
    std::string service_name;                // as it read
    std::string extent;                      // as it read, to tell a later order from this one
    RequestedChange change;
    RequestRoute route; // when it was sent; recipient() says who has it now
    std::string wish;   // what is to change, or how much is wanted
    std::optional<CivilDate> wished_on = std::nullopt;
    std::string reason;
    std::string own_words = {}; // the person's, with whose voice and how it was found (DD-14)
    std::optional<WhoseVoice> voice = std::nullopt;
    std::string method = {};
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    Instant written_at;
    bool order_ended = false;
    std::optional<CivilDate> person_died_on = std::nullopt;
    std::vector<RequestEvent> events = {}; // the first one first

    RequestState state() const;
    RequestRecipient recipient() const;
    // The last answer, if nothing was asked anew since.
    RequestEvent const* answer() const;
    // Somebody still owes something: neither closed, withdrawn nor lapsed.
    bool is_open() const;
    // The service is locked in the draft until an order comes (DD-15). A no, or a yes within the decision, unlocks it.
    bool waits_for_order() const;
    std::int64_t next_number() const { return static_cast<std::int64_t>(events.size()) + 1; }
    // "Avsluta Ledsagning"
    std::string title() const;
};

// Who wants to take a step.
struct RequestActor {
    bool leads = false;           // the order's unit
    bool is_case_officer = false; // guest of the order (DD-2)
    bool is_key_worker = false;   // kontaktman or deputy today
    bool is_author = false;
    bool may_write = false;       // in the team, or makes the plan
};

// The table of docs/states.md: a refusal says why, and what to do instead.
Result<Done> may_take(ServiceRequest const&, RequestStep, RequestActor const&);
