// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "handovers/handover_store.h"

#include "access/change_of.h"
#include "base/sha256.h"
#include "db/id_list.h"
#include "jobs/reminder.h"
#include "plans/stored_value.h"

#include <algorithm>

namespace {

std::string_view as_text(Bytes const& bytes) { return {reinterpret_cast<char const*>(bytes.data()), bytes.size()}; }

// A hand-over as its row commits to it: to the package by its hashes.
struct HandoverRow {
    Handover handover;
    std::string document_hash;
    std::string package_hash;
    Id<Staff> author;
};

Canonical canonical_of(HandoverRow const& row)
{
    auto const& one = row.handover;
    Canonical form{"plan_handover", 1};
    form.add("id", one.id.number())
        .add("version", one.version.number())
        .add("content", code_of(handover_content_codes(), one.content).code)
        .add("authority", one.authority)
        .add("recipient", one.recipient);
    if (one.recipient_account) form.add("recipient_account", one.recipient_account->number());
    else form.add_none("recipient_account");
    form.add("way", code_of(handover_way_codes(), one.way).code)
        .add("ground", code_of(handover_ground_codes(), one.ground).code)
        .add("ground_text", one.ground_text)
        .add("decided_by", one.decided_by)
        .add("decided_on", one.decided_on.iso())
        .add("needs", one.needs)
        .add("questions", one.questions)
        .add("document", row.document_hash)
        .add("package", row.package_hash)
        .add("author", row.author.number())
        .add("author_name", one.author_name)
        .add("written_at", std::int64_t{one.written_at.time_since_epoch().count()});
    return form;
}

struct EventRow {
    HandoverEvent event;
    Id<Handover> handover;
    Id<Staff> author;
};

Canonical canonical_of(EventRow const& row)
{
    auto const& one = row.event;
    Canonical form{"plan_handover_event", 1};
    form.add("id", one.id.number())
        .add("handover", row.handover.number())
        .add("kind", code_of(handover_event_codes(), one.kind).code)
        .add("who", one.who)
        .add("happened_on", one.happened_on.iso())
        .add("words", one.words)
        .add("author", row.author.number())
        .add("author_name", one.author_name)
        .add("written_at", std::int64_t{one.written_at.time_since_epoch().count()});
    return form;
}

constexpr std::string_view columns = R"(h.id, h.version_id, h.content, h.authority, h.recipient, h.recipient_id, h.way, h.ground,
            h.ground_text, h.decided_by, h.decided_on, h.needs, h.questions, h.author_name, h.written_at, h.author_id)";

Handover read_handover(Row const& row)
{
    return {.id = row.id<Handover>(0),
        .version = row.id<PlanVersion>(1),
        .content = stored_code(row, 2, handover_content_codes()),
        .authority = row.text(3),
        .recipient = row.text(4),
        .recipient_account = row.optional_id<Staff>(5),
        .way = stored_code(row, 6, handover_way_codes()),
        .ground = stored_code(row, 7, handover_ground_codes()),
        .ground_text = row.text(8),
        .decided_by = row.text(9),
        .decided_on = stored_day(row, 10).value(),
        .needs = row.text(11),
        .questions = row.text(12),
        .author_name = row.text(13),
        .written_at = row.instant(14)};
}

// Columns: id, handover_id, kind, who, happened_on, words, author_name, written_at, author_id.
EventRow read_event(Row const& row)
{
    return {{.id = row.id<HandoverEvent>(0),
                .kind = stored_code(row, 2, handover_event_codes()),
                .who = row.text(3),
                .happened_on = stored_day(row, 4).value(),
                .words = row.text(5),
                .author_name = row.text(6),
                .written_at = row.instant(7)},
        row.id<Handover>(1), row.id<Staff>(8)};
}

// From the hand-overs of one plan that the access covers: ?1 the person, ?2 the orders, ?3 the plan.
std::string of_plan(std::string_view what)
{
    return "SELECT " + std::string{what} + R"(
        FROM plan_handover h
            JOIN plan_version v ON v.id = h.version_id
            JOIN plan p ON p.id = v.plan_id
        WHERE p.id = ?3 AND p.person_id = ?1 AND )"
        + is_among("p.order_id", 2);
}

std::int64_t order_of(ReadTx& tx, Id<PlanVersion> version)
{
    return tx.number("SELECT p.order_id FROM plan_version v JOIN plan p ON p.id = v.plan_id WHERE v.id = ?1", {version});
}

// The case officer is told that there is something to read, the plan or a reply, never what (DD-16).
void remind_recipient(WriteTx& tx, Visit const& visit, Handover const& one, std::int64_t occasion, Instant now)
{
    if (one.recipient_account)
        plan_reminder(tx, visit.house.ids,
            {.kind = ReminderKind::handed_over, .about = order_of(tx, one.version), .occasion = occasion, .to = one.recipient_account}, now);
}

} // namespace

