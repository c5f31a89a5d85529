// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_list_pages.h"

#include "access/guest_store.h"
#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "people/person.h"
#include "people/person_address.h"
#include "people/person_list_store.h"

#include <algorithm>

namespace {

struct ListView {
    WordForms key_worker_word; // what this house calls the kontaktman
    std::string csrf;
    bool may_add = false;       // leads a unit
    bool works_in_care = false; // may ask for a nödöppning
    std::vector<ListedPerson> mine = {};
    std::optional<std::string> searched = std::nullopt; // what was typed
    std::vector<ListedPerson> hits = {};
    std::vector<Id<Person>> elsewhere = {}; // exact hits that another unit supports
};

PersonRow row_of(ListedPerson const& person, WordForms const& key_worker_word)
{
    auto const path = person_path(person.person);
    std::string state = birth_year_text(person.birth_date);
    for (auto const& unit : person.units) state += (state.empty() ? "" : " · ") + unit;
    state += (state.empty() ? "" : " · ") + person.state(key_worker_word);
    PersonRow row{.name = person.name, .href = Href{path}, .state = state};
    if (!person.is_deceased)
        row.action = LinkButton{.text = "Anteckna", .href = Href{path + "/anteckning"}, .more = " om " + person.name};
    return row;
}

Html rows_of(std::vector<ListedPerson> const& persons, WordForms const& key_worker_word)
{
    std::vector<PersonRow> rows;
    for (auto const& person : persons) rows.push_back(row_of(person, key_worker_word));
    return person_list(rows);
}

Html search_field(ListView const& view)
{
    Html content = text_field({.name = "sok", .label = "Sök person", .hint = "Hela eller början av namnet, personnummer "
        "eller ärendenummer. Personer på andra enheter hittar du bara med hela namnet eller numret.", .type = "search",
        .max_length = 120, .spellcheck = false});
    content += button(SubmitButton{.text = "Sök", .weight = Weight::secondary, .icon = Icon::search});
    return form({.action = Href{"/personer"}, .csrf = view.csrf, .label = "Sök person"}, std::move(content));
}

// Tells only that the person is known, and how to go on: not who supports them, nor with what (DD-1, DD-4).
Html elsewhere_note(ListView const& view)
{
    if (view.elsewhere.empty()) return {};
    if (view.elsewhere.size() > 1) {
        return notice({.tone = Tone::info, .heading = "Flera personer på andra enheter heter så",
            .body = paragraph("Sök med personnummer i stället.")});
    }
    auto const path = person_path(view.elsewhere.front());
    Html body = paragraph("Du har ingen uppgift hos personen i dag och ser därför inget mer. Kontrollera att du söker rätt.");
    Html buttons;
    if (view.may_add) buttons += button(LinkButton{.text = "Ta emot en beställning", .href = Href{path + "/bestallningar/ny"}});
    if (view.works_in_care) {
        buttons += button(LinkButton{.text = "Nödöppning", .href = Href{path + "/nodoppning"}, .icon = Icon::siren});
        body += paragraph("Är det akut? Med nödöppning ser du det viktigaste. Enhetschefen får veta det.");
    }
    if (!buttons.empty()) body += button_row(std::move(buttons));
    return notice({.tone = Tone::info, .heading = "Personen finns på en annan enhet", .body = std::move(body)});
}

Html results(ListView const& view)
{
    if (!view.searched) return {};
    Html body;
    if (!view.hits.empty()) body += rows_of(view.hits, view.key_worker_word);
    body += elsewhere_note(view);
    if (body.empty()) body = empty_state("Ingen person hittades. Kontrollera stavningen eller siffrorna.");
    return box({.id = "traffar", .heading = "Det här hittade vi", .body = std::move(body), .list = !view.hits.empty()});
}

Page list_page(ListView const& view)
{
    Html body = page_heading("Personer", "De personer som du ger stöd just nu.");
    body += search_field(view);
    body += results(view);
    Html mine = view.mine.empty()
        ? empty_state("Du har inga personer just nu. Säg var du arbetar i dag, så visas de här.",
            button(LinkButton{.text = "Jag arbetar här i dag", .href = Href{"/arbete"}}))
        : rows_of(view.mine, view.key_worker_word);
    body += box({.id = "mina", .heading = "Mina personer", .body = std::move(mine), .list = !view.mine.empty()});
    if (view.may_add)
        body += button_row(button(LinkButton{.text = "Ny person", .href = Href{"/personer/ny"}, .icon = Icon::user_plus}));
    return {.title = view.searched ? "Sökresultat – Personer" : "Personer", .body = std::move(body), .layout = Layout::narrow};
}

ListView load_list(ReadTx& tx, Visit const& visit)
{
    auto const orders = visit.house.access_control.list_my_orders(tx, visit, "PersonList");
    return {.key_worker_word = visit.house.settings.words.key_worker,
        .csrf = visit.actor.csrf_token, .may_add = visit.actor.leads_any(),
        .works_in_care = visit.actor.works_in_care(),
        .mine = list_persons(tx, orders, visit.actor.staff, today(visit.house.clock))};
}

void add_hits(ReadTx& tx, Visit const& visit, std::string const& typed, ListView& view)
{
    auto const search = parse_search(typed, today(visit.house.clock));
    view.searched = typed;
    std::vector<Id<Person>> mine;
    for (auto const& person : view.mine) mine.push_back(person.person);
    auto hits = find_by_beginning(tx, mine, search);
    for (auto const person : find_exactly(tx, visit.house.compartment, search)) {
        bool const is_mine = std::ranges::find(mine, person) != mine.end();
        // Who reads no documentation learns nothing about whom other units support.
        if (!is_mine && !view.works_in_care && !view.may_add) continue;
        (is_mine ? hits : view.elsewhere).push_back(person);
    }
    for (auto const& person : view.mine)
        if (std::ranges::find(hits, person.person) != hits.end()) view.hits.push_back(person);
}

void log_search(Visit const& visit, ListView const& view)
{
    log_access(visit, LogAction::search, std::nullopt, "PersonSearch",
        std::to_string(view.hits.size()) + " egna, " + std::to_string(view.elsewhere.size()) + " andra");
    for (auto const& hit : view.hits) log_access(visit, LogAction::search, hit.person, "PersonSearch", "egen person");
    for (auto const person : view.elsewhere)
        log_access(visit, LogAction::search, person, "PersonSearch", "annan enhet: visade att personen finns");
}

} // namespace

Response show_persons(Visit& visit, Request const& request)
{
    // The guest of an order searches for nobody (DD-2).
    if (is_guest(visit.actor)) return see_other("/bestallningar");
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_list(tx, visit); });
    return show(visit, request, NavItem::persons, list_page(view));
}

Response search_persons(Visit& visit, Request const& request)
{
    if (is_guest(visit.actor)) return see_other("/bestallningar");
    auto const typed = request.form.text("sok");
    if (typed.empty()) return see_other("/personer");
    auto const view = visit.house.database.read([&](ReadTx& tx) {
        auto list = load_list(tx, visit);
        add_hits(tx, visit, typed, list);
        return list;
    });
    log_search(visit, view);
    return show(visit, request, NavItem::persons, list_page(view));
}
