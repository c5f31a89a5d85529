// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/emergency.h"
#include "audit/access_log_store.h"
#include "support/app/html_form.h"
#include "support/app/test_world.h"
#include "support/database/temporary_folder.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

class TestApp;

// Somebody's browser: keeps cookies and the token of the last page's forms, and shows an answer when it may leave.
class Browser {
public:
    explicit Browser(TestApp& app) : app_{app} { }

    Response get(std::string const& address);
    // As the page's own form does it: with the token that the last page had.
    Response post(std::string const& path, Fields fields = {});
    // A form with files, as the page's own form does it.
    Response upload(std::string const& path, Fields fields, std::vector<Upload> uploads);
    // As our script does it, for an answer in JSON.
    Response autosave(std::string const& path, Fields fields);
    // Just these fields, no token.
    Response post_bare(std::string const& path, Fields const& fields);
    // The form of the page at `address` that goes to `action` (the same path when it is empty), filled in anew.
    HtmlForm form(std::string const& address, std::string const& action = "");
    Response send(HtmlForm const&, Fields more = {});
    // Where a 303 leads.
    Response follow(Response const&);

    // Through the door with the form there.
    Response sign_in(std::string const& user, std::string const& password);
    std::map<std::string, std::string> cookies;

private:
    Response answer(Request);
    void learn_token(Response const&);

    TestApp& app_;
    std::string csrf_;
};

// The whole house on a database of its own, as it stands in test_world(), with a clock that stands still.
class TestApp {
public:
    explicit TestApp(DatabaseKind = DatabaseKind::sqlite);
    ~TestApp();
    TestApp(TestApp const&) = delete;
    TestApp& operator=(TestApp const&) = delete;

    App& app() { return *app_; }
    // Ends the house, does what happens meanwhile, and begins it again in the same folder.
    void restart(std::function<void()> const& meanwhile);
    std::filesystem::path const& folder() const { return folder_.path(); }
    std::string const& database() const { return database_; } // on PostgreSQL
    // The settings it stands on.
    Config config() const { return test_config(kind_, folder_.path(), database_); }
    FixedClock& clock() { return clock_; }
    TestWorld const& world() const { return world_; }
    TestPerson const& person(std::string const& name) const { return world_.people.at(name); }
    // "/personer/0abc…" and what comes after it.
    std::string at(std::string const& name, std::string const& rest = "") const { return "/personer/" + person(name).id.text() + rest; }

    // Signed in a minute ago. The same browser every time.
    Browser& as(std::string const& user);
    Browser nobody() { return Browser{*this}; }

    // Rows of the access log about the person (none: about everything), the newest first.
    std::vector<AccessRow> log_of(std::string const& name);
    std::vector<AccessRow> log();
    std::int64_t count(std::string const& sql);
    // As somebody with the file, or the owner's password, does it: no trigger of the table stops them.
    void change_behind_our_back(std::string const& table, std::string const& sql);

private:
    TestWorld const& world_;
    DatabaseKind const kind_;
    FixedClock clock_{test_now};
    Log log_{LogLevel::error};
    TemporaryFolder folder_;
    std::string database_;
    std::unique_ptr<App> app_;
    std::map<std::string, Browser> browsers_;
};

// Both; DELAKTIG_TEST_DATABASES=sqlite (or postgres) leaves out the other.
std::vector<DatabaseKind> wanted_databases();
// Each time a house of its own.
void for_each_app(std::function<void(TestApp&)> const& test);

// Whether a person reads these words on the page.
bool shows(Response const&, std::string_view words);
// The last part of an address, without query and fragment.
std::string last_part(std::string const& address);
