// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/access_control.h"

#include "access/relation_store.h"
#include "access/visit.h"

#include <algorithm>

namespace {

Refusal closed()
{
    return {Refusal::Reason::closed,
        "Du kan inte öppna det här. Kontrollera att du är inlagd på rätt enhet i dag. "
        "Behöver personen hjälp nu kan du göra en nödöppning."};
}

std::string_view code_of(Ground ground)
{
    switch (ground) {
    case Ground::care_relation: return "care_relation";
    case Ground::emergency: return "emergency";
    case Ground::case_officer: return "case_officer";
    case Ground::plan_maker: return "plan_maker";
    }
    return "";
}

bool is_writing(Intent intent)
{
    return intent == Intent::write || intent == Intent::plan_write;
}

bool is_saving_itself(Intent intent)
{
    return intent == Intent::draft || intent == Intent::plan_draft;
}

// What the relations add up to: on which ground which orders open.
struct Opening {
    Ground ground = Ground::care_relation;
    std::vector<OpenOrder> orders = {};
    bool leads = false;
};

// The team, the leaders of the unit, and who made a nödöppning. Default deny: what is not named here stays closed.
Opening care_opening(std::vector<Relation> const& relations, Actor const& actor, CivilDate today, int closing_days)
{
    Opening opening;
    if (!actor.works_in_care()) return opening;
    for (auto const& relation : relations) {
        bool const leads = actor.leads(relation.unit);
        // The team loses an ended order after its last day; whoever was kontaktman then has some days more for closing
        // notes (DD-20, docs/adr/0005).
        bool const has_ended = relation.ended_on && *relation.ended_on < today;
        bool const is_closed = relation.ended_on && add_days(*relation.ended_on, closing_days) < today;
        bool const in_team = relation.assigned && (!has_ended || (relation.closes && !is_closed));
        bool const in_need = relation.emergency && !is_closed;
        if (!leads && !in_team && !in_need) continue;
        if (!leads && !in_team) opening.ground = Ground::emergency;
        opening.leads |= leads;
        opening.orders.push_back({relation.order, relation.unit});
    }
    return opening;
}

// Guests of an order (DD-2): only by their role, only for what the handler opens to them.
Opening guest_opening(std::vector<Relation> const& relations, Actor const& actor, Intent intent)
{
    auto const collect = [&](Ground ground, bool Relation::* is) {
        Opening opening{.ground = ground};
        for (auto const& relation : relations)
            if (relation.*is) opening.orders.push_back({relation.order, relation.unit});
        return opening;
    };
    switch (intent) {
    case Intent::read:
    case Intent::write:
    case Intent::draft: return {};
    case Intent::guest_read:
        if (actor.has(Role::case_officer)) {
            if (auto opening = collect(Ground::case_officer, &Relation::case_officer); !opening.orders.empty())
                return opening;
        }
        [[fallthrough]];
    case Intent::plan_read:
    case Intent::plan_write:
    case Intent::plan_draft:
        if (actor.has(Role::plan_maker)) return collect(Ground::plan_maker, &Relation::plan_maker);
        return {};
    }
    return {};
}

std::string ground_text(Opening const& opening)
{
    std::string text{code_of(opening.ground)};
    for (auto const& open : opening.orders) text += ' ' + open.order.text();
    return text;
}

// What the log says of somebody with protected personal data: opened with or without a named grant (R-ACC-4).
std::string protection_text(ProtectedRelation const& protection)
{
    if (protection.level == 0) return {};
    return protection.is_named ? " protected named" : " protected";
}

LogAction action_of(Opening const& opening, Intent intent)
{
    if (is_writing(intent)) return LogAction::write;
    return opening.ground == Ground::case_officer ? LogAction::hand_out : LogAction::read;
}

} // namespace

Protected AccessControl::protected_of(ProtectedRelation const& relation) const
{
    return {.level = relation.level, .compartment = relation.is_named ? &compartment_ : nullptr};
}

