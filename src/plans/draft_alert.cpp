// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/draft_alert.h"

#include "html/components/box.h"
#include "plans/draft_changes.h"

#include <algorithm>

namespace {

constexpr int own_voice_age = 15;
constexpr int of_age = 18;

void add_ended(std::vector<DraftAlert>& alerts, PlanWork const& work)
{
    auto const& order = work.open.order;
    if (work.open.plan.state != PlanState::ended || !order) return;
    alerts.push_back({"Beställningen är avslutad" + (order->ended_on ? " " + order->ended_on->text() : std::string{}),
        "Utkastet går att läsa men inte att fastställa. Det som är fastställt står kvar. Kommer en ny beställning börjar en ny plan."});
}

// What the draft says of services that the decision does not hold any more.
std::vector<std::string> without_service(PlanWork const& work)
{
    std::vector<std::string> names;
    auto const& decided = work.open.order->content.services;
    for (auto const& one : work.content.activities)
        if (one.service && std::ranges::find(decided, *one.service, &OrderService::id) == decided.end()) names.push_back(one.what);
    return names;
}

std::string listed(std::vector<std::string> const& names)
{
    std::string text;
    for (auto const& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

void add_changed_order(std::vector<DraftAlert>& alerts, PlanWork const& work, std::optional<PlanVersion> const& base)
{
    if (!work.open.order || work.open.plan.state == PlanState::ended) return;
    if (base)
        for (auto const& change : changes_in_draft(work, *base))
            if (change.subject == services_in_decision)
                alerts.push_back({"Beslutet omfattar något annat nu",
                    "Förut: " + (change.before.empty() ? "inget" : change.before) + " Nu: " + (change.now.empty() ? "inget." : change.now)
                        + " Se till att planen säger hur det görs."});
    if (auto const names = without_service(work); !names.empty())
        alerts.push_back({"Det här hör till en insats som inte är beslutad längre",
            listed(names) + ". Ta bort det, eller välj vilken insats det hör till."});
}

// Whether the person has turned so old since the draft was begun.
bool has_turned(PlanWork const& work, int age)
{
    auto const& born = work.open.person.birth_date;
    return born && age_on(civil_date(work.draft.started_at), *born) < age && age_on(work.open.today, *born) >= age;
}

void add_birthday(std::vector<DraftAlert>& alerts, PlanWork const& work)
{
    auto const& name = work.open.person.given_name;
    if (has_turned(work, of_age))
        alerts.push_back({name + " har fyllt 18 år",
            "Nu finns inga vårdnadshavare. " + name + " godkänner planen, och ingen annan får ett exemplar utan att " + name
                + " säger ja. Rubrikerna för barn är borta. Gå igenom planen med " + name + "."});
    else if (has_turned(work, own_voice_age))
        alerts.push_back({name + " har fyllt 15 år",
            name + " för nu sin egen talan. Fråga vad " + name + " själv tycker om planen, också om en vårdnadshavare redan har sagt sitt."});
}

} // namespace

std::vector<DraftAlert> draft_alerts(PlanWork const& work, std::optional<PlanVersion> const& base)
{
    std::vector<DraftAlert> alerts;
    add_ended(alerts, work);
    add_changed_order(alerts, work, base);
    add_birthday(alerts, work);
    return alerts;
}

Html draft_alert_box(PlanWork const& work, std::optional<PlanVersion> const& base)
{
    Html html;
    for (auto const& alert : draft_alerts(work, base))
        html += notice({.tone = Tone::warning, .heading = alert.heading, .body = paragraph(alert.text)});
    return html;
}
