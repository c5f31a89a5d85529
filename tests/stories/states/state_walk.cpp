// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "stories/states/state_walk.h"

#include "demo/build.h"
#include "plans/template_store.h"
#include "stories/states/state_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <vector>

namespace states {
namespace {

using Path = std::vector<StateRow>;

// The shortest way to every state, step by step.
std::map<std::string, Path> ways_through(StateTable const& table)
{
    std::map<std::string, Path> ways{{nothing, {}}};
    for (std::deque<std::string> next{nothing}; !next.empty(); next.pop_front())
        for (auto const& row : table.rows) {
            if (row.from != next.front() || ways.contains(row.to)) continue;
            auto way = ways.at(row.from);
            way.push_back(row);
            ways.emplace(row.to, std::move(way));
            next.push_back(row.to);
        }
    return ways;
}

bool is_on(Path const& way, StateRow const& row)
{
    return !way.empty() && way.back().from == row.from && way.back().step == row.step;
}

// How many rows every table has, and the newest row of the ledger: what is written shows in one of them.
std::vector<std::int64_t> counts(TestApp& app)
{
    auto const sql = app.database().empty()
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        : "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'public'";
    auto tables = app.app().house().database.read(
        [&](ReadTx& tx) { return tx.list(sql, {}, [](Row const& row) { return row.text(0); }); });
    std::ranges::sort(tables);
    std::string all;
    for (auto const& table : tables) {
        if (table == "last_here" || table == "session" || table == "login_throttle" || table.starts_with("access_log"))
            continue; // of looking, not of writing
        all += (all.empty() ? "SELECT '" : " UNION ALL SELECT '") + table + "', count(*) FROM \"" + table + "\"";
    }
    return app.app().house().database.read(
        [&](ReadTx& tx) { return tx.list(all + " ORDER BY 1", {}, [](Row const& row) { return row.integer(1); }); });
}

// What somebody reads first on the page.
std::string first_words(Response const& answer) { return words_of(answer.body).substr(0, 1500); }

bool take(Walk const& walk, TestApp& app, StateRow const& row)
{
    CAPTURE(row.step);
    auto const answer = walk.steps.at(row.step)(app);
    INFO(answer.status, " ", first_words(answer));
    auto const to = walk.state(app);
    bool const done = (row.by_itself || answer.status < 400) && to == row.to;
    if (!row.by_itself) CHECK(answer.status < 400);
    CHECK(to == row.to);
    return done;
}

bool arrive(Walk const& walk, TestApp& app, Path const& way)
{
    walk.prepare(app);
    REQUIRE(walk.state(app) == nothing);
    return std::ranges::all_of(way, [&](StateRow const& row) { return take(walk, app, row); });
}

bool leads_to_the_door(Response const& answer)
{
    return answer.status == 303 && (answer.location.starts_with("/logga-in") || answer.location.starts_with("/las-upp"));
}

bool is_refusal(Walk const& walk, std::string const& step, Response const& answer)
{
    if (leads_to_the_door(answer)) return true;
    if (answer.status == 400) return walk.told_at_the_field.contains(step);
    return answer.status == 401 || answer.status == 403 || answer.status == 404 || answer.status == 409;
}

// In Swedish, and with more than a word to say.
bool is_clear(Response const& answer)
{
    return leads_to_the_door(answer) || (answer.body.find("lang=\"sv\"") != std::string::npos && first_words(answer).size() > 40);
}

void refuse(Walk const& walk, TestApp& app, std::string const& state, std::string const& step)
{
    CAPTURE(state);
    CAPTURE(step);
    auto const before = counts(app);
    auto const answer = walk.steps.at(step)(app);
    INFO(answer.status, " ", first_words(answer));
    CHECK(is_refusal(walk, step, answer));
    CHECK((walk.has_no_pages || is_clear(answer)));
    CHECK(walk.state(app) == state);
    CHECK(counts(app) == before);
}

// In a house that is in the state: every step that the table does not have there, and then the first of `rows`. The others
// in houses of their own.
void try_every_step(Walk const& walk, StateTable const& table, std::string const& state, Path const& way, Path const& rows, DatabaseKind kind)
{
    INFO("from ", state);
    TestApp app{kind};
    if (!arrive(walk, app, way)) return;
    std::set<std::string> tried;
    for (auto const& row : table.rows) {
        bool const has_row = std::ranges::any_of(table.rows, [&](auto const& other) { return other.from == state && other.step == row.step; });
        if (!row.by_itself && !has_row && !walk.begin_another.contains(row.step) && tried.insert(row.step).second)
            refuse(walk, app, state, row.step);
    }
    if (!rows.empty()) take(walk, app, rows.front());
    for (std::size_t next = 1; next < rows.size(); ++next) {
        TestApp another{kind};
        if (arrive(walk, another, way)) take(walk, another, rows[next]);
    }
}

} // namespace

void walk(Walk const& walk)
{
    auto const& table = state_table(walk.heading);
    INFO(walk.heading);
    for (auto const& row : table.rows) {
        INFO("no story takes the step ", row.step);
        REQUIRE(walk.steps.contains(row.step));
    }
    for (auto const& [step, taken] : walk.steps) {
        INFO("the table has no step ", step);
        REQUIRE(std::ranges::find(table.rows, step, &StateRow::step) != table.rows.end());
    }
    auto const ways = ways_through(table);
    for (auto const kind : wanted_databases()) {
        INFO("on ", std::string{kind == DatabaseKind::sqlite ? "SQLite" : "PostgreSQL"});
        for (auto const& state : table.states()) {
            INFO("nothing leads to ", state);
            REQUIRE(ways.contains(state));
            // The last row of the way to a state has been taken on that way.
            Path rows;
            for (auto const& row : table.rows)
                if (row.from == state && !is_on(ways.at(row.to), row)) rows.push_back(row);
            try_every_step(walk, table, state, ways.at(state), rows, kind);
        }
    }
}

Response send(Browser& browser, std::string const& page, std::string const& action, Fields const& fields)
{
    auto const shown = browser.get(page);
    for (auto& form : forms_of(shown.body)) {
        if (form.action.substr(0, form.action.find_first_of("?#")) != action) continue;
        for (auto const& [name, value] : fields)
            if (name != "version" && name != "sett") form.set(name, value); // the form has its own
        return browser.send(form);
    }
    return browser.post(action, fields);
}

std::string newest(TestApp& app, std::string const& table, std::string const& column)
{
    return id_text(app.count("SELECT coalesce(max(" + column + "), 7) FROM " + table));
}

Response pass_days(TestApp& app, int days)
{
    app.clock().advance(std::chrono::hours{24 * days});
    for (auto const* user : {"eva", "nadja", "petra", "sam", "ove", "mia"}) {
        REQUIRE(app.as(user).sign_in(user, demo_password).status == 303);
        app.as(user).get("/konto"); // the forms of this session have another token
    }
    return {};
}

std::string order_of(TestApp& app, std::string const& person) { return app.at(person, "/bestallningar/") + app.person(person).order.text(); }

bool has_ended(TestApp& app, std::string const& person)
{
    return any(app, "SELECT count(*) FROM care_order WHERE state = 'ended' AND id = " + std::to_string(app.person(person).order.number()));
}

std::string plan_of(TestApp& app, std::string const& person)
{
    return app.at(person, "/planer/") + newest(app, "plan WHERE order_id = " + std::to_string(app.person(person).order.number()));
}

Response end_order(TestApp& app, std::string const& person, std::string const& why)
{
    auto const day = civil_date(app.clock().now()).iso();
    auto const page = order_of(app, person);
    return send(app.as("eva"), page, page + "/avslut", {{"avslut", day}, {"skal", why}});
}

Response establish(TestApp& app, std::string const& user, std::string const& plan)
{
    auto& browser = app.as(user);
    for (auto& form : forms_of(browser.get(plan + "/granska").body)) {
        if (form.action != plan + "/faststallande") continue;
        for (auto& [name, value] : form.fields)
            if (name.starts_with("skal-")) value = "Vi frågar igen i juni.";
        return browser.send(form);
    }
    return browser.post(plan + "/faststallande", {{"version", "1"}});
}

Response begin_plan_of_karin(TestApp& app)
{
    auto const wide = app.app().house().database.read([](ReadTx& tx) { return find_latest_template(tx, "sol-lss"); });
    auto const plans = app.at("karin", "/planer");
    return send(app.as("nadja"), plans + "/ny?bestallning=" + app.person("karin").order.text(), plans,
        {{"mall", wide->id.text()}, {"bestallning", app.person("karin").order.text()}});
}

std::string shown_state(Response const& page, std::vector<std::pair<std::string, std::string>> const& words)
{
    if (page.status != 200) return nothing;
    for (auto const& [shown, state] : words)
        if (shows(page, shown)) return state;
    return nothing;
}

bool any(TestApp& app, std::string const& sql) { return app.count(sql) > 0; }

} // namespace states
