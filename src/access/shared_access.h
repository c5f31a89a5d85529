// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/actor.h"
#include "access/person_access.h"

// Proof that `staff` may see what the units of one controller share about a person: name, contact, how we communicate,
// alerts, what to do when the person does not open, and *that* another unit gives a service, never what it writes
// (DD-1). Comes from AccessControl, or with an opened documentation.
class SharedAccess {
public:
    SharedAccess(PersonAccess const& access) // not explicit: whoever may read the documentation may read this
        : person_{access.person()}, staff_{access.staff()}, may_write_{access.may_write() && !access.is_guest()},
          name_only_{access.is_guest()}, opens_home_{!access.is_guest()}, protection_{access.protection()}
    {
    }

    Id<Person> person() const { return person_; }
    Id<Staff> staff() const { return staff_; }
    bool may_write() const { return may_write_; }
    // A guest of an order (DD-2) sees whose order it is, and nothing else of this.
    bool name_only() const { return name_only_; }
    // May see how to get into the person's home: door code, keys, alarm, way. Whoever supports the person, not whoever
    // only registers an order.
    bool opens_home() const { return opens_home_; }
    Protected const& protection() const { return protection_; }

private:
    friend class AccessControl;
    friend struct TestAccess; // defined in tests/ only
    SharedAccess(Id<Person> person, Id<Staff> staff, bool may_write, bool opens_home = true, Protected protection = {})
        : person_{person}, staff_{staff}, may_write_{may_write}, name_only_{false}, opens_home_{opens_home},
          protection_{protection}
    {
    }

    Id<Person> person_;
    Id<Staff> staff_;
    bool may_write_;
    bool name_only_;
    bool opens_home_;
    Protected protection_;
};
