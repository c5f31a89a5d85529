// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/build.h"
#include "jobs/job_store.h"
#include "stories/states/state_table.h"
#include "stories/states/state_walk.h"
#include "support/app/mail_office.h"

#include <doctest/doctest.h>

#include <memory>

// Every row of the tables about sessions, openings, jobs and letters, and in every state each step that is not there.

namespace states {

namespace {

std::string session_state(TestApp& app)
{
    auto& kim = app.as("kim");
    if (kim.cookies.empty()) return nothing;
    auto const page = kim.get("/arbete");
    if (page.status == 200) return "open";
    return page.location.starts_with("/las-upp") ? "locked" : "ended";
}

Response later(TestApp& app, std::chrono::minutes time)
{
    app.clock().advance(time);
    return {};
}

std::string opening(TestApp& app) { return newest(app, "emergency_opening"); }

std::string opening_state(TestApp& app)
{
    if (!any(app, "SELECT count(*) FROM emergency_opening")) return nothing;
    if (any(app, "SELECT count(*) FROM emergency_review")) return "reviewed";
    if (any(app, "SELECT count(*) FROM emergency_notice WHERE seen_at IS NOT NULL")) return "seen";
    auto const now = std::to_string(app.clock().now().time_since_epoch().count());
    return any(app, "SELECT count(*) FROM emergency_opening WHERE expires_at > " + now) ? "open" : "expired";
}

Job const* job_in(TestApp& app, std::vector<Job>& jobs)
{
    jobs = app.app().house().database.read([](ReadTx& tx) { return list_jobs(tx, WhichJobs::all); });
    for (auto const& job : jobs)
        if (job.kind == "story") return &job;
    return nullptr;
}

std::string job_state_of(TestApp& app)
{
    std::vector<Job> jobs;
    auto const* const job = job_in(app, jobs);
    if (!job) return nothing;
    if (job->state == JobState::waiting && job->leased_until && *job->leased_until > app.clock().now()) return "leased";
    return std::string{code_of(job->state)};
}

// A step of the program that does the job.
Response in_queue(TestApp& app, std::function<bool(WriteTx&, Job const*)> const& step)
{
    std::vector<Job> jobs;
    auto const* const job = job_in(app, jobs);
    bool done = false;
    REQUIRE(app.app().house().database.write([&](WriteTx& tx) -> Result<Done> {
        done = step(tx, job);
        return Done{};
    }));
    return {.status = done ? 200 : 409};
}

std::function<Response(TestApp&)> settled(JobState state)
{
    return [state](TestApp& app) {
        auto const now = app.clock().now();
        return in_queue(app, [&](WriteTx& tx, Job const* job) {
            return job && settle_job(tx, job->id, "one", {.state = state, .run_at = now, .attempts = 1, .outcome = "ok",
                .was_done = state != JobState::waiting}, now);
        });
    };
}

} // namespace

TEST_CASE("each step of a session is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Session",
        .steps = {
            {"signed in", [](TestApp& app) { return app.as("kim").sign_in("kim", demo_password); }},
            {"locked by hand", [](TestApp& app) { return app.as("kim").post("/las"); }},
            {"idle for a while", [](TestApp& app) { return later(app, std::chrono::minutes{35}); }},
            {"unlocked", [](TestApp& app) { return send(app.as("kim"), "/las-upp", "/las-upp", {{"kod", demo_pin}}); }},
            {"five wrong PINs", [](TestApp& app) {
                 Response last;
                 for (int tries = 0; tries < 5; ++tries) last = send(app.as("kim"), "/las-upp", "/las-upp", {{"kod", "1111"}});
                 return last;
             }},
            {"signed out", [](TestApp& app) { return app.as("kim").post("/logga-ut"); }},
            {"unused for hours", [](TestApp& app) { return later(app, std::chrono::hours{5}); }},
            {"a shift has passed", [](TestApp& app) { return later(app, std::chrono::hours{13}); }},
        },
        .state = session_state,
        .prepare = [](TestApp& app) { app.as("kim").cookies.clear(); }});
}

