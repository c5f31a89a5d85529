// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/same_person_pages.h"

#include "access/shell.h"
#include "people/person_address.h"
#include "people/same_person_page.h"
#include "people/same_person_store.h"

#include <algorithm>

namespace {

constexpr std::size_t shortest_reason = 3;
constexpr std::size_t longest_reason = 2'000;

void add_hits(ReadTx& tx, Visit const& visit, std::string const& typed, SamePersonView& view)
{
    view.searched = typed;
    auto const day = today(visit.house.clock);
    auto const search = parse_search(typed, day);
    if (search.empty()) return view.errors.add("sok", "Skriv ett namn eller ett nummer.");
    auto const orders = visit.house.access_control.list_my_orders(tx, visit, "SamePersonSearch");
    auto const mine = list_persons(tx, orders, visit.actor.staff, day);
    std::vector<Id<Person>> own;
    for (auto const& one : mine) own.push_back(one.person);
    auto found = find_by_beginning(tx, own, search);
    std::ranges::copy(find_exactly(tx, visit.house.compartment, search), std::back_inserter(found));
    for (auto const& one : mine)
        if (one.person != view.summary.person && std::ranges::find(found, one.person) != found.end()) view.hits.push_back(one);
    for (auto const& hit : view.hits) log_access(visit, LogAction::search, hit.person, "SamePersonSearch", "egen person");
}

Result<SamePersonView> load_view(ReadTx& tx, Visit const& visit, Id<Person> person, Intent intent)
{
    auto const access = visit.house.access_control.open(tx, visit, person, "SamePersonRead", intent);
    if (!access) return access.refusal();
    if (access->is_guest()) return forbidden("Akterna visas inte här.");
    return SamePersonView{.summary = load_person_summary(tx, *access, today(visit.house.clock)),
        .entries = list_same_person(tx, *access), .csrf = visit.actor.csrf_token, .me = visit.actor.staff,
        .may_write = access->may_write(), .leads = access->leads()};
}

Response draw(Visit& visit, Request const& request, SamePersonView const& view)
{
    return show(visit, request, NavItem::persons, same_person_page(view), banners_of(view.summary));
}

Response show_again(Visit& visit, Request const& request, Id<Person> person, FormErrors errors)
{
    auto view = visit.house.database.read([&](ReadTx& tx) -> Result<SamePersonView> {
        auto loaded = load_view(tx, visit, person, Intent::write);
        if (!loaded) return loaded.refusal();
        loaded->typed = request.form;
        loaded->errors = std::move(errors);
        if (request.form.has("sok")) add_hits(tx, visit, request.form.text("sok"), *loaded);
        return loaded;
    });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view);
}

FormErrors errors_in(Form const& form, std::string_view press)
{
    FormErrors errors;
    if (press == "fraga") {
        if (!Id<Person>::parse(form.text("akt"))) errors.add("akt", "Välj den andra akten.");
        if (form.text("kvar") != "har" && form.text("kvar") != "dar") errors.add("kvar", "Välj var det nya skrivs.");
    }
    auto const reason = form.text("skal");
    if (reason.size() < shortest_reason) errors.add("skal", press == "isar" ? "Skriv varför." : "Skriv hur du vet det.");
    if (reason.size() > longest_reason) errors.add("skal", "Texten är för lång. Korta den.");
    return errors;
}

// Both files are opened, and logged: nobody joins what they may not read.
Result<Done> change(WriteTx& tx, Visit const& visit, Id<Person> person, Form const& form, std::string_view press)
{
    auto const& control = visit.house.access_control;
    auto const access = control.open(tx, visit, person, "SamePersonWrite", Intent::write);
    if (!access) return access.refusal();
    if (access->is_guest()) return forbidden("Akterna visas inte här.");
    if (press != "fraga" && press != "ja" && press != "nej" && press != "isar") return invalid("Knappen finns inte.");
    auto const entry = find_same_person(tx, *access);
    auto const other = press == "fraga" ? Id<Person>::parse(form.text("akt")) : entry ? std::optional{entry->other_than(person)} : std::nullopt;
    if (!other) return conflict("Ingen har sagt att akterna hör ihop, eller så har någon tagit isär dem.");
    auto const beside = control.open(tx, visit, *other, "SamePersonWrite", Intent::write);
    if (!beside) return beside.refusal();
    if (press == "fraga") {
        bool const stays = form.text("kvar") == "har";
        return ask_same_person(tx, visit, stays ? *beside : *access, stays ? *access : *beside, form.text("skal"));
    }
    bool const is_left = entry->left == person;
    auto const answer = press == "ja" ? SamePersonStep::confirmed : press == "nej" ? SamePersonStep::refused : SamePersonStep::undone;
    return answer_same_person(tx, visit, is_left ? *access : *beside, is_left ? *beside : *access, answer, form.text("skal"));
}

} // namespace

Response show_same_person(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, *person, Intent::read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view);
}

Response save_same_person(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const press = request.form.text("gor");
    if (press == "sok") return show_again(visit, request, *person, {});
    auto const errors = errors_in(request.form, press);
    if (!errors.empty()) return show_again(visit, request, *person, errors);
    auto const saved = visit.house.database.write([&](WriteTx& tx) { return change(tx, visit, *person, request.form, press); });
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(same_person_path(*person) + "?klart=uppgifter");
}
