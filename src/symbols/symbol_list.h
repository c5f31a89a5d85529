// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"
#include "symbols/symbol.h"

#include <functional>
#include <string>
#include <vector>

// What a search for symbols found, each with its picture and words; or that nothing was. Empty when nothing was sought.
Html symbol_hits(std::vector<Symbol> const&, std::string const& sought, std::function<Html(Symbol const&)> const& words);
