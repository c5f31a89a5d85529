// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/protection_pages.h"

#include "access/shell.h"
#include "people/person_address.h"
#include "people/protection_page.h"
#include "people/protection_store.h"

#include <functional>

namespace {

constexpr int shortest_reason = 3;

Result<ProtectionView> load_view(ReadTx& tx, Visit const& visit, Id<Person> person, Intent intent)
{
    auto const access = visit.house.access_control.open(tx, visit, person, "ProtectionRead", intent);
    if (!access) return access.refusal();
    if (access->is_guest()) return forbidden("Skyddet visas inte här.");
    auto const now = visit.house.clock.now();
    auto const day = civil_date(now);
    ProtectionView view{.summary = load_person_summary(tx, *access, day), .today = day, .csrf = visit.actor.csrf_token,
        .me = visit.actor.staff};
    view.manages = manages(visit, *access);
    view.answers = access->leads() || access->protection().opens();
    if (!view.manages && !view.answers) return view;
    view.number = protected_number(tx, *access).value_or("");
    view.entries = list_protection(tx, *access);
    view.grants = list_grants(tx, *access);
    if (view.manages) view.grantable = list_grantable(tx, *access, now);
    return view;
}

Response show_again(Visit& visit, Request const& request, Id<Person> person, FormErrors errors)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, person, Intent::write); });
    if (!view) return refuse(visit, request, view.refusal());
    if (!view->manages && !view->answers) return refuse(visit, request, forbidden("Bara enhetschefen beslutar om skyddade personuppgifter."));
    view->typed = request.form;
    view->errors = std::move(errors);
    return show(visit, request, NavItem::persons, protection_page(*view), banners_of(view->summary));
}

using Change = std::function<Result<Done>(WriteTx&, PersonAccess const&)>;

Response change(Visit& visit, Request const& request, std::string_view event, FormErrors const& errors, Change const& done)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    if (!errors.empty()) return show_again(visit, request, *person, errors);
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, *person, event, Intent::write);
        if (!access) return access.refusal();
        return done(tx, *access);
    });
    if (!saved && saved.refusal().reason == Refusal::Reason::invalid) {
        FormErrors again;
        again.add("medarbetare", saved.refusal().message);
        return show_again(visit, request, *person, again);
    }
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(person_path(*person) + "/skydd?klart=skydd");
}

FormErrors need_reason(Request const& request, char const* field)
{
    FormErrors errors;
    if (request.form.text(field).size() < shortest_reason) errors.add(field, "Skriv varför.");
    return errors;
}

} // namespace

Response show_protection(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *person, Intent::read); });
    if (!view) return refuse(visit, request, view.refusal());
    return show(visit, request, NavItem::persons, protection_page(*view), banners_of(view->summary));
}

Response save_protection(Visit& visit, Request const& request)
{
    auto const day = today(visit.house.clock);
    auto const& form = request.form;
    NewProtection said{.authority = form.text("myndighet"), .legal_basis = form.text("lagrum"), .reason = form.text("skal")};
    auto const level = form.text("niva");
    if (level.size() == 1 && level[0] >= '1' && level[0] <= '3') said.level = level[0] - '0';
    if (!form.text("beslutad").empty()) said.decided_on = parse_date(form.text("beslutad"), day, Lean::past);
    auto wrong = protection_errors(said, day);
    if (!form.text("beslutad").empty() && !said.decided_on) wrong.emplace("beslutad", "Skriv ett datum, till exempel 2026-11-02.");
    FormErrors errors;
    for (auto const* field : {"niva", "myndighet", "lagrum", "beslutad", "skal"})
        if (auto const error = wrong.find(field); error != wrong.end()) errors.add(field, error->second);
    return change(visit, request, "ProtectionSet", errors,
        [&](WriteTx& tx, PersonAccess const& access) { return set_protection(tx, visit, access, said); });
}

Response give_protection_grant(Visit& visit, Request const& request)
{
    auto const day = today(visit.house.clock);
    auto const staff = Id<Staff>::parse(request.form.text("medarbetare"));
    auto const typed = request.form.text("till");
    auto const last_day = typed.empty() ? std::nullopt : parse_date(typed, day, Lean::future);
    FormErrors errors;
    if (!staff) errors.add("medarbetare", "Välj vem som ska få läsa.");
    if (!typed.empty() && !last_day) errors.add("till", "Skriv ett datum, till exempel 2026-12-31.");
    if (last_day && *last_day < day) errors.add("till", "Dagen har redan varit.");
    if (request.form.text("varfor").size() < shortest_reason) errors.add("varfor", "Skriv varför personen behöver uppgifterna.");
    return change(visit, request, "GrantGive", errors, [&](WriteTx& tx, PersonAccess const& access) {
        return give_grant(tx, visit, access, *staff, last_day, request.form.text("varfor"));
    });
}

Response end_protection_grant(Visit& visit, Request const& request)
{
    auto const staff = Id<Staff>::parse(request.value("staff"));
    if (!staff) return refuse(visit, request, no_such_page());
    return change(visit, request, "GrantEnd", {},
        [&](WriteTx& tx, PersonAccess const& access) { return end_grant(tx, visit, access, *staff); });
}

Response ask_protection_removal(Visit& visit, Request const& request)
{
    return change(visit, request, "ProtectionRemovalAsk", need_reason(request, "borttagning"),
        [&](WriteTx& tx, PersonAccess const& access) { return ask_removal(tx, visit, access, request.form.text("borttagning")); });
}

Response answer_protection_removal(Visit& visit, Request const& request)
{
    auto const answer = request.form.text("svar") == "ta-bort" ? RemovalAnswer::remove : RemovalAnswer::keep;
    return change(visit, request, "ProtectionRemovalAnswer", need_reason(request, "svar-skal"),
        [&](WriteTx& tx, PersonAccess const& access) {
            return answer_removal(tx, visit, access, answer, request.form.text("svar-skal"));
        });
}
