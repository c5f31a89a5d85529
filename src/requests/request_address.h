// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"

#include <optional>
#include <string>

struct Person;
struct OrderService;
struct ServiceRequest;

// Where requests stand. No address holds more than ids.
std::string requests_path(Id<Person>);
std::string request_path(Id<Person>, Id<ServiceRequest>);
// The form, with a service chosen.
std::string new_request_path(Id<Person>, std::optional<Id<OrderService>> = std::nullopt);
