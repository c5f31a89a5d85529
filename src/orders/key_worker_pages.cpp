// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/key_worker_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "orders/order_address.h"
#include "orders/order_page.h"
#include "orders/order_store.h"
#include "people/person_address.h"

namespace {

struct KeyWorkerForm {
    std::string kind = "main";
    std::string staff = {};
    std::string from = {};
    std::string error_field = {};
    std::string error = {};
};

struct KeyWorkerView {
    PersonSummary summary;
    Order order;
    CivilDate today;
    std::string csrf;
    std::vector<KeyWorker> workers = {};
    std::vector<Staff> team = {};
    KeyWorkerForm form = {};
};

std::string path_of(OrderPlace const& place) { return order_path(place) + "/kontaktman"; }

Result<KeyWorkerView> load_view(ReadTx& tx, Visit const& visit, OrderPlace const& place)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, "KeyWorkerRead", Intent::write);
    if (!access) return access.refusal();
    auto const order = find_order(tx, *access, place.order);
    if (!order) return no_such_page();
    if (!visit.actor.leads(order->content.unit)) return forbidden("Bara enhetschefen eller samordnaren utser " + access->key_worker_word().one + ".");
    auto const day = today(visit.house.clock);
    KeyWorkerView view{.summary = load_person_summary(tx, *access, day), .order = *order, .today = day,
        .csrf = visit.actor.csrf_token};
    for (auto const& worker : list_key_workers(tx, *access))
        if (worker.order == place.order) view.workers.push_back(worker);
    view.team = list_staff_of(tx, order->content.unit, visit.house.clock.now());
    view.form.from = day.iso();
    return view;
}

Html worker_list(KeyWorkerView const& view)
{
    if (view.workers.empty()) return empty_state("Ingen är utsedd än.");
    std::vector<Fact> rows;
    for (auto const& worker : view.workers) {
        std::string const kind = worker.kind == KeyWorkerKind::main ? as_beginning(view.summary.key_worker_word.one) : "Ersättare";
        auto value = Html::text(worker.name + ", från " + worker.valid_from.text()
            + (worker.valid_to ? " till " + worker.valid_to->text() : ""));
        if (!worker.valid_to && worker.valid_from <= view.today) {
            value += button_form(Href{path_of({view.summary.person, view.order.id}) + "/" + worker.id.text() + "/avslut"},
                view.csrf, SubmitButton{.text = "Avsluta i dag", .weight = Weight::secondary, .more = " för " + worker.name, .small = true});
        }
        rows.push_back({.name = kind, .value = std::move(value)});
    }
    return fact_list(rows);
}

Page key_worker_page(KeyWorkerView const& view)
{
    FormErrors errors;
    if (!view.form.error.empty()) errors.add(view.form.error_field, view.form.error);
    auto const error_of = [&](char const* field) { return errors.of(field); };
    auto fields = radio_list({.name = "roll", .legend = "Vad ska personen vara?",
        .choices = {{.value = "main", .text = as_beginning(view.summary.key_worker_word.one)},
            {.value = "deputy", .text = "Ersättare för " + view.summary.key_worker_word.one}},
        .value = view.form.kind, .required = true});
    Select staff{.name = "medarbetare", .label = "Medarbetare", .options = {}, .value = view.form.staff,
        .hint = "De som arbetar på " + view.order.unit_name + ".", .error = error_of("medarbetare"), .empty_text = "Välj"};
    for (auto const& one : view.team) staff.options.push_back({one.id.text(), one.name + (one.title.empty() ? "" : ", " + one.title)});
    fields += select(staff);
    fields += date_field({.name = "fran", .label = "Från", .value = view.form.from, .error = error_of("fran"),
        .quick = {{"I dag", view.today.iso()}}});
    fields += form_foot(button(SubmitButton{.text = "Utse"})
        + button(LinkButton{.text = "Tillbaka till beställningen", .href = Href{order_path(view.summary.person, view.order.id)}, .weight = Weight::quiet}));
    Html body = error_summary(errors);
    body += heading(2, as_beginning(view.summary.key_worker_word.one) + " och ersättare");
    body += paragraph(view.order.title() + " · " + view.order.unit_name);
    body += box({.id = "utsedda", .heading = "Utsedda", .body = worker_list(view)});
    body += box({.id = "utse", .heading = "Utse",
        .body = form({.action = Href{path_of({view.summary.person, view.order.id})}, .csrf = view.csrf}, std::move(fields))});
    return {.title = as_beginning(view.summary.key_worker_word.one) + " – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::orders, HeadSize::compact)), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !errors.empty()};
}

Response show_again(Visit& visit, Request const& request, OrderPlace const& place, KeyWorkerForm typed)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, place); });
    if (!view) return refuse(visit, request, view.refusal());
    view->form = std::move(typed);
    return show(visit, request, NavItem::persons, key_worker_page(*view), banners_of(view->summary));
}

} // namespace

Response show_key_workers(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, key_worker_page(*view), banners_of(view->summary));
}

Response save_key_worker(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    KeyWorkerForm typed{.kind = request.form.text("roll") == "deputy" ? "deputy" : "main",
        .staff = request.form.text("medarbetare"), .from = request.form.text("fran")};
    auto const staff = Id<Staff>::parse(typed.staff);
    auto const from = parse_date(typed.from, today(visit.house.clock), Lean::nearest);
    if (!staff) typed.error_field = "medarbetare", typed.error = "Välj vem som ska utses.";
    else if (!from) typed.error_field = "fran", typed.error = "Skriv ett datum, till exempel 2026-12-02.";
    if (!typed.error.empty()) return show_again(visit, request, *place, std::move(typed));

    auto const kind = typed.kind == "deputy" ? KeyWorkerKind::deputy : KeyWorkerKind::main;
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place->person, "KeyWorkerAppoint", Intent::write);
        if (!access) return access.refusal();
        return appoint_key_worker(tx, visit, *access, place->order, *staff, kind, *from);
    });
    if (saved) return see_other(path_of(*place) + "?klart=kontaktman");
    if (saved.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, saved.refusal());
    typed.error_field = "medarbetare";
    typed.error = saved.refusal().message;
    return show_again(visit, request, *place, std::move(typed));
}

Response finish_key_worker(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    auto const worker = Id<KeyWorker>::parse(request.value("keyworker"));
    if (!place || !worker) return refuse(visit, request, no_such_page());
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place->person, "KeyWorkerEnd", Intent::write);
        if (!access) return access.refusal();
        return end_key_worker(tx, visit, *access, place->order, *worker, today(visit.house.clock));
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(path_of(*place) + "?klart=andrad");
}
