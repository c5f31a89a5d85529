// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"

#include "demo/must.h"
#include "orders/key_worker.h"
#include "orders/order_store.h"
#include "people/consent_store.h"
#include "people/fact_confirmation_store.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/person_store.h"
#include "people/protection_store.h"

#include <fmt/format.h>

namespace {

// The check digit makes it a valid number of a series that Skatteverket keeps for tests (R-PNR-7).
PersonalNumber test_number(DemoPerson const& person, CivilDate today)
{
    auto const birth = person.birth_date;
    for (int digit = 0; digit < 10; ++digit) {
        auto const text = fmt::format(
            "{:04}{:02}{:02}{:03}{}", birth.year(), birth.month(), birth.day(), person.serial, digit);
        if (auto const number = PersonalNumber::parse(text, today)) return *number;
    }
    throw std::runtime_error{"demo: no test number for " + person.given_name};
}

std::string alert_code(std::string const& kind)
{
    if (kind == "allergi") return "allergy";
    if (kind == "epilepsi" || kind == "anfall") return "epilepsy";
    if (kind == "fall") return "falls";
    if (kind == "sväljning") return "swallowing";
    return kind == "sjukdom" ? "diabetes" : "risk";
}

ContactKind kind_of(std::string const& text)
{
    if (text == "god man") return ContactKind::god_man;
    if (text == "vårdnadshavare") return ContactKind::guardian;
    if (text == "boende") return ContactKind::professional;
    return ContactKind::relative;
}

PersonContact contact_of(std::string const& line, int call_order)
{
    auto const parts = parts_of(line);
    PersonContact contact{.contact = Id<PersonContact>{1},
        .kind = kind_of(parts.at(1)),
        .name = parts.at(0),
        .relation = parts.at(1),
        .phone = parts.back()};
    if (contact.represents()) {
        contact.relation = "";
        contact.watches_rights = line.find("bevaka rätt") != std::string::npos;
        contact.manages_property = line.find("förvalta egendom") != std::string::npos;
        contact.cares_for_person = line.find("sörja för person") != std::string::npos;
        contact.valid_from = CivilDate::of(2024, 1, 1);
        contact.proof = "Registerutdrag från överförmyndaren";
    }
    contact.call_order = call_order;
    return contact;
}

Consent consent_of(std::string const& line, CivilDate day)
{
    auto const parts = parts_of(line);
    return {.consent = Id<Consent>{1}, .kind = parts.at(0), .what = parts.at(2), .recipient = parts.at(1), .way = "spoken",
        .given_on = day, .valid_to = usual_last_day(day)};
}

std::string legal_basis_of(DemoPerson const& person, std::string const& unit, CivilDate decided)
{
    if (!person.basis.empty()) return person.basis;
    if (unit == "ekbacken") return "lss-9-9";
    if (unit == "verkstan") return "lss-9-10";
    return decided < *CivilDate::of(2025, 7, 1) ? "sol2001-4-1" : "sol2025-11-1";
}

OrderService service_of(std::string const& unit, Id<OrderService> id)
{
    if (unit == "ekbacken") return {.id = id, .name = "Bostad med särskild service", .extent = "Dygnet runt"};
    if (unit == "verkstan") return {.id = id, .name = "Daglig verksamhet", .extent = "30 timmar i veckan"};
    return {.id = id,
        .name = "Hemtjänst",
        .extent = "38 timmar i månaden",
        .limits = "Städning högst två timmar varannan vecka"};
}

std::vector<OrderService> services_of(Visit const& visit, DemoPerson const& person, std::string const& unit)
{
    if (person.services.empty()) return {service_of(unit, visit.house.ids.next<OrderService>())};
    std::vector<OrderService> services;
    for (auto const& line : person.services) {
        auto const parts = parts_of(line);
        services.push_back({.id = visit.house.ids.next<OrderService>(), .name = parts.at(0), .extent = parts.at(1), .kind = parts.at(2)});
    }
    return services;
}

} // namespace

std::string filled(std::string text, DemoPerson const& person)
{
    auto const replace = [&](std::string_view hole, std::string const& by) {
        for (auto at = text.find(hole); at != std::string::npos; at = text.find(hole, at + by.size()))
            text.replace(at, hole.size(), by);
    };
    replace("{namn}", person.given_name);
    replace("{plats}", person.place.empty() ? "torget" : person.place);
    return text;
}

PersonInDemo register_person(Cast const& cast, DemoPerson const& person)
{
    auto const visit = cast.visit(cast.leader_of(person.unit));
    auto const number = test_number(person, today(visit.house.clock));
    auto const id = must(visit.house.database.write([&](WriteTx& tx) -> Result<Id<Person>> {
        return add_person(tx, visit,
            {.given_name = person.given_name,
                .family_name = person.family_name,
                .birth_date = person.birth_date,
                .number = number});
    }));
    return {id, &person};
}

