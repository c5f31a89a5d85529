// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/test_app.h"

#include "db/postgres.h"
#include "support/database/test_postgres.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <stdexcept>

namespace {

std::string path_of(std::string const& address) { return address.substr(0, address.find_first_of("?#")); }

Form query_of(std::string const& address)
{
    auto const mark = address.find('?');
    if (mark == std::string::npos) return {};
    return parse_urlencoded(address.substr(mark + 1, address.find('#') - mark - 1)).value();
}

bool is_wanted(std::string_view database)
{
    auto const* wanted = std::getenv("DELAKTIG_TEST_DATABASES");
    return !wanted || std::string_view{wanted}.find(database) != std::string_view::npos;
}

} // namespace

Response Browser::answer(Request request)
{
    request.client_address = "192.0.2.7";
    request.user_agent = "Test";
    request.request_id = "r1";
    request.host = "localhost";
    for (auto const& [name, value] : cookies) request.cookies.emplace(name, value);
    auto response = app_.app().handle(request);
    if (response.gate) response.gate->wait();
    for (auto const& cookie : response.cookies) {
        if (cookie.max_age_s == 0) cookies.erase(cookie.name);
        else cookies[cookie.name] = cookie.value;
    }
    learn_token(response);
    return response;
}

void Browser::learn_token(Response const& response)
{
    for (auto const& form : forms_of(response.body))
        if (auto const token = form.value("_csrf"); !token.empty()) csrf_ = token;
}

Response Browser::get(std::string const& address)
{
    return answer({.method = Method::get, .path = path_of(address), .query = query_of(address)});
}

Response Browser::post_bare(std::string const& path, Fields const& fields)
{
    Request request{.method = Method::post, .path = path};
    for (auto const& [name, value] : fields) request.form.add(name, value);
    return answer(std::move(request));
}

Response Browser::post(std::string const& path, Fields fields)
{
    if (csrf_.empty()) get("/konto");
    fields.emplace_back("_csrf", csrf_);
    return post_bare(path, fields);
}

Response Browser::upload(std::string const& path, Fields fields, std::vector<Upload> uploads)
{
    if (csrf_.empty()) get("/konto");
    fields.emplace_back("_csrf", csrf_);
    Request request{.method = Method::post, .path = path};
    for (auto const& [name, value] : fields) request.form.add(name, value);
    request.uploads = std::move(uploads);
    return answer(std::move(request));
}

Response Browser::autosave(std::string const& path, Fields fields)
{
    if (csrf_.empty()) get("/konto");
    fields.emplace_back("_csrf", csrf_);
    Request request{.method = Method::post, .path = path};
    for (auto const& [name, value] : fields) request.form.add(name, value);
    request.wants_fragment = true;
    return answer(std::move(request));
}

HtmlForm Browser::form(std::string const& address, std::string const& action)
{
    auto const response = get(address);
    auto const wanted = action.empty() ? path_of(address) : action;
    for (auto& form : forms_of(response.body))
        if (path_of(form.action) == wanted) return form;
    throw std::runtime_error{"no form to " + wanted + " at " + address + ", status " + std::to_string(response.status) + ": " + words_of(response.body)};
}

Response Browser::send(HtmlForm const& form, Fields more)
{
    auto fields = form.fields;
    fields.insert(fields.end(), more.begin(), more.end());
    return post_bare(path_of(form.action), fields);
}

Response Browser::follow(Response const& response)
{
    REQUIRE(response.status == 303);
    return get(response.location);
}

Response Browser::sign_in(std::string const& user, std::string const& password)
{
    return post_bare("/logga-in", {{"anvandare", user}, {"losenord", password}});
}

TestApp::TestApp(DatabaseKind kind) : world_{test_world(kind)}, kind_{kind}
{
    std::filesystem::copy(world_.folder, folder_.path(), std::filesystem::copy_options::recursive);
    if (kind == DatabaseKind::postgres) database_ = TestPostgres::instance().create_database(world_.database);
    app_ = std::make_unique<App>(config(), clock_, log_);
}

TestApp::~TestApp()
{
    app_.reset();
    if (!database_.empty()) TestPostgres::instance().drop_database(database_);
}

void TestApp::restart(std::function<void()> const& meanwhile)
{
    app_.reset();
    meanwhile();
    app_ = std::make_unique<App>(config(), clock_, log_);
}

Browser& TestApp::as(std::string const& user)
{
    auto const found = browsers_.find(user);
    if (found != browsers_.end()) return found->second;
    auto& browser = browsers_.emplace(user, Browser{*this}).first->second;
    browser.cookies[std::string{session_cookie}] = world_.sessions.at(user);
    return browser;
}

std::vector<AccessRow> TestApp::log_of(std::string const& name)
{
    std::vector<AccessRow> rows;
    for (auto& entry : app_->house().log_database.read([&](ReadTx& tx) { return list_access(tx, person(name).id, std::nullopt, 100); }))
        rows.push_back(std::move(entry.row));
    return rows;
}

std::vector<AccessRow> TestApp::log()
{
    std::vector<AccessRow> rows;
    for (auto& entry : app_->house().log_database.read([&](ReadTx& tx) { return list_access(tx, std::nullopt, std::nullopt, 100); }))
        rows.push_back(std::move(entry.row));
    return rows;
}

std::int64_t TestApp::count(std::string const& sql)
{
    return app_->house().database.read([&](ReadTx& tx) { return tx.number(sql, {}); });
}

void TestApp::change_behind_our_back(std::string const& table, std::string const& sql)
{
    auto const owner = database_.empty() ? nullptr : open_postgres({TestPostgres::instance().as_owner(database_), 1});
    auto& database = owner ? *owner : app_->house().database;
    auto const done = database.write([&](WriteTx& tx) -> Result<Done> {
        if (owner) {
            tx.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER", {});
        } else {
            for (auto const& trigger : tx.list("SELECT name FROM sqlite_master WHERE type = 'trigger'", {}, [](Row const& row) { return row.text(0); }))
                tx.execute("DROP TRIGGER " + trigger, {});
        }
        tx.execute(sql, {});
        return Done{};
    });
    REQUIRE(done);
}

std::vector<DatabaseKind> wanted_databases()
{
    std::vector<DatabaseKind> kinds;
    if (is_wanted("sqlite")) kinds.push_back(DatabaseKind::sqlite);
    if (is_wanted("postgres")) kinds.push_back(DatabaseKind::postgres);
    return kinds;
}

void for_each_app(std::function<void(TestApp&)> const& test)
{
    for (auto const kind : wanted_databases()) {
        TestApp app{kind};
        INFO("on ", std::string{kind == DatabaseKind::sqlite ? "SQLite" : "PostgreSQL"});
        test(app);
    }
}

bool shows(Response const& response, std::string_view words)
{
    return words_of(response.body).find(words) != std::string::npos;
}

std::string last_part(std::string const& address)
{
    auto const path = path_of(address);
    return path.substr(path.rfind('/') + 1);
}
