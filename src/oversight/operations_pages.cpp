// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oversight/operations_pages.h"

#include "access/shell.h"
#include "audit/access_log.h"
#include "html/components/box.h"
#include "oversight/operations.h"
#include "oversight/overseen.h"
#include "oversight/oversight_view.h"
#include "oversight/standing_store.h"

namespace {

Result<Operations> load(ReadTx& tx, Visit const& visit, LogAction action)
{
    auto const units = list_headed_units(tx, visit.actor);
    if (units.empty()) return forbidden("Sidan är för verksamhetschefen.");
    log_access(visit, action, std::nullopt, action == LogAction::print ? "OperationsExport" : "OperationsRead", "figures");
    std::vector<Id<Unit>> ids;
    for (auto const& unit : units) ids.push_back(unit.id);
    auto const day = today(visit.house.clock);
    return operations_of(units, count_standing(list_standing(tx, ids, day), day));
}

template <class Pick>
std::vector<Html> row_of(Operations const& operations, Html name, Pick&& pick)
{
    std::vector<Html> row{std::move(name)};
    for (auto const& column : operations.columns) row.push_back(Html::text(share_text(pick(column.shares))));
    return row;
}

Html division_box(Operations const& operations, std::size_t number)
{
    auto const& division = operations.divisions[number];
    auto const title = division.name.empty() ? std::string{"Utan verksamhetsgren"} : division.name;
    Table list{.caption = "Siffror för " + title, .hide_caption = true, .columns = {{.text = "Enhet"}}, .rows = {}};
    for (auto const& column : operations.columns) list.columns.push_back({.text = column.name, .number = true});
    for (std::size_t i = 0; i < division.units.size(); ++i)
        list.rows.push_back(row_of(operations, link(division.units[i].name, oversight_href(division.units[i].id)),
            [&](ShareColumn const& one) { return one.divisions[number][i]; }));
    if (division.units.size() > 1)
        list.rows.push_back(row_of(operations, Html::text("Alla"), [&](ShareColumn const& one) { return one.sums[number]; }));
    return box({.id = "gren-" + std::to_string(number), .heading = title, .body = table(list)});
}

Page operations_page(Operations const& operations, Instant now)
{
    auto const at = civil_moment(now);
    Html body = page_heading("Så står det till i verksamheten", "Räknat i dag, " + weekday_name(at.date.weekday()) + " "
        + at.date.short_text() + " kl. " + at.time.text() + ". Bara siffror, inga namn.");
    for (std::size_t i = 0; i < operations.divisions.size(); ++i) body += division_box(operations, i);
    if (operations.divisions.size() > 1) {
        Table all{.caption = "Siffror för hela verksamheten", .hide_caption = true, .columns = {{.text = "Verksamhet"}}, .rows = {}};
        for (auto const& column : operations.columns) all.columns.push_back({.text = column.name, .number = true});
        all.rows.push_back(row_of(operations, Html::text("Alla"), [](ShareColumn const& one) { return one.total; }));
        body += box({.id = "alla", .heading = "Hela verksamheten", .body = table(all)});
    }
    body += note(Icon::info, Html::text("Känner sig trygga: av dem som själva har svarat ja, sådär eller nej när planen senast följdes upp."));
    body += note(Icon::info, Html::text("Små tal visas inte, eftersom de kan peka ut någon. Inte heller när alla har svarat lika: då vet man vad var och en "
                                        "har svarat. Därför döljs ibland också ett större tal, "
                                        "så att det lilla inte går att räkna fram."));
    auto const file = Href{"/verksamhet/fil"};
    body += button_row(button(LinkButton{.text = "Hämta som CSV-fil", .href = file.with("format", "csv"), .icon = Icon::file_down})
        + button(LinkButton{.text = "Hämta som Excel-fil", .href = file.with("format", "xlsx"), .icon = Icon::file_down}));
    return {.title = "Verksamheten", .body = body};
}

} // namespace

Response show_operations(Visit& visit, Request const& request)
{
    auto const operations = visit.house.database.read([&](ReadTx& tx) { return load(tx, visit, LogAction::read); });
    if (!operations) return refuse(visit, request, operations.refusal());
    return show(visit, request, NavItem::operations, operations_page(*operations, visit.house.clock.now()));
}

Response send_operations_file(Visit& visit, Request const& request)
{
    auto const operations = visit.house.database.read([&](ReadTx& tx) { return load(tx, visit, LogAction::print); });
    if (!operations) return refuse(visit, request, operations.refusal());
    return sheet_file(operations_sheet(*operations), "verksamheten", request.query.text("format"));
}
