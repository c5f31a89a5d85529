// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/version_store.h"

#include "db/id_list.h"
#include "people/person_fact_store.h"
#include "plans/draft_item_store.h"
#include "plans/plan_basis_store.h"
#include "plans/plan_content_store.h"
#include "plans/plan_store.h"
#include "plans/plan_version.h"
#include "plans/stored_value.h"

namespace {

// The number and the date of its plan are those of the version that began it, or the last that was to move the date.
// LEFT: verify reads a version whose plan somebody has changed, too.
constexpr std::string_view version_query = R"(
    SELECT v.id, v.plan_id, v.number, v.kind, v.reason, v.template_id, v.established_at, v.established_by,
        v.established_by_name, v.established_by_title, v.key_worker, v.no_answer, v.communication,
        CASE WHEN v.plan_number IS NULL THEN 0 ELSE 1 END,
        COALESCE((SELECT MAX(b.plan_number) FROM plan_version b WHERE b.plan_id = v.plan_id AND b.number <= v.number), p.number, 0),
        COALESCE((SELECT MAX(b.established_at) FROM plan_version b WHERE b.plan_id = v.plan_id AND b.number <= v.number
            AND (b.kind = 'first' OR b.plan_number IS NOT NULL OR b.restamps = 1)), v.established_at),
        v.restamps, v.salt
    FROM plan_version v LEFT JOIN plan p ON p.id = v.plan_id
)";

// A version that begins a new plan is stored as a revision with a number of its own.
VersionKind read_kind(Row const& row)
{
    auto const kind = stored_code(row, 3, version_kind_codes());
    if (!row.boolean(13)) return kind;
    if (kind != VersionKind::revision) throw UnreadableValue{row.place(3), "begins a new plan and is no revision"};
    return VersionKind::new_plan;
}

PlanVersion read_version(Row const& row)
{
    return {
        .id = row.id<PlanVersion>(0),
        .plan = row.id<Plan>(1),
        .number = row.integer(2),
        .kind = read_kind(row),
        .reason = row.text(4),
        .plan_template = row.id<PlanTemplate>(5),
        .established_at = row.instant(6),
        .established_by = row.id<Staff>(7),
        .established_by_name = row.text(8),
        .established_by_title = row.text(9),
        .key_worker = row.text(10),
        .no_answer = row.text(11),
        .communication = row.text(12),
        .plan_number = row.integer(14),
        .plan_dated_at = row.instant(15),
        .restamps = row.boolean(16),
    };
}

// ?1 is the person, ?2 the order_list().
std::string within(std::string_view where)
{
    std::string sql{version_query};
    sql += "WHERE p.person_id = ?1 AND " + is_among("p.order_id", 2) + " ";
    sql += where;
    return sql;
}

std::vector<OpenGap> load_gaps(ReadTx& tx, Id<PlanVersion> version)
{
    return tx.list(R"(
        SELECT code, text, reason, special_reason, special_source
        FROM version_gap
        WHERE version_id = ?1
        ORDER BY position
        )",
        {version}, [](Row const& row) {
            return OpenGap{row.text(0), row.text(1), row.text(2), row.optional_text(3).value_or(""),
                row.optional_text(4).value_or("")};
        });
}

std::vector<TextWriter> load_writers(ReadTx& tx, Id<PlanVersion> version)
{
    return tx.list(R"(
        SELECT s.id, s.name FROM staff s
        WHERE s.id IN (SELECT a.written_by FROM version_activity a WHERE a.version_id = ?1)
            OR s.id IN (SELECT t.written_by FROM version_text t WHERE t.version_id = ?1)
        )",
        {version}, [](Row const& row) { return TextWriter{row.id<Staff>(0), row.text(1)}; });
}

void fill(ReadTx& tx, PlanVersion& version)
{
    version.writers = load_writers(tx, version.id);
    version.basis = load_basis(tx, version.id);
    version.content = load_content(tx, version.id);
    version.open_gaps = load_gaps(tx, version.id);
}

std::optional<PlanVersion> filled(ReadTx& tx, std::optional<PlanVersion> version)
{
    if (version) fill(tx, *version);
    return version;
}

// A new plan is told by the number it takes; the column knows only whether a version is the first of its chain.
std::string_view stored_kind(VersionKind kind)
{
    return code_of(version_kind_codes(), kind == VersionKind::new_plan ? VersionKind::revision : kind).code;
}

