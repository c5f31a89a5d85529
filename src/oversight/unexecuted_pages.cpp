// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/unexecuted_pages.h"

#include "access/shell.h"
#include "audit/access_log.h"
#include "html/components/box.h"
#include "html/components/person_head.h"
#include "orders/order_address.h"
#include "oversight/unexecuted.h"
#include "oversight/oversight_view.h"
#include "oversight/sheet.h"

#include <algorithm>

namespace {

struct UnexecutedView {
    Unit unit;
    Quarter quarter;
    CivilDate today;
    std::vector<UnexecutedDecision> all;          // of persons who may stand in the reader's list
    std::map<Id<Person>, std::string> names;
    std::size_t unlisted = 0;                // of persons whose data are protected

    CivilDate counted_on() const { return std::min(quarter.last_day(), today); }
};

Result<UnexecutedView> load_view(ReadTx& tx, Visit const& visit, Request const& request, LogAction action)
{
    auto units = list_overseen_units(tx, visit.actor);
    std::erase_if(units, [&](Unit const& unit) { return sight_of(visit.actor, unit.id) != Sight::names; });
    auto const unit = choose_overseen(units, request.query.text("enhet"));
    if (!unit) return forbidden("Listan är för den som leder enheten.");
    auto const day = today(visit.house.clock);
    UnexecutedView view{*unit, Quarter::parse(request.query.text("kvartal")).value_or(Quarter::of(day)), day, {}, {}};
    view.all = of_quarter(list_unexecuted(tx, {unit->id}), view.quarter, day);
    view.names = open_names(tx, visit, unit->id, "UnexecutedRead");
    if (action == LogAction::print) log_access(visit, action, std::nullopt, "UnexecutedExport", "care_relation");
    view.unlisted = static_cast<std::size_t>(
        std::erase_if(view.all, [&](UnexecutedDecision const& one) { return !view.names.contains(one.person); }));
    return view;
}

std::string carried_out_text(UnexecutedDecision const& one) { return one.carried_out ? one.carried_out->text() : "Nej"; }

std::int64_t days_of(UnexecutedDecision const& one, CivilDate day) { return days_between(one.since, one.carried_out.value_or(day)); }

Html list_of(UnexecutedView const& view)
{
    if (view.all.empty()) return empty_state("Inget beslut har väntat i tre månader.");
    Table list{.caption = "Beslut som inte är verkställda", .hide_caption = true,
        .columns = {{.text = "Person"}, {.text = "Beslut"}, {.text = "Sedan"}, {.text = "Dagar", .number = true}, {.text = "Verkställt"}, {.text = "Skäl"}},
        .rows = {}};
    for (auto const& one : view.all)
        list.rows.push_back({link(view.names.at(one.person), Href{order_path(one.person, one.order)}),
            Html::text(one.services + (one.services.empty() ? "" : ", ") + one.reference + ", beslut " + one.decided_on.text()),
            Html::text((one.cause == UnexecutedDecision::Cause::interrupted ? "Uppehåll från " : "Beslutet ") + one.since.text()),
            Html::text(std::to_string(days_of(one, view.counted_on()))), Html::text(carried_out_text(one)),
            Html::text(one.reason.empty() ? "Står inte i beställningen" : one.reason)});
    return table(list);
}

Sheet sheet_of(UnexecutedView const& view)
{
    Sheet sheet{.name = "Ej verkställda beslut",
        .columns = {"Ärende", "Myndighet", "Lagrum", "Insats", "Beslutsdag", "Gäller från", "Varför det är med", "Inte verkställt sedan",
            "Tre månader", "Dagar", "Verkställt", "Skäl"},
        .rows = {}};
    for (auto const& one : view.all)
        sheet.rows.push_back({one.case_number, one.authority, one.reference, one.services, one.decided_on.iso(), one.valid_from.iso(),
            one.cause == UnexecutedDecision::Cause::interrupted ? "Uppehåll" : "Inte påbörjat", one.since.iso(), one.limit().iso(),
            days_of(one, view.counted_on()), one.carried_out ? one.carried_out->iso() : "", one.reason});
    return sheet;
}

Page page_of(UnexecutedView const& view)
{
    auto const here = Href{"/egenkontroll/ej-verkstallda"}.with("enhet", view.unit.id.text());
    Html body = breadcrumbs({{"Egenkontroll", oversight_href(view.unit.id)}});
    body += page_heading("Beslut som inte är verkställda, " + view.quarter.name(),
        "Tre månader efter beslutet, eller efter att ett uppehåll började. Myndigheten rapporterar dem till IVO varje kvartal. Räknat "
            + view.counted_on().text() + ".");
    body += box({.id = "listan", .heading = view.unit.name, .body = list_of(view)});
    if (view.unlisted > 0)
        body += note(Icon::info, Html::text(std::to_string(view.unlisted) + " till gäller någon med skyddade personuppgifter. De står inte i listan."));
    auto const file = Href{"/egenkontroll/ej-verkstallda/fil"}.with("enhet", view.unit.id.text()).with("kvartal", view.quarter.text());
    body += button_row(button(LinkButton{.text = "Hämta som CSV-fil", .href = file.with("format", "csv"), .icon = Icon::file_down})
        + button(LinkButton{.text = "Hämta som Excel-fil", .href = file.with("format", "xlsx"), .icon = Icon::file_down})
        + button(LinkButton{.text = "Kvartalet före", .href = here.with("kvartal", view.quarter.before().text()), .weight = Weight::quiet,
            .icon = Icon::arrow_left}));
    body += note(Icon::info, Html::text("Filen har ärendenummer och inga namn. Att du läser listan och hämtar filen står i loggen."));
    return {.title = "Ej verkställda beslut – " + view.unit.name, .body = std::move(body)};
}

} // namespace

Response show_unexecuted(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, LogAction::read); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::oversight, page_of(*view));
}

Response send_unexecuted_file(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, LogAction::print); });
    if (!view) return refuse(visit, request, view.refusal());
    return sheet_file(sheet_of(*view), "ej-verkstallda-" + view->quarter.text(), request.query.text("format"));
}
