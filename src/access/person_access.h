// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/house_words.h"
#include "base/id.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

class Compartment;
struct Person;
struct Order;
struct Staff;
struct Unit;

// Why somebody may see this documentation; the log row carries it (R-ACC-3).
enum class Ground {
    care_relation, // assignment to, or manager of, a unit that carries out the order (DD-1)
    emergency,     // nödöppning inside the own controller (DD-4)
    case_officer,  // handläggare, guest of the own order (DD-2)
    plan_maker,    // socialsekreterare who makes the plan (DD-2, R150)
};

// What one opened order allows.
struct OpenOrder {
    Id<Order> order;
    Id<Unit> unit;
};

// Skyddade personuppgifter (R-PROT-1): 1 sekretessmarkering, 2 skyddad folkbokföring, 3 fingerade uppgifter or a local
// decision. What leads to the person lies sealed; only whoever has a named grant has the compartment, and so the key.
struct Protected {
    int level = 0;
    Compartment const* compartment = nullptr;

    bool is_protected() const { return level > 0; }
    bool opens() const { return compartment != nullptr; }
};

// Proof that `staff` may see `person`'s documentation of these orders, and that the opening is queued for the access
// log; only what keeps a form that an opening has shown (Intent::draft) queues no row of its own. Only AccessControl
// makes one; every store function that reads a person's records asks for one, and reads nothing outside orders() (DD-1).
// Forgetting the check is therefore a compile error, not a data breach.
class PersonAccess {
public:
    Id<Person> person() const { return person_; }
    Id<Staff> staff() const { return staff_; }
    Ground ground() const { return ground_; }
    std::vector<OpenOrder> const& orders() const { return orders_; }
    bool covers(Id<Order> order) const
    {
        return std::any_of(orders_.begin(), orders_.end(), [&](OpenOrder const& open) { return open.order == order; });
    }
    // The same opening without the orders of other units: for what all of one unit may see.
    PersonAccess of_unit(Id<Unit> unit) const
    {
        auto narrower = *this;
        std::erase_if(narrower.orders_, [&](OpenOrder const& open) { return open.unit != unit; });
        return narrower;
    }
    std::vector<Id<Order>> order_ids() const;
    // The covered orders as a parameter of SQL, for is_among().
    std::string order_list() const;
    // Belongs to the deciding authority (DD-2): sees the order, the plan it makes and what was handed over, no journal.
    bool is_guest() const { return ground_ == Ground::case_officer || ground_ == Ground::plan_maker; }
    // May write notes and plan texts here (a case officer may not).
    bool may_write() const { return may_write_; }
    // Leads a unit that carries out one of the orders: appoints the kontaktman, opens a note hidden as fel person.
    bool leads() const { return leads_; }
    // What this house calls the kontaktman, for what the opened pages say (R310).
    WordForms const& key_worker_word() const { return key_worker_word_; }
    Protected const& protection() const { return protection_; }

private:
    friend class AccessControl;
    friend struct TestAccess; // defined in tests/ only
    PersonAccess(Id<Person> person, Id<Staff> staff, Ground ground, std::vector<OpenOrder> orders, bool may_write,
        bool leads, WordForms key_worker_word = HouseWords{}.key_worker, Protected protection = {})
        : person_{person}, staff_{staff}, ground_{ground}, orders_{std::move(orders)}, may_write_{may_write},
          leads_{leads}, key_worker_word_{std::move(key_worker_word)}, protection_{protection}
    {
    }

    Id<Person> person_;
    Id<Staff> staff_;
    Ground ground_;
    std::vector<OpenOrder> orders_;
    bool may_write_;
    bool leads_;
    WordForms key_worker_word_;
    Protected protection_;
};
