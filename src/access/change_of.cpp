// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/change_of.h"

Change change_of(
    Visit const& visit, PersonAccess const& access, std::string_view action, std::string_view kind, std::int64_t id)
{
    return {.action = action,
        .kind = kind,
        .record = id,
        .staff = visit.actor.staff.number(),
        .session = visit.actor.session.number(),
        .person = access.person().number()};
}
