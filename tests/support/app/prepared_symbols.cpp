// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/prepared_app.h"
#include "symbols/symbol_store.h"
#include "unit/attachments/pictures.h"

#include <doctest/doctest.h>

// One of the organisation's own, on no card.
void PreparedApp::prepare_symbols()
{
    auto symbols = *parse_symbol_list("Fil;Namn;Licens;Källa\npunkt.png;Punkt;EUPL-1.2;Vi själva\n");
    symbols.front().content = png({});
    auto& house = app().house();
    REQUIRE(house.database.write([&](WriteTx& tx) {
        return import_symbols(tx, house.ids, house.clock, "Egna", "1", "symboler.csv", symbols);
    }));
    values_["{symbol}"] = id_text(count("SELECT max(id) FROM symbol"));
}
