// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/template_draft_store.h"

#include <utility>

namespace {

constexpr std::string_view own_prefix = "egen-";
constexpr std::string_view draft_columns = R"(
    SELECT d.id, d.based_on_id, d.content, d.version, d.written_at, s.name
    FROM template_draft d JOIN staff s ON s.id = d.written_by
)";
constexpr std::string_view publication_columns = R"(
    SELECT p.template_id, p.based_on_id, p.author_id, p.author_name, p.author_title, p.published_at, p.salt,
        t.key, t.version, t.name, t.content, t.created_at, p.id
    FROM template_publication p JOIN plan_template t ON t.id = p.template_id
)";

TemplateDraft read_draft(Row const& row)
{
    auto parsed = parse_plan_template(row.text(2), "utkast");
    if (!parsed) throw DatabaseError{"template_draft: " + parsed.refusal().message};
    return {row.id<TemplateDraft>(0), row.id<PlanTemplate>(1), std::move(*parsed), row.integer(3), row.instant(4), row.text(5)};
}

TemplatePublication read_publication(Row const& row)
{
    return {row.id<TemplatePublication>(12), row.id<PlanTemplate>(0), row.id<PlanTemplate>(1), row.id<Staff>(2), row.text(3),
        row.text(4), row.instant(5)};
}

// The published text is a part of the record: whoever changes it is found.
struct PublishedText {
    std::string key;
    std::int64_t version;
    std::string name;
    std::string content;
    Instant created_at;
};

Canonical canonical_of(TemplatePublication const& one, PublishedText const& text)
{
    Canonical form{"template_publication", 1};
    form.add("id", one.id.number())
        .add("template", one.plan_template.number())
        .add("based_on", one.based_on.number())
        .add("author", one.author.number())
        .add("author_name", one.author_name)
        .add("author_title", one.author_title)
        .add("published_at", std::int64_t{one.published_at.time_since_epoch().count()})
        .add("key", text.key)
        .add("version", text.version)
        .add("name", text.name)
        .add("content", text.content)
        .add("created_at", std::int64_t{text.created_at.time_since_epoch().count()});
    return form;
}

bool is_taken(ReadTx& tx, std::string const& key)
{
    return tx.number("SELECT (SELECT COUNT(*) FROM plan_template WHERE key = ?1) + (SELECT COUNT(*) FROM template_draft WHERE key = ?1)",
               {key}) > 0;
}

std::string free_key(ReadTx& tx, std::string_view of)
{
    if (of.starts_with(own_prefix)) of.remove_prefix(own_prefix.size());
    auto const wished = std::string{own_prefix} + std::string{of.substr(0, 28)};
    auto key = wished;
    for (int number = 2; is_taken(tx, key); ++number) key = wished + "-" + std::to_string(number);
    return key;
}

std::int64_t next_version(ReadTx& tx, std::string const& key)
{
    return tx.number("SELECT COALESCE(MAX(version), 0) + 1 FROM plan_template WHERE key = ?1", {key});
}

void insert_publication(WriteTx& tx, TemplatePublication const& one, Bytes const& salt)
{
    tx.execute(R"(
        INSERT INTO template_publication (id, template_id, based_on_id, author_id, author_name, author_title, published_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        )",
        {one.id, one.plan_template, one.based_on, one.author, one.author_name, one.author_title, one.published_at, salt});
}

} // namespace

std::optional<TemplatePublication> find_publication(ReadTx& tx, Id<PlanTemplate> id)
{
    return tx.find(std::string{publication_columns} + "WHERE p.template_id = ?1", {id}, read_publication);
}

std::vector<StoredTemplate> list_template_versions(ReadTx& tx, std::string_view key)
{
    std::vector<StoredTemplate> all;
    for (auto const id : tx.list("SELECT id FROM plan_template WHERE key = ?1 ORDER BY version DESC", {key},
             [](Row const& row) { return row.id<PlanTemplate>(0); }))
        if (auto found = find_template(tx, id)) all.push_back(std::move(*found));
    return all;
}

