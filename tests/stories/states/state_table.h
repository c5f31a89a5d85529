// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

// The tables of docs/states.md, as the stories walk them.
namespace states {

// Where nothing is there yet, or any more.
inline constexpr char const* nothing = "–";

// A row of a table, for one state that it begins in: "received, accepted" is two, "any" is every state of the table.
struct StateRow {
    std::string from;
    std::string step;
    std::string to; // "the same" is resolved
    bool by_itself; // nobody takes it: time passes, or something else happens
};

struct StateTable {
    std::string heading; // of its section
    std::vector<StateRow> rows;

    std::vector<std::string> states() const; // each once, nothing first
};

// Every table that begins with From, Step, To. Throws when the document is not written as it should be.
std::vector<StateTable> state_tables();
StateTable const& state_table(std::string const& heading);

} // namespace states
