// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "attachments/attachment.h"
#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"

#include <optional>
#include <string>

struct Order;
struct Staff;

// Plan från en extern utförare (R151, 002:37): somebody outside makes the plan, and what they sent is registered as the plan
// in force for the order. Or plan från före Delaktig (R325): the unit's own, from paper or another system, which applies until
// the first one is established here. A record, never changed: the next one replaces it, and none whose document is marked as
// fel dokument applies.
struct OutsidePlan {
    Id<OutsidePlan> id;
    Id<Order> order;
    Id<Attachment> document; // among the order's documents
    std::string document_title = {}; // as it is called there; not part of the record
    CivilDate dated_on;      // the plan's own date
    std::string made_by;     // who, and where: "Lena Ek, HVB Granen"
    std::optional<CivilDate> follow_up_on = std::nullopt;
    Id<Staff> author;
    std::string author_name;
    Instant written_at;
};

// "Gjord av Lena Ek, HVB Granen, 3 november 2026. Följs upp 3 maj 2027."
std::string outside_plan_text(OutsidePlan const&);
