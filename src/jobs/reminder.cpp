// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "jobs/reminder.h"

#include "jobs/job_store.h"

#include <array>
#include <charconv>

namespace {

constexpr std::array kinds{ReminderKind::digest, ReminderKind::emergency, ReminderKind::reminded, ReminderKind::handed_over, ReminderKind::welcome};

std::optional<std::int64_t> number_of(std::string_view text)
{
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// Takes what stands before the next colon.
std::string_view take_part(std::string_view& rest)
{
    auto const part = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
}

} // namespace

std::string_view code_of(ReminderKind kind)
{
    switch (kind) {
    case ReminderKind::digest: return "digest";
    case ReminderKind::emergency: return "emergency";
    case ReminderKind::reminded: return "reminded";
    case ReminderKind::handed_over: return "handed_over";
    case ReminderKind::welcome: return "welcome";
    }
    return "";
}

std::string Reminder::subject() const
{
    return std::string{code_of(kind)} + ":" + std::to_string(about) + ":" + std::to_string(occasion) + ":"
        + std::to_string(to ? to->number() : 0);
}

std::optional<Reminder> Reminder::parse(std::string_view subject)
{
    auto const code = take_part(subject);
    auto const about = number_of(take_part(subject));
    auto const occasion = number_of(take_part(subject));
    auto const staff = number_of(subject);
    for (auto const kind : kinds)
        if (code_of(kind) == code && about && occasion && staff)
            return Reminder{kind, *about, *occasion, *staff == 0 ? std::nullopt : std::optional{Id<Staff>{*staff}}};
    return std::nullopt;
}

void plan_reminder(WriteTx& tx, IdSource& ids, Reminder const& reminder, Instant now)
{
    plan_job(tx, ids, reminder.to ? mail_job : reminder_job, reminder.subject(), now, now);
}
