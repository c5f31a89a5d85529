// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/access_control.h"
#include "access/actor.h"
#include "access/house_words.h"
#include "audit/access_log.h"
#include "audit/compartment.h"
#include "audit/ledger.h"
#include "base/clock.h"
#include "base/gate.h"
#include "base/id_source.h"
#include "db/database.h"

#include <memory>
#include <string>

class FileVault;
class SignIn;
namespace pdf {
class ElectronicSeal;
}

// What the installation has decided (app/config_keys.cpp); the same for every request.
struct HouseSettings {
    std::string organisation = "Delaktig"; // name of the board or company, in documents
    bool demo = false;                     // invented people, test numbers only (R-PNR-7)
    bool journal_search = true;            // DD-8
    std::size_t file_bytes = 10 << 20;     // the largest document that is taken in (R65)
    std::string risk_matrix = "4";         // 3, 4 or 5 steps, or the text of an own matrix (risks/risk_matrix.h)
    HouseWords words = {};                 // what the person and the kontaktman are called (R310)
};

// What every part of the house stands on. Built once, in app/app.cpp; outlives every request.
struct House {
    Database& database; // records
    Database& log_database; // the access log: on SQLite a file of its own, on PostgreSQL the same database
    FileVault const& files; // what incoming documents hold, encrypted
    Clock const& clock;
    IdSource& ids;
    AccessLog& access_log;
    Ledger& ledger;
    Compartment const& compartment; // seals; what opens it comes with an access
    AccessControl const& access_control;
    SignIn& sign_in;
    HouseSettings const& settings;
    // Elektronisk stämpel, over every document that is kept or leaves; nothing in a house without a key for it.
    pdf::ElectronicSeal const* document_seal = nullptr;
};

// One request of one signed-in member of staff. Handlers get it first: Response show_x(Visit&, Request const&).
// `gate` is held by every log row queued during the visit; the answer leaves when it opens.
struct Visit {
    House& house;
    Actor actor;
    std::string client_address;
    std::string request_id;
    std::shared_ptr<Gate> gate;
    std::string device_key = {}; // opens this person's drafts in this browser (DD-27)
    int session_idle_s = 0;
    std::string held_for = {}; // what the session is held open for (DD-26)
    // Set by the first row that says the request was refused: the answer adds no other (R-ACC-3).
    mutable bool is_denial_logged = false;
};