void write_facts(Cast const& cast, PersonInDemo const& person, std::string const& unit)
{
    auto const visit = cast.visit(cast.leader_of(unit));
    auto const& data = *person.data;
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access =
            visit.house.access_control.open_shared(tx, visit, person.id, "FactWrite", Intent::write);
        if (!access) return access.refusal();
        auto const put = [&](FactKind kind, std::string const& text, std::int64_t item = 0,
                             std::string const& label = {}) {
            if (!text.empty())
                must(
                    put_fact(tx, visit, *access, {.kind = kind, .item = item, .label = label, .text = text}));
        };
        put(FactKind::address, data.address);
        put(FactKind::phone, data.phone);
        put(FactKind::language, data.language);
        put(FactKind::interpreter, data.interpreter ? "Tolk bokas till möten" : "");
        put(FactKind::greeting, data.greeting);
        put(FactKind::communication, data.communication);
        put(FactKind::no_answer, data.no_answer);
        std::int64_t item = 0;
        for (auto const& alert : data.alerts) {
            auto const parts = parts_of(alert);
            put(FactKind::alert, alert.substr(parts.at(0).size() + 1), visit.house.ids.next_number() + item++,
                alert_code(parts.at(0)));
        }
        for (auto const& line : data.facts) {
            auto const slug = parts_of(line).at(0);
            auto const kind = fact_kind_at(slug);
            if (!kind) throw std::runtime_error{"people.toml: no fact " + slug};
            put(*kind, line.substr(slug.size() + 1));
        }
        for (auto const& line : data.consents) must(add_consent(tx, visit, *access, consent_of(line, civil_date(visit.house.clock.now()))));
        if (!data.facts.empty()) must(confirm_facts(tx, visit, *access, "person"));
        int call_order = 1;
        for (auto const& line : data.relatives)
            must(add_contact(tx, visit, *access, contact_of(line, call_order++)));
        for (auto const& line : data.representatives)
            must(add_contact(tx, visit, *access, contact_of(line, call_order++)));
        return Done{};
    }));
}

void protect(Cast const& cast, PersonInDemo const& person, std::string const& unit)
{
    auto const visit = cast.visit(cast.leader_of(unit));
    auto const& data = *person.data;
    auto const change = [&](auto const& done) {
        must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
            auto const access = visit.house.access_control.open(tx, visit, person.id, "ProtectionSet", Intent::write);
            if (!access) return access.refusal();
            return done(tx, *access);
        }));
    };
    change([&](WriteTx& tx, PersonAccess const& access) {
        return set_protection(tx, visit, access,
            {.level = data.protection, .authority = "Skatteverket", .legal_basis = "21 kap. 3 § OSL", .reason = "Personen visade beslutet."});
    });
    change([&](WriteTx& tx, PersonAccess const& access) {
        return give_grant(tx, visit, access, cast.staff(data.granted), std::nullopt, "Kontaktman.");
    });
}

OrderInDemo receive(Cast const& cast, PersonInDemo const& person, std::string const& unit,
    std::vector<std::string> const& themes, CivilDate decided, int number)
{
    auto const visit = cast.visit(cast.leader_of(unit));
    auto const basis = legal_basis_of(*person.data, unit, decided);
    bool const lss = basis.starts_with("lss");
    OrderContent content{.unit = cast.unit(unit),
        .legal_basis = basis,
        .case_number = fmt::format("{} {}-{:04}", lss ? "LSS" : "SOL", decided.year(), number),
        .authority = lss ? "Socialnämnden, LSS-enheten" : "Socialnämnden, äldreenheten",
        .case_officer_name = lss ? "Tove Sandin" : "Hillevi Marklund",
        .case_officer_phone = lss ? "08-465 004 90" : "08-465 004 91",
        .case_officer = std::nullopt,
        .decided_on = decided,
        .valid_from = decided,
        .valid_to = add_months(
            visit.house.clock.now() > start_of(add_months(decided, 20)) ? add_months(decided, 36) : decided,
            24),
        .goals = {},
        .services = {}};
    if (lss) content.case_officer = cast.staff("tove");
    content.goals.push_back({.id = visit.house.ids.next<OrderGoal>(),
        .kind = GoalKind::overall,
        .text = person.data->decision_goal});
    for (auto const& goal : person.data->personal_goals)
        content.goals.push_back(
            {.id = visit.house.ids.next<OrderGoal>(), .kind = GoalKind::personal, .text = goal});
    content.services = services_of(visit, *person.data, unit);
    auto const order = must(visit.house.database.write(
        [&](WriteTx& tx) { return receive_order(tx, visit, person.id, content); }));
    return {.person = person, .order = order, .unit = unit, .key_worker = "", .themes = themes};
}

void accept(Cast const& cast, OrderInDemo& order, int turn)
{
    auto const visit = cast.visit(cast.leader_of(order.unit));
    auto const& workers = cast.workers_of(order.unit);
    order.key_worker = workers[static_cast<std::size_t>(turn) % workers.size()];
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access =
            visit.house.access_control.open(tx, visit, order.person.id, "OrderAccept", Intent::write);
        if (!access) return access.refusal();
        must(accept_order(tx, visit, *access, order.order));
        must(appoint_key_worker(tx, visit, *access, order.order, cast.staff(order.key_worker),
            KeyWorkerKind::main, today(visit.house.clock)));
        if (workers.size() > 1)
            must(appoint_key_worker(tx, visit, *access, order.order,
                cast.staff(workers[static_cast<std::size_t>(turn + 1) % workers.size()]),
                KeyWorkerKind::deputy, today(visit.house.clock)));
        return Done{};
    }));
}

void start(Cast const& cast, OrderInDemo const& order, CivilDate first_day)
{
    auto const visit = cast.visit(cast.leader_of(order.unit));
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access =
            visit.house.access_control.open(tx, visit, order.person.id, "OrderStart", Intent::write);
        if (!access) return access.refusal();
        return start_order(tx, visit, *access, order.order, first_day);
    }));
}

void end(Cast const& cast, OrderInDemo const& order, CivilDate last_day)
{
    auto const visit = cast.visit(cast.leader_of(order.unit));
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access =
            visit.house.access_control.open(tx, visit, order.person.id, "OrderEnd", Intent::write);
        if (!access) return access.refusal();
        return end_order(tx, visit, *access, order.order, last_day, EndReason::completed);
    }));
}
