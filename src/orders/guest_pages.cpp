// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/guest_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "orders/order_address.h"
#include "orders/order_guest.h"
#include "orders/order_page.h"
#include "orders/order_store.h"
#include "people/person_address.h"

#include <map>

namespace {

struct GuestForm {
    std::string staff = {}; // "handlaggare-<id>" or "plan-<id>": what the account may be chosen as
    std::string from = {};
    std::string to = {};
    std::string error_field = {};
    std::string error = {};
};

struct GuestsView {
    PersonSummary summary;
    Order order;
    CivilDate today;
    std::string csrf;
    std::vector<OrderGuest> guests = {};
    std::map<Id<Staff>, std::string> names = {};
    std::vector<Staff> officers = {};
    std::vector<Staff> makers = {};
    GuestForm form = {};
};

std::string path_of(OrderPlace const& place) { return order_path(place) + "/gaster"; }

constexpr std::string_view officer_prefix = "handlaggare-";
constexpr std::string_view maker_prefix = "plan-";

Result<GuestsView> load_view(ReadTx& tx, Visit const& visit, OrderPlace const& place)
{
    auto const access = visit.house.access_control.open(tx, visit, place.person, "GuestRead", Intent::write);
    if (!access) return access.refusal();
    auto const order = find_order(tx, *access, place.order);
    if (!order) return no_such_page();
    if (!visit.actor.leads(order->content.unit))
        return forbidden("Bara enhetschefen eller samordnaren lägger till handläggare.");
    auto const day = today(visit.house.clock);
    GuestsView view{.summary = load_person_summary(tx, *access, day), .order = *order, .today = day,
        .csrf = visit.actor.csrf_token};
    view.guests = list_guests(tx, *access, place.order);
    for (auto const& guest : view.guests)
        if (auto const staff = find_staff(tx, guest.staff)) view.names.emplace(guest.staff, staff->name);
    if (order->content.case_officer)
        if (auto const staff = find_staff(tx, *order->content.case_officer)) view.names.emplace(staff->id, staff->name);
    view.officers = list_guest_staff(tx, GuestKind::case_officer, day);
    view.makers = list_guest_staff(tx, GuestKind::plan_maker, day);
    view.form.from = day.iso();
    return view;
}

Html guest_value(GuestsView const& view, OrderGuest const& guest)
{
    auto const name = view.names.contains(guest.staff) ? view.names.at(guest.staff) : std::string{};
    bool const is_past = guest.valid_to && *guest.valid_to < view.today;
    auto text = name + ", från " + guest.valid_from.text();
    if (guest.valid_to) text += " till " + guest.valid_to->text();
    if (is_past) text += ". Avslutad.";
    auto value = Html::text(text);
    if (is_past || guest.valid_to == view.today) return value;
    return value
        + button_form(Href{path_of({view.summary.person, view.order.id}) + "/" + guest.id.text() + "/avslut"}, view.csrf,
            SubmitButton{.text = "Avsluta i dag", .weight = Weight::secondary, .more = " för " + name, .small = true});
}

Html guest_list(GuestsView const& view)
{
    std::vector<Fact> rows;
    if (auto const officer = view.order.content.case_officer; officer && view.names.contains(*officer))
        rows.push_back({.name = "Beställningens handläggare", .value = Html::text(view.names.at(*officer)),
            .action = LinkButton{.text = "Ändra", .href = Href{order_path(view.summary.person, view.order.id) + "/andra"},
                .more = " beställningens handläggare"}});
    for (auto const& guest : view.guests)
        rows.push_back({.name = std::string{guest_word(guest.kind)}, .value = guest_value(view, guest)});
    return rows.empty() ? empty_state("Ingen av myndighetens konton når beställningen.") : fact_list(rows);
}

Html guest_fields(GuestsView const& view, FormErrors const& errors)
{
    Select staff{.name = "vem", .label = "Vem?", .options = {}, .value = view.form.staff, .error = errors.of("vem"),
        .empty_text = "Välj"};
    auto const add = [&](std::vector<Staff> const& all, std::string_view prefix, GuestKind kind) {
        for (auto const& one : all)
            staff.options.push_back({std::string{prefix} + one.id.text(),
                one.name + (one.title.empty() ? "" : ", " + one.title), std::string{guest_word(kind)}});
    };
    add(view.officers, officer_prefix, GuestKind::case_officer);
    add(view.makers, maker_prefix, GuestKind::plan_maker);
    auto fields = select(staff);
    fields += date_field({.name = "fran", .label = "Från", .value = view.form.from, .error = errors.of("fran"),
        .quick = {{"I dag", view.today.iso()}}});
    fields += date_field({.name = "till", .label = "Till och med", .value = view.form.to,
        .hint = "Lämna tomt om det gäller tills vidare.", .error = errors.of("till")});
    return fields
        + form_foot(button(SubmitButton{.text = "Lägg till"})
            + button(LinkButton{.text = "Tillbaka till beställningen",
                .href = Href{order_path(view.summary.person, view.order.id)}, .weight = Weight::quiet}));
}

Page guests_page(GuestsView const& view)
{
    FormErrors errors;
    if (!view.form.error.empty()) errors.add(view.form.error_field, view.form.error);
    Html body = error_summary(errors);
    body += heading(2, "Myndighetens handläggare");
    body += paragraph(view.order.title() + " · " + view.order.unit_name);
    body += paragraph("Handläggaren ser den här beställningen och det som har lämnats ut, inte journalen. En "
        "socialsekreterare som gör planen kan också skriva i planen. Varje läsning loggas.");
    body += box({.id = "inlagda", .heading = "Når beställningen", .body = guest_list(view)});
    if (view.order.state != OrderState::ended)
        body += box({.id = "lagg-till", .heading = "Lägg till",
            .body = form({.action = Href{path_of({view.summary.person, view.order.id})}, .csrf = view.csrf},
                guest_fields(view, errors))});
    return {.title = "Handläggare – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::orders, HeadSize::compact)), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !errors.empty()};
}

Response show_again(Visit& visit, Request const& request, OrderPlace const& place, GuestForm typed)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, place); });
    if (!view) return refuse(visit, request, view.refusal());
    view->form = std::move(typed);
    return show(visit, request, NavItem::persons, guests_page(*view), banners_of(view->summary));
}

