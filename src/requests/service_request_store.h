// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "base/result.h"
#include "requests/service_request.h"

#include <vector>

// Requests of the orders that the access covers, the newest first. A case officer sees those that are to the authority
// (DD-2).
std::vector<ServiceRequest> list_requests(ReadTx&, PersonAccess const&);
std::optional<ServiceRequest> find_request(ReadTx&, PersonAccess const&, Id<ServiceRequest>);

// How whoever has opened the request stands to it today.
RequestActor actor_of(ReadTx&, Visit const&, PersonAccess const&, ServiceRequest const&);

// What somebody types. Which service it is about is looked up in the order as it reads now.
struct NewRequest {
    Id<Order> order;
    std::optional<Id<OrderService>> service = std::nullopt;
    std::string new_service = {}; // when it is not decided yet
    RequestedChange change = RequestedChange::change;
    std::string wish = {};
    std::optional<CivilDate> wished_on = std::nullopt;
    std::string reason = {};
    std::string own_words = {};
    std::optional<WhoseVoice> voice = std::nullopt;
    std::string method = {};
};
// By whoever may write. Conflict when the same is asked for already.
Result<Id<ServiceRequest>> send_request(WriteTx&, Visit const&, PersonAccess const&, NewRequest const&);

// A step as it is typed: see RequestEvent.
struct NewStep {
    RequestStep step;
    std::int64_t number; // that the writer saw as the next one
    std::optional<RequestAnswer> answer = std::nullopt;
    std::string text = {};
    std::optional<Id<Order>> order = std::nullopt;
    std::string counterpart = {};
    std::optional<RequestContact> contact = std::nullopt;
    std::optional<CivilDate> on = std::nullopt; // today
};
// Conflict when somebody else was first. An order that closes it must be one that the access covers.
Result<Done> take_step(WriteTx&, Visit const&, PersonAccess const&, Id<ServiceRequest>, NewStep const&);

RecordKind service_request_records();
RecordKind service_request_event_records();
