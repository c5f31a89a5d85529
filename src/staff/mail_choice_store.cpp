// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "staff/mail_choice_store.h"

#include <sstream>

namespace {

std::optional<int> hour(Row const& row, int column)
{
    auto const value = row.optional_integer(column);
    return value ? std::optional{static_cast<int>(*value)} : std::nullopt;
}

MailChoice read_choice(Row const& row)
{
    return {.staff = row.id<Staff>(0),
        .address = row.text(1),
        .digest = row.boolean(2),
        .at_once = row.boolean(3),
        .digest_hour = hour(row, 4),
        .quiet_from = hour(row, 5),
        .quiet_to = hour(row, 6),
        .refusals = static_cast<int>(row.integer(7)),
        .last_refusal = row.text(8),
        .stopped_at = row.optional_instant(9)};
}

std::optional<std::int64_t> stored(std::optional<int> hour)
{
    return hour ? std::optional{std::int64_t{*hour}} : std::nullopt;
}

// "kommun.se,bolag.se"
std::vector<std::string> split(std::string const& text)
{
    std::vector<std::string> parts;
    std::istringstream stream{text};
    for (std::string part; std::getline(stream, part, ',');) parts.push_back(part);
    return parts;
}

} // namespace

std::optional<MailRules> find_mail_rules(ReadTx& tx, Instant now)
{
    return tx.find("SELECT domains, digest_hour, quiet_from, quiet_to FROM mail_rules WHERE told_at > ?1", {now - std::chrono::days{1}}, [](Row const& row) {
        return MailRules{split(row.text(0)), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)), static_cast<int>(row.integer(3))};
    });
}

void tell_mail_rules(WriteTx& tx, MailRules const& rules, Instant now)
{
    std::string domains;
    for (auto const& one : rules.domains) domains += (domains.empty() ? "" : ",") + one;
    tx.execute(R"(
        INSERT INTO mail_rules (id, domains, digest_hour, quiet_from, quiet_to, told_at) VALUES (1, ?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (id) DO UPDATE SET domains = excluded.domains, digest_hour = excluded.digest_hour, quiet_from = excluded.quiet_from,
            quiet_to = excluded.quiet_to, told_at = excluded.told_at
        )",
        {domains, rules.digest_hour, rules.quiet_from, rules.quiet_to, now});
}

std::optional<MailChoice> find_mail_choice(ReadTx& tx, Id<Staff> staff)
{
    return tx.find(R"(
        SELECT staff_id, address, digest, at_once, digest_hour, quiet_from, quiet_to, refusals, last_refusal, stopped_at
        FROM mail_choice WHERE staff_id = ?1
        )",
        {staff}, read_choice);
}

std::vector<NamedMailChoice> list_mail_choices(ReadTx& tx)
{
    return tx.list(R"(
        SELECT m.staff_id, m.address, m.digest, m.at_once, m.digest_hour, m.quiet_from, m.quiet_to, m.refusals,
            m.last_refusal, m.stopped_at, s.name
        FROM mail_choice m JOIN staff s ON s.id = m.staff_id
        WHERE s.active = 1 ORDER BY s.name, s.id
        )",
        {}, [](Row const& row) { return NamedMailChoice{row.text(10), read_choice(row)}; });
}

void save_mail_choice(WriteTx& tx, MailChoice const& choice, Instant now)
{
    tx.execute(R"(
        INSERT INTO mail_choice (staff_id, address, digest, at_once, digest_hour, quiet_from, quiet_to, refusals, last_refusal, stopped_at, changed_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, '', NULL, ?8)
        ON CONFLICT (staff_id) DO UPDATE SET address = excluded.address, digest = excluded.digest, at_once = excluded.at_once,
            digest_hour = excluded.digest_hour, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
            refusals = 0, last_refusal = '', stopped_at = NULL, changed_at = excluded.changed_at
        )",
        {choice.staff, choice.address, choice.digest, choice.at_once, stored(choice.digest_hour), stored(choice.quiet_from),
            stored(choice.quiet_to), now});
}

void remove_mail_choice(WriteTx& tx, Id<Staff> staff) { tx.execute("DELETE FROM mail_choice WHERE staff_id = ?1", {staff}); }

void note_mail_accepted(WriteTx& tx, Id<Staff> staff)
{
    tx.execute("UPDATE mail_choice SET refusals = 0, last_refusal = '' WHERE staff_id = ?1 AND refusals > 0", {staff});
}

bool note_mail_refused(WriteTx& tx, Id<Staff> staff, std::string const& address, std::string const& reply, Instant now)
{
    // Another address may have been chosen meanwhile: what the old one said is nothing of the new one's.
    tx.execute("UPDATE mail_choice SET refusals = refusals + 1, last_refusal = ?3 WHERE staff_id = ?1 AND address = ?2", {staff, address, reply});
    return tx.execute("UPDATE mail_choice SET stopped_at = ?3 WHERE staff_id = ?1 AND refusals >= ?2 AND stopped_at IS NULL",
               {staff, most_refusals, now})
        == 1;
}
