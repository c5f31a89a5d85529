// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/sign_in.h"
#include "access/visit.h"
#include "app/config.h"
#include "audit/ledger.h"
#include "audit/verify.h"
#include "base/log.h"
#include "http/request.h"
#include "http/response.h"
#include "pdf/electronic_seal.h"

#include <exception>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <optional>

// The whole house: constructs everything in order and answers requests. `delaktig serve` puts a Server in front of it,
// story tests call handle() directly. Two of them may run on one PostgreSQL, never on one SQLite file.
class App {
public:
    // Opens the databases (SQLite: applies migrations; PostgreSQL: checks them), the ledger's key and the node number.
    // Throws when something is not in order, with what to do about it.
    App(Config const&, Clock const&, Log&);
    ~App();
    App(App const&) = delete;
    App& operator=(App const&) = delete;

    // One well-formed request. Never throws for what a person does; a fault is thrown on, to the request boundary.
    Response handle(Request const&);
    // The page for an answer that no handler makes: 4xx before the router, 503, 500.
    Response problem(int status, Request const&) const;
    // The page for a fault: 503 with what to do when the database is full, locked, lost or not to be written; else 500.
    Response fault(std::exception const&, Request const&) const;

    House& house();
    Ledger::Key const& ledger_key() const;

    // What happens by itself, when it is due: a seal a minute, into this program's own file, and the jobs of the queue
    // that all programs on the database share. Each is called by a thread of its own in `serve`, so that a mail server that
    // does not answer delays no seal.
    void seal();
    // Returns how many jobs were run.
    int run_jobs(std::stop_token const& = {});
    // Both, for tests.
    void tick();

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

// What documents are sealed with; nothing when the house has no key for it. Throws when the key cannot be used.
std::optional<pdf::ElectronicSeal> open_document_seal(Config const&);

// Where the files of these settings lie.
std::filesystem::path records_file(Config const&);
std::filesystem::path log_file(Config const&);
std::filesystem::path files_file(Config const&);
std::filesystem::path ledger_key_file(Config const&);
std::filesystem::path compartment_key_file(Config const&);
std::filesystem::path attachments_key_file(Config const&);
std::filesystem::path document_key_file(Config const&);
std::filesystem::path document_certificate_file(Config const&);
std::filesystem::path seal_file(Config const&);
