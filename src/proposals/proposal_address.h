// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "people/person_address.h"

#include <string>

struct Activity;
struct ChangeProposal;

// Where proposals stand.
inline std::string proposals_path(Id<Person> person) { return person_path(person) + "/forslag"; }
inline std::string proposal_path(Id<Person> person, Id<ChangeProposal> one) { return proposals_path(person) + "/" + one.text(); }
