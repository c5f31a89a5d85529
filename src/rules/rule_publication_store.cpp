// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_publication_store.h"

#include "people/stored_date.h"

namespace {

// The text as it is kept, apart from what it says.
struct PublicationRow {
    std::int64_t id;
    std::int64_t version;
    std::string content;
    std::string from;
    std::string reason;
    std::int64_t author;
    std::string author_name;
    std::string author_title;
    Instant published_at;
};

constexpr std::string_view publication_columns = R"(
    SELECT id, version, content, valid_from, reason, author_id, author_name, author_title, published_at, salt FROM rule_set
)";

PublicationRow read_row(Row const& row)
{
    return {row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.integer(5), row.text(6), row.text(7), row.instant(8)};
}

Canonical canonical_of(PublicationRow const& one)
{
    Canonical form{"rule_set", 1};
    form.add("id", one.id)
        .add("version", one.version)
        .add("content", one.content)
        .add("valid_from", one.from)
        .add("reason", one.reason)
        .add("author", one.author)
        .add("author_name", one.author_name)
        .add("author_title", one.author_title)
        .add("published_at", std::int64_t{one.published_at.time_since_epoch().count()});
    return form;
}

RuleSet stored_set(std::string const& content, char const* table)
{
    auto parsed = parse_rule_set(content, table);
    if (!parsed) throw DatabaseError{std::string{table} + ": " + parsed.refusal().message};
    return std::move(*parsed);
}

RulePublication read_publication(Row const& row)
{
    return {row.id<RulePublication>(0), static_cast<int>(row.integer(1)), stored_set(row.text(2), "rule_set"), stored_date(row, 3).value(),
        row.text(4), row.id<Staff>(5), row.text(6), row.text(7), row.instant(8)};
}

} // namespace

std::vector<RulePublication> list_rule_publications(ReadTx& tx)
{
    return tx.list(std::string{publication_columns} + "ORDER BY version DESC", {}, read_publication);
}

std::optional<RulePublication> find_rule_publication(ReadTx& tx, int version)
{
    return tx.find(std::string{publication_columns} + "WHERE version = ?1", {version}, read_publication);
}

std::optional<RuleDraft> find_rule_draft(ReadTx& tx)
{
    return tx.find("SELECT d.version, d.content, d.written_at, s.name FROM rule_draft d JOIN staff s ON s.id = d.written_by", {},
        [](Row const& row) { return RuleDraft{row.integer(0), stored_set(row.text(1), "rule_draft"), row.instant(2), row.text(3)}; });
}

Result<Done> start_rule_draft(WriteTx& tx, Visit const& visit, RuleSet const& from)
{
    if (find_rule_draft(tx)) return conflict("Det finns redan ett utkast. Fortsätt på det, eller ta bort det först.");
    tx.execute(R"(
        INSERT INTO rule_draft (id, place, content, version, written_at, written_by) VALUES (?1, 1, ?2, 1, ?3, ?4)
        )",
        {visit.house.ids.next_number(), rule_set_text(from), visit.house.clock.now(), visit.actor.staff});
    return Done{};
}

Result<Done> save_rule_draft(WriteTx& tx, Visit const& visit, RuleDraft const& draft)
{
    if (auto const mistake = mistake_in(draft.set)) return invalid(*mistake);
    auto const changed = tx.execute(R"(
        UPDATE rule_draft SET content = ?1, version = version + 1, written_at = ?2, written_by = ?3 WHERE version = ?4
        )",
        {rule_set_text(draft.set), visit.house.clock.now(), visit.actor.staff, draft.version});
    if (changed == 0) return conflict("Någon annan sparade i utkastet just nu. Spara igen.");
    return Done{};
}

void discard_rule_draft(WriteTx& tx) { tx.execute("DELETE FROM rule_draft", {}); }

Result<int> publish_rules(WriteTx& tx, Visit const& visit, CivilDate from, std::string const& reason)
{
    auto const draft = find_rule_draft(tx);
    if (!draft) return not_found("Utkastet finns inte. Det är kanske publicerat eller borttaget.");
    if (from < today(visit.house.clock)) return invalid("Regler börjar gälla i dag eller en senare dag, aldrig bakåt i tiden.");
    PublicationRow const row{visit.house.ids.next_number(), tx.number("SELECT COALESCE(MAX(version), 0) + 1 FROM rule_set", {}),
        rule_set_text(draft->set), from.iso(), reason, visit.actor.staff.number(), visit.actor.name, visit.actor.title,
        visit.house.clock.now()};
    auto const salt = visit.house.ledger.append(tx,
        {.action = "RulesPublish",
            .kind = "rule_set",
            .record = row.id,
            .staff = row.author,
            .session = visit.actor.session.number(),
            .person = std::nullopt},
        canonical_of(row));
    tx.execute(R"(
        INSERT INTO rule_set (id, version, content, valid_from, reason, author_id, author_name, author_title, published_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {row.id, row.version, row.content, row.from, row.reason, row.author, row.author_name, row.author_title, row.published_at, salt});
    discard_rule_draft(tx);
    return static_cast<int>(row.version);
}

RecordKind rule_set_records()
{
    return {"rule_set", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{publication_columns} + "ORDER BY id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(9), canonical_of(read_row(row))}; });
                });
            }};
}
