// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "access/staff.h"
#include "access/visit.h"
#include "base/civil_date.h"
#include "base/result.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <vector>

enum class KeyWorkerKind { main, deputy };

// Kontaktman (DD-10): the named member of staff who answers for an order's plan, or the deputy. The identifier is
// keyWorker because kontaktperson is a service of LSS and SoL.
struct KeyWorker {
    Id<KeyWorker> id;
    Id<Order> order;
    Id<Staff> staff;
    std::string name;
    std::string title;
    std::string phone;
    KeyWorkerKind kind;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to = std::nullopt; // the last day

    bool in_force_on(CivilDate day) const { return valid_from <= day && (!valid_to || day <= *valid_to); }
};

// All of the covered orders, the latest first.
std::vector<KeyWorker> list_key_workers(ReadTx&, PersonAccess const&);
// Who is kontaktman or deputy of the order on that day.
std::optional<KeyWorker> find_key_worker(ReadTx&, PersonAccess const&, Id<Order>, KeyWorkerKind, CivilDate day);
// The orders whose kontaktman or deputy somebody is, for Min dag.
std::vector<Id<Order>> list_orders_of_key_worker(ReadTx&, Id<Staff>, CivilDate day);

// By a manager or coordinator of the unit, of somebody who works there. The one before ends the day before.
Result<Done> appoint_key_worker(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, Id<Staff>, KeyWorkerKind,
    CivilDate from);
Result<Done> end_key_worker(WriteTx&, Visit const&, PersonAccess const&, Id<Order>, Id<KeyWorker>, CivilDate last_day);
