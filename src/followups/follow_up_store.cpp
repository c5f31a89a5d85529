// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "followups/follow_up_draft_store.h"
#include "followups/follow_up_parts_store.h"
#include "followups/follow_up_record.h"
#include "plans/stored_value.h"

namespace {

// The version's number comes from elsewhere, and is no part of the record.
constexpr std::string_view follow_up_query = R"(
    SELECT u.id, u.plan_id, u.version_id, u.number, u.scope, u.scope_item, u.scope_name, u.planned_on, u.planned_time,
        u.planned_form, u.planned_who, u.interpreter, u.picture_support, u.card, u.opening_facts, u.life_changes, u.part, u.ways,
        u.how, u.why, u.offered, u.offered_on, u.offered_by, u.ask_again_on, u.differing_views, u.safe_answer, u.safe_voice,
        u.safe_asked_by, u.safe_words, u.safe_better, u.contact_who, u.contact_on, u.contact_about, u.summary, u.change,
        u.next_on, u.next_way, u.next_responsible, u.resets_clock, u.unfinished, u.signed_at, u.author_id, u.author_name,
        u.author_title, v.number, u.salt
    FROM follow_up u
        JOIN plan p ON p.id = u.plan_id
        JOIN plan_version v ON v.id = u.version_id
)";

std::optional<Participation> read_participation(Row const& row)
{
    auto const part = stored_optional_code(row, 16, part_codes());
    // Words without the answer they belong to are no row that this program has written.
    if (!part && (row.integer(17) != 0 || !(row.text(18) + row.text(19) + row.text(20) + row.text(22) + row.text(24)).empty()))
        throw UnreadableValue{row.place(16), "is missing"};
    if (!part) return std::nullopt;
    return Participation{.part = *part,
        .ways = static_cast<unsigned>(row.integer(17)),
        .how = row.text(18),
        .offered = row.text(20),
        .offered_on = stored_day(row, 21),
        .offered_by = row.text(22),
        .why = row.text(19),
        .ask_again_on = stored_day(row, 23),
        .differing_views = row.text(24)};
}

FollowUpContent read_content(Row const& row)
{
    return {.planned_on = stored_day(row, 7),
        .planned_at = stored_time(row, 8),
        .planned_form = stored_optional_code(row, 9, conversation_form_codes()),
        .planned_who = row.text(10),
        .interpreter = row.text(11),
        .picture_support = row.text(12),
        .card = stored_optional_code(row, 13, still_right_codes()),
        .opening_facts = stored_optional_code(row, 14, still_right_codes()),
        .life_changes = row.text(15),
        .participation = read_participation(row),
        .safety = {stored_optional_code(row, 25, talk_answer_codes()), stored_optional_code(row, 26, whose_voice_codes()),
            row.text(27), row.text(28), row.text(29)},
        .contact = {row.text(30), stored_day(row, 31), row.text(32)},
        .summary = row.text(33),
        .change = stored_optional_code(row, 34, change_needed_codes()),
        .next_on = stored_day(row, 35),
        .next_way = row.text(36),
        .next_responsible = row.text(37)};
}

FollowUp read_follow_up(Row const& row)
{
    return {.id = row.id<FollowUp>(0),
        .plan = row.id<Plan>(1),
        .version = row.id<PlanVersion>(2),
        .number = row.integer(3),
        .scope = {stored_code(row, 4, follow_up_scope_codes()), row.text(5), row.text(6)},
        .content = read_content(row),
        .resets_clock = row.integer(38) != 0,
        .unfinished = row.text(39),
        .signed_at = row.instant(40),
        .author = row.id<Staff>(41),
        .author_name = row.text(42),
        .author_title = row.text(43),
        .version_number = row.integer(44)};
}

std::optional<ContactDone> find_contact(ReadTx& tx, Id<FollowUp> id)
{
    return tx.find("SELECT done_on, text, author_name FROM follow_up_contact WHERE follow_up_id = ?1", {id},
        [](Row const& row) { return ContactDone{stored_day(row, 0).value(), row.text(1), row.text(2)}; });
}

// ?1 is the person, ?2 the order_list().
std::vector<FollowUp> list_where(ReadTx& tx, std::string const& more, Parameters parameters)
{
    auto all = tx.list(std::string{follow_up_query} + "WHERE p.person_id = ?1 AND " + is_among("p.order_id", 2) + more
            + " ORDER BY u.signed_at DESC, u.id DESC",
        std::move(parameters), read_follow_up);
    for (auto& one : all) {
        load_parts(tx, one);
        one.contact_done = find_contact(tx, one.id);
    }
    return all;
}