std::vector<Handover> list_handovers(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    auto const sql = of_plan(std::string{columns} + ", v.number") + " ORDER BY h.id DESC";
    auto all = tx.list(sql, {access.person(), access.order_list(), plan}, [](Row const& row) {
        auto handover = read_handover(row);
        handover.version_number = row.integer(16);
        return handover;
    });
    for (std::size_t i = 1; i < all.size(); ++i) all[i].again_at = all[i - 1].written_at;
    for (auto& one : all)
        one.events = tx.list(R"(
            SELECT id, handover_id, kind, who, happened_on, words, author_name, written_at, author_id
            FROM plan_handover_event WHERE handover_id = ?1 ORDER BY id
            )",
            {one.id}, [](Row const& row) { return read_event(row).event; });
    return all;
}

std::optional<Handover> find_handover(ReadTx& tx, PersonAccess const& access, Id<Plan> plan, Id<Handover> id)
{
    auto all = list_handovers(tx, access, plan);
    auto const found = std::ranges::find(all, id, &Handover::id);
    if (found == all.end()) return std::nullopt;
    return std::move(*found);
}

std::optional<HandoverPackage> find_package(ReadTx& tx, PersonAccess const& access, Id<Plan> plan, Id<Handover> id)
{
    return tx.find(of_plan("h.document, h.package") + " AND h.id = ?4", {access.person(), access.order_list(), plan, id},
        [](Row const& row) { return HandoverPackage{std::string{as_text(row.bytes(0))}, row.text(1)}; });
}

Result<Done> add_handover(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Handover const& handover, HandoverPackage const& package)
{
    if (!access.may_write()) return forbidden("Du kan läsa planen men inte lämna över den.");
    HandoverRow const row{handover, sha256_hex(package.document), sha256_hex(package.json), visit.actor.staff};
    auto const& one = row.handover;
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "PlanHandOver", "plan_handover", one.id.number()), canonical_of(row));
    Bytes const document{package.document.begin(), package.document.end()};
    tx.execute(R"(
        INSERT INTO plan_handover (id, version_id, content, authority, recipient, recipient_id, way, ground, ground_text,
            decided_by, decided_on, needs, questions, document, package, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
        )",
        {one.id, one.version, code_of(handover_content_codes(), one.content).code, one.authority, one.recipient,
            one.recipient_account, code_of(handover_way_codes(), one.way).code, code_of(handover_ground_codes(), one.ground).code,
            one.ground_text, one.decided_by, one.decided_on.iso(), one.needs, one.questions, document, package.json, row.author,
            one.author_name, one.written_at, salt});
    remind_recipient(tx, visit, one, one.id.number(), one.written_at);
    return Done{};
}

Result<Done> add_event(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Handover const& handover, HandoverEvent const& event)
{
    // The authority answers itself, and nothing else; what others do is written by those who may write here.
    bool const is_own_answer = access.ground() == Ground::case_officer && is_answer(event.kind);
    if (!access.may_write() && !is_own_answer) return forbidden("Du kan läsa planen men inte skriva in vad som har hänt.");
    if (event.kind == HandoverEventKind::replied && !handover.question())
        return conflict("Myndigheten väntar inte på något svar om den här planen.");
    EventRow row{event, handover.id, visit.actor.staff};
    row.event.author_name = visit.actor.name;
    row.event.written_at = visit.house.clock.now();
    auto const& one = row.event;
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "PlanHandoverEvent", "plan_handover_event", one.id.number()), canonical_of(row));
    tx.execute(R"(
        INSERT INTO plan_handover_event (id, handover_id, kind, who, happened_on, words, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        )",
        {one.id, row.handover, code_of(handover_event_codes(), one.kind).code, one.who, one.happened_on.iso(), one.words,
            row.author, one.author_name, one.written_at, salt});
    if (event.kind == HandoverEventKind::replied) remind_recipient(tx, visit, handover, one.id.number(), one.written_at);
    return Done{};
}

RecordKind plan_handover_records()
{
    return {"plan_handover", [](ReadTx& tx, OnRecord const& found) {
                auto const sql = "SELECT " + std::string{columns} + ", h.document, h.package, h.salt FROM plan_handover h ORDER BY h.id";
                tx.each(sql, {}, [&](Row const& row) {
                    found(row.integer(0), [&] {
                        return KeptRecord{row.bytes(18),
                            canonical_of({read_handover(row), sha256_hex(as_text(row.bytes(16))), sha256_hex(row.text_view(17)),
                                row.id<Staff>(15)})};
                    });
                });
            }};
}

RecordKind plan_handover_event_records()
{
    return {"plan_handover_event", [](ReadTx& tx, OnRecord const& found) {
                tx.each(R"(
                    SELECT id, handover_id, kind, who, happened_on, words, author_name, written_at, author_id, salt
                    FROM plan_handover_event ORDER BY id
                    )",
                    {}, [&](Row const& row) {
                        found(row.integer(0), [&] { return KeptRecord{row.bytes(9), canonical_of(read_event(row))}; });
                    });
            }};
}
