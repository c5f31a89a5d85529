// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/own_work.h"

#include "access/sign_in.h"
#include "attachments/file_check.h"
#include "jobs/job_store.h"
#include "journal/journal_draft_store.h"
#include "oversight/month_store.h"
#include "reserve/reserve.h"

#include <fmt/format.h>

namespace {

constexpr std::chrono::days jobs_are_kept{30};
constexpr int mail_attempts = 90; // with an hour between them: three days and more

JobOutcome done(std::string said = {}) { return {JobOutcome::Kind::done, std::move(said)}; }

JobOutcome end_sessions(House& house)
{
    auto const removed = house.database.write([&](WriteTx& tx) -> Result<Done> {
        remove_old_sessions(tx, house.clock.now(), house.sign_in.limits());
        return Done{};
    });
    return removed ? done() : JobOutcome{JobOutcome::Kind::failed, "kept"};
}

JobOutcome forget_old_jobs(House& house)
{
    auto const before = house.clock.now() - jobs_are_kept;
    while (*house.database.write([&](WriteTx& tx) -> Result<std::int64_t> { return remove_old_jobs(tx, before); }) > 0) { }
    return done();
}

// Who no longer leads their unit stops no other.
JobOutcome make_reserves(House& house, Log& log, std::filesystem::path const& folder)
{
    std::size_t missing = 0;
    for (auto const& reserve : house.database.read([](ReadTx& tx) { return list_reserves(tx); })) {
        auto const made = make_reserve(house, reserve, folder);
        if (made) continue;
        ++missing;
        log.warning("reserve_not_made", {{"unit", reserve.unit.text()}, {"why", made.refusal().message}});
    }
    return done(missing == 0 ? "" : fmt::format("{} not made", missing));
}

} // namespace

std::vector<JobKind> own_work(House& house, Log& log, Config const& config, MailPost* mail)
{
    std::vector<JobKind> kinds{
        {.name = "sessions", .run = [&](Job const&) { return end_sessions(house); }, .next = every(std::chrono::hours{1})},
        {.name = "drafts",
            .run =
                [&](Job const&) {
                    lock_old_drafts(house, house.clock.now());
                    return done();
                },
            .next = every(std::chrono::hours{1})},
        {.name = "files",
            .run =
                [&](Job const&) {
                    sweep_files(house.database, house.files, house.clock.now());
                    return done();
                },
            .next = every(std::chrono::hours{1})},
        {.name = "months",
            .run =
                [&](Job const&) {
                    count_months(house);
                    return done();
                },
            .next = every(std::chrono::hours{24})},
        {.name = "old_jobs", .run = [&](Job const&) { return forget_old_jobs(house); }, .next = every(std::chrono::hours{24})},
        {.name = std::string{reminder_job}, .run = [&](Job const& job) { return address_reminder(house, job); }}};
    if (auto const& folder = config.text("reserve.folder"); !folder.empty())
        kinds.push_back({.name = "reserves",
            .run = [&house, &log, folder](Job const&) { return make_reserves(house, log, folder); },
            .next = daily_from(static_cast<int>(config.number("reserve.hour")))});
    if (!mail) return kinds;
    kinds.push_back({.name = "mail_rules", .run = [mail](Job const&) { return mail->tell_rules(); }, .next = every(std::chrono::hours{1})});
    kinds.push_back({.name = "digests", .run = [mail](Job const&) { return mail->plan_digests(); }, .next = every(std::chrono::minutes{5})});
    kinds.push_back({.name = std::string{mail_job}, .run = [mail](Job const& job) { return mail->send(job); }, .most_attempts = mail_attempts});
    return kinds;
}
