// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "audit/ledger.h"
#include "db/database.h"
#include "plans/template_draft.h"
#include "plans/template_store.h"

#include <optional>
#include <vector>

// Who published a version of the organisation's own template (R142).
struct TemplatePublication {
    Id<TemplatePublication> id;
    Id<PlanTemplate> plan_template;
    Id<PlanTemplate> based_on;
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    Instant published_at;
};
// None for the program's own templates.
std::optional<TemplatePublication> find_publication(ReadTx&, Id<PlanTemplate>);

// All versions of the template, the newest first.
std::vector<StoredTemplate> list_template_versions(ReadTx&, std::string_view key);

std::optional<TemplateDraft> find_template_draft(ReadTx&, Id<TemplateDraft>);
std::vector<TemplateDraft> list_template_drafts(ReadTx&);

// What a copy becomes: the next version of the organisation's own template, or a template of its own.
enum class CopyAs { next_version, own_template };
// Only a template of the organisation has a next version here; the program's come with the program. Where a draft of it
// is there already, it is that one.
Result<Id<TemplateDraft>> start_template_draft(WriteTx&, Visit const&, Id<PlanTemplate>, CopyAs);
// Conflict when somebody has saved since this one was read.
Result<Done> save_template_draft(WriteTx&, Visit const&, TemplateDraft const&);
void discard_template_draft(WriteTx&, Id<TemplateDraft>);
// A new immutable version, and the draft is gone. Plans that are begun keep theirs.
Id<PlanTemplate> publish_template(WriteTx&, Visit const&, TemplateDraft const&);

RecordKind template_publication_records();
