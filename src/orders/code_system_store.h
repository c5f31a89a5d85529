// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id_source.h"
#include "db/database.h"
#include "orders/code_system.h"

#include <map>
#include <string>

// Keeps a whole edition. Conflict when that version is there already.
Result<CodeSystem> import_code_system(
    WriteTx&, IdSource&, Clock const&, CodeSystemKind, std::string const& version, std::string const& file_name,
    std::vector<CodeEntry> const&);
// The newest import of each kind first.
std::vector<CodeSystem> list_code_systems(ReadTx&);
std::optional<CodeSystem> find_current_system(ReadTx&, CodeSystemKind);

// Codes whose number begins with the words, or whose texts have all of them; at most `limit`, the shortest codes first.
std::vector<CodeEntry> search_codes(ReadTx&, Id<CodeSystem>, std::string_view words, int limit);
// Of every edition, the title of the newest where a code stands in several. The program knows no more of older ones.
std::map<std::string, std::string> list_code_titles(ReadTx&, CodeSystemKind);
std::optional<CodeEntry> find_code(ReadTx&, Id<CodeSystem>, std::string_view code);
