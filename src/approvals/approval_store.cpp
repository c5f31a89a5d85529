// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "plans/stored_value.h"

namespace {

// An answer as its rows commit to it.
struct ApprovalRow {
    Approval approval;
    Id<Staff> author;
};

Canonical canonical_of(ApprovalRow const& row)
{
    auto const& one = row.approval;
    Canonical form{"plan_approval", 1};
    form.add("id", one.id.number())
        .add("version", one.version.number())
        .add("party", code_of(approval_party_codes(), one.party).code)
        .add("party_name", one.party_name)
        .add("mandate", one.mandate)
        .add("represented_how", code_or_none(represented_how_codes(), one.represented_how))
        .add("outcome", code_of(approval_outcome_codes(), one.outcome).code)
        .add("way", code_or_none(answer_way_codes(), one.way))
        .add("witness", one.witness)
        .add("words", one.words)
        .add("answered_on", one.answered_on.iso());
    if (one.attachment) form.add("attachment", one.attachment->number());
    else form.add_none("attachment");
    for (auto const& part : one.parts)
        form.add("part", part.title)
            .add("answer", code_of(part_answer_codes(), part.answer).code)
            .add("change", part.change);
    form.add("author", row.author.number())
        .add("author_name", one.author_name)
        .add("written_at", std::int64_t{one.written_at.time_since_epoch().count()});
    return form;
}

// Columns: id, version_id, party, party_name, mandate, represented_how, outcome, way, witness, words, answered_on,
// attachment_id, author_id, author_name, written_at.
ApprovalRow read_row(Row const& row)
{
    return {{.id = row.id<Approval>(0),
                .version = row.id<PlanVersion>(1),
                .party = stored_code(row, 2, approval_party_codes()),
                .party_name = row.text(3),
                .mandate = row.text(4),
                .represented_how = stored_optional_code(row, 5, represented_how_codes()),
                .outcome = stored_code(row, 6, approval_outcome_codes()),
                .way = stored_optional_code(row, 7, answer_way_codes()),
                .witness = row.text(8),
                .words = row.text(9),
                .answered_on = stored_day(row, 10).value(),
                .attachment = row.optional_id<Attachment>(11),
                .author_name = row.text(13),
                .written_at = row.instant(14)},
        row.id<Staff>(12)};
}

std::vector<AnsweredPart> list_parts(ReadTx& tx, Id<Approval> approval)
{
    return tx.list("SELECT title, answer, change_wanted FROM plan_approval_part WHERE approval_id = ?1 ORDER BY position",
        {approval}, [](Row const& row) {
            return AnsweredPart{row.text(0), stored_code(row, 1, part_answer_codes()), row.text(2)};
        });
}

} // namespace

std::vector<Approval> list_approvals(ReadTx& tx, PersonAccess const& access, Id<PlanVersion> version)
{
    auto const sql = R"(
        SELECT a.id, a.version_id, a.party, a.party_name, a.mandate, a.represented_how, a.outcome, a.way, a.witness, a.words,
            a.answered_on, a.attachment_id, a.author_id, a.author_name, a.written_at
        FROM plan_approval a
            JOIN plan_version v ON v.id = a.version_id
            JOIN plan p ON p.id = v.plan_id
        WHERE a.version_id = ?3 AND p.person_id = ?1 AND )"
        + is_among("p.order_id", 2) + " ORDER BY a.id DESC";
    auto all = tx.list(
        sql, {access.person(), access.order_list(), version}, [](Row const& row) { return read_row(row).approval; });
    for (auto& one : all) one.parts = list_parts(tx, one.id);
    return all;
}

Result<Done> add_approval(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, PlanVersion const& version, Approval const& approval)
{
    if (!access.may_write()) return forbidden("Du kan läsa planen men inte skriva in vad någon svarade.");
    if (approval.party == ApprovalParty::manager && !access.leads()) return forbidden("Bara den som leder enheten svarar som chef.");
    ApprovalRow row{approval, visit.actor.staff};
    auto& one = row.approval;
    one.version = version.id;
    one.author_name = visit.actor.name;
    one.written_at = visit.house.clock.now();
    auto const salt = visit.house.ledger.append(tx,
        change_of(visit, access, "PlanApprove", "plan_approval", one.id.number()), canonical_of(row));
    tx.execute(R"(
        INSERT INTO plan_approval (id, version_id, party, party_name, mandate, represented_how, outcome, way, witness, words,
            answered_on, attachment_id, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
        )",
        {one.id, one.version, code_of(approval_party_codes(), one.party).code, one.party_name, one.mandate,
            code_or_none(represented_how_codes(), one.represented_how), code_of(approval_outcome_codes(), one.outcome).code,
            code_or_none(answer_way_codes(), one.way), one.witness, one.words, one.answered_on.iso(), one.attachment,
            row.author, one.author_name, one.written_at, salt});
    std::int64_t position = 0;
    for (auto const& part : one.parts)
        tx.execute(R"(
            INSERT INTO plan_approval_part (approval_id, position, title, answer, change_wanted) VALUES (?1, ?2, ?3, ?4, ?5)
            )",
            {one.id, ++position, part.title, code_of(part_answer_codes(), part.answer).code, part.change});
    return Done{};
}

RecordKind plan_approval_records()
{
    return {"plan_approval", [](ReadTx& tx, OnRecord const& found) {
                auto const ids = tx.list("SELECT id FROM plan_approval ORDER BY id", {}, [](Row const& row) { return row.integer(0); });
                for (auto const id : ids)
                    found(id, [&] {
                        return *tx.find(R"(
                            SELECT id, version_id, party, party_name, mandate, represented_how, outcome, way, witness, words,
                                answered_on, attachment_id, author_id, author_name, written_at, salt
                            FROM plan_approval WHERE id = ?1
                            )",
                            {id}, [&](Row const& row) {
                                auto read = read_row(row);
                                read.approval.parts = list_parts(tx, read.approval.id);
                                return KeptRecord{row.bytes(15), canonical_of(read)};
                            });
                    });
            }};
}
