// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id_source.h"
#include "db/database.h"
#include "symbols/symbol.h"
#include "symbols/symbol_file.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// Keeps a whole edition. Conflict when that version is there already.
Result<SymbolSet> import_symbols(WriteTx&, IdSource&, Clock const&, std::string const& name, std::string const& version,
    std::string const& file_name, std::vector<ListedSymbol> const&);
// No edition of that name is offered any more. Not found when there is none.
Result<Done> retire_symbols(WriteTx&, std::string const& name, Instant);

// By name, the newest import of each first.
std::vector<SymbolSet> list_symbol_sets(ReadTx&);
bool is_offered(std::vector<SymbolSet> const&, SymbolSet const&);
bool are_symbols_offered(ReadTx&);
// The licences and sources of one set, each once.
std::vector<SymbolCredit> list_credits(ReadTx&, Id<SymbolSet>);
// Of those symbols, each once.
std::vector<SymbolCredit> credits_of(ReadTx&, std::vector<Id<Symbol>> const&);

// Offered ones whose name or keywords have all the words; those whose name does stand first.
std::vector<Symbol> search_symbols(ReadTx&, std::string_view words, std::size_t limit);
std::optional<Symbol> find_symbol(ReadTx&, Id<Symbol>);
std::optional<std::string> symbol_content(ReadTx&, Id<Symbol>);
// What stands on the picture cards instead of a picture of the starter set.
std::map<std::string, std::string, std::less<>> replaced_pictures(ReadTx&);
