// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_store.h"

#include <algorithm>
#include <string>

namespace {

struct BuiltIn {
    PlanTemplate content;
    std::string_view text;
};

// The templates of this program, read once. A broken one is a bug that a test finds.
std::vector<BuiltIn> const& built_in()
{
    static std::vector<BuiltIn> const all = [] {
        std::vector<BuiltIn> made;
        for (auto const& file : template_files()) {
            auto parsed = parse_plan_template(file.content, file.name);
            if (!parsed) throw std::logic_error{parsed.refusal().message};
            made.push_back({std::move(*parsed), file.content});
        }
        return made;
    }();
    return all;
}

Canonical canonical_of(KeptTemplate const& kept)
{
    Canonical form{"plan_template", 1};
    form.add("id", kept.id)
        .add("key", kept.key)
        .add("version", kept.version)
        .add("name", kept.name)
        .add("content", kept.content)
        .add("created_at", std::int64_t{kept.created_at.time_since_epoch().count()});
    return form;
}

struct TemplateRow {
    Id<PlanTemplate> id;
    std::string key;
    std::int64_t version;
    bool is_own;
};

constexpr std::string_view template_columns = R"(
    SELECT t.id, t.key, t.version, CASE WHEN p.template_id IS NULL THEN 0 ELSE 1 END
    FROM plan_template t LEFT JOIN template_publication p ON p.template_id = t.id
)";

TemplateRow read_template_row(Row const& row)
{
    return {row.id<PlanTemplate>(0), row.text(1), row.integer(2), row.integer(3) == 1};
}

std::optional<StoredTemplate> load(ReadTx& tx, TemplateRow const& row)
{
    for (auto const& one : built_in())
        if (one.content.key == row.key && one.content.version == row.version) return StoredTemplate{row.id, one.content, row.is_own};
    // An older version than the program carries, or the organisation's own: what the row says.
    auto const content = tx.find("SELECT content FROM plan_template WHERE id = ?1", {row.id},
        [](Row const& found) { return found.text(0); });
    if (!content) return std::nullopt;
    auto parsed = parse_plan_template(*content, row.key);
    if (!parsed) throw DatabaseError{"plan_template " + row.id.text() + ": " + parsed.refusal().message};
    return StoredTemplate{row.id, std::move(*parsed), row.is_own};
}

} // namespace

void add_template(WriteTx& tx, Ledger const& ledger, Change act, KeptTemplate const& kept)
{
    act.kind = "plan_template";
    act.record = kept.id;
    auto const salt = ledger.append(tx, act, canonical_of(kept));
    tx.execute(R"(
        INSERT INTO plan_template (id, key, version, name, content, created_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        )",
        {kept.id, kept.key, kept.version, kept.name, kept.content, kept.created_at, salt});
}

Result<Done> import_templates(WriteTx& tx, IdSource& ids, Ledger const& ledger, Instant now)
{
    for (auto const& one : built_in()) {
        auto const there = tx.find("SELECT content FROM plan_template WHERE key = ?1 AND version = ?2",
            {one.content.key, one.content.version}, [](Row const& row) { return row.text(0); });
        if (there && *there != one.text)
            return invalid("Mallen \"" + one.content.key + "\" är ändrad utan ny version.");
        if (there) continue;
        // Nobody's act: the program brings it.
        add_template(tx, ledger, {.action = "TemplateImport", .kind = {}, .record = 0, .staff = 0, .session = 0, .person = {}},
            {ids.next_number(), one.content.key, one.content.version, one.content.name, std::string{one.text}, now});
    }
    return Done{};
}

std::vector<StoredTemplate> list_templates(ReadTx& tx)
{
    auto const rows = tx.list(std::string{template_columns} + R"(
        WHERE t.version = (SELECT MAX(n.version) FROM plan_template n WHERE n.key = t.key)
        ORDER BY (SELECT MIN(f.id) FROM plan_template f WHERE f.key = t.key)
        )",
        {}, read_template_row);
    std::vector<StoredTemplate> all;
    for (auto const& row : rows)
        if (auto found = load(tx, row)) all.push_back(std::move(*found));
    return all;
}

std::optional<StoredTemplate> find_latest_template(ReadTx& tx, std::string_view key)
{
    auto const row = tx.find(
        std::string{template_columns} + "WHERE t.key = ?1 ORDER BY t.version DESC LIMIT 1", {key}, read_template_row);
    return row ? load(tx, *row) : std::nullopt;
}

std::optional<StoredTemplate> find_template(ReadTx& tx, Id<PlanTemplate> id)
{
    auto const row = tx.find(std::string{template_columns} + "WHERE t.id = ?1", {id}, read_template_row);
    if (!row) return std::nullopt;
    return load(tx, *row);
}

std::optional<StoredTemplate> find_template_of(ReadTx& tx, Id<PlanVersion> version)
{
    auto const id = tx.find("SELECT template_id FROM plan_version WHERE id = ?1", {version}, [](Row const& row) { return row.id<PlanTemplate>(0); });
    return id ? find_template(tx, *id) : std::nullopt;
}

RecordKind plan_template_records()
{
    return {"plan_template", [](ReadTx& tx, OnRecord const& found) {
        tx.each("SELECT id, key, version, name, content, created_at, salt FROM plan_template ORDER BY id", {}, [&](Row const& row) {
            found(row.integer(0), [&] {
                return KeptRecord{row.bytes(6),
                    canonical_of({row.integer(0), row.text(1), row.integer(2), row.text(3), row.text(4), row.instant(5)})};
            });
        });
    }};
}
