// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/database/test_postgres.h"

#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

std::string const programs = "/usr/lib/postgresql/15/bin/";

// PostgreSQL refuses to run as root.
passwd const* unprivileged_user()
{
    if (geteuid() != 0) return nullptr;
    if (auto const* user = getpwnam("postgres")) return user;
    if (auto const* user = getpwnam("nobody")) return user;
    throw std::runtime_error{"no unprivileged user to run PostgreSQL"};
}

// Each house of a story has a database of its own, some hundred files: quicker in memory than on a disk, where there is room.
std::filesystem::path room_for_databases()
{
    std::filesystem::path const memory = "/dev/shm";
    std::error_code error;
    auto const space = std::filesystem::space(memory, error);
    bool const has_room = !error && space.available > (std::uintmax_t{2} << 30) && access(memory.c_str(), W_OK) == 0;
    return has_room ? memory : std::filesystem::temp_directory_path();
}

// Starts a program that dies with us.
int start_program(std::vector<std::string> const& words, std::filesystem::path const& output)
{
    auto const* user = unprivileged_user();
    std::vector<char*> arguments;
    for (auto const& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    int const process = fork();
    if (process < 0) throw std::runtime_error{"cannot fork"};
    if (process > 0) return process;

    // In the child: only calls that are safe after fork.
    if (user && (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0))
        _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    int const file = open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
}

int wait_for(int process)
{
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

} // namespace

TestPostgres& TestPostgres::instance()
{
    static TestPostgres server;
    return server;
}

TestPostgres::TestPostgres() : folder_{room_for_databases()}
{
    if (auto const* user = unprivileged_user())
        if (chown(folder_.path().c_str(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error{"cannot give the folder away"};
    int const status =
        wait_for(start_program({programs + "initdb", "-D", folder_.path() / "data", "-U", "owner", "-A",
                                   "trust", "-E", "UTF8", "--locale=C", "--no-sync"},
            folder_.path() / "initdb.log"));
    if (status != 0)
        throw std::runtime_error{"initdb of PostgreSQL 15 failed; is the package postgresql-15 there?"};
    start();
    command("CREATE ROLE delaktig_app LOGIN");
}

TestPostgres::~TestPostgres()
{
    stop();
}

void TestPostgres::start()
{
    // Nothing here must survive a power failure, and everything shall be quick.
    process_ = start_program({programs + "postgres", "-D", folder_.path() / "data", "-k", folder_.path(),
                                 "-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off",
                                 "-c", "shared_buffers=32MB", "-c", "max_connections=200", "-c",
                                 "autovacuum=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0", "-c", "min_wal_size=32MB", "-c",
                                 "max_wal_size=128MB"},
        folder_.path() / "server.log");
    for (int tries = 0; tries < 600; ++tries) {
        if (PQping(as_owner("postgres").c_str()) == PQPING_OK) return;
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    throw std::runtime_error{"PostgreSQL did not start"};
}

void TestPostgres::stop()
{
    if (process_ == 0) return;
    kill(process_, SIGQUIT);
    wait_for(process_);
    process_ = 0;
}

std::string TestPostgres::create_database(std::string const& like)
{
    auto const name = "test_" + std::to_string(++databases_);
    command("CREATE DATABASE " + name + (like.empty() ? "" : " TEMPLATE " + like + " STRATEGY FILE_COPY"));
    return name;
}

void TestPostgres::drop_database(std::string const& name)
{
    command("DROP DATABASE " + name + " WITH (FORCE)");
}

std::string TestPostgres::as_owner(std::string const& database) const
{
    return "host=" + folder_.path().string() + " user=owner dbname=" + database;
}

std::string TestPostgres::as_serving_role(std::string const& database) const
{
    return "host=" + folder_.path().string() + " user=delaktig_app dbname=" + database;
}

// Databases are made outside of transactions, which Database has no call for.
void TestPostgres::command(std::string const& sql)
{
    auto* const connection = PQconnectdb(as_owner("postgres").c_str());
    auto* const result = PQexec(connection, sql.c_str());
    bool const worked = PQresultStatus(result) == PGRES_COMMAND_OK;
    std::string const message = PQerrorMessage(connection);
    PQclear(result);
    PQfinish(connection);
    if (!worked) throw std::runtime_error{sql + ": " + message};
}
