// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/app.h"
#include "app/commands.h"
#include "app/record_kinds.h"
#include "attachments/file_check.h"
#include "audit/key_file.h"
#include "audit/seal.h"
#include "db/migrations.h"
#include "db/postgres.h"
#include "db/serving_role.h"
#include "db/sqlite.h"
#include "db/sqlite_backup.h"

#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <sstream>

namespace {

std::string_view meaning_of(Fault fault)
{
    switch (fault) {
    case Fault::row_changed:
        return "en rad i liggaren är ändrad";
    case Fault::row_missing:
        return "en rad i liggaren saknas";
    case Fault::tail_missing:
        return "slutet av en kedja saknas";
    case Fault::stream_changed:
        return "en kedjas första rad är ändrad";
    case Fault::stream_missing:
        return "en hel kedja saknas";
    case Fault::seal_changed:
        return "ett sigill är ändrat";
    case Fault::seal_missing:
        return "ett sigill saknas";
    case Fault::row_moved:
        return "en rad i liggaren står på en annan plats";
    case Fault::kind_unknown:
        return "liggaren talar om en sort som programmet inte känner";
    case Fault::record_changed:
        return "en handling är ändrad";
    case Fault::record_unreadable:
        return "en handling går inte att läsa";
    case Fault::record_missing:
        return "en handling saknas";
    case Fault::record_unknown:
        return "en handling finns som ingen har skrivit i liggaren";
    }
    std::abort();
}

std::optional<std::string> content_of(std::filesystem::path const& path)
{
    if (!std::filesystem::exists(path)) return std::nullopt;
    std::ifstream file{path, std::ios::binary};
    std::ostringstream content;
    if (file.peek() != std::ifstream::traits_type::eof()) content << file.rdbuf();
    if (file.bad() || !file.is_open()) throw std::runtime_error{path.string() + ": filen går inte att läsa."};
    return content.str();
}

void write_file(std::filesystem::path const& path, std::string const& content)
{
    std::ofstream file{path, std::ios::binary};
    file << content;
    if (!file.flush()) throw std::runtime_error{path.string() + ": filen går inte att skriva."};
}

int explain_postgres_backup()
{
    std::fputs("Uppgifterna ligger i PostgreSQL. Säkerhetskopiera dem med pgBackRest eller pg_dump, och "
               "nyckelfilerna för sig.\n"
               "Se docs/operator/backup.md.\n",
        stderr);
    return 1;
}

} // namespace

int migrate(Config const& config)
{
    SystemClock const clock;
    if (!config.on_postgres()) {
        std::puts("SQLite uppdateras när servern startar. Inget behöver göras.");
        return 0;
    }
    auto const database = open_postgres({.connection = config.text("database.connection"), .connections = 2});
    apply_migrations(*database, clock);
    auto const& role = config.text("database.serving_role");
    if (!role.empty()) grant_serving_role(*database, role);
    std::puts("Tabellerna är uppdaterade.");
    return 0;
}

int verify_records(Config const& config, std::filesystem::path const& seals)
{
    SystemClock const clock;
    auto const file = seals.empty() ? seal_file(config) : seals;
    auto const key = read_key_file(ledger_key_file(config));
    auto const database = config.on_postgres()
        ? open_postgres({.connection = config.text("database.connection"), .connections = 2})
        : open_sqlite({.path = records_file(config), .readers = 1});
    auto const outside = std::filesystem::exists(file) ? read_outside(file) : std::vector<OutsideSeal>{};
    auto const kinds = record_kinds();
    auto const log = config.on_postgres() ? nullptr : open_sqlite({.path = log_file(config), .readers = 1});
    auto report = verify(*database, key, kinds, outside);
    auto const log_report = verify_access_log(log ? *log : *database, *database, key);
    report.findings.insert(report.findings.end(), log_report.findings.begin(), log_report.findings.end());
    auto const files = config.on_postgres() ? nullptr : open_sqlite({.path = files_file(config), .readers = 1});
    if (files) apply_migrations(*files, clock, Schema::files); // a house that was never started with documents
    std::int64_t documents = 0;
    auto const file_findings = verify_files(*database, files ? *files : *database, documents);
    report.findings.insert(report.findings.end(), file_findings.begin(), file_findings.end());
    fmt::print("{} kedjor, {} rader, {} sigill, {} handlingar, {} dokument, {} rader i åtkomstloggen lästa.\n",
        report.streams + log_report.streams, report.rows, report.seals, report.records, documents, log_report.rows);
    if (outside.empty())
        fmt::print(
            "Inga sigill utanför databasen ({}): borttagna slut på kedjor kan inte visas.\n", file.string());
    for (auto const& finding : report.findings)
        fmt::print("FEL {}: {} ({}), {} st\n", code_of(finding.fault), meaning_of(finding.fault),
            finding.where, finding.count);
    if (report.is_content()) fmt::print("Inget är ändrat, borttaget eller flyttat.\n");
    return report.is_content() ? 0 : 1;
}

int backup(Config const& config, std::filesystem::path const& folder)
{
    if (config.on_postgres()) return explain_postgres_backup();
    auto const records = open_sqlite({.path = records_file(config), .readers = 1});
    auto const log = open_sqlite({.path = log_file(config), .readers = 1});
    // Read before the records: then the copy holds every seal that its file tells of.
    auto const seals = content_of(seal_file(config));
    backup_to(*records, folder);
    // After the records: then the log covers all that they tell.
    backup_to(*log, folder);
    // Also after the records: a document is in its file before the record that tells of it.
    if (std::filesystem::exists(files_file(config))) backup_to(*open_sqlite({.path = files_file(config), .readers = 1}), folder);
    if (seals) write_file(folder / "seals.log", *seals);
    fmt::print("Kopian ligger i {}.\nNyckelfilerna {}, {} och {} är inte med. Kopiera dem för sig, till en annan plats: "
               "utan dem går varken skyddade personers uppgifter eller dokumenten att läsa.\n",
        folder.string(), ledger_key_file(config).string(), compartment_key_file(config).string(),
        attachments_key_file(config).string());
    return 0;
}

int restore(Config const& config, std::filesystem::path const& folder)
{
    if (config.on_postgres()) return explain_postgres_backup();
    std::filesystem::create_directories(config.data_folder());
    restore_backup(folder, config.data_folder());
    if (std::filesystem::exists(folder / "seals.log") && !std::filesystem::exists(seal_file(config)))
        std::filesystem::copy_file(folder / "seals.log", seal_file(config));
    fmt::print("Uppgifterna ligger i {}. Lägg tillbaka nyckelfilerna som {} och {} och kör `delaktig verify`.\n",
        config.data_folder().string(), ledger_key_file(config).string(),
        compartment_key_file(config).string() + ", " + attachments_key_file(config).string());
    return 0;
}
