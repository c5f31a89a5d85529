// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/civil_date.h"
#include "db/database.h"
#include "html/html.h"
#include "meetings/meeting_frame.h"
#include "people/consent.h"
#include "people/person_contact.h"
#include "people/person_fact.h"

#include <optional>
#include <string>
#include <vector>

// The person card as it is gone through in the conversation (R71, R250, R257): what is written, with the way to change it
// and back again. None of it for a guest of the order (DD-2).
struct CardView {
    std::optional<UnitKind> unit = std::nullopt; // what kind of support it is: not everything concerns every kind
    std::vector<PersonFact> facts = {};
    std::vector<PersonContact> contacts = {}; // those somebody may turn to today
    std::vector<Consent> consents = {};       // those that hold today
};

CardView load_card(ReadTx&, Visit const&, OpenMeeting const&);
// Facts that are written, alerts and contacts; what is not written can be added.
Html card_fields(OpenMeeting const&, CardView const&);
// What the person has said yes to, and the way to say yes or take it back.
Html consent_part(OpenMeeting const&, CardView const&);
// The name of the field that marks a fact.
std::string mark_field(std::string_view item);
