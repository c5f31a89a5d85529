// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/own_photo.h"

#include "people/consent_store.h"

#include <algorithm>
#include <iterator>

namespace {

constexpr std::string_view prefix = "foto-";

} // namespace

std::string picture_of(Attachment const& photo) { return std::string{prefix} + photo.id.text(); }

std::optional<Id<Attachment>> photo_in(std::string_view picture)
{
    if (!picture.starts_with(prefix)) return std::nullopt;
    return Id<Attachment>::parse(picture.substr(prefix.size()));
}

std::vector<Attachment> photos_among(std::vector<Attachment> const& documents)
{
    std::vector<Attachment> photos;
    std::ranges::copy_if(documents, std::back_inserter(photos),
        [](Attachment const& one) { return one.kind == AttachmentKind::photo && is_picture(one.type) && !one.mistake; });
    return photos;
}

bool has_photo_consent(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    return std::ranges::any_of(list_consents(tx, access),
        [&](Consent const& one) { return one.kind == "photo" && one.holds_on(today); });
}
