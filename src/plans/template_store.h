// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

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
    bool is_own = false; // published by the organisation (template_draft_store.h), not part of the program
};

// Takes the program's templates into the database, once a version. Refuses a file that was changed without a new
// version: plans stand on what they were written after.
Result<Done> import_templates(WriteTx&, IdSource&, Instant now);

// The highest version of each template, in the order in which they first came.
std::vector<StoredTemplate> list_templates(ReadTx&);
std::optional<StoredTemplate> find_latest_template(ReadTx&, std::string_view key);
std::optional<StoredTemplate> find_template(ReadTx&, Id<PlanTemplate>);
