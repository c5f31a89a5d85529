// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_inquiry_store.h"

#include "orders/order_store.h"
#include "people/stored_date.h"

#include <algorithm>

namespace {

constexpr std::string_view inquiry_query = R"(
    SELECT q.id, q.order_id, q.answers_id, q.subject, q.counterpart, q.happened_on, q.text, q.author_id, q.author_name,
        q.author_title, q.written_at, q.salt
    FROM order_inquiry q
)";

InquirySubject subject_in(Row const& row, int column)
{
    auto const subject = inquiry_subject(row.text_view(column));
    if (!subject) throw UnreadableValue{row.place(column), "is no subject that is known"};
    return *subject;
}

OrderInquiry read_inquiry(Row const& row)
{
    return {
        .id = row.id<OrderInquiry>(0),
        .order = row.id<Order>(1),
        .answers = row.optional_id<OrderInquiry>(2),
        .subject = subject_in(row, 3),
        .counterpart = row.text(4),
        .on = *stored_date(row, 5),
        .text = row.text(6),
        .author = row.id<Staff>(7),
        .author_name = row.text(8),
        .author_title = row.text(9),
        .written_at = row.instant(10),
    };
}

Canonical canonical_of(OrderInquiry const& inquiry)
{
    Canonical form{"order_inquiry", 1};
    form.add("id", inquiry.id.number()).add("order", inquiry.order.number());
    if (inquiry.answers) form.add("answers", inquiry.answers->number());
    form.add("subject", code_of(inquiry.subject))
        .add("counterpart", inquiry.counterpart)
        .add("happened_on", inquiry.on.iso())
        .add("text", inquiry.text)
        .add("author", inquiry.author.number())
        .add("author_name", inquiry.author_name)
        .add("author_title", inquiry.author_title)
        .add("written_at", std::int64_t{inquiry.written_at.time_since_epoch().count()});
    return form;
}

void insert(WriteTx& tx, Visit const& visit, Id<Person> person, OrderInquiry const& inquiry)
{
    auto const salt = visit.house.ledger.append(tx,
        {.action = inquiry.answers ? "InquiryAnswer" : "InquiryAsk", .kind = "order_inquiry", .record = inquiry.id.number(),
            .staff = visit.actor.staff.number(), .session = visit.actor.session.number(), .person = person.number()},
        canonical_of(inquiry));
    tx.execute(R"(
        INSERT INTO order_inquiry (id, order_id, answers_id, subject, counterpart, happened_on, text, author_id, author_name,
            author_title, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        )",
        {inquiry.id, inquiry.order, inquiry.answers, code_of(inquiry.subject), inquiry.counterpart, inquiry.on.iso(),
            inquiry.text, inquiry.author, inquiry.author_name, inquiry.author_title, inquiry.written_at, salt});
}

OrderInquiry written_now(Visit const& visit, Id<Order> order, NewInquiry const& typed)
{
    return {.id = visit.house.ids.next<OrderInquiry>(), .order = order, .answers = std::nullopt, .subject = typed.subject,
        .counterpart = typed.counterpart, .on = typed.on, .text = typed.text, .author = visit.actor.staff,
        .author_name = visit.actor.name, .author_title = visit.actor.title, .written_at = visit.house.clock.now()};
}

} // namespace

std::vector<AskedInquiry> list_inquiries(ReadTx& tx, PersonAccess const& access, Id<Order> order)
{
    if (!access.covers(order)) return {};
    auto const all = tx.list(std::string{inquiry_query}
            + "JOIN care_order o ON o.id = q.order_id WHERE q.order_id = ?1 AND o.person_id = ?2 ORDER BY q.id DESC",
        {order, access.person()}, read_inquiry);
    std::vector<AskedInquiry> asked;
    for (auto const& one : all) {
        if (one.answers) continue;
        auto const answer = std::ranges::find(all, std::optional{one.id}, &OrderInquiry::answers);
        asked.push_back({one, answer == all.end() ? std::nullopt : std::optional{*answer}});
    }
    return asked;
}

Result<Id<OrderInquiry>> ask_authority(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id, NewInquiry const& typed)
{
    auto const order = order_to_change(tx, visit, access, id);
    if (!order) return order.refusal();
    if (order->state == OrderState::ended) return conflict("Beställningen är avslutad.");
    if (today(visit.house.clock) < typed.on) return invalid("Dagen har inte varit än. Skriv den dag då ni frågade.");
    auto const inquiry = written_now(visit, id, typed);
    insert(tx, visit, access.person(), inquiry);
    append_order_event(tx, visit, *order, OrderEventKind::asked, typed.on,
        std::string{label_of(typed.subject)} + ", till " + typed.counterpart);
    return inquiry.id;
}

Result<Done> answer_inquiry(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<Order> id,
    Id<OrderInquiry> question, NewInquiry const& typed)
{
    auto const order = order_to_change(tx, visit, access, id);
    if (!order) return order.refusal();
    auto const all = list_inquiries(tx, access, id);
    auto const asked = std::ranges::find_if(all, [&](AskedInquiry const& one) { return one.question.id == question; });
    if (asked == all.end()) return not_found("Frågan finns inte.");
    if (asked->answer) return conflict("Svaret på frågan är redan antecknat.");
    if (today(visit.house.clock) < typed.on) return invalid("Dagen har inte varit än. Skriv den dag då ni fick svaret.");
    if (typed.on < asked->question.on)
        return invalid("Svaret kan inte ha kommit före frågan, " + asked->question.on.text() + ".");
    auto inquiry = written_now(visit, id, typed);
    inquiry.answers = question;
    inquiry.subject = asked->question.subject;
    insert(tx, visit, access.person(), inquiry);
    append_order_event(tx, visit, *order, OrderEventKind::answered, typed.on,
        std::string{label_of(inquiry.subject)} + ", från " + typed.counterpart);
    return Done{};
}

RecordKind order_inquiry_records()
{
    return {"order_inquiry", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{inquiry_query} + "ORDER BY q.id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(11), canonical_of(read_inquiry(row))}; });
                });
            }};
}
