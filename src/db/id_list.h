// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"

#include <string>
#include <vector>

// "12,13,14", for IN (…): an id is a number, so nothing but digits comes into the statement. Empty for none, which no
// statement may have.
template <class Entity>
std::string id_list(std::vector<Id<Entity>> const& ids)
{
    std::string list;
    for (auto const id : ids) {
        if (!list.empty()) list += ',';
        list += std::to_string(id.number());
    }
    return list;
}
