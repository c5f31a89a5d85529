// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/visit.h"
#include "audit/ledger.h"
#include "db/database.h"
#include "rules/rules.h"

#include <vector>

// Egen regel: a rule for one person in one order, with the reason for it. A new one about the same question takes its place
// from its day; an empty value takes it back.
struct PersonRule {
    Id<PersonRule> id;
    Id<Order> order;
    RuleName name;
    std::string value;
    std::string reason;
    CivilDate from;
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    Instant written_at;
};

// Of the orders that the access covers, the newest first.
std::vector<PersonRule> list_person_rules(ReadTx&, PersonAccess const&);

// The order's kontaktman or deputy today, or whoever leads its unit.
bool may_set_person_rule(ReadTx&, Visit const&, PersonAccess const&, Id<Order>);

struct NewPersonRule {
    Id<Order> order;
    RuleName name;
    std::string value; // checked, or empty: takes the rule back
    std::string reason;
    CivilDate from;
};
// Stricter than the ordinary rule always; looser only as far as the organisation's floor lets it.
Result<Done> add_person_rule(WriteTx&, Visit const&, PersonAccess const&, NewPersonRule const&);

RecordKind person_rule_records();
