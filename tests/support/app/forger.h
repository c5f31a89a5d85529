// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/app/test_app.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// Somebody who owns the database, whichever it is: past triggers, rules, references and rights, beside the house that
// has it open.
class Forger {
public:
    explicit Forger(TestApp&);
    ~Forger();
    Forger(Forger const&) = delete;
    Forger& operator=(Forger const&) = delete;

    void run(std::string const& sql);
    // The first row, each column as a literal of SQL ("NULL", "12", "'text'", bytes); nothing when there is none.
    std::optional<std::vector<std::string>> first_row(std::string const& sql, std::size_t columns);

    // A column of a table, and what SQLite's migration says of it: the types and rules are the same on both databases.
    struct Column {
        std::string name;
        std::string type; // INTEGER, TEXT, BLOB
        bool never_null;
        bool in_key;
        std::vector<std::string> words; // the only ones that a rule allows
    };
    std::vector<Column> columns_of(std::string const& table);

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};
