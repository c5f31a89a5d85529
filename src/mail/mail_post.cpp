// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/mail_post.h"

#include "base/workday.h"
#include "mail/owed_store.h"
#include "mail/reminder_text.h"
#include "mail/sending_time.h"
#include "staff/mail_choice_store.h"

#include <algorithm>

namespace {

constexpr std::chrono::days reminder_age{3}; // what could not be said in that time is in Min dag anyway
constexpr std::chrono::minutes silence{1};
constexpr int receivers_at_once = 100;

JobOutcome done(std::string said) { return {JobOutcome::Kind::done, std::move(said)}; }

bool is_chosen(MailChoice const& choice, ReminderKind kind)
{
    if (choice.stopped_at) return false;
    if (kind == ReminderKind::digest) return choice.digest;
    return kind == ReminderKind::welcome || choice.at_once;
}

// How many days have gone by since the last digest could be sent: what came within a week meanwhile is news.
int days_since_last(CivilDate today, bool red_days)
{
    int days = 1;
    while (!red_days && days < 7 && !is_workday(add_days(today, -days))) ++days;
    return days;
}

bool is_worth_a_digest(Owed const& owed, CivilDate today, bool red_days)
{
    auto const newest = 7 - days_since_last(today, red_days);
    return owed.now() > 0 || std::ranges::any_of(owed.days_left, [&](auto days) { return days > newest; });
}

} // namespace

MailPost::MailPost(House& house, Log& log, Settings settings)
    : house_{house}, log_{log}, settings_{std::move(settings)}, sender_{settings_.server}
{
}

JobOutcome MailPost::tell_rules()
{
    auto const told = house_.database.write([&](WriteTx& tx) -> Result<Done> {
        tell_mail_rules(tx, settings_.rules, house_.clock.now());
        return Done{};
    });
    return told ? done("") : JobOutcome{JobOutcome::Kind::failed, "not_told"};
}

JobOutcome MailPost::plan_digests()
{
    auto const now = house_.clock.now();
    auto const at = civil_moment(now);
    if (!settings_.red_days && !is_workday(at.date)) return done("red_day");
    for (;;) {
        auto const receivers = house_.database.read(
            [&](ReadTx& tx) { return list_digest_receivers(tx, at.date, at.time.hour(), settings_.rules.digest_hour, receivers_at_once); });
        if (receivers.empty()) return done("");
        auto const planned = house_.database.write([&](WriteTx& tx) -> Result<Done> {
            for (auto const staff : receivers)
                plan_reminder(tx, house_.ids, {.kind = ReminderKind::digest, .occasion = day_number(at.date), .to = staff}, now);
            return Done{};
        });
        if (!planned) return {JobOutcome::Kind::failed, "not_planned"};
    }
}

JobOutcome MailPost::send(Job const& job)
{
    auto const reminder = Reminder::parse(job.subject);
    if (!reminder || !reminder->to) return {JobOutcome::Kind::given_up, "unreadable"};
    auto const now = house_.clock.now();
    auto const prepared = house_.database.read([&](ReadTx& tx) { return prepare(tx, *reminder, job.created_at, now); });
    if (prepared.wait_until) return {JobOutcome::Kind::postponed, "quiet", *prepared.wait_until};
    if (!prepared.letter) return done(prepared.why_not);
    if (silent_until_ > now && silent_until_ <= now + silence) return {JobOutcome::Kind::postponed, "server_silent", silent_until_};
    return after(sender_.send(*prepared.letter, job.id.text(), now), *reminder, prepared.letter->to);
}

