// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "risks/risk_place.h"

#include "access/shell.h"
#include "people/person_address.h"
#include "risks/risk_subject_store.h"
#include "rules/rule_store.h"

#include <algorithm>

std::string RiskPlace::plan_address() const { return person_path(access.person()) + "/planer/" + plan.text(); }

RiskSubject const* RiskPlace::find(Id<Activity> activity) const
{
    auto const found = std::ranges::find(subjects, activity, &RiskSubject::activity);
    return found == subjects.end() ? nullptr : &*found;
}

Result<RiskPlace> open_risk_place(
    ReadTx& tx, Visit const& visit, Request const& request, std::string_view event, Intent intent)
{
    auto const person = person_at(request);
    if (!person) return no_such_page();
    auto const access = visit.house.access_control.open(tx, visit, *person, event, intent);
    if (!access) return access.refusal();
    auto const id = Id<Plan>::parse(request.value("plan"));
    auto const plan = id ? find_plan_of_risks(tx, *access, *id) : std::nullopt;
    if (!plan) return not_found("Planen finns inte.");
    auto const now = today(visit.house.clock);
    auto summary = load_person_summary(tx, *access, now);
    bool const ended = plan->ended || summary.deceased_on.has_value();
    return RiskPlace{*access, std::move(summary), plan->plan, plan->order, plan->number, plan->has_version, ended, now,
        list_risk_subjects(tx, *plan), read_rules(tx, plan->order, now)[rule::risk_recheck].value};
}

Response show_at(Visit const& visit, Request const& request, RiskPlace const& place, std::string title, Html body,
    FormErrors const& errors)
{
    Page const page{.title = std::move(title) + " – " + place.person.name(),
        .head = person_head(person_head_of(place.person, PersonTab::plan, HeadSize::compact)),
        .body = error_summary(errors) + std::move(body),
        .layout = Layout::narrow,
        .has_errors = !errors.empty()};
    return show(visit, request, NavItem::persons, page, banners_of(place.person));
}
