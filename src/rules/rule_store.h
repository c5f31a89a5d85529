// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "db/database.h"
#include "rules/rules.h"

#include <string>
#include <vector>

// The values that hold, old and coming. Nothing here is text about a person: the reasons of person rules are read with an
// access (person_rule_store.h).

// All sets, and the own rules of every order: for lists over units.
RuleBook read_rule_book(ReadTx&);
// All sets, and the own rules of these orders.
RuleBook read_rule_book(ReadTx&, std::vector<Id<Order>> const&);

// Where each order stands: its unit, law and services. Only of orders that exist, in no order.
std::vector<RuleSubject> subjects_of(ReadTx&, std::vector<Id<Order>> const&);
RuleSubject subject_of(ReadTx&, Id<Order>);
// A unit's ordinary rules, before there is an order.
RuleSubject subject_of(ReadTx&, Id<Unit>);

// What the parts of a scope are called, and what may be chosen for it.
struct PlaceNames {
    struct Named {
        std::string code;
        std::string name;
    };
    std::vector<Named> units;
    std::vector<Named> services;
    std::vector<std::string> divisions;
    std::vector<std::string> contracts;

    std::string words_of(RuleScope const&) const; // "alla" for everywhere
};
PlaceNames load_place_names(ReadTx&);

// The contract that the unit is run under; empty: none.
void set_contract(WriteTx&, Id<Unit>, std::string const& contract);

// What holds for the plan of the order that day.
Rules read_rules(ReadTx&, Id<Order>, CivilDate on);
Rules read_rules(ReadTx&, Id<Unit>, CivilDate on);
