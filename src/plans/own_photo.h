// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "attachments/attachment.h"
#include "base/civil_date.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Eget foto: a photo among the order's documents as the picture of a goal or an activity. It lies encrypted as the other
// documents, without where it was taken. It is chosen, and shown, only while the person's yes to photos holds (DD-6).

// How a picture that is a photo is kept: "foto-" and the document's id.
std::string picture_of(Attachment const&);
std::optional<Id<Attachment>> photo_in(std::string_view picture);
// Those that can be chosen: photos, not marked as fel dokument.
std::vector<Attachment> photos_among(std::vector<Attachment> const&);
bool has_photo_consent(ReadTx&, PersonAccess const&, CivilDate today);