MailPost::Prepared MailPost::prepare(ReadTx& tx, Reminder const& reminder, Instant written, Instant now) const
{
    auto const& rules = settings_.rules;
    auto const choice = find_mail_choice(tx, *reminder.to);
    if (!choice || !works_here(tx, *reminder.to) || !is_chosen(*choice, reminder.kind)) return {.why_not = "not_wanted"};
    bool const is_old = reminder.kind == ReminderKind::digest ? reminder.occasion != day_number(civil_date(now)) : now - written > reminder_age;
    if (is_old) return {.why_not = "too_old"};
    QuietHours const quiet{choice->quiet_from.value_or(rules.quiet_from), choice->quiet_to.value_or(rules.quiet_to)};
    // Whoever has just written their address is there to read.
    if (reminder.kind != ReminderKind::welcome)
        if (auto const until = quiet_until(now, quiet)) return {.wait_until = until};
    auto letter = letter_of(tx, reminder, *choice, now);
    if (!letter) return {.why_not = "nothing_to_tell"};
    return {.letter = std::move(letter)};
}

std::optional<Letter> MailPost::letter_of(ReadTx& tx, Reminder const& reminder, MailChoice const& choice, Instant now) const
{
    auto const& letters = settings_.letters;
    bool is_true = false;
    switch (reminder.kind) {
    case ReminderKind::digest: {
        auto const owed = owed_by(tx, *reminder.to, now);
        if (!is_worth_a_digest(owed, civil_date(now), settings_.red_days)) return std::nullopt;
        return digest_letter(choice.address, owed, letters);
    }
    case ReminderKind::emergency: is_true = std::ranges::count(list_emergency_receivers(tx, reminder.about, now), *reminder.to) > 0; break;
    case ReminderKind::reminded: is_true = is_still_owed(tx, *reminder.to, reminder.about, now); break;
    case ReminderKind::handed_over: is_true = is_to_read(tx, *reminder.to, reminder.about, reminder.occasion, now); break;
    case ReminderKind::welcome: is_true = true; break;
    }
    if (!is_true) return std::nullopt;
    return reminder_letter(choice.address, reminder.kind, letters);
}

JobOutcome MailPost::after(Delivery const& delivery, Reminder const& reminder, std::string const& address)
{
    auto const now = house_.clock.now();
    switch (delivery.kind) {
    case Delivery::Kind::accepted: {
        silent_until_ = {};
        auto const noted = house_.database.write([&](WriteTx& tx) -> Result<Done> {
            note_mail_accepted(tx, *reminder.to);
            return Done{};
        });
        return done(noted ? "sent" : "sent, not noted");
    }
    case Delivery::Kind::later: return {JobOutcome::Kind::failed, delivery.said};
    case Delivery::Kind::refused: {
        auto const stopped = house_.database.write(
            [&](WriteTx& tx) -> Result<bool> { return note_mail_refused(tx, *reminder.to, address, delivery.said, now); });
        if (stopped && *stopped)
            log_.warning("mail_address_stopped", {{"staff", reminder.to->text()}, {"said", delivery.said}, {"do", "see delaktig mail list"}});
        return {JobOutcome::Kind::given_up, delivery.said};
    }
    case Delivery::Kind::trouble:
        silent_until_ = now + silence;
        log_.warning("mail_server_trouble", {{"said", delivery.said}});
        return {JobOutcome::Kind::failed, delivery.said};
    }
    std::abort();
}

JobOutcome address_reminder(House& house, Job const& job)
{
    auto const reminder = Reminder::parse(job.subject);
    if (!reminder || reminder->kind != ReminderKind::emergency) return {JobOutcome::Kind::given_up, "unreadable"};
    auto const now = house.clock.now();
    if (!house.database.read([&](ReadTx& tx) { return find_mail_rules(tx, now); })) return done("mail_is_off");
    auto const planned = house.database.write([&](WriteTx& tx) -> Result<Done> {
        for (auto const staff : list_emergency_receivers(tx, reminder->about, now)) {
            auto to_one = *reminder;
            to_one.to = staff;
            plan_reminder(tx, house.ids, to_one, now);
        }
        return Done{};
    });
    return planned ? done("") : JobOutcome{JobOutcome::Kind::failed, "not_planned"};
}
