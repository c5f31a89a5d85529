// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "requests/service_request_store.h"

#include "access/change_of.h"
#include "db/id_list.h"
#include "db/stored_value.h"
#include "orders/key_worker.h"
#include "orders/order_store.h"
#include "people/stored_date.h"

#include <algorithm>

namespace {

constexpr std::string_view request_columns = R"(
    SELECT r.id, r.order_id, r.service_id, r.service_name, r.extent, r.change, r.recipient, r.waits, r.wish, r.wished_on,
        r.reason, r.own_words, r.voice, r.method, r.author_id, r.author_name, r.author_title, r.written_at
)";
constexpr std::string_view event_columns = R"(
    SELECT e.id, e.number, e.step, e.answer, e.text, e.order_id, e.counterpart, e.contact, e.happened_on, e.author_id,
        e.author_name, e.author_title, e.written_at, e.request_id
)";

ServiceRequest read_request(Row const& row)
{
    return {
        .id = row.id<ServiceRequest>(0),
        .order = row.id<Order>(1),
        .service = row.optional_id<OrderService>(2),
        .service_name = row.text(3),
        .extent = row.text(4),
        .change = stored_code(row, 5, requested_change_codes()),
        .route = {stored_code(row, 6, request_recipient_codes()), row.boolean(7)},
        .wish = row.text(8),
        .wished_on = stored_date(row, 9),
        .reason = row.text(10),
        .own_words = row.text(11),
        .voice = stored_optional_code(row, 12, whose_voice_codes()),
        .method = row.text(13),
        .author = row.id<Staff>(14),
        .author_name = row.text(15),
        .author_title = row.text(16),
        .written_at = row.instant(17),
    };
}

RequestEvent read_event(Row const& row)
{
    return {
        .id = row.id<RequestEvent>(0),
        .number = row.integer(1),
        .step = stored_code(row, 2, request_step_codes()),
        .answer = stored_optional_code(row, 3, request_answer_codes()),
        .text = row.text(4),
        .order = row.optional_id<Order>(5),
        .counterpart = row.text(6),
        .contact = stored_optional_code(row, 7, request_contact_codes()),
        .on = *stored_date(row, 8),
        .author = row.id<Staff>(9),
        .author_name = row.text(10),
        .author_title = row.text(11),
        .written_at = row.instant(12),
    };
}

std::int64_t stored(Instant at) { return at.time_since_epoch().count(); }

Canonical canonical_of(ServiceRequest const& request)
{
    Canonical form{"service_request", 1};
    form.add("id", request.id.number()).add("order", request.order.number());
    if (request.service) form.add("service", request.service->number());
    form.add("service_name", request.service_name)
        .add("extent", request.extent)
        .add("change", code_of(requested_change_codes(), request.change).code)
        .add("recipient", code_of(request_recipient_codes(), request.route.to).code)
        .add("waits", std::int64_t{request.route.waits_for_order})
        .add("wish", request.wish);
    if (request.wished_on) form.add("wished_on", request.wished_on->iso());
    form.add("reason", request.reason).add("own_words", request.own_words);
    if (request.voice) form.add("voice", code_of(whose_voice_codes(), *request.voice).code);
    form.add("method", request.method)
        .add("author", request.author.number())
        .add("author_name", request.author_name)
        .add("author_title", request.author_title)
        .add("written_at", stored(request.written_at));
    return form;
}

Canonical canonical_of(Id<ServiceRequest> request, RequestEvent const& event)
{
    Canonical form{"service_request_event", 1};
    form.add("id", event.id.number())
        .add("request", request.number())
        .add("number", event.number)
        .add("step", code_of(request_step_codes(), event.step).code);
    if (event.answer) form.add("answer", code_of(request_answer_codes(), *event.answer).code);
    form.add("text", event.text);
    if (event.order) form.add("order", event.order->number());
    form.add("counterpart", event.counterpart);
    if (event.contact) form.add("contact", code_of(request_contact_codes(), *event.contact).code);
    form.add("happened_on", event.on.iso())
        .add("author", event.author.number())
        .add("author_name", event.author_name)
        .add("author_title", event.author_title)
        .add("written_at", stored(event.written_at));
    return form;
}

std::string_view action_of(RequestStep step)
{
    switch (step) {
    case RequestStep::seen: return "RequestSee";
    case RequestStep::answered: return "RequestAnswer";
    case RequestStep::forwarded: return "RequestForward";
    case RequestStep::completed: return "RequestComplete";
    case RequestStep::withdrawn: return "RequestWithdraw";
    case RequestStep::closed: return "RequestClose";
    }
    return "";
}

