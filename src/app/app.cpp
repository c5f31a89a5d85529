// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/app.h"

#include "app/boundary.h"
#include "app/own_work.h"
#include "app/risk_matrix_file.h"
#include "app/trouble_page.h"
#include "attachments/file_key.h"
#include "audit/compartment.h"
#include "audit/key_file.h"
#include "audit/seal.h"
#include "db/migrations.h"
#include "db/node_lease.h"
#include "db/postgres.h"
#include "db/sqlite.h"
#include "files/file_vault.h"
#include "html/components/problem.h"
#include "plans/template_store.h"

#include <cstdlib>
#include <stdexcept>

namespace {

std::unique_ptr<Database> open_records(Config const& config)
{
    if (config.on_postgres())
        return open_postgres({.connection = config.text("database.connection"), .connections = static_cast<int>(config.number("database.pool"))});
    std::filesystem::create_directories(config.data_folder());
    return open_sqlite({.path = records_file(config)});
}

// On SQLite the log of reads has a file of its own; on PostgreSQL it is tables beside the records.
std::unique_ptr<Database> open_log(Config const& config)
{
    if (config.on_postgres()) return nullptr;
    return open_sqlite({.path = log_file(config), .readers = 1});
}

// Nor are the contents of documents among the records there: they are large and seldom read.
std::unique_ptr<Database> open_files(Config const& config)
{
    if (config.on_postgres()) return nullptr;
    return open_sqlite({.path = files_file(config), .readers = 2});
}

std::unique_ptr<Database> migrated(std::unique_ptr<Database> database, Clock const& clock, Schema schema)
{
    if (!database) return database;
    if (database->kind() == Database::Kind::sqlite) apply_migrations(*database, clock, schema);
    else check_migrations(*database, schema);
    return database;
}

SessionLimits limits_of(Config const& config)
{
    SessionLimits limits;
    limits.lock_after = std::chrono::minutes{config.number("session.idle_minutes")};
    limits.idle = std::chrono::hours{config.number("session.idle_hours")};
    limits.absolute = std::chrono::hours{config.number("session.hours")};
    return limits;
}

HouseSettings settings_of(Config const& config)
{
    return {.organisation = config.text("organisation.name"),
        .demo = config.yes("organisation.demo"),
        .journal_search = config.yes("journal.search"),
        .file_bytes = static_cast<std::size_t>(config.number("attachments.file_kib")) * 1024,
        .risk_matrix = *read_risk_matrix(config.text("risk.matrix")),
        .words = {.person = *find_person_word(config.text("words.person")),
            .key_worker = *find_key_worker_word(config.text("words.key_worker"))}};
}

std::filesystem::path file_of(Config const& config, std::string_view key, char const* standard)
{
    auto const& given = config.text(key);
    return given.empty() ? config.data_folder() / standard : std::filesystem::path{given};
}

// Every so often: true when `last` is longer ago than `interval`, and then moves it. Also when the clock has been set
// back: else nothing would be sealed until it has caught up.
bool is_due(Instant& last, Instant now, std::chrono::seconds interval)
{
    if (now >= last && now - last < interval) return false;
    last = now;
    return true;
}

} // namespace

// In the order of construction; each line may use those above it.
struct App::Inner {
    Inner(Config const& config, Clock const& the_clock, Log& the_log)
        : clock{the_clock}, log{the_log}, records{migrated(open_records(config), clock, Schema::records)},
          log_records{migrated(open_log(config), clock, Schema::access_log)},
          log_database{log_records ? *log_records : *records}, file_records{migrated(open_files(config), clock, Schema::files)},
          vault{file_records ? *file_records : *records, open_file_key(attachments_key_file(config), *records), clock},
          key{open_key_file(ledger_key_file(config), *records)},
          compartment{open_compartment_key(compartment_key_file(config), *records)}, document_seal{open_document_seal(config)},
          seals{seal_file(config)}, lease{*records, clock, [this] { end_at_once(); }},
          access_log{log_database, key}, ledger{key, clock}, settings{settings_of(config)},
          sign_in{*records, access_log, clock, lease.ids(), passwords, limits_of(config)},
          house{.database = *records,
              .log_database = log_database,
              .files = vault,
              .clock = clock,
              .ids = lease.ids(),
              .access_log = access_log,
              .ledger = ledger,
              .compartment = compartment,
              .access_control = access_control,
              .sign_in = sign_in,
              .settings = settings,
              .document_seal = document_seal ? &*document_seal : nullptr},
          mail{mail_post(config)}, runner{*records, lease.ids(), clock, log, own_work(house, log, config, mail.get())}
    {
    }

