// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "oversight/hiding.h"
#include "oversight/sheet.h"
#include "oversight/standing.h"

#include <map>
#include <string>
#include <vector>

// Figures of the whole for its head (verksamhetschef, R321): units by division (verksamhetsgren), small numbers hidden.
struct Operations {
    struct Column {
        std::string name;
        ShareColumn shares;
    };
    struct Division {
        std::string name;
        std::vector<Unit> units;
    };
    std::vector<Division> divisions;
    std::vector<Column> columns;
};
Operations operations_of(std::vector<Unit> const&, std::map<Id<Unit>, UnitFigures> const&);

// "18 av 24 (75 %)", "Visas inte", or "–" when there is nothing to count.
std::string share_text(Share const&);
Sheet operations_sheet(Operations const&);
