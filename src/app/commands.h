// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/config.h"

#include <filesystem>
#include <optional>
#include <string>

// The program from outside: `delaktig COMMAND`. Exit status: 0 done, 1 it went wrong (said on stderr, in Swedish, with
// what to do), 2 wrong usage. Faults end here.
int run_command(int argc, char** argv);

// The commands. Each takes what its options say and returns the exit status.

// Serves until SIGTERM or SIGINT, then finishes what has begun.
int serve(Config const&);
struct DemoOptions {
    std::filesystem::path folder = "delaktig-data/demo";
    long port = 8080;
    bool fresh = false;
    bool only_data = false; // makes the data and ends
};
int demo(DemoOptions const&);
// Fills a new house with data to measure on (bench/). Prints a line a person: user, person, goal, plan and its version.
// Not in --help.
struct BenchOptions {
    std::size_t persons = 1000;
    std::filesystem::path notes; // a file with a note's text on each line
};
int bench_data(Config const&, BenchOptions const&);
// What the durable log row adds to a read, as JSON: CPU, p50, and the time of one commit. Not in --help.
int bench_log(Config const&, double seconds);
int bench_due(Config const&, int persons);
int check(Config const&);
int migrate(Config const&);
int verify_records(Config const&, std::filesystem::path const& seals);
int backup(Config const&, std::filesystem::path const& folder);
int restore(Config const&, std::filesystem::path const& folder);

struct UserOptions {
    std::string username;
    std::string name = {};
    std::string title = {};
    std::string role = {}; // code of Role
    std::string unit = {}; // name of the unit; empty: the whole organisation
    std::string from = {}; // first day of the role; empty: today
    std::string to = {};   // last day of the role; empty: until further notice, or today when it is ended
};
int add_user(Config const&, UserOptions const&);
int list_users(Config const&);
int reset_password(Config const&, UserOptions const&);
int grant_role(Config const&, UserOptions const&);
int finish_role(Config const&, UserOptions const&);
int close_user(Config const&, UserOptions const&);

struct UnitOptions {
    std::string name;
    std::string kind;
    std::string law;
    std::string new_name = {};
    std::optional<std::string> division = std::nullopt;
    std::optional<std::string> contract = std::nullopt;
    std::optional<std::string> phone = std::nullopt;
    std::optional<std::string> address = std::nullopt;
    std::optional<std::string> self_assignment = std::nullopt; // "yes" or "no": jag arbetar här i dag (DD-4)
};
int add_unit(Config const&, UnitOptions const&);
int change_unit(Config const&, UnitOptions const&);
int list_units(Config const&);

struct CodeOptions {
    std::filesystem::path file = {};
    std::string system = {};  // "icf" or "ksi"
    std::string version = {}; // as Socialstyrelsen names the edition: "2025"
};
int import_codes(Config const&, CodeOptions const&);
int list_codes(Config const&);

// A folder of symbols with its list (docs/operator/symbols.md).
struct SymbolOptions {
    std::filesystem::path path = {}; // the folder, or the list in it
    std::string name = {};           // of the set: "Mulberry"
    std::string version = {};
};
int import_symbols(Config const&, SymbolOptions const&);
int list_symbols(Config const&);
int retire_symbols(Config const&, SymbolOptions const&);

struct TermOptions {
    std::string list;
    std::string code = {};
    std::string label = {};
    std::optional<std::string> help = std::nullopt;
    std::optional<int> position = std::nullopt;
    bool retired = false; // not offered any more
};
int list_terms(Config const&, TermOptions const&);
int put_term(Config const&, TermOptions const&);

struct ServiceKindOptions {
    std::string code;
    std::string label;
    std::string plan_maker = "unit"; // code of PlanMaker
    bool supports_relative = false;
};
int list_service_kinds(Config const&);
int put_service_kind(Config const&, ServiceKindOptions const&);
// What the program does by itself, and the mail it sends (docs/operator/mail.md).
struct JobOptions {
    std::string job = {}; // its id; empty: every one that was given up
    bool all = false;     // also what has been done
};
int list_own_jobs(Config const&, JobOptions const&);
int retry_own_jobs(Config const&, JobOptions const&);
int list_mail(Config const&);
int try_mail(Config const&, std::string const& address);
// Reservmapp (docs/operator/reserve.md): who orders it for a unit, and making it now.
struct ReserveOptions {
    std::string unit;
    std::string user = {};
    bool stop = false;
    std::filesystem::path folder = {};
};
int order_unit_reserve(Config const&, ReserveOptions const&);
// A key and a certificate for the seal of documents, to begin with: the organisation is its own issuer.
int make_document_seal(Config const&);
int make_unit_reserve(Config const&, ReserveOptions const&);
