// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/civil_date.h"
#include "jobs/job_runner.h"
#include "jobs/job_store.h"
#include "jobs/reminder.h"
#include "support/database/test_database.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// A queue with one kind, "mail", which counts what it is asked to do and answers as it is told.
struct Queue {
    explicit Queue(TestDatabase& database) : test{database} { }

    void plan(std::string const& subject)
    {
        REQUIRE(test.write([&](WriteTx& tx) -> Result<bool> { return plan_job(tx, test.ids(), "mail", subject, test.clock().now(), test.clock().now()); }));
    }
    JobRunner runner(int most_attempts = 0)
    {
        JobKind kind{.name = "mail",
            .run =
                [this](Job const& job) {
                    ran.push_back(job.subject);
                    return answer(job);
                },
            .most_attempts = most_attempts};
        return {test.records(), test.ids(), test.clock(), log, {kind}};
    }
    Job job(std::string const& subject)
    {
        return *test.read([&](ReadTx& tx) { return find_job(tx, "mail", subject); });
    }

    TestDatabase& test;
    Log log{LogLevel::error, std::tmpfile()};
    std::vector<std::string> ran = {};
    std::function<JobOutcome(Job const&)> answer = [](Job const&) { return JobOutcome{JobOutcome::Kind::done, "sent"}; };
};

using Subjects = std::vector<std::string>;

} // namespace

TEST_CASE("a job is run once when its moment has come, and planning it again does nothing")
{
    for_each_database([](TestDatabase& test) {
        Queue queue{test};
        auto runner = queue.runner();
        auto const later = test.clock().now() + hours{1};
        REQUIRE(test.write([&](WriteTx& tx) -> Result<bool> { return plan_job(tx, test.ids(), "mail", "a", later, test.clock().now()); }));
        CHECK(runner.run_due() == 0);
        test.clock().advance(hours{1});
        CHECK(runner.run_due() == 1);
        CHECK(queue.job("a").state == JobState::done);
        CHECK(queue.job("a").outcome == "sent");
        auto const again = test.write([&](WriteTx& tx) -> Result<bool> { return plan_job(tx, test.ids(), "mail", "a", later, later); });
        CHECK_FALSE(*again);
        CHECK(runner.run_due() == 0);
        CHECK(queue.ran == Subjects{"a"});
    });
}

TEST_CASE("a failed attempt is made again after a minute, then after twice as long, until the kind gives up")
{
    for_each_database([](TestDatabase& test) {
        Queue queue{test};
        queue.answer = [](Job const& job) -> JobOutcome {
            if (job.attempts == 2) throw std::runtime_error{"the network is gone"};
            return {JobOutcome::Kind::failed, "451"};
        };
        auto runner = queue.runner(3);
        queue.plan("a");
        CHECK(runner.run_due() == 1);
        CHECK(queue.job("a").outcome == "451");
        test.clock().advance(seconds{59});
        CHECK(runner.run_due() == 0);
        test.clock().advance(seconds{1});
        CHECK(runner.run_due() == 1);
        CHECK(queue.job("a").outcome == "fault");
        CHECK(queue.job("a").run_at == test.clock().now() + minutes{2});
        test.clock().advance(minutes{2});
        CHECK(runner.run_due() == 1);
        CHECK(queue.job("a").state == JobState::stopped);
        test.clock().advance(hours{24});
        CHECK(runner.run_due() == 0);
        CHECK(test.read([&](ReadTx& tx) { return job_health(tx, test.clock().now()); }).stopped == 1);

        queue.answer = [](Job const&) { return JobOutcome{JobOutcome::Kind::done, ""}; };
        REQUIRE(test.write([&](WriteTx& tx) -> Result<Done> { return retry_job(tx, queue.job("a").id, test.clock().now()); }));
        CHECK(runner.run_due() == 1);
        CHECK(queue.job("a").state == JobState::done);
        CHECK_FALSE(test.write([&](WriteTx& tx) -> Result<Done> { return retry_job(tx, queue.job("a").id, test.clock().now()); }));
    });
    CHECK(next_attempt(Instant{}, 1) == Instant{} + minutes{1});
    CHECK(next_attempt(Instant{}, 4) == Instant{} + minutes{8});
    CHECK(next_attempt(Instant{}, 50) == Instant{} + minutes{60});
}

TEST_CASE("what was postponed is no failure, and is not asked again before its moment")
{
    for_each_database([](TestDatabase& test) {
        Queue queue{test};
        auto const morning = test.clock().now() + hours{9};
        queue.answer = [&](Job const&) { return JobOutcome{JobOutcome::Kind::postponed, "quiet", morning}; };
        auto runner = queue.runner(1);
        queue.plan("a");
        CHECK(runner.run_due() == 1);
        CHECK(queue.job("a").attempts == 0);
        CHECK(queue.job("a").run_at == morning);
        // A moment that has been would be run without end.
        test.clock().set(morning);
        CHECK(runner.run_due() == 1);
        CHECK(queue.job("a").run_at == morning + seconds{1});
    });
}

