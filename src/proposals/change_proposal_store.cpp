// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "proposals/change_proposal_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "db/stored_value.h"
#include "orders/key_worker.h"
#include "people/stored_date.h"
#include "plans/plan_store.h"

#include <algorithm>

namespace {

constexpr std::string_view proposal_columns = R"(
    SELECT c.id, c.plan_id, c.activity_id, c.about, c.text, c.feeling, c.feeling_words, c.author_id, c.author_name,
        c.author_title, c.written_at
)";
constexpr std::string_view answer_columns = R"(
    SELECT a.id, a.number, a.answer, a.text, a.again_on, a.draft_id, a.author_id, a.author_name, a.author_title,
        a.written_at, a.proposal_id
)";

ChangeProposal read_proposal(Row const& row, Id<Order> order)
{
    return {
        .id = row.id<ChangeProposal>(0),
        .plan = row.id<Plan>(1),
        .activity = row.optional_id<Activity>(2),
        .about = row.text(3),
        .text = row.text(4),
        .feeling = stored_code(row, 5, proposal_feeling_codes()),
        .feeling_words = row.text(6),
        .author = row.id<Staff>(7),
        .author_name = row.text(8),
        .author_title = row.text(9),
        .written_at = row.instant(10),
        .order = order,
    };
}

ProposalAnswer read_answer(Row const& row)
{
    return {
        .id = row.id<ProposalAnswer>(0),
        .number = row.integer(1),
        .reply = stored_code(row, 2, proposal_reply_codes()),
        .text = row.text(3),
        .again_on = stored_date(row, 4),
        .draft = row.optional_id<PlanDraft>(5),
        .author = row.id<Staff>(6),
        .author_name = row.text(7),
        .author_title = row.text(8),
        .written_at = row.instant(9),
    };
}

std::int64_t stored(Instant at) { return at.time_since_epoch().count(); }

Canonical canonical_of(ChangeProposal const& one)
{
    Canonical form{"change_proposal", 1};
    form.add("id", one.id.number()).add("plan", one.plan.number());
    if (one.activity) form.add("activity", one.activity->number());
    form.add("about", one.about)
        .add("text", one.text)
        .add("feeling", code_of(proposal_feeling_codes(), one.feeling).code)
        .add("feeling_words", one.feeling_words)
        .add("author", one.author.number())
        .add("author_name", one.author_name)
        .add("author_title", one.author_title)
        .add("written_at", stored(one.written_at));
    return form;
}

Canonical canonical_of(Id<ChangeProposal> proposal, ProposalAnswer const& one)
{
    Canonical form{"change_proposal_answer", 1};
    form.add("id", one.id.number())
        .add("proposal", proposal.number())
        .add("number", one.number)
        .add("answer", code_of(proposal_reply_codes(), one.reply).code)
        .add("text", one.text);
    if (one.again_on) form.add("again_on", one.again_on->iso());
    if (one.draft) form.add("draft", one.draft->number());
    form.add("author", one.author.number())
        .add("author_name", one.author_name)
        .add("author_title", one.author_title)
        .add("written_at", stored(one.written_at));
    return form;
}

} // namespace

std::vector<ChangeProposal> list_proposals(ReadTx& tx, PersonAccess const& access)
{
    auto const theirs = " p.person_id = ?1 AND " + is_among("p.order_id", 2);
    // A plan with a version from after the answer holds what was taken into the draft of it.
    auto all = tx.list(std::string{proposal_columns} + R"(, p.order_id, CASE WHEN p.state = 'ended' OR o.state = 'ended' THEN 1 ELSE 0 END,
            CASE WHEN person.deceased_on IS NULL THEN 0 ELSE 1 END
            FROM change_proposal c JOIN plan p ON p.id = c.plan_id JOIN care_order o ON o.id = p.order_id
                JOIN person ON person.id = p.person_id WHERE)" + theirs + " ORDER BY c.id DESC",
        {access.person(), access.order_list()}, [](Row const& row) {
            auto one = read_proposal(row, row.id<Order>(11));
            one.plan_ended = row.boolean(12);
            one.person_died = row.boolean(13);
            return one;
        });
    tx.each(std::string{answer_columns} + R"(, CASE
                WHEN a.draft_id IS NULL THEN 0
                WHEN EXISTS (SELECT 1 FROM plan_draft d WHERE d.id = a.draft_id) THEN 1
                WHEN EXISTS (SELECT 1 FROM plan_version v WHERE v.plan_id = c.plan_id AND v.established_at >= a.written_at) THEN 2
                ELSE 0 END
            FROM change_proposal_answer a JOIN change_proposal c ON c.id = a.proposal_id JOIN plan p ON p.id = c.plan_id
            WHERE)" + theirs + " ORDER BY a.proposal_id, a.number",
        {access.person(), access.order_list()}, [&](Row const& row) {
            auto const of = std::ranges::find(all, row.id<ChangeProposal>(10), &ChangeProposal::id);
            if (of == all.end()) return;
            of->answers.push_back(read_answer(row));
            of->taken = static_cast<TakenPlace>(row.integer(11));
        });
    return all;
}

