// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "db/database.h"
#include "orders/order.h"

#include <optional>
#include <vector>

struct Activity;
struct Goal;

// An order that a note may be about. One that has ended is still open to closing notes (DD-20); one that is only
// received is nobody's work yet, and stands here only when there is nothing else.
struct NoteOrder {
    Id<Order> order;
    Id<Unit> unit;
    OrderState state;

    OpenOrder open() const { return {.order = order, .unit = unit}; }
};

// Of the opened orders, the newest first.
std::vector<NoteOrder> list_note_orders(ReadTx&, PersonAccess const&);

// Those a note is taken to be about when nobody says which: the started ones, else the accepted, else the ended. When
// there are several, only the writer knows.
std::vector<NoteOrder> likely_orders(std::vector<NoteOrder> const&);

// The order whose plan holds the goal and the activity, or the one of them that is named. Nothing when none is named, or
// when they are not of one plan of this person.
std::optional<Id<Order>> find_order_of(
    ReadTx&, Id<Person>, std::optional<Id<Goal>> const&, std::optional<Id<Activity>> const&);
