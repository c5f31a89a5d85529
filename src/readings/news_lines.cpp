// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "readings/news_lines.h"

#include "plans/plan_changes.h"
#include "plans/version_store.h"
#include "risks/risk_store.h"

namespace {

constexpr std::size_t most_lines = 3;

void add_alerts(std::vector<std::string>& lines, OpenPlan const& open)
{
    if (open.person.alerts.empty()) lines.push_back("Varningarna har ändrats. Ingen varning gäller nu.");
    for (auto const& alert : open.person.alerts) lines.push_back("Varningarna har ändrats. " + alert.label + ": " + alert.text);
}

void add_risks(ReadTx& tx, std::vector<std::string>& lines, OpenPlan const& open)
{
    auto const one = find_risk_assessment(tx, open.access, open.plan.id);
    if (!one) return;
    if (one->found_none()) lines.push_back("Ny riskbedömning " + one->looked_on.text() + ": ingen risk hittades.");
    else lines.push_back("Ny riskbedömning. Nivå " + one->risks.front().level.words + ": " + one->risks.front().what);
}

void add_version(ReadTx& tx, std::vector<std::string>& lines, OpenPlan const& open, ReadingOf const& reading)
{
    auto const before = last_read_version(tx, open.access, open.plan.id, reading.staff);
    auto const former = before ? find_version(tx, open.access, open.plan.id, *before) : std::nullopt;
    auto const now = find_version(tx, open.access, open.plan.id, reading.version);
    if (!former || !now) return;
    for (auto const& change : changes_since(*former, *now, open.settings.words, ChangesFor::staff))
        lines.push_back(change.part + ": " + change.now);
}

} // namespace

NewsLines load_news_lines(ReadTx& tx, OpenPlan const& open, ReadingOf const& reading)
{
    auto const news = news_of(reading.facts);
    std::vector<std::string> all;
    if (news.alert) add_alerts(all, open);
    if (news.assessment) add_risks(tx, all, open);
    if (news.version) add_version(tx, all, open, reading);
    NewsLines lines;
    lines.more = all.size() > most_lines ? all.size() - most_lines : 0;
    all.resize(std::min(all.size(), most_lines));
    lines.lines = std::move(all);
    return lines;
}