std::optional<ChangeProposal> find_proposal(ReadTx& tx, PersonAccess const& access, Id<ChangeProposal> id)
{
    auto all = list_proposals(tx, access);
    auto const found = std::ranges::find(all, id, &ChangeProposal::id);
    return found == all.end() ? std::nullopt : std::optional{std::move(*found)};
}

bool answers_for_plan(ReadTx& tx, Visit const& visit, PersonAccess const& access, ChangeProposal const& proposal)
{
    for (auto const& open : access.orders())
        if (open.order == proposal.order && visit.actor.leads(open.unit)) return true;
    auto const day = today(visit.house.clock);
    for (auto const kind : {KeyWorkerKind::main, KeyWorkerKind::deputy})
        if (auto const one = find_key_worker(tx, access, proposal.order, kind, day); one && one->staff == visit.actor.staff)
            return true;
    return false;
}

Result<Id<ChangeProposal>> make_proposal(WriteTx& tx, Visit const& visit, PersonAccess const& access, NewProposal const& typed)
{
    if (!access.may_write()) return forbidden("Du kan läsa planen men inte föreslå något.");
    auto const plan = find_plan(tx, access, typed.plan);
    if (!plan) return not_found("Planen finns inte.");
    if (plan->state != PlanState::in_force) return conflict("Planen gäller inte längre. Då finns inget att ändra i den.");
    ChangeProposal const one{
        .id = visit.house.ids.next<ChangeProposal>(),
        .plan = typed.plan,
        .activity = typed.activity,
        .about = typed.about,
        .text = typed.text,
        .feeling = typed.feeling,
        .feeling_words = typed.feeling_words,
        .author = visit.actor.staff,
        .author_name = visit.actor.name,
        .author_title = visit.actor.title,
        .written_at = visit.house.clock.now(),
        .order = plan->order,
    };
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "ProposalMake", "change_proposal", one.id.number()), canonical_of(one));
    tx.execute(R"(
        INSERT INTO change_proposal (id, plan_id, activity_id, about, text, feeling, feeling_words, author_id, author_name,
            author_title, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        )",
        {one.id, one.plan, one.activity, one.about, one.text, code_of(proposal_feeling_codes(), one.feeling).code,
            one.feeling_words, one.author, one.author_name, one.author_title, one.written_at, salt});
    return one.id;
}

Result<Done> reply_to_proposal(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, ChangeProposal const& proposal, NewReply const& typed)
{
    auto const day = today(visit.house.clock);
    auto const allowed = may_reply(proposal, answers_for_plan(tx, visit, access, proposal), day);
    if (!allowed) return allowed.refusal();
    if (typed.number != proposal.next_number())
        return conflict("Något har hänt med förslaget sedan du öppnade det. Läs det igen.");
    ProposalAnswer const one{
        .id = visit.house.ids.next<ProposalAnswer>(),
        .number = proposal.next_number(),
        .reply = typed.reply,
        .text = typed.text,
        .again_on = typed.again_on,
        .draft = typed.draft,
        .author = visit.actor.staff,
        .author_name = visit.actor.name,
        .author_title = visit.actor.title,
        .written_at = visit.house.clock.now(),
    };
    auto const salt = visit.house.ledger.append(tx,
        change_of(visit, access, "ProposalAnswer", "change_proposal_answer", one.id.number()), canonical_of(proposal.id, one));
    tx.execute(R"(
        INSERT INTO change_proposal_answer (id, proposal_id, number, answer, text, again_on, draft_id, author_id, author_name,
            author_title, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        )",
        {one.id, proposal.id, one.number, code_of(proposal_reply_codes(), one.reply).code, one.text,
            stored_text(one.again_on), one.draft, one.author, one.author_name, one.author_title, one.written_at, salt});
    return Done{};
}

RecordKind change_proposal_records()
{
    return {"change_proposal", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{proposal_columns} + ", c.salt FROM change_proposal c ORDER BY c.id", {}, [&](Row const& row) {
                    // The order is the plan's; the row does not commit to it.
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(11), canonical_of(read_proposal(row, Id<Order>{0}))}; });
                });
            }};
}

RecordKind change_proposal_answer_records()
{
    return {"change_proposal_answer", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{answer_columns} + ", a.salt FROM change_proposal_answer a ORDER BY a.id", {}, [&](Row const& row) {
                    found(row.integer(0),
                        [&] { return KeptRecord{row.bytes(11), canonical_of(row.id<ChangeProposal>(10), read_answer(row))}; });
                });
            }};
}