void insert(WriteTx& tx, Visit const& visit, PersonAccess const& access, ServiceRequest const& one)
{
    auto const salt = visit.house.ledger.append(
        tx, change_of(visit, access, "RequestSend", "service_request", one.id.number()), canonical_of(one));
    tx.execute(R"(
        INSERT INTO service_request (id, order_id, service_id, service_name, extent, change, recipient, waits, wish, wished_on,
            reason, own_words, voice, method, author_id, author_name, author_title, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
        )",
        {one.id, one.order, one.service, one.service_name, one.extent, code_of(requested_change_codes(), one.change).code,
            code_of(request_recipient_codes(), one.route.to).code, one.route.waits_for_order, one.wish,
            stored_text(one.wished_on), one.reason, one.own_words, code_or_none(whose_voice_codes(), one.voice), one.method,
            one.author, one.author_name, one.author_title, one.written_at, salt});
}

void insert(WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<ServiceRequest> request, RequestEvent const& one)
{
    auto const salt = visit.house.ledger.append(tx,
        change_of(visit, access, action_of(one.step), "service_request_event", one.id.number()), canonical_of(request, one));
    tx.execute(R"(
        INSERT INTO service_request_event (id, request_id, number, step, answer, text, order_id, counterpart, contact,
            happened_on, author_id, author_name, author_title, written_at, salt)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        )",
        {one.id, request, one.number, code_of(request_step_codes(), one.step).code,
            code_or_none(request_answer_codes(), one.answer), one.text, one.order, one.counterpart,
            code_or_none(request_contact_codes(), one.contact), one.on.iso(), one.author, one.author_name, one.author_title,
            one.written_at, salt});
}

// What a step must say, whoever takes it.
Result<Done> is_whole(ServiceRequest const& request, NewStep const& typed, RequestActor const& actor, CivilDate today)
{
    auto const on = typed.on.value_or(today);
    if (today < on) return invalid("Dagen har inte varit än. Skriv den dag då ni fick svaret.");
    if (on < civil_date(request.written_at))
        return invalid("Svaret kan inte ha kommit före begäran, " + civil_date(request.written_at).text() + ".");
    if (typed.step != RequestStep::answered) return Done{};
    if (!typed.answer || !is_answer_of(request.recipient(), *typed.answer)) return invalid("Välj ett svar.");
    bool const is_told = request.recipient() == RequestRecipient::case_officer && !actor.is_case_officer;
    if (is_told && (typed.counterpart.empty() || !typed.contact))
        return invalid("Skriv vem som svarade och på vilket sätt.");
    return Done{};
}

} // namespace

std::vector<ServiceRequest> list_requests(ReadTx& tx, PersonAccess const& access)
{
    auto const theirs = " o.person_id = ?1 AND " + is_among("o.id", 2);
    auto all = tx.list(std::string{request_columns} + R"(, CASE WHEN o.state = 'ended' THEN 1 ELSE 0 END, p.deceased_on
            FROM service_request r JOIN care_order o ON o.id = r.order_id JOIN person p ON p.id = o.person_id WHERE)"
            + theirs + " ORDER BY r.id DESC",
        {access.person(), access.order_list()}, [](Row const& row) {
            auto request = read_request(row);
            request.order_ended = row.boolean(18);
            request.person_died_on = stored_date(row, 19);
            return request;
        });
    tx.each(std::string{event_columns} + R"(
            FROM service_request_event e JOIN service_request r ON r.id = e.request_id JOIN care_order o ON o.id = r.order_id
            WHERE)" + theirs + " ORDER BY e.request_id, e.number",
        {access.person(), access.order_list()}, [&](Row const& row) {
            auto const of = std::ranges::find(all, row.id<ServiceRequest>(13), &ServiceRequest::id);
            if (of != all.end()) of->events.push_back(read_event(row));
        });
    if (access.ground() == Ground::case_officer)
        std::erase_if(all, [](ServiceRequest const& one) { return one.recipient() != RequestRecipient::case_officer; });
    return all;
}

std::optional<ServiceRequest> find_request(ReadTx& tx, PersonAccess const& access, Id<ServiceRequest> id)
{
    auto all = list_requests(tx, access);
    auto const found = std::ranges::find(all, id, &ServiceRequest::id);
    return found == all.end() ? std::nullopt : std::optional{std::move(*found)};
}