TEST_CASE("two programs on one database never run the same job, and a job whose program died is run by another")
{
    for_each_database([](TestDatabase& test) {
        Queue queue{test};
        auto first = queue.runner();
        auto second = queue.runner();
        queue.plan("a");
        queue.plan("b");
        int by_second = 0;
        // While the first is in the middle of a job, the second looks for work.
        queue.answer = [&](Job const& job) {
            if (job.subject == "a") by_second = second.run_due();
            return JobOutcome{JobOutcome::Kind::done, ""};
        };
        CHECK(first.run_due() == 1);
        CHECK(by_second == 1);
        CHECK(queue.ran == Subjects{"a", "b"});

        queue.plan("c");
        REQUIRE(test.write([&](WriteTx& tx) -> Result<bool> {
            return lease_job(tx, queue.job("c").id, "a program that died", test.clock().now()).has_value();
        }));
        CHECK(first.run_due() == 0);
        test.clock().advance(job_lease);
        CHECK(first.run_due() == 1);
        CHECK(queue.job("c").attempts == 2);
    });
}

TEST_CASE("a program that stood still for too long does not settle a job that is another's by now")
{
    for_each_database([](TestDatabase& test) {
        Queue queue{test};
        auto slow = queue.runner();
        auto other = queue.runner();
        queue.plan("a");
        bool is_first = true;
        queue.answer = [&](Job const&) {
            if (!std::exchange(is_first, false)) return JobOutcome{JobOutcome::Kind::done, "by the other"};
            test.clock().advance(job_lease);
            CHECK(other.run_due() == 1);
            return JobOutcome{JobOutcome::Kind::failed, "by the slow one"};
        };
        CHECK(slow.run_due() == 1);
        CHECK(queue.job("a").outcome == "by the other");
        CHECK(queue.job("a").state == JobState::done);
    });
}

TEST_CASE("asked to stop, a program finishes the job that goes on and begins no other")
{
    for_each_database([](TestDatabase& test) {
        Queue queue{test};
        std::stop_source stop;
        queue.answer = [&](Job const&) {
            stop.request_stop();
            return JobOutcome{JobOutcome::Kind::done, ""};
        };
        auto runner = queue.runner();
        queue.plan("a");
        queue.plan("b");
        CHECK(runner.run_due(stop.get_token()) == 1);
        CHECK(queue.job("a").state == JobState::done);
        CHECK(queue.job("b").state == JobState::waiting);
    });
}

TEST_CASE("what comes again and again is done by one of the programs, also when the clock is set back and a fault comes between")
{
    for_each_database([](TestDatabase& test) {
        Log log{LogLevel::error, std::tmpfile()};
        int times = 0;
        bool fails = false;
        std::vector<JobKind> const kinds{{.name = "drafts",
            .run =
                [&](Job const&) {
                    if (fails) throw std::runtime_error{"the disk is full"};
                    ++times;
                    return JobOutcome{JobOutcome::Kind::done};
                },
            .next = every(hours{1})}};
        JobRunner one{test.records(), test.ids(), test.clock(), log, kinds};
        JobRunner two{test.records(), test.ids(), test.clock(), log, kinds};
        one.run_due();
        two.run_due();
        CHECK(times == 1);
        test.clock().advance(minutes{59});
        one.run_due();
        CHECK(times == 1);
        test.clock().advance(minutes{1});
        two.run_due();
        one.run_due();
        CHECK(times == 2);
        test.clock().advance(-hours{5});
        one.run_due();
        one.run_due();
        CHECK(times == 3);
        test.clock().advance(hours{1});
        fails = true;
        one.run_due();
        fails = false;
        CHECK(times == 3);
        test.clock().advance(minutes{1});
        one.run_due();
        CHECK(times == 4);
    });
}

TEST_CASE("a daily job runs the first time it is its hour or later, and a changed hour holds at once")
{
    auto const at = [](int day, int hour) { return instant_of(*CivilDate::of(2026, 11, day), *CivilTime::of(hour, 0)); };
    CHECK(daily_from(3)(std::nullopt, at(20, 10)) == at(20, 3));
    CHECK(daily_from(3)(at(20, 10), at(20, 11)) == at(21, 3));
    CHECK(daily_from(3)(at(19, 4), at(20, 2)) == at(20, 3));
    CHECK(daily_from(23)(at(19, 4), at(20, 2)) == at(20, 23));
}

TEST_CASE("jobs that were done are forgotten after a while, what waits is not")
{
    for_each_database([](TestDatabase& test) {
        Queue queue{test};
        auto runner = queue.runner();
        queue.plan("a");
        runner.run_due();
        test.clock().advance(std::chrono::days{31});
        queue.plan("b");
        REQUIRE(test.write([&](WriteTx& tx) -> Result<std::int64_t> { return remove_old_jobs(tx, test.clock().now() - std::chrono::days{30}); }));
        CHECK(test.read([](ReadTx& tx) { return list_jobs(tx, WhichJobs::all); }).size() == 1);
    });
}

TEST_CASE("a reminder is read again from its job, and no other text is one")
{
    Reminder const reminder{ReminderKind::reminded, 12, 20261120, Id<Staff>{7}};
    CHECK(reminder.subject() == "reminded:12:20261120:7");
    auto const read = Reminder::parse(reminder.subject());
    REQUIRE(read);
    CHECK(read->kind == ReminderKind::reminded);
    CHECK(read->about == 12);
    CHECK(read->occasion == 20261120);
    CHECK(read->to == Id<Staff>{7});
    CHECK_FALSE(Reminder::parse("emergency:9:0:0")->to);
    for (auto const* text : {"", "digest", "digest:0:1", "digest:0:1:", "digest:0:1:2:3", "dance:0:1:2", "digest:x:1:2"}) CHECK_FALSE(Reminder::parse(text));
}