std::optional<TemplateDraft> find_template_draft(ReadTx& tx, Id<TemplateDraft> id)
{
    return tx.find(std::string{draft_columns} + "WHERE d.id = ?1", {id}, read_draft);
}

std::vector<TemplateDraft> list_template_drafts(ReadTx& tx)
{
    return tx.list(std::string{draft_columns} + "ORDER BY d.id", {}, read_draft);
}

Result<Id<TemplateDraft>> start_template_draft(WriteTx& tx, Visit const& visit, Id<PlanTemplate> id, CopyAs as)
{
    auto const from = find_template(tx, id);
    if (!from) return not_found("Mallen finns inte.");
    auto content = from->content;
    if (as == CopyAs::next_version && !find_publication(tx, id))
        return invalid("Mallen följer med Delaktig. Gör en egen mall av den i stället.");
    if (as == CopyAs::next_version) {
        auto const there = tx.find("SELECT id FROM template_draft WHERE key = ?1", {content.key},
            [](Row const& row) { return row.id<TemplateDraft>(0); });
        if (there) return *there;
    } else {
        content.key = free_key(tx, content.key);
        content.owner = visit.house.settings.organisation;
        content.reference.clear();
    }
    content.version = static_cast<int>(next_version(tx, content.key));
    content.dated = today(visit.house.clock);
    auto const draft = visit.house.ids.next<TemplateDraft>();
    tx.execute(R"(
        INSERT INTO template_draft (id, key, based_on_id, content, version, started_at, written_at, written_by)
        VALUES (?1, ?2, ?3, ?4, 1, ?5, ?5, ?6)
        )",
        {draft, content.key, id, plan_template_text(content), visit.house.clock.now(), visit.actor.staff});
    return draft;
}

Result<Done> save_template_draft(WriteTx& tx, Visit const& visit, TemplateDraft const& draft)
{
    auto const changed = tx.execute(R"(
        UPDATE template_draft SET content = ?2, version = version + 1, written_at = ?3, written_by = ?4
        WHERE id = ?1 AND version = ?5
        )",
        {draft.id, plan_template_text(draft.content), visit.house.clock.now(), visit.actor.staff, draft.version});
    if (changed == 0) return conflict("Någon annan sparade i mallen just nu. Spara igen.");
    return Done{};
}

void discard_template_draft(WriteTx& tx, Id<TemplateDraft> id)
{
    tx.execute("DELETE FROM template_draft WHERE id = ?1", {id});
}

Id<PlanTemplate> publish_template(WriteTx& tx, Visit const& visit, TemplateDraft const& draft)
{
    auto content = draft.content;
    content.version = static_cast<int>(next_version(tx, content.key));
    auto const now = visit.house.clock.now();
    auto const id = visit.house.ids.next<PlanTemplate>();
    PublishedText const text{content.key, content.version, content.name, plan_template_text(content), now};
    TemplatePublication const one{visit.house.ids.next<TemplatePublication>(), id, draft.based_on, visit.actor.staff, visit.actor.name, visit.actor.title, now};
    Change const act{.action = "TemplatePublish",
        .kind = "template_publication",
        .record = one.id.number(),
        .staff = visit.actor.staff.number(),
        .session = visit.actor.session.number(),
        .person = std::nullopt};
    add_template(tx, visit.house.ledger, act, {id.number(), text.key, text.version, text.name, text.content, now});
    auto const salt = visit.house.ledger.append(tx, act, canonical_of(one, text));
    insert_publication(tx, one, salt);
    discard_template_draft(tx, draft.id);
    return id;
}

RecordKind template_publication_records()
{
    return {"template_publication", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{publication_columns} + "ORDER BY p.id", {}, [&](Row const& row) {
                    found(row.integer(12), [&] {
                        PublishedText const text{row.text(7), row.integer(8), row.text(9), row.text(10), row.instant(11)};
                        return KeptRecord{row.bytes(6), canonical_of(read_publication(row), text)};
                    });
                });
            }};
}
