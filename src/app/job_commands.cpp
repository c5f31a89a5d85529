// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "app/own_work.h"
#include "app/registry.h"
#include "base/civil_date.h"
#include "jobs/job_store.h"
#include "staff/mail_choice_store.h"

#include <cstdio>
#include <fmt/format.h>

namespace {

std::string state_text(Job const& job, Instant now)
{
    switch (job.state) {
    case JobState::done: return "gjort";
    case JobState::stopped: return "gav upp";
    case JobState::waiting: break;
    }
    if (job.leased_until && *job.leased_until > now) return "pågår";
    return job.attempts > 0 ? fmt::format("väntar efter {} försök", job.attempts) : "väntar";
}

std::string choice_text(MailChoice const& choice)
{
    if (choice.stopped_at) return fmt::format("stoppad {} efter {} svar: {}", civil_moment(*choice.stopped_at).text(), choice.refusals, choice.last_refusal);
    std::string text = choice.digest ? "dagens mejl" : "";
    if (choice.at_once) text += text.empty() ? "direkt" : ", direkt";
    if (text.empty()) text = "inga";
    return choice.refusals > 0 ? fmt::format("{}; senaste svaret {}", text, choice.last_refusal) : text;
}

} // namespace

int list_own_jobs(Config const& config, JobOptions const& options)
{
    auto const database = open_register(config);
    auto const now = SystemClock{}.now();
    for (auto const& job : database->read([&](ReadTx& tx) { return list_jobs(tx, options.all ? WhichJobs::all : WhichJobs::open); }))
        fmt::print("{}  {}  {}  {}  {}  {}\n", job.id.text(), job.kind, job.subject.empty() ? "-" : job.subject, civil_moment(job.run_at).text(),
            state_text(job, now), job.outcome);
    return 0;
}

int retry_own_jobs(Config const& config, JobOptions const& options)
{
    auto const database = open_register(config);
    auto const now = SystemClock{}.now();
    if (options.job.empty()) {
        auto const count = *database->write([&](WriteTx& tx) -> Result<std::int64_t> { return retry_stopped_jobs(tx, now); });
        fmt::print("{} jobb görs om.\n", count);
        return 0;
    }
    auto const id = Id<Job>::parse(options.job);
    if (!id) return refused(not_found("Jobbet finns inte. Se `delaktig jobs list`."));
    auto const done = database->write([&](WriteTx& tx) -> Result<Done> { return retry_job(tx, *id, now); });
    if (!done) return refused(done.refusal());
    std::puts("Jobbet görs om.");
    return 0;
}

int list_mail(Config const& config)
{
    auto const database = open_register(config);
    for (auto const& one : database->read([](ReadTx& tx) { return list_mail_choices(tx); }))
        fmt::print("{}  {}  {}\n", one.name, one.choice.address, choice_text(one.choice));
    return 0;
}

int try_mail(Config const& config, std::string const& address)
{
    auto const settings = mail_settings(config);
    if (!settings) return refused(invalid("Skriv mejlservern i mail.server först. Se docs/operator/mail.md."));
    if (!is_mail_address(address)) return refused(invalid("Det där är ingen mejladress."));
    auto const now = SystemClock{}.now();
    MailSender sender{settings->server};
    auto const sent = sender.send(trial_letter(address, settings->letters), fmt::format("prov{}", now.time_since_epoch().count()), now);
    switch (sent.kind) {
    case Delivery::Kind::accepted: fmt::print("Servern tog emot mejlet: {}.\n", sent.said); return 0;
    case Delivery::Kind::later: return refused(invalid(fmt::format("Servern tar inte emot mejlet just nu: {}. Försök igen om en stund.", sent.said)));
    case Delivery::Kind::refused: return refused(invalid(fmt::format("Servern tar inte emot mejl till {}: {}.", address, sent.said)));
    case Delivery::Kind::trouble:
        return refused(invalid(fmt::format("Mejlservern {} gick inte att använda: {}. Pröva mail.server, mail.port, mail.tls, mail.user och mail.sender.",
            config.text("mail.server"), sent.said)));
    }
    std::abort();
}
