// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/person_list_store.h"

#include "people/person_store.h"
#include "people/stored_date.h"
#include "text/fold.h"

#include <algorithm>
#include <map>
#include <set>

namespace {

using NameWords = std::map<Id<Person>, std::vector<std::string>>;

// The names of everybody who has a word that begins so.
NameWords list_names(ReadTx& tx, std::string const& beginning)
{
    // The first text after every one that begins so: U+10FFFF sorts last.
    auto const end = beginning + "\xF4\x8F\xBF\xBF";
    NameWords names;
    tx.each(R"(
        SELECT w.person_id, w.word
        FROM person_name_word w
        WHERE w.person_id IN (SELECT hit.person_id FROM person_name_word hit WHERE hit.word >= ?1 AND hit.word < ?2)
        ORDER BY w.person_id, CASE w.kind WHEN 'given' THEN 0 ELSE 1 END, w.position
        )",
        {beginning, end}, [&](Row const& row) { names[row.id<Person>(0)].push_back(row.text(1)); });
    return names;
}

void read_person(ReadTx& tx, ListedPerson& listed)
{
    tx.each(R"(
        SELECT p.given_name, p.family_name, p.birth_date, p.deceased_on,
            (SELECT f.text FROM person_fact f
             WHERE f.person_id = p.id AND f.kind = 'no_answer' AND f.item = 0
             ORDER BY f.version DESC LIMIT 1)
        FROM person p
        WHERE p.id = ?1
        )",
        {listed.person}, [&](Row const& row) {
            listed.name = row.text(0) + " " + row.text(1);
            listed.birth_date = stored_date(row, 2);
            listed.is_deceased = !row.is_null(3);
            listed.has_no_answer = !row.optional_text(4).value_or("").empty();
        });
}

void read_orders(ReadTx& tx, std::vector<MyOrder> const& mine, Id<Staff> reader, CivilDate today, ListedPerson& listed)
{
    auto const is_mine = [&](Id<Order> order) { return std::ranges::find(mine, order, &MyOrder::order) != mine.end(); };
    tx.each(R"(
        SELECT o.id, o.state, u.name
        FROM care_order o
        JOIN unit u ON u.id = o.unit_id
        WHERE o.person_id = ?1
        ORDER BY u.name
        )",
        {listed.person}, [&](Row const& row) {
            if (!is_mine(row.id<Order>(0))) return;
            listed.has_new_order |= row.text_view(1) == "received";
            listed.is_under_way |= row.text_view(1) == "started";
            auto unit = row.text(2);
            if (std::ranges::find(listed.units, unit) == listed.units.end()) listed.units.push_back(std::move(unit));
        });
    tx.each(R"(
        SELECT k.order_id, k.staff_id, s.name
        FROM key_worker k
        JOIN staff s ON s.id = k.staff_id
        WHERE k.person_id = ?1 AND k.kind = 'main' AND k.valid_from <= ?2 AND (k.valid_to IS NULL OR k.valid_to >= ?2)
        ORDER BY k.id
        )",
        {listed.person, today.iso()}, [&](Row const& row) {
            if (!is_mine(row.id<Order>(0))) return;
            listed.key_worker = row.text(2);
            listed.is_named_by_reader |= row.id<Staff>(1) == reader;
        });
}

} // namespace

std::string ListedPerson::state(WordForms const& word) const
{
    if (is_deceased) return "Avliden";
    if (has_new_order) return "Ny beställning att svara på";
    if (!has_no_answer) return "Det saknas vad ni gör om personen inte öppnar";
    if (!is_under_way) return "Insatsen har inte börjat";
    if (key_worker.empty()) return as_beginning(word.one) + " saknas";
    if (is_named_by_reader) return "Du är " + word.one;
    return as_beginning(word.one) + ": " + key_worker;
}

std::vector<ListedPerson> list_persons(
    ReadTx& tx, std::vector<MyOrder> const& mine, Id<Staff> reader, CivilDate today)
{
    std::set<Id<Person>> persons;
    for (auto const& order : mine) persons.insert(order.person);
    std::vector<ListedPerson> list;
    for (auto const person : persons) {
        ListedPerson listed{.person = person, .name = {}, .birth_date = std::nullopt, .is_deceased = false, .units = {},
            .key_worker = {}, .has_no_answer = false, .has_new_order = false, .is_under_way = false};
        read_person(tx, listed);
        read_orders(tx, mine, reader, today, listed);
        list.push_back(std::move(listed));
    }
    std::ranges::sort(list, {}, &ListedPerson::name);
    return list;
}

std::vector<Id<Person>> find_exactly(ReadTx& tx, Compartment const& compartment, PersonSearch const& search)
{
    std::set<Id<Person>> found;
    auto const add = [&](Row const& row) { found.insert(row.id<Person>(0)); };
    if (search.number)
        tx.each("SELECT person_id FROM person_number WHERE number IN (?1, ?2)",
            {search.number->stored_text(), sealed_number(compartment, search.number->stored_text())}, add);
    if (!search.case_number.empty())
        tx.each(R"(
            SELECT o.person_id FROM care_order o JOIN person p ON p.id = o.person_id
            WHERE o.case_number = ?1 AND p.protection = 0
            )",
            {search.case_number}, add);
    if (!search.words.empty())
        for (auto const& [person, words] : list_names(tx, search.words.front()))
            if (is_whole_name(words, search.words)) found.insert(person);
    return {found.begin(), found.end()};
}

std::vector<Id<Person>> find_doubles(ReadTx& tx, Compartment const& compartment, NewPerson const& person)
{
    if (person.number) {
        auto same = find_exactly(tx, compartment, {.number = person.number});
        if (!same.empty()) return same;
    }
    std::vector<Id<Person>> doubles;
    if (!person.birth_date) return doubles;
    PersonSearch search;
    for (auto const& word : words_of(person.given_name + " " + person.family_name)) search.words.push_back(word.folded);
    for (auto const same_name : find_exactly(tx, compartment, search)) {
        auto const same_date = tx.number(
            "SELECT count(*) FROM person WHERE id = ?1 AND birth_date = ?2", {same_name, person.birth_date->iso()});
        if (same_date > 0) doubles.push_back(same_name);
    }
    return doubles;
}

std::vector<Id<Person>> find_by_beginning(
    ReadTx& tx, std::vector<Id<Person>> const& among, PersonSearch const& search)
{
    std::vector<Id<Person>> found;
    if (search.words.empty()) return found;
    for (auto const& [person, words] : list_names(tx, search.words.front()))
        if (name_begins_with(words, search.words) && std::ranges::find(among, person) != among.end())
            found.push_back(person);
    return found;
}