// What establishing makes of the draft: its kind, and which plan it belongs to from now on.
void set_plan(ReadTx& tx, PlanVersion& version, Plan const& plan, Establishing const& establishing)
{
    if (version.kind == VersionKind::first) {
        version.plan_number = plan.number;
        return;
    }
    version.kind = establishing.kind == VersionKind::new_plan ? VersionKind::new_plan : VersionKind::revision;
    version.plan_number = version.kind == VersionKind::new_plan ? next_plan_number(tx, plan.person) : plan.number;
    version.restamps = version.kind == VersionKind::revision && establishing.restamps;
}

void insert_version(WriteTx& tx, PlanVersion const& version, Bytes const& salt)
{
    tx.execute(R"(
        INSERT INTO plan_version (id, plan_id, number, kind, reason, template_id, established_at, established_by,
            established_by_name, established_by_title, key_worker, no_answer, communication, salt, plan_number, restamps)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        )",
        {version.id, version.plan, version.number, stored_kind(version.kind), version.reason,
            version.plan_template, version.established_at, version.established_by, version.established_by_name,
            version.established_by_title, version.key_worker, version.no_answer, version.communication, salt,
            version.kind == VersionKind::new_plan ? std::optional{version.plan_number} : std::nullopt, version.restamps});
    insert_basis(tx, version.id, version.basis);
    int position = 0;
    for (auto const& gap : version.open_gaps) {
        auto const or_none = [](std::string const& text) { return text.empty() ? std::nullopt : std::optional<std::string_view>{text}; };
        tx.execute(R"(
            INSERT INTO version_gap (version_id, position, code, text, reason, special_reason, special_source)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            )",
            {version.id, ++position, gap.code, gap.text, gap.reason, or_none(gap.special_reason),
                or_none(gap.special_source)});
    }
}

struct DraftRow {
    VersionKind kind;
    std::string reason;
    Id<PlanTemplate> plan_template;
};

struct DocumentRow {
    std::int64_t id;
    std::int64_t version;
    std::string_view kind;
    std::string_view content;
    Instant created_at;
};

Canonical document_form(DocumentRow const& document)
{
    Canonical form{"plan_document", 1};
    form.add("id", document.id)
        .add("version", document.version)
        .add("kind", document.kind)
        .add("content", document.content)
        .add("created_at", std::int64_t{document.created_at.time_since_epoch().count()});
    return form;
}

std::string_view as_text(Bytes const& bytes) { return {reinterpret_cast<char const*>(bytes.data()), bytes.size()}; }

} // namespace

std::optional<PlanVersion> find_version(ReadTx& tx, PersonAccess const& access, Id<Plan> plan, Id<PlanVersion> id)
{
    return filled(
        tx, tx.find(within("AND v.plan_id = ?3 AND v.id = ?4"), {access.person(), access.order_list(), plan, id}, read_version));
}

std::optional<PlanVersion> find_latest_version(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    return filled(tx,
        tx.find(within("AND v.plan_id = ?3 ORDER BY v.number DESC LIMIT 1"),
            {access.person(), access.order_list(), plan}, read_version));
}

std::optional<PlanVersion> find_version_passed_on(ReadTx& tx, PersonAccess const& access, Id<PlanVersion> id)
{
    auto const sql = std::string{version_query} + R"(
        WHERE p.person_id = ?1 AND v.id = ?3 AND EXISTS (SELECT 1 FROM plan_passed_on g WHERE g.version_id = v.id AND )"
        + is_among("g.order_id", 2) + ")";
    return filled(tx, tx.find(sql, {access.person(), access.order_list(), id}, read_version));
}

std::vector<PlanVersion> list_versions(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    return tx.list(
        within("AND v.plan_id = ?3 ORDER BY v.number DESC"), {access.person(), access.order_list(), plan}, read_version);
}

