// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/request.h"
#include "journal/entry_store.h"
#include "unit/access/access_house.h"

#include <string>

struct Goal;
struct Activity;

// What the tests of the journal happen in: Samir has support from two units and Karin from one; Samir's plan at the
// first has two goals and an activity.
class JournalWorld : public AccessHouse {
public:
    explicit JournalWorld(TestDatabase&);

    Id<Person> samir;
    Id<Person> karin;
    Id<Order> samir_north; // hemtjänst
    Id<Order> samir_south; // gruppbostad
    Id<Order> karin_north;
    Id<Staff> nadja;   // works at north
    Id<Staff> petra;   // works at north
    Id<Staff> manager; // leads north
    Id<Staff> olle;    // works at south
    Id<Goal> bus;      // in Samir's plan at north
    Id<Goal> dinner;
    Id<Activity> ride;
    Id<Goal> garden;   // in Karin's plan

    // Signs as the handler does.
    Result<Id<JournalEntry>> try_sign(Id<Staff>, Id<Person>, SignedNote);
    // The same, and it must go well.
    Id<JournalEntry> signed_note(Id<Staff>, Id<Person>, NoteContent const&);
    SignedNote ready(NoteContent const&);

    // Opens as the member of staff, which must be allowed, and runs f(ReadTx&, PersonAccess const&).
    template <class F>
    auto reading(Id<Staff> staff, Id<Person> person, F&& f)
    {
        auto const from = visit(staff);
        return test.read([&](ReadTx& tx) {
            auto const access = house.access_control.open(tx, from, person, "Test", Intent::read);
            if (!access) throw std::runtime_error{access.refusal().message};
            return f(tx, *access);
        });
    }
    // Opens for writing and runs f(WriteTx&, Visit const&, PersonAccess const&), which returns a Result.
    template <class F>
    auto writing(Id<Staff> staff, Id<Person> person, F&& f)
    {
        auto const from = visit(staff);
        return test.write([&](WriteTx& tx) -> std::invoke_result_t<F, WriteTx&, Visit const&, PersonAccess const&> {
            auto const access = house.access_control.open(tx, from, person, "Test", Intent::write);
            if (!access) return access.refusal();
            return f(tx, from, *access);
        });
    }
    std::optional<JournalEntry> entry(Id<Staff>, Id<Person>, Id<JournalEntry>);
    std::vector<std::string> texts(Id<Staff>, Id<Person>, EntryFilter const& = {});
    std::vector<std::string> texts_found(Id<Staff>, Id<Person>, std::string_view query);

    // A request to a handler about the person (and the note).
    Request request(Id<Person>, std::optional<Id<JournalEntry>> = std::nullopt);

private:
    // An established plan with these goals and, for the first of them, one activity.
    void add_plan(Id<Person>, Id<Order>, std::vector<std::pair<Id<Goal>, std::string>> const& goals, Id<Activity>);
};

// An event `hours` ago, by Swedish time.
NoteContent event_note(JournalWorld const&, std::string text, int hours = 1);
Form form_of(std::initializer_list<std::pair<std::string, std::string>> fields);
