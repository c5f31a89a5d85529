// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/life_area_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "orders/code_system_store.h"
#include "orders/life_area_form.h"
#include "orders/life_area_store.h"
#include "orders/order_address.h"
#include "orders/order_page.h"
#include "orders/order_store.h"
#include "people/person_address.h"
#include "people/typed_version.h"

#include <algorithm>

namespace {

constexpr int most_hits = 20;

struct AreaPlace {
    OrderPlace order;
    std::optional<Id<LifeArea>> area; // none: a new one
};

struct AreaView {
    PersonSummary summary;
    Order order;
    std::string csrf;
    std::string address;
    bool is_new = true;
    LifeAreaChoices choices = {};
    LifeAreaForm form;
    std::string sought = {};
    std::vector<CodeEntry> hits = {};
    std::optional<LifeArea> theirs = std::nullopt; // what somebody else wrote meanwhile
};

std::optional<AreaPlace> area_at(Request const& request)
{
    auto const order = order_at(request);
    if (!order) return std::nullopt;
    if (request.value("area") == "ny") return AreaPlace{*order, std::nullopt};
    auto const area = Id<LifeArea>::parse(request.value("area"));
    if (!area) return std::nullopt;
    return AreaPlace{*order, *area};
}

std::string path_of(AreaPlace const& place)
{
    return order_path(place.order) + "/livsomraden/" + (place.area ? place.area->text() : "ny");
}

Result<AreaView> load_view(ReadTx& tx, Visit const& visit, AreaPlace const& place)
{
    auto const access = visit.house.access_control.open(tx, visit, place.order.person, "LifeAreaRead", Intent::write);
    if (!access) return access.refusal();
    auto const order = find_order(tx, *access, place.order.order);
    if (!order) return no_such_page();
    if (!visit.actor.leads(order->content.unit))
        return forbidden("Bara enhetschefen eller samordnaren skriver beställningens livsområden.");
    AreaView view{.summary = load_person_summary(tx, *access, today(visit.house.clock)), .order = *order,
        .csrf = visit.actor.csrf_token, .address = path_of(place), .is_new = !place.area, .choices = life_area_choices(tx),
        .form = {.area = {.id = Id<LifeArea>{0}}}};
    if (!place.area) return view;
    auto const& areas = order->content.life_areas;
    auto const found = std::ranges::find(areas, *place.area, &LifeArea::id);
    if (found == areas.end()) return no_such_page();
    view.form.area = *found;
    return view;
}

// The code's words as the imported system has them; empty for one that it does not know.
std::string title_of(ReadTx& tx, std::optional<CodeSystem> const& system, std::string const& code)
{
    auto const entry = system ? find_code(tx, system->id, code) : std::nullopt;
    return entry ? entry->title : std::string{};
}

Html search_box(AreaView const& view)
{
    if (!view.choices.icf) return {};
    auto body = search_form(Href{view.address}, "Sök en ICF-kod",
        text_field({.name = "sok", .label = "Sök en ICF-kod", .value = view.sought,
            .hint = "Med ord eller kod. Sök innan du skriver resten.", .type = "search", .max_length = 80})
            + button_row(button(SubmitButton{.text = "Sök", .weight = Weight::secondary})));
    std::vector<Html> rows;
    for (auto const& hit : view.hits)
        rows.push_back(link(hit.code + " " + hit.title, Href{view.address}.with("icf", hit.code), ", välj koden")
            + (hit.description.empty() ? Html{} : paragraph(hit.description)));
    if (!rows.empty()) body += heading(3, "Träffar") + plain_list(rows);
    if (!view.sought.empty() && rows.empty()) body += paragraph("Ingen kod hittades. Pröva ett annat ord.");
    body += hint("ICF " + view.choices.icf->version + ". ICF © WHO, svensk översättning Socialstyrelsen.");
    return box({.id = "icf-sok", .heading = "ICF", .body = std::move(body)});
}

Html conflict_notice(LifeArea const& theirs)
{
    auto body = written(line_of(words_of(theirs)));
    body += paragraph("Det du skrev står kvar i fälten. För ihop dem och spara igen.");
    return notice({.tone = Tone::warning, .heading = "Någon annan hann spara före dig", .body = std::move(body)});
}

Page area_page(AreaView const& view)
{
    auto const& errors = view.form.errors;
    Html body = error_summary(errors);
    if (view.theirs) body += conflict_notice(*view.theirs);
    body += heading(2, view.is_new ? "Nytt livsområde i beställningen" : "Livsområde i beställningen");
    body += paragraph(view.order.title() + " · " + view.order.unit_name);
    body += search_box(view);
    auto fields = life_area_fields(view.form, view.choices);
    fields += form_foot(button(SubmitButton{.text = "Spara"})
        + button(LinkButton{.text = "Avbryt", .href = Href{order_path(view.summary.person, view.order.id)},
            .weight = Weight::quiet}));
    body += form({.action = Href{view.address}, .csrf = view.csrf, .version = std::to_string(view.form.area.version),
                     .keep = "livsomrade" + view.address, .guard = true},
        std::move(fields));
    if (!view.is_new)
        body += more({.summary = "Ta bort livsområdet",
            .body = paragraph("Det försvinner ur beställningen. Planer som är fastställda behåller det.")
                + button_form(Href{view.address + "/borttagning"}, view.csrf,
                    SubmitButton{.text = "Ta bort livsområdet", .icon = Icon::trash, .danger = true}),
            .boxed = true});
    return {.title = "Livsområde – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::orders, HeadSize::compact)), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !errors.empty()};
}

// The page again with what was typed.
Response show_again(Visit& visit, Request const& request, AreaPlace const& place, LifeAreaForm typed)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, place); });
    if (!view) return refuse(visit, request, view.refusal());
    view->form = std::move(typed);
    return show(visit, request, NavItem::persons, area_page(*view), banners_of(view->summary));
}

