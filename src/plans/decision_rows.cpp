// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/decision_rows.h"

namespace {

std::string validity(Order const& order, OrderService const& service)
{
    auto const from = service.starts_on ? service.starts_on : std::optional{order.content.valid_from};
    auto const to = service.ends_on ? service.ends_on : order.content.valid_to;
    return "Gäller från " + from->text() + (to ? " till och med " + to->text() + "." : ", tills vidare.");
}

} // namespace

std::vector<Given> decided_services(Order const& order)
{
    std::vector<Given> rows;
    for (auto const& service : order.content.services) {
        auto text = service.name + ".";
        text += service.extent.empty() ? " Omfattningen står inte i beställningen." : " Omfattning: " + service.extent + ".";
        if (!service.limits.empty()) text += " Gräns: " + service.limits + (service.limits.ends_with('.') ? "" : ".");
        rows.push_back({"Insats", Html::text(text + " " + validity(order, service))});
    }
    return rows;
}

Html decided_areas(Order const& order)
{
    Html body;
    for (auto const& area : order.content.life_areas) {
        auto const words = words_of(area);
        std::vector<Html> rows;
        for (auto const& [name, value] : facts_of(words)) rows.push_back(Html::text(name + ": " + value));
        body += heading(3, words.area) + dotted_list(rows);
        if (!area.aim.help.empty()) body += paragraph(area.aim.help);
    }
    if (body.empty()) return {};
    return more({.summary = "Livsområden i beställningen", .body = std::move(body), .boxed = true, .wide_open = true});
}