    // Another program has our node number, so an id of ours could repeat one of its. What is answered is durable.
    void end_at_once()
    {
        log.error("node_lost", {{"do", "start the program again; if it comes back, look for a clock that jumps"}});
        std::_Exit(3);
    }

    std::unique_ptr<MailPost> mail_post(Config const& config)
    {
        auto wanted = mail_settings(config);
        return wanted ? std::make_unique<MailPost>(house, log, std::move(*wanted)) : nullptr;
    }

    Clock const& clock;
    Log& log;
    std::unique_ptr<Database> records;
    std::unique_ptr<Database> log_records;
    Database& log_database;
    std::unique_ptr<Database> file_records;
    FileVault vault;
    Ledger::Key key;
    Compartment compartment;
    std::optional<pdf::ElectronicSeal> const document_seal;
    std::filesystem::path seals;
    NodeLease lease;
    AccessLog access_log;
    Ledger ledger;
    HouseSettings settings;
    Passwords passwords;
    SignIn sign_in;
    AccessControl access_control{compartment};
    House house;
    std::unique_ptr<MailPost> mail;
    JobRunner runner;
    Instant last_minute{};
};

App::App(Config const& config, Clock const& clock, Log& log) : inner_{std::make_unique<Inner>(config, clock, log)}
{
    auto const taken = inner_->records->write([&](WriteTx& tx) { return import_templates(tx, inner_->lease.ids(), inner_->ledger, clock.now()); });
    if (!taken) throw std::runtime_error{taken.refusal().message};
}

App::~App() = default;

Response App::handle(Request const& request) { return answer(inner_->house, request); }

Response App::problem(int status, Request const& request) const
{
    return page(problem_page({}, {.status = status, .request_id = request.request_id}), status);
}

Response App::fault(std::exception const& fault, Request const& request) const
{
    auto const* of_database = dynamic_cast<DatabaseError const*>(&fault);
    auto const kind = of_database ? of_database->kind() : DatabaseError::Kind::other;
    return trouble_answer(kind, inner_->settings, request);
}

House& App::house() { return inner_->house; }

Ledger::Key const& App::ledger_key() const { return inner_->key; }

void App::seal()
{
    if (!is_due(inner_->last_minute, inner_->clock.now(), std::chrono::seconds{60})) return;
    if (auto const seal = write_seal(*inner_->records, inner_->log_database, inner_->key, inner_->clock)) append_outside(inner_->seals, *seal);
}

int App::run_jobs(std::stop_token const& stop) { return inner_->runner.run_due(stop); }

std::optional<pdf::ElectronicSeal> open_document_seal(Config const& config)
{
    auto const key = document_key_file(config);
    auto const certificate = document_certificate_file(config);
    // Named files must be there; without names and files documents leave without a seal.
    bool const is_named = !config.text("seal.key_file").empty() || !config.text("seal.certificate_file").empty();
    if (!is_named && !std::filesystem::exists(key) && !std::filesystem::exists(certificate)) return std::nullopt;
    return pdf::ElectronicSeal{pdf::SigningKey{key, certificate}};
}

void App::tick()
{
    seal();
    run_jobs();
}

std::filesystem::path records_file(Config const& config) { return config.data_folder() / "delaktig.db"; }
std::filesystem::path log_file(Config const& config) { return config.data_folder() / "log.db"; }
std::filesystem::path ledger_key_file(Config const& config) { return file_of(config, "ledger.key_file", "ledger.key"); }
std::filesystem::path compartment_key_file(Config const& config) { return file_of(config, "compartment.key_file", "compartment.key"); }
std::filesystem::path files_file(Config const& config) { return config.data_folder() / "files.db"; }
std::filesystem::path attachments_key_file(Config const& config)
{
    return file_of(config, "attachments.key_file", "attachments.key");
}
std::filesystem::path document_key_file(Config const& config) { return file_of(config, "seal.key_file", "document-seal.key"); }
std::filesystem::path document_certificate_file(Config const& config)
{
    return file_of(config, "seal.certificate_file", "document-seal.pem");
}
std::filesystem::path seal_file(Config const& config) { return file_of(config, "ledger.seal_file", "seals.log"); }