RequestActor actor_of(ReadTx& tx, Visit const& visit, PersonAccess const& access, ServiceRequest const& request)
{
    RequestActor actor{.is_case_officer = access.ground() == Ground::case_officer,
        .is_author = request.author == visit.actor.staff,
        .may_write = access.may_write()};
    for (auto const& open : access.orders())
        if (open.order == request.order) actor.leads = !access.is_guest() && visit.actor.leads(open.unit);
    auto const day = today(visit.house.clock);
    for (auto const kind : {KeyWorkerKind::main, KeyWorkerKind::deputy})
        if (auto const one = find_key_worker(tx, access, request.order, kind, day); one && one->staff == visit.actor.staff)
            actor.is_key_worker = true;
    return actor;
}

Result<Id<ServiceRequest>> send_request(WriteTx& tx, Visit const& visit, PersonAccess const& access, NewRequest const& typed)
{
    if (!access.may_write()) return forbidden("Du kan läsa begäran men inte skicka någon.");
    auto const order = find_order(tx, access, typed.order);
    if (!order) return not_found("Beställningen finns inte.");
    if (order->state == OrderState::ended) return conflict("Beställningen är avslutad. Då finns inget att ändra.");
    auto const& services = order->content.services;
    auto const service = typed.service ? std::ranges::find(services, *typed.service, &OrderService::id) : services.end();
    if (typed.service && service == services.end()) return not_found("Insatsen finns inte i beställningen längre.");
    for (auto const& other : list_requests(tx, access))
        if (other.is_open() && other.order == typed.order && other.service == typed.service
            && (typed.service || other.service_name == typed.new_service))
            return conflict("Det finns redan en begäran om insatsen, från " + civil_date(other.written_at).text()
                + ". Ta tillbaka den först om något annat gäller nu.");
    ServiceRequest const request{
        .id = visit.house.ids.next<ServiceRequest>(),
        .order = typed.order,
        .service = typed.service,
        .service_name = typed.service ? service->name : typed.new_service,
        .extent = typed.service ? service->extent : std::string{},
        .change = typed.change,
        .route = request_route(tx, typed.order, today(visit.house.clock)).route,
        .wish = typed.wish,
        .wished_on = typed.wished_on,
        .reason = typed.reason,
        .own_words = typed.own_words,
        .voice = typed.voice,
        .method = typed.method,
        .author = visit.actor.staff,
        .author_name = visit.actor.name,
        .author_title = visit.actor.title,
        .written_at = visit.house.clock.now(),
    };
    insert(tx, visit, access, request);
    return request.id;
}

Result<Done> take_step(
    WriteTx& tx, Visit const& visit, PersonAccess const& access, Id<ServiceRequest> id, NewStep const& typed)
{
    auto const request = find_request(tx, access, id);
    if (!request) return not_found("Begäran finns inte.");
    auto const actor = actor_of(tx, visit, access, *request);
    auto const allowed = may_take(*request, typed.step, actor);
    if (!allowed) return allowed.refusal();
    auto const day = today(visit.house.clock);
    if (auto const whole = is_whole(*request, typed, actor, day); !whole) return whole.refusal();
    if (typed.order && !access.covers(*typed.order)) return not_found("Beställningen finns inte.");
    if (typed.number != request->next_number())
        return conflict("Något har hänt med begäran sedan du öppnade den. Läs den igen.");
    insert(tx, visit, access, id,
        {.id = visit.house.ids.next<RequestEvent>(),
            .number = request->next_number(),
            .step = typed.step,
            .answer = typed.answer,
            .text = typed.text,
            .order = typed.order,
            .counterpart = typed.counterpart,
            .contact = typed.contact,
            .on = typed.on.value_or(day),
            .author = visit.actor.staff,
            .author_name = visit.actor.name,
            .author_title = visit.actor.title,
            .written_at = visit.house.clock.now()});
    return Done{};
}

RecordKind service_request_records()
{
    return {"service_request", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{request_columns} + ", r.salt FROM service_request r ORDER BY r.id", {}, [&](Row const& row) {
                    found(row.integer(0), [&] { return KeptRecord{row.bytes(18), canonical_of(read_request(row))}; });
                });
            }};
}

RecordKind service_request_event_records()
{
    return {"service_request_event", [](ReadTx& tx, OnRecord const& found) {
                tx.each(std::string{event_columns} + ", e.salt FROM service_request_event e ORDER BY e.id", {}, [&](Row const& row) {
                    found(row.integer(0),
                        [&] { return KeptRecord{row.bytes(14), canonical_of(row.id<ServiceRequest>(13), read_event(row))}; });
                });
            }};
}
