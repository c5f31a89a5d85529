// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/database/temporary_folder.h"

#include <memory>
#include <string>

// A PostgreSQL 15 of this test program's own: Debian's package, a folder of its own, a socket in it and no
// port, run by an unprivileged user. It ends with the program, also when the program is killed.
class TestPostgres {
public:
    // Started when it is first asked for.
    static TestPostgres& instance();

    // A new database; a copy of `like` when that is not empty.
    std::string create_database(std::string const& like = "");
    void drop_database(std::string const& name);

    // What libpq connects with.
    std::string as_owner(std::string const& database) const;
    std::string as_serving_role(std::string const& database) const;

    // For tests of what happens when the server goes away.
    void stop();
    void start();

    ~TestPostgres();
    TestPostgres(TestPostgres const&) = delete;
    TestPostgres& operator=(TestPostgres const&) = delete;

private:
    TestPostgres();
    void command(std::string const& sql);

    TemporaryFolder folder_;
    int process_ = 0;
    int databases_ = 0;
};
