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

// A template as it lies in the database: an immutable row.
struct StoredTemplate {
    Id<PlanTemplate> id;
    PlanTemplate content;
};

// Takes the program's templates into the database, once a version. Refuses a file that was changed without a new
// version: plans stand on what they were written after.
Result<Done> import_templates(WriteTx&, IdSource&, Ledger const&, Instant now);

RecordKind plan_template_records();

// The highest version of each template, by name.
std::vector<StoredTemplate> list_templates(ReadTx&);
std::optional<StoredTemplate> find_template(ReadTx&, Id<PlanTemplate>);
