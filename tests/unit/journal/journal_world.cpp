// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/journal/journal_world.h"

JournalWorld::JournalWorld(TestDatabase& the_test)
    : AccessHouse{the_test}, samir{add_person("Samir")}, karin{add_person("Karin")}, samir_north{add_order(samir, north())},
      samir_south{add_order(samir, south())}, karin_north{add_order(karin, north())}, nadja{add_worker(north())},
      petra{add_worker(north())}, manager{add_leader(Role::unit_manager, north())}, olle{add_worker(south())},
      bus{test.ids().next<Goal>()}, dinner{test.ids().next<Goal>()}, ride{test.ids().next<Activity>()},
      garden{test.ids().next<Goal>()}
{
    add_plan(samir, samir_north, {{bus, "Buss"}, {dinner, "Middag"}}, ride);
    add_plan(karin, karin_north, {{garden, "Trädgård"}}, test.ids().next<Activity>());
}

void JournalWorld::add_plan(
    Id<Person> person, Id<Order> order, std::vector<std::pair<Id<Goal>, std::string>> const& goals, Id<Activity> activity)
{
    change([&](WriteTx& tx) {
        auto const plan = test.ids().next_number();
        auto const version = test.ids().next_number();
        Bytes const salt(16, 1);
        tx.execute("INSERT INTO plan_template (id, key, version, name, content, created_at) VALUES (?1, ?2, 1, 'Mall', '', ?3)", {plan, id_text(plan), now()});
        tx.execute("INSERT INTO plan (id, person_id, order_id, number, state, template_id, created_at, created_by) "
                   "VALUES (?1, ?2, ?3, 1, 'in_force', ?1, ?4, ?5)",
            {plan, person, order, now(), nadja});
        tx.execute(R"(
            INSERT INTO plan_version (id, plan_id, number, kind, reason, template_id, established_at, established_by,
                established_by_name, established_by_title, key_worker, no_answer, communication, salt)
            VALUES (?1, ?2, 1, 'first', '', ?2, ?3, ?4, 'N', 'T', '', '', '', ?5))",
            {version, plan, now(), nadja, salt});
        for (auto const& [goal, name] : goals) {
            tx.execute("INSERT INTO goal (id, plan_id, created_at) VALUES (?1, ?2, ?3)", {goal, plan, now()});
            tx.execute(R"(
                INSERT INTO version_goal (version_id, goal_id, position, wording, short_name, picture, voice, method, today,
                    wished, term, state, reason)
                VALUES (?1, ?2, ?2 % 1000, ?3, ?4, 'buss', 'person', '', '', '', 'long_term', 'active', ''))",
                {version, goal, "Jag vill: " + name, name});
        }
        tx.execute("INSERT INTO activity (id, plan_id, created_at) VALUES (?1, ?2, ?3)", {activity, plan, now()});
        tx.execute(R"(
            INSERT INTO version_activity (version_id, activity_id, position, heading, what, how, own_part, rhythm, weekdays,
                day_parts, when_words, doer_words, goal_id, staff_text, written_by, written_at)
            VALUES (?1, ?2, 1, 'h', 'Åka hem', 'Två säten bakom.', '', 'weekly', 1, 0, '', '', ?3, '', ?4, ?5))",
            {version, activity, goals.front().first, nadja, now()});
    });
}

SignedNote JournalWorld::ready(NoteContent const& content)
{
    return {.id = test.ids().next<JournalEntry>(), .content = content, .terms = analyse(searchable(content)), .order = std::nullopt};
}

Result<Id<JournalEntry>> JournalWorld::try_sign(Id<Staff> staff, Id<Person> person, SignedNote note)
{
    return writing(staff, person,
        [&](WriteTx& tx, Visit const& from, PersonAccess const& access) { return sign(tx, from, access, note); });
}

Id<JournalEntry> JournalWorld::signed_note(Id<Staff> staff, Id<Person> person, NoteContent const& content)
{
    auto const done = try_sign(staff, person, ready(content));
    if (!done) throw std::runtime_error{done.refusal().message};
    return *done;
}

std::optional<JournalEntry> JournalWorld::entry(Id<Staff> staff, Id<Person> person, Id<JournalEntry> id)
{
    return reading(staff, person, [&](ReadTx& tx, PersonAccess const& access) { return find_entry(tx, access, id); });
}

std::vector<std::string> JournalWorld::texts(Id<Staff> staff, Id<Person> person, EntryFilter const& filter)
{
    std::vector<std::string> texts;
    auto const page = reading(staff, person, [&](ReadTx& tx, PersonAccess const& access) {
        return list_entries(tx, access, filter, std::nullopt, 100);
    });
    for (auto const& one : page.entries) texts.push_back(one.content.text);
    return texts;
}

std::vector<std::string> JournalWorld::texts_found(Id<Staff> staff, Id<Person> person, std::string_view query)
{
    std::vector<std::string> texts;
    auto const page = reading(staff, person, [&](ReadTx& tx, PersonAccess const& access) {
        return search_entries(tx, access, {}, parse_query(query), std::nullopt, 100);
    });
    for (auto const& one : page.entries) texts.push_back(one.content.text);
    return texts;
}

Request JournalWorld::request(Id<Person> person, std::optional<Id<JournalEntry>> note)
{
    Request request;
    request.path_values.emplace("person", person.text());
    if (note) request.path_values.emplace("entry", note->text());
    return request;
}

NoteContent event_note(JournalWorld const& world, std::string text, int hours)
{
    auto const moment = civil_moment(world.now() - std::chrono::hours{hours});
    return {.kind = NoteKind::event, .event = {.date = moment.date, .time = moment.time}, .text = std::move(text)};
}

Form form_of(std::initializer_list<std::pair<std::string, std::string>> fields)
{
    Form form;
    for (auto const& [name, value] : fields) form.add(name, value);
    return form;
}