void insert_follow_up(WriteTx& tx, FollowUp const& one, Bytes const& salt)
{
    auto const& content = one.content;
    auto const none = Participation{.part = Part::took_part, .how = {}};
    auto const& said = content.participation ? *content.participation : none;
    std::optional<std::string_view> part;
    if (content.participation) part = code_of(part_codes(), said.part).code;
    tx.execute(R"(
        INSERT INTO follow_up (id, plan_id, version_id, number, scope, scope_item, scope_name, planned_on, planned_time,
            planned_form, planned_who, interpreter, picture_support, card, opening_facts, life_changes, part, ways, how, why,
            offered, offered_on, offered_by, ask_again_on, differing_views, safe_answer, safe_voice, safe_asked_by, safe_words,
            safe_better, contact_who, contact_on, contact_about, summary, change, next_on, next_way, next_responsible,
            resets_clock, unfinished, signed_at, author_id, author_name, author_title, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
            ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45)
        )",
        {one.id, one.plan, one.version, one.number, code_of(follow_up_scope_codes(), one.scope.kind).code, one.scope.item,
            one.scope.name, iso_or_none(content.planned_on), iso_or_none(content.planned_at),
            code_or_none(conversation_form_codes(), content.planned_form), content.planned_who, content.interpreter,
            content.picture_support, code_or_none(still_right_codes(), content.card),
            code_or_none(still_right_codes(), content.opening_facts), content.life_changes, part, std::int64_t{said.ways}, said.how,
            said.why, said.offered, iso_or_none(said.offered_on), said.offered_by, iso_or_none(said.ask_again_on),
            said.differing_views, code_or_none(talk_answer_codes(), content.safety.answer),
            code_or_none(whose_voice_codes(), content.safety.voice), content.safety.asked_by, content.safety.own_words,
            content.safety.better, content.contact.who, iso_or_none(content.contact.by), content.contact.about, content.summary,
            code_or_none(change_needed_codes(), content.change), iso_or_none(content.next_on), content.next_way,
            content.next_responsible, std::int64_t{one.resets_clock}, one.unfinished, one.signed_at, one.author, one.author_name,
            one.author_title, salt});
    insert_parts(tx, one);
}

struct ContactRow {
    std::int64_t id;
    Id<FollowUp> follow_up;
    ContactDone done;
    Id<Staff> author;
    Instant written_at;
};

Canonical canonical_of(ContactRow const& row)
{
    Canonical form{"follow_up_contact", 1};
    form.add("id", row.id)
        .add("follow_up", row.follow_up.number())
        .add("done_on", row.done.on.iso())
        .add("text", row.done.text)
        .add("author", row.author.number())
        .add("author_name", row.done.author_name)
        .add("written_at", std::int64_t{row.written_at.time_since_epoch().count()});
    return form;
}

} // namespace

std::vector<FollowUp> list_follow_ups(ReadTx& tx, PersonAccess const& access, Id<Plan> plan)
{
    return list_where(tx, " AND u.plan_id = ?3", {access.person(), access.order_list(), plan});
}

std::vector<FollowUp> list_all_follow_ups(ReadTx& tx, PersonAccess const& access)
{
    return list_where(tx, "", {access.person(), access.order_list()});
}

std::optional<FollowUp> find_follow_up(ReadTx& tx, PersonAccess const& access, Id<Plan> plan, Id<FollowUp> id)
{
    auto all = list_where(tx, " AND u.plan_id = ?3 AND u.id = ?4", {access.person(), access.order_list(), plan, id});
    if (all.empty()) return std::nullopt;
    return std::move(all.front());
}

Result<Done> sign_follow_up(WriteTx& tx, Visit const& visit, PersonAccess const& access, Signing const& signing)
{
    if (!delete_draft(tx, signing.plan, signing.id)) return conflict("Uppföljningen är redan signerad eller borttagen.");
    FollowUp const made{.id = signing.id,
        .plan = signing.plan,
        .version = signing.version,
        .number = tx.number("SELECT COALESCE(MAX(number), 0) + 1 FROM follow_up WHERE plan_id = ?1", {signing.plan}),
        .scope = signing.scope,
        .content = signing.content,
        .resets_clock = signing.unfinished.empty() && signing.resets_clock,
        .unfinished = signing.unfinished,
        .signed_at = visit.house.clock.now(),
        .author = visit.actor.staff,
        .author_name = visit.actor.name,
        .author_title = visit.actor.title};
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "FollowUpSign", "follow_up", made.id.number()), canonical_of(made));
    insert_follow_up(tx, made, salt);
    return Done{};
}

Result<Done> tick_contact(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, FollowUp const& one, CivilDate on, std::string const& text)
{
    if (!access.may_write()) return forbidden("Du kan läsa uppföljningen men inte skriva här.");
    if (one.contact_done) return conflict(one.contact_done->author_name + " har redan skrivit att det är gjort.");
    ContactRow const row{visit.house.ids.next_number(), one.id, {on, text, visit.actor.name}, visit.actor.staff, visit.house.clock.now()};
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "FollowUpContact", "follow_up_contact", row.id), canonical_of(row));
    tx.execute(R"(
        INSERT INTO follow_up_contact (id, follow_up_id, done_on, text, author_id, author_name, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        )",
        {row.id, one.id, on.iso(), text, row.author, row.done.author_name, row.written_at, salt});
    return Done{};
}

RecordKind follow_up_records()
{
    return {"follow_up", [](ReadTx& tx, OnRecord const& found) {
        auto const ids = tx.list("SELECT id FROM follow_up ORDER BY id", {}, [](Row const& row) { return row.integer(0); });
        for (auto const id : ids)
            found(id, [&] {
                Bytes salt;
                auto one = tx.find(std::string{follow_up_query} + "WHERE u.id = ?1", {id}, [&](Row const& row) {
                    salt = row.bytes(45);
                    return read_follow_up(row);
                });
                if (!one) throw UnreadableValue{"follow_up.version_id", "is no version of the plan"};
                load_parts(tx, *one);
                return KeptRecord{salt, canonical_of(*one)};
            });
    }};
}

RecordKind follow_up_contact_records()
{
    return {"follow_up_contact", [](ReadTx& tx, OnRecord const& found) {
        tx.each(R"(
            SELECT id, follow_up_id, done_on, text, author_id, author_name, written_at, salt FROM follow_up_contact ORDER BY id
            )",
            {}, [&](Row const& row) {
                found(row.integer(0), [&] {
                    return KeptRecord{row.bytes(7),
                        canonical_of(ContactRow{row.integer(0), row.id<FollowUp>(1),
                            {stored_day(row, 2).value(), row.text(3), row.text(5)}, row.id<Staff>(4), row.instant(6)})};
                });
            });
    }};
}