TEST_CASE("each step of a nödöppning is taken where its table has it, and refused where it has not")
{
    walk({.heading = "Nödöppning",
        .steps = {
            {"opened", [](TestApp& app) { return app.as("robin").post(app.at("samir", "/nodoppning"), {{"skal", "Samir svarar inte på larmet."}}); }},
            {"four hours pass", [](TestApp& app) {
                 app.clock().advance(std::chrono::hours{4} + std::chrono::minutes{1});
                 return pass_days(app, 0);
             }},
            {"seen", [](TestApp& app) { return app.as("eva").post("/enhet/nodoppningar/" + opening(app) + "/sedd",
                {{"enhet", app.world().units.at("ekbacken").text()}}); }},
            {"reviewed", [](TestApp& app) {
                 return app.as("eva").post("/enhet/nodoppningar/" + opening(app) + "/granskning",
                     {{"enhet", app.world().units.at("ekbacken").text()}, {"utfall-" + opening(app), "justified"},
                         {"not-" + opening(app), "Rätt gjort."}});
             }},
        },
        .state = opening_state,
        .begin_another = {"opened"}});
}

TEST_CASE("each step of a job is taken where its table has it, and does nothing where it has not")
{
    walk({.heading = "Job (jobb)",
        .steps = {
            {"planned", [](TestApp& app) {
                 auto const now = app.clock().now();
                 return in_queue(app, [&](WriteTx& tx, Job const*) { return plan_job(tx, app.app().house().ids, "story", "1", now, now); });
             }},
            {"taken by a program", [](TestApp& app) {
                 auto const now = app.clock().now();
                 return in_queue(app, [&](WriteTx& tx, Job const* job) { return job && lease_job(tx, job->id, "one", now); });
             }},
            {"done", settled(JobState::done)},
            {"put off or failed", settled(JobState::waiting)},
            {"failed for the last time", settled(JobState::stopped)},
            {"its program dies", [](TestApp& app) { return later(app, std::chrono::minutes{6}); }},
            {"retried by the operator", [](TestApp& app) {
                 auto const now = app.clock().now();
                 return in_queue(app, [&](WriteTx& tx, Job const* job) { return job && retry_job(tx, job->id, now); });
             }},
        },
        .state = job_state_of,
        .has_no_pages = true});
}

TEST_CASE("each step of an address for reminders is taken where its table has it, and refused where it has not")
{
    auto const office = std::make_shared<std::unique_ptr<MailOffice>>();
    auto const write = [office](TestApp& app, Fields const& fields) {
        (*office)->server().answer_with("");
        REQUIRE(app.as("nadja").sign_in("nadja", demo_password).status == 303);
        app.as("nadja").get("/konto");
        auto answer = app.as("nadja").post("/konto/mejl", fields);
        (*office)->work(); // the welcome
        return answer;
    };
    auto const refuse_one = [office](TestApp& app) {
        auto const day = 25 + static_cast<int>(app.count("SELECT refusals FROM mail_choice"));
        (*office)->server().answer_with("550 5.1.1 nadja@kommun.se");
        app.clock().set(instant_of(*CivilDate::of(2026, 11, day), *CivilTime::of(9, 0)));
        (*office)->work();
        return Response{};
    };
    walk({.heading = "Address for reminders (mejlval)",
        .steps = {
            {"chosen", [write](TestApp& app) { return write(app, {{"adress", "nadja@kommun.se"}, {"sammandrag", "ja"}}); }},
            {"a letter is refused", refuse_one},
            {"refused three times in a row", [refuse_one](TestApp& app) {
                 refuse_one(app);
                 return refuse_one(app);
             }},
            {"emptied", [write](TestApp& app) { return write(app, {{"adress", ""}}); }},
        },
        .state = [](TestApp& app) -> std::string {
            if (!any(app, "SELECT count(*) FROM mail_choice")) return nothing;
            if (any(app, "SELECT count(*) FROM mail_choice WHERE stopped_at IS NOT NULL")) return "stopped";
            return any(app, "SELECT count(*) FROM mail_choice WHERE refusals > 0") ? "refused" : "in use";
        },
        .prepare = [office](TestApp& app) { *office = std::make_unique<MailOffice>(app); }});
}

} // namespace states
