// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/civil_date.h"
#include "base/id.h"
#include "rules/rule_keys.h"
#include "rules/rule_set.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct Order;
struct Unit;

// The routine that a value comes from, as a page cites it.
struct RuleSource {
    std::string document;  // "Rutin för genomförandeplan 30 september 2024"
    std::string paragraph; // "Hur"
    int version = 0;       // of the organisation's rules; 0: what comes with the program

    std::string words() const; // Rutin för genomförandeplan 30 september 2024 § Hur
    bool operator==(RuleSource const&) const = default;
};

// "Rutin för … § Hur, för Daglig verksamhet"
std::string because_words(RuleSource const&, std::string const& scope);

// A value and why it is that one.
template <class T>
struct Ruled {
    T value;
    RuleSource source;
    std::string scope;   // in words: "hela organisationen", "Daglig verksamhet", "bara den här personen"
    std::string service; // the service that asked for it, where the others of the plan ask for less (DD-9); else empty

    std::string because() const { return because_words(source, scope); }
};

struct ServiceOfSubject {
    std::string code;
    std::string label;
};

// What rules are asked about: the order of one plan (DD-9), or a place of the organisation while there is no order.
struct RuleSubject {
    std::optional<Id<Order>> order = std::nullopt;
    std::string division = {};
    std::string law = {};
    std::vector<ServiceOfSubject> services = {};
    std::string contract = {};
    std::optional<Id<Unit>> unit = std::nullopt;
    std::string unit_name = {};

    // The same for all orders that the same rules fit, but those with a rule of their own.
    std::string place() const;
};

// What holds for one subject on one day; every rule has a value.
class Rules {
public:
    template <class T>
    Ruled<T> operator[](RuleKey<T> key) const
    {
        auto const& found = of(key.name);
        return {RuleReading<T>::of(kind_of(key.name), found.value), found.source, found.scope, found.service};
    }
    Ruled<std::string> const& of(RuleName) const;

private:
    friend class RuleBook;
    std::vector<Ruled<std::string>> values_; // in the order of RuleName
};

// A set and the first day it holds. It holds until the next one does.
struct DatedRules {
    std::shared_ptr<RuleSet const> set;
    CivilDate from;
    int version;
};

// A rule for one person in one order, from a day on; "" when it is taken back.
struct PersonRuleValue {
    Id<Order> order;
    RuleName name;
    std::string value;
    CivilDate from;
};

// All rules there are, old and coming too. A change does not rewrite what was: each is asked for by day.
class RuleBook {
public:
    // Both in the order of their days.
    explicit RuleBook(std::vector<DatedRules> sets = {}, std::vector<PersonRuleValue> persons = {});

    Rules rules(RuleSubject const&, CivilDate on) const;
    // The set in force that day, under the safe start; none: only the safe start.
    DatedRules const* set_on(CivilDate) const;
    // The days after `from`, up to `to`, on which other rules begin for the subject.
    std::vector<CivilDate> new_rules_between(RuleSubject const&, CivilDate from, CivilDate to) const;
    bool has_own_rules(Id<Order>) const;
    // Whether anybody, at any time, has another answer than none.
    bool asks_for(RuleName) const;
    // As if the draft held from that day.
    RuleBook with(DatedRules draft) const;

private:
    std::vector<DatedRules> sets_;
    std::multimap<Id<Order>, PersonRuleValue> persons_;
};

// In words: "Daglig verksamhet, LSS". `unit_name` and `service_label` name what the scope says by id and code.
std::string scope_words(RuleScope const&, std::string_view unit_name, std::string_view service_label);
