// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// Ids as one parameter of a statement, for is_among(): "[12,13,14]". The text of the statement is the same for everybody,
// so that the database prepares it once; ids written into the text would make it prepare a new one for each page.
template <class Entity>
std::string id_list(std::span<Id<Entity> const> ids)
{
    std::string list{"["};
    for (auto const id : ids) {
        if (list.size() > 1) list += ',';
        list += std::to_string(id.number());
    }
    return list + ']';
}
template <class Entity>
std::string id_list(std::vector<Id<Entity>> const& ids)
{
    return id_list(std::span{ids});
}

// SQL: whether `column` is one of the ids in the parameter `place`, an id_list(). None is in an empty list.
std::string is_among(std::string_view column, int place);