Result<Id<PlanVersion>> establish(WriteTx& tx, Visit const& visit, PersonAccess const& access, Plan const& plan,
    Id<PlanDraft> draft, Establishing const& establishing)
{
    auto const row = tx.find("SELECT kind, reason, template_id FROM plan_draft WHERE id = ?1 AND plan_id = ?2",
        {draft, plan.id}, [](Row const& found) {
            return DraftRow{stored_code(found, 0, version_kind_codes()), found.text(1), found.id<PlanTemplate>(2)};
        });
    if (!row) return conflict("Planen är redan fastställd. Läs den nya versionen.");

    drop_unused_services(tx, draft);
    auto const facts = load_plan_facts(tx, access);
    PlanVersion version{
        .id = visit.house.ids.next<PlanVersion>(),
        .plan = plan.id,
        .number = tx.number("SELECT COALESCE(MAX(number), 0) + 1 FROM plan_version WHERE plan_id = ?1", {plan.id}),
        .kind = row->kind,
        .reason = row->reason,
        .plan_template = row->plan_template,
        .established_at = visit.house.clock.now(),
        .established_by = visit.actor.staff,
        .established_by_name = visit.actor.name,
        .established_by_title = visit.actor.title,
        .key_worker = establishing.key_worker,
        .no_answer = facts.no_answer,
        .communication = facts.communication,
        .basis = basis_today(tx, visit, access, plan),
        .content = load_content(tx, draft),
        .open_gaps = establishing.open_gaps,
    };
    set_plan(tx, version, plan, establishing);
    auto const salt = visit.house.ledger.append(tx,
        {.action = "PlanEstablish",
            .kind = "plan_version",
            .record = version.id.number(),
            .staff = visit.actor.staff.number(),
            .session = visit.actor.session.number(),
            .person = access.person().number()},
        canonical_of(version));
    insert_version(tx, version, salt);
    copy_content(tx, draft, version.id);
    tx.execute("DELETE FROM plan_draft WHERE id = ?1", {draft});
    tx.execute("UPDATE plan SET state = 'in_force', template_id = ?2 WHERE id = ?1", {plan.id, version.plan_template});
    return version.id;
}

std::optional<std::string> find_document(ReadTx& tx, PersonAccess const& access, PlanVersion const& version)
{
    auto const sql = R"(
        SELECT d.content FROM plan_document d
            JOIN plan_version v ON v.id = d.version_id
            JOIN plan p ON p.id = v.plan_id
        WHERE d.version_id = ?1 AND d.kind = 'authority' AND )"
        + is_among("p.order_id", 2);
    return tx.find(sql, {version.id, access.order_list()}, [](Row const& row) { return std::string{as_text(row.bytes(0))}; });
}

void add_document(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, PlanVersion const& version, std::string const& pdf)
{
    if (find_document(tx, access, version)) return;
    auto const id = visit.house.ids.next_number();
    auto const now = visit.house.clock.now();
    auto const salt = visit.house.ledger.append(tx,
        {.action = "PlanDocumentMake",
            .kind = "plan_document",
            .record = id,
            .staff = visit.actor.staff.number(),
            .session = visit.actor.session.number(),
            .person = access.person().number()},
        document_form({id, version.id.number(), "authority", pdf, now}));
    Bytes const content{pdf.begin(), pdf.end()};
    tx.execute(R"(
        INSERT INTO plan_document (id, version_id, kind, content, created_at, salt)
        VALUES (?1, ?2, 'authority', ?3, ?4, ?5)
        )",
        {id, version.id, content, now, salt});
}

RecordKind plan_version_records()
{
    return {"plan_version", [](ReadTx& tx, OnRecord const& found) {
        auto const ids = tx.list("SELECT id FROM plan_version ORDER BY id", {}, [](Row const& row) { return row.integer(0); });
        for (auto const id : ids)
            found(id, [&] {
                Bytes salt;
                auto const version = tx.find(std::string{version_query} + "WHERE v.id = ?1", {id}, [&](Row const& row) {
                        salt = row.bytes(17);
                        return read_version(row);
                    });
                return KeptRecord{salt, canonical_of(*filled(tx, version))};
            });
    }};
}

RecordKind plan_document_records()
{
    return {"plan_document", [](ReadTx& tx, OnRecord const& found) {
        tx.each("SELECT id, version_id, kind, content, created_at, salt FROM plan_document ORDER BY id", {}, [&](Row const& row) {
            found(row.integer(0), [&] {
                auto const kind = row.text(2);
                auto const content = row.bytes(3);
                return KeptRecord{row.bytes(5),
                    document_form({row.integer(0), row.integer(1), kind, as_text(content), row.instant(4)})};
            });
        });
    }};
}