// What was typed, as a guest of the order; the first thing that is wrong stands in `typed`.
std::optional<OrderGuest> parse_guest(Visit const& visit, OrderPlace const& place, GuestForm& typed)
{
    bool const is_maker = typed.staff.starts_with(maker_prefix);
    auto const prefix = is_maker ? maker_prefix : officer_prefix;
    auto const staff = typed.staff.starts_with(prefix) ? Id<Staff>::parse(typed.staff.substr(prefix.size())) : std::nullopt;
    auto const day = today(visit.house.clock);
    auto const from = parse_date(typed.from, day, Lean::future);
    auto const to = typed.to.empty() ? std::nullopt : parse_date(typed.to, day, Lean::future);
    constexpr char const* no_date = "Skriv ett datum, till exempel 2026-12-02.";
    if (!staff) typed.error_field = "vem", typed.error = "Välj vem som ska nå beställningen.";
    else if (!from) typed.error_field = "fran", typed.error = no_date;
    else if (!typed.to.empty() && !to) typed.error_field = "till", typed.error = no_date;
    if (!typed.error.empty()) return std::nullopt;
    return OrderGuest{.id = visit.house.ids.next<OrderGuest>(), .order = place.order, .staff = *staff,
        .kind = is_maker ? GuestKind::plan_maker : GuestKind::case_officer, .valid_from = *from, .valid_to = to};
}

struct OwnOrders {
    std::vector<GuestOrderLine> lines;
    std::vector<Task> tasks;
};

Page own_orders_page(Visit const& visit, OwnOrders const& own)
{
    auto const& lines = own.lines;
    std::vector<Matter> matters;
    for (auto const& line : lines)
        matters.push_back({.icon = Icon::file_text,
            .text = line.person_name,
            .href = Href{order_path(line.person, line.order)},
            .detail = line.unit_name + (line.case_number.empty() ? "" : ". Ärende " + line.case_number) + ". "
                + (line.is_carried_out ? std::string{label_of(line.state)} : "Utförs inte") + "."});
    Html body = page_heading("Hej " + visit.actor.name, "Här är dina beställningar. Det du öppnar loggas som utlämnat till dig.");
    if (!own.tasks.empty()) body += box({.id = "gora", .heading = "Gör nu", .body = task_list(own.tasks)});
    body += box({.id = "mina", .heading = "Mina beställningar",
        .body = matters.empty() ? empty_state("Ingen beställning är kopplad till ditt konto. Fråga enheten som utför den.")
                                : matter_list(matters),
        .list = !matters.empty()});
    return {.title = "Mina beställningar", .body = std::move(body), .layout = Layout::narrow};
}

} // namespace

Response show_guest_orders(Visit& visit, Request const& request, GuestTasks tasks)
{
    if (!is_guest(visit.actor)) return refuse(visit, request, forbidden("Sidan är för myndighetens handläggare."));
    auto const own = visit.house.database.read([&](ReadTx& tx) {
        OwnOrders found{list_guest_order_lines(tx, list_guest_orders(tx, visit)), {}};
        found.tasks = tasks(tx, visit, found.lines);
        return found;
    });
    return show(visit, request, NavItem::none, own_orders_page(visit, own));
}

Response show_guests(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *place); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, guests_page(*view), banners_of(view->summary));
}

Response save_guest(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    GuestForm typed{.staff = request.form.text("vem"), .from = request.form.text("fran"), .to = request.form.text("till")};
    auto const guest = parse_guest(visit, *place, typed);
    if (!guest) return show_again(visit, request, *place, std::move(typed));
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place->person, "GuestAdd", Intent::write);
        if (!access) return access.refusal();
        return tie_guest(tx, visit, *access, *guest);
    });
    if (saved) return see_other(path_of(*place) + "?klart=andrad");
    if (saved.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, saved.refusal());
    typed.error_field = "vem";
    typed.error = saved.refusal().message;
    return show_again(visit, request, *place, std::move(typed));
}

Response finish_guest(Visit& visit, Request const& request)
{
    auto const place = order_at(request);
    auto const guest = Id<OrderGuest>::parse(request.value("guest"));
    if (!place || !guest) return refuse(visit, request, no_such_page());
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place->person, "GuestEnd", Intent::write);
        if (!access) return access.refusal();
        return untie_guest(tx, visit, *access, place->order, *guest, today(visit.house.clock));
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(path_of(*place) + "?klart=andrad");
}
