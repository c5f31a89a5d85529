// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "audit/ledger.h"
#include "db/database.h"
#include "rules/rule_set.h"

#include <optional>
#include <vector>

struct Staff;

// A version of the organisation's rules: who let it begin on which day, and why. Never changed.
struct RulePublication {
    Id<RulePublication> id;
    int version;
    RuleSet set;
    CivilDate from;
    std::string reason;
    Id<Staff> author;
    std::string author_name;
    std::string author_title;
    Instant published_at;
};
std::vector<RulePublication> list_rule_publications(ReadTx&); // the newest first
std::optional<RulePublication> find_rule_publication(ReadTx&, int version);

// What the rutinägare writes on. There is at most one.
struct RuleDraft {
    std::int64_t version; // raised by each save
    RuleSet set;
    Instant written_at;
    std::string written_by;
};
std::optional<RuleDraft> find_rule_draft(ReadTx&);
// Conflict where there is one already.
Result<Done> start_rule_draft(WriteTx&, Visit const&, RuleSet const& from);
// Conflict when somebody has saved since `draft.version`; refused when the set has a mistake.
Result<Done> save_rule_draft(WriteTx&, Visit const&, RuleDraft const& draft);
void discard_rule_draft(WriteTx&);
// The draft becomes the next version, from a day that is not past: what was in force until then is not rewritten.
Result<int> publish_rules(WriteTx&, Visit const&, CivilDate from, std::string const& reason);

RecordKind rule_set_records();