Result<PersonAccess> AccessControl::open(
    ReadTx& tx, Visit const& visit, Id<Person> person, std::string_view event, Intent intent) const
{
    auto const now = visit.house.clock.now();
    auto const relations = list_relations(tx, person, visit.actor.staff, now);
    auto opening = care_opening(relations, visit.actor, civil_date(now), rules_.closing_days);
    if (opening.orders.empty()) opening = guest_opening(relations, visit.actor, intent);
    if (opening.orders.empty()) {
        log_access(visit, LogAction::deny, person, event, "no_relation");
        return closed();
    }
    auto const protection = relations.front().protection;
    if (!is_saving_itself(intent))
        log_access(visit, action_of(opening, intent), person, event, ground_text(opening) + protection_text(protection));
    bool const may_write = opening.ground != Ground::case_officer;
    return PersonAccess{
        person, visit.actor.staff, opening.ground, std::move(opening.orders), may_write, opening.leads,
        visit.house.settings.words.key_worker, protected_of(protection)};
}

Result<SharedAccess> AccessControl::open_shared(
    ReadTx& tx, Visit const& visit, Id<Person> person, std::string_view event, Intent intent) const
{
    auto const now = visit.house.clock.now();
    auto const relations = list_relations(tx, person, visit.actor.staff, now);
    auto const opening = care_opening(relations, visit.actor, civil_date(now), rules_.closing_days);
    auto const action = is_writing(intent) ? LogAction::write : LogAction::read;
    auto const protection = find_protection(tx, person, visit.actor.staff, civil_date(now));
    if (!opening.orders.empty()) {
        log_access(visit, action, person, event, ground_text(opening) + protection_text(protection));
    } else if (visit.actor.leads_any() && (!relations.empty() || person_exists(tx, person))) {
        log_access(visit, action, person, event, "intake" + protection_text(protection));
    } else {
        log_access(visit, LogAction::deny, person, event, "no_relation");
        return closed();
    }
    return SharedAccess{person, visit.actor.staff, true, !opening.orders.empty(), protected_of(protection)};
}

Result<SharedAccess> AccessControl::open_emergency_page(ReadTx& tx, Visit const& visit, Id<Person> person) const
{
    auto const now = visit.house.clock.now();
    auto const relations = list_relations(tx, person, visit.actor.staff, now);
    auto const opening = care_opening(relations, visit.actor, civil_date(now), rules_.closing_days);
    if (opening.orders.empty()) {
        log_access(visit, LogAction::deny, person, "EmergencyPageRead", "no_relation");
        return closed();
    }
    log_access(visit, LogAction::read, person, "EmergencyPageRead",
        ground_text(opening) + protection_text(relations.front().protection));
    return SharedAccess{person, visit.actor.staff, false, true, protected_of(relations.front().protection)};
}

std::vector<MyOrder> AccessControl::list_my_orders(ReadTx& tx, Visit const& visit, std::string_view event) const
{
    if (!visit.actor.works_in_care()) return {};
    log_access(visit, LogAction::read, std::nullopt, event, "care_relation");
    return list_orders_of_staff(tx, visit.actor.staff, visit.house.clock.now());
}

std::vector<Id<Person>> AccessControl::list_my_persons(ReadTx& tx, Visit const& visit, std::string_view event) const
{
    std::vector<Id<Person>> persons;
    for (auto const& mine : list_my_orders(tx, visit, event))
        if (persons.empty() || persons.back() != mine.person) persons.push_back(mine.person);
    return persons;
}

void log_access(Visit const& visit, LogAction action, std::optional<Id<Person>> person, std::string_view event,
    std::string_view ground)
{
    if (action == LogAction::deny) visit.is_denial_logged = true;
    visit.house.access_log.queue({.at = visit.house.clock.now(),
                                     .staff = visit.actor.staff.number(),
                                     .session = visit.actor.session.number(),
                                     .person = person ? std::optional{person->number()} : std::nullopt,
                                     .action = action,
                                     .event = std::string{event},
                                     .ground = std::string{ground},
                                     .client = visit.client_address,
                                     .request = visit.request_id},
        visit.gate);
}
