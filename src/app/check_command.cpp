// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/app.h"
#include "app/commands.h"
#include "app/existing_database.h"
#include "app/own_work.h"
#include "attachments/file_key.h"
#include "audit/compartment.h"
#include "audit/key_file.h"
#include "db/migrations.h"
#include "db/sqlite.h"
#include "http/tls.h"
#include "jobs/job_store.h"

#include <cstdio>
#include <fmt/format.h>

#include <unistd.h>

namespace {

namespace fs = std::filesystem;

// The folder itself, or the one in which a start would make it.
fs::path nearest_folder(fs::path folder)
{
    while (!fs::exists(folder) && folder.has_relative_path()) folder = folder.parent_path();
    return folder;
}

// The file, or where it is to be made.
void check_writable(fs::path const& file)
{
    auto const place = fs::exists(file) ? file : nearest_folder(fs::absolute(file).parent_path());
    if (::access(place.c_str(), W_OK) != 0)
        throw std::runtime_error{fmt::format("{} går inte att skriva. Pröva rättigheterna på {}.", file.string(), place.string())};
}

void check_certificate(Config const& config)
{
    auto const& certificate = config.text("server.certificate_file");
    auto const& key = config.text("server.key_file");
    if (certificate.empty() != key.empty())
        throw std::runtime_error{"server.certificate_file och server.key_file hör ihop: ange båda eller ingen."};
    if (!certificate.empty()) static_cast<void>(load_tls(certificate, key));
}

// What incoming documents hold. Without the file a start makes an empty one: right only when there are no documents.
void check_files(Config const& config)
{
    if (config.on_postgres()) return;
    if (!fs::exists(files_file(config))) return check_writable(files_file(config));
    static_cast<void>(list_missing_migrations(*open_sqlite({.path = files_file(config), .readers = 1}), Schema::files));
}

void check_database(Config const& config)
{
    auto const database = open_existing(config);
    if (!database) {
        check_writable(records_file(config));
        for (auto const& key : {ledger_key_file(config), compartment_key_file(config), attachments_key_file(config)})
            if (fs::exists(key)) static_cast<void>(read_key_file(key));
        fmt::print("Databasen {} finns inte än. Den skapas när servern startar.\n", records_file(config).string());
        return;
    }
    if (auto const missing = list_missing_migrations(*database); !missing.empty()) {
        if (config.on_postgres()) check_migrations(*database);
        fmt::print("Tabellerna uppdateras när servern startar: {} ändringar.\n", missing.size());
        return;
    }
    check_key_file(ledger_key_file(config), *database);
    check_compartment_key(compartment_key_file(config), *database);
    check_file_key(attachments_key_file(config), *database);
    check_files(config);
}

// What waits in vain: said, and no reason not to start.
void say_jobs(Config const& config)
{
    auto const database = open_existing(config);
    if (!database || !list_missing_migrations(*database).empty()) return;
    auto const health = database->read([](ReadTx& tx) { return job_health(tx, SystemClock{}.now()); });
    if (health.stopped > 0) fmt::print("Jobb som gavs upp: {}. Se `delaktig jobs list`.\n", health.stopped);
    if (health.late > 0) fmt::print("Jobb som borde ha gjorts för mer än tio minuter sedan: {}. Är servern i gång?\n", health.late);
}

// Documents may leave without a seal, but whoever runs the house knows it, and hears in time that the certificate ends.
void check_document_seal(Config const& config)
{
    auto const seal = open_document_seal(config);
    if (!seal) {
        std::puts("Dokument får ingen elektronisk stämpel. Kör `delaktig seal new`, eller ange seal.key_file och seal.certificate_file.");
        return;
    }
    auto const last_day = civil_date(seal->key().valid_until());
    auto const is_over = SystemClock{}.now() > seal->key().valid_until();
    fmt::print("Dokument får elektronisk stämpel av {}. Certifikatet {} {}.\n", seal->key().name(), is_over ? "gick ut" : "gäller till",
        last_day.text());
}

} // namespace

int check(Config const& config)
{
    check_certificate(config);
    check_database(config);
    check_writable(seal_file(config));
    static_cast<void>(mail_settings(config));
    say_jobs(config);
    check_document_seal(config);
    std::puts("Allt är i ordning: inställningar, certifikat, databas, tabeller, nycklar och sigill.");
    return 0;
}