// What was typed beside what somebody else wrote meanwhile. In an ended order there is nothing to write.
Response show_conflict(
    Visit& visit, Request const& request, AreaPlace const& place, LifeAreaForm typed, Refusal const& refusal)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, place); });
    if (!view) return refuse(visit, request, view.refusal());
    if (view->order.state == OrderState::ended || !place.area) return refuse(visit, request, refusal);
    view->theirs = view->form.area;
    typed.area.version = view->form.area.version;
    view->form = std::move(typed);
    auto response = show(visit, request, NavItem::persons, area_page(*view), banners_of(view->summary));
    response.status = status_of(Refusal::Reason::conflict);
    return response;
}

} // namespace

Response show_life_area(Visit& visit, Request const& request)
{
    auto const place = area_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) {
        auto found = load_view(tx, visit, *place);
        if (!found) return found;
        found->sought = request.query.text("sok");
        if (found->choices.icf) found->hits = search_codes(tx, found->choices.icf->id, found->sought, most_hits);
        if (auto const code = request.query.text("icf"); looks_like_icf(code)) {
            found->form.area.icf_code = code;
            found->form.area.icf_title = title_of(tx, found->choices.icf, code);
        }
        return found;
    });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, area_page(*view), banners_of(view->summary));
}

Response save_life_area(Visit& visit, Request const& request)
{
    auto const place = area_at(request);
    if (!place) return refuse(visit, request, no_such_page());
    auto typed = visit.house.database.read([&](ReadTx& tx) {
        auto const choices = life_area_choices(tx);
        auto form = parse_life_area(request.form, choices);
        form.area.icf_title = title_of(tx, choices.icf, form.area.icf_code);
        return form;
    });
    typed.area.version = typed_version(request.form);
    if (place->area) typed.area.id = *place->area;
    if (!typed.errors.empty()) return show_again(visit, request, *place, std::move(typed));
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place->order.person, "LifeAreaWrite", Intent::write);
        if (!access) return access.refusal();
        return place->area ? change_life_area(tx, visit, *access, place->order.order, typed.area)
                           : add_life_area(tx, visit, *access, place->order.order, typed.area);
    });
    if (saved) return see_other(order_path(place->order) + "?klart=andrad#livsomraden");
    if (saved.refusal().reason == Refusal::Reason::conflict)
        return show_conflict(visit, request, *place, std::move(typed), saved.refusal());
    return refuse(visit, request, saved.refusal());
}

Response remove_life_area(Visit& visit, Request const& request)
{
    auto const place = area_at(request);
    if (!place || !place->area) return refuse(visit, request, no_such_page());
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, place->order.person, "LifeAreaWrite", Intent::write);
        if (!access) return access.refusal();
        return withdraw_life_area(tx, visit, *access, place->order.order, *place->area);
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(order_path(place->order) + "?klart=borttagen");
}
