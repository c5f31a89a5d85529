// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "requests/service_request.h"

#include <optional>
#include <vector>

struct Person;

// What is owed about requests. Ids and dates only, no text of the record; nothing of an ended order or of a person who has
// died (DD-20).
enum class RequestDuty {
    answer,    // by whoever leads the unit
    ask_again, // the authority has not answered, or the order it spoke of has not come
    complete,  // the authority has asked for more
    read,      // the answer, and close the request
    compare,   // an order has come
};

struct RequestOwed {
    Id<ServiceRequest> request;
    Id<Person> person;
    Id<Order> order;
    Id<Unit> unit;
    RequestDuty duty;
    std::optional<Id<Staff>> owes; // kontaktman or deputy today; nothing: whoever leads the unit
    CivilDate since;
    CivilDate due;
};
// Of all orders of these units, for Min dag and the manager's page.
std::vector<RequestOwed> list_requests_owed(ReadTx&, std::vector<Id<Unit>> const&, CivilDate today);
std::vector<RequestOwed> list_requests_owed(ReadTx&, std::vector<Id<Order>> const&, CivilDate today);

// A request that a case officer is to answer.
struct RequestToAnswer {
    Id<ServiceRequest> request;
    Id<Person> person;
    Id<Order> order;
    CivilDate sent_on;
};
// `orders` are the guest's own, from list_guest_orders(), which has logged them.
std::vector<RequestToAnswer> list_requests_to_answer(ReadTx&, std::vector<Id<Order>> const&, CivilDate today);

// What is to be done, as it is said beside the person's name: "Svara på begäran".
std::string_view text_of(RequestDuty);
