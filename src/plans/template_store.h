// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "base/id_source.h"
#include "base/result.h"
#include "db/database.h"
#include "plans/template.h"

#include <optional>
#include <vector>

struct PlanVersion;

// A template as it lies in the database: an immutable row.
struct StoredTemplate {
    Id<PlanTemplate> id;
    PlanTemplate content;
    bool is_own = false; // published by the organisation (template_draft_store.h), not part of the program
};

// Its text as it is kept for good, and committed to in the ledger.
struct KeptTemplate {
    std::int64_t id;
    std::string key;
    std::int64_t version;
    std::string name;
    std::string content;
    Instant created_at;
};
// `act` says who did what; its record is set here.
void add_template(WriteTx&, Ledger const&, Change act, KeptTemplate const&);

// Takes the program's templates into the database, once a version. Refuses a file that was changed without a new
// version: plans stand on what they were written after.
Result<Done> import_templates(WriteTx&, IdSource&, Ledger const&, Instant now);

RecordKind plan_template_records();

// The highest version of each template, in the order in which they first came.
std::vector<StoredTemplate> list_templates(ReadTx&);
std::optional<StoredTemplate> find_latest_template(ReadTx&, std::string_view key);
std::optional<StoredTemplate> find_template(ReadTx&, Id<PlanTemplate>);
std::optional<StoredTemplate> find_template_of(ReadTx&, Id<PlanVersion>);
