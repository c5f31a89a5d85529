// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/login_store.h"

#include "base/random.h"
#include "base/secret.h"

namespace {

Login read_login(Row const& row)
{
    return {.staff = row.id<Staff>(0),
        .username = row.text(1),
        .name = row.text(2),
        .password_hash = row.text(3),
        .pin_hash = row.optional_text(4),
        .must_change = row.boolean(5),
        .active = row.boolean(6)};
}

} // namespace

std::optional<Login> find_login(ReadTx& tx, std::string const& username)
{
    return tx.find(R"(
        SELECT l.staff_id, l.username, s.name, l.password_hash, l.pin_hash, l.must_change, s.active
        FROM login l JOIN staff s ON s.id = l.staff_id WHERE l.username = ?1)",
        {username}, read_login);
}

std::optional<Login> find_login_of(ReadTx& tx, Id<Staff> staff)
{
    return tx.find(R"(
        SELECT l.staff_id, l.username, s.name, l.password_hash, l.pin_hash, l.must_change, s.active
        FROM login l JOIN staff s ON s.id = l.staff_id WHERE l.staff_id = ?1)",
        {staff}, read_login);
}

void insert_login(WriteTx& tx, NewLogin const& login, Instant now)
{
    tx.execute(R"(
        INSERT INTO login (staff_id, username, password_hash, password_changed_at, must_change, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?4))",
        {login.staff, login.username, login.password_hash, now, login.must_change});
}

void change_password_hash(WriteTx& tx, Id<Staff> staff, std::string const& hash, bool must_change, Instant now)
{
    tx.execute("UPDATE login SET password_hash = ?2, must_change = ?3, password_changed_at = ?4 WHERE staff_id = ?1",
        {staff, hash, must_change, now});
}

void change_pin_hash(WriteTx& tx, Id<Staff> staff, std::string const& hash)
{
    tx.execute("UPDATE login SET pin_hash = ?2 WHERE staff_id = ?1", {staff, hash});
}

bool is_known_device(ReadTx& tx, Id<Staff> staff, std::string const& device_token)
{
    auto const hash = digest(device_token);
    return tx.number("SELECT count(*) FROM known_device WHERE token_hash = ?1 AND staff_id = ?2", {hash, staff}) > 0;
}

bool is_known_browser(ReadTx& tx, std::string const& device_token)
{
    auto const hash = digest(device_token);
    return tx.number("SELECT count(*) FROM known_device WHERE token_hash = ?1", {hash}) > 0;
}

bool is_known_address(ReadTx& tx, Id<Staff> staff, std::string const& address, Instant since)
{
    return tx.number("SELECT count(*) FROM known_device WHERE staff_id = ?1 AND address = ?2 AND seen_at >= ?3",
               {staff, address, since})
        > 0;
}

void remember_device(WriteTx& tx, std::int64_t id, Id<Staff> staff, std::string const& device_token,
    std::string const& address, Instant now)
{
    auto const hash = digest(device_token);
    tx.execute(R"(
        INSERT INTO known_device (id, token_hash, staff_id, address, created_at, seen_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?5)
        ON CONFLICT (token_hash, staff_id) DO UPDATE SET address = excluded.address, seen_at = excluded.seen_at)",
        {id, hash, staff, address, now});
}

ThrottleState find_throttle(ReadTx& tx, std::string const& source)
{
    auto const hash = digest(source);
    return tx
        .find("SELECT failures, failed_at, free_at FROM login_throttle WHERE source = ?1", {hash},
            [](Row const& row) {
                return ThrottleState{static_cast<int>(row.integer(0)), row.instant(1), row.instant(2)};
            })
        .value_or(ThrottleState{});
}

void put_throttle(WriteTx& tx, std::string const& source, ThrottleState const& state)
{
    auto const hash = digest(source);
    tx.execute(R"(
        INSERT INTO login_throttle (source, failures, failed_at, free_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (source) DO UPDATE SET failures = excluded.failures, failed_at = excluded.failed_at,
            free_at = excluded.free_at)",
        {hash, state.failures, state.failed_at, state.free_at});
}

void forgive_throttle(WriteTx& tx, std::string const& source)
{
    auto const hash = digest(source);
    tx.execute("DELETE FROM login_throttle WHERE source = ?1", {hash});
}

void give_back_throttle(WriteTx& tx, std::string const& source)
{
    auto const hash = digest(source);
    tx.execute("UPDATE login_throttle SET failures = failures - 1 WHERE source = ?1 AND failures > 0", {hash});
}

void begin_session(WriteTx& tx, NewSession const& session, Instant draft_keys_since)
{
    auto const hash = digest(session.token);
    auto const key = tx.find(R"(
        SELECT device_key FROM session
        WHERE staff_id = ?1 AND created_at >= ?2 AND device_key IS NOT NULL
        ORDER BY created_at DESC, id DESC LIMIT 1)",
                           {session.staff, draft_keys_since}, [](Row const& row) { return row.bytes(0); })
                         .value_or(random_bytes(32));
    tx.execute(R"(
        INSERT INTO session (id, token_hash, staff_id, csrf_token, device_key, created_at, seen_at, expires_at, client,
            user_agent)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9))",
        {session.id, hash, session.staff, session.csrf_token, key, session.created_at, session.expires_at,
            session.client, session.user_agent});
}

void lock_session(WriteTx& tx, Id<Session> session, Instant now)
{
    tx.execute("UPDATE session SET locked_at = ?2 WHERE id = ?1 AND locked_at IS NULL", {session, now});
}

void unlock_session(WriteTx& tx, Id<Session> session, Instant now)
{
    tx.execute("UPDATE session SET locked_at = NULL, pin_failures = 0, seen_at = ?2 WHERE id = ?1", {session, now});
}

std::int64_t count_pin_failure(WriteTx& tx, Id<Session> session)
{
    return tx.number("UPDATE session SET pin_failures = pin_failures + 1 WHERE id = ?1 RETURNING pin_failures", {session});
}

void forgive_pin_failures(WriteTx& tx, Id<Session> session)
{
    tx.execute("UPDATE session SET pin_failures = 0 WHERE id = ?1", {session});
}

bool end_session(WriteTx& tx, Id<Session> session, Id<Staff> staff, std::string_view why, Instant now)
{
    return tx.execute(R"(
        UPDATE session SET ended_at = ?3, ended_by = ?4 WHERE id = ?1 AND staff_id = ?2 AND ended_at IS NULL)",
               {session, staff, now, why})
        == 1;
}

void end_session_of(WriteTx& tx, std::string const& token, std::string_view why, Instant now)
{
    auto const hash = digest(token);
    tx.execute("UPDATE session SET ended_at = ?2, ended_by = ?3 WHERE token_hash = ?1 AND ended_at IS NULL",
        {hash, now, why});
}

void end_other_sessions(WriteTx& tx, Id<Staff> staff, std::optional<Id<Session>> but, Instant now)
{
    tx.execute(R"(
        UPDATE session SET ended_at = ?3, ended_by = 'password_change'
        WHERE staff_id = ?1 AND id <> ?2 AND ended_at IS NULL)",
        {staff, but ? but->number() : 0, now});
}

void forget_draft_key(WriteTx& tx, Id<Session> session, Id<Staff> staff, Instant now, Instant idle_since)
{
    tx.execute(R"(
        UPDATE session SET device_key = NULL
        WHERE staff_id = ?2 AND (id = ?1 OR ended_at IS NOT NULL OR expires_at <= ?3 OR seen_at <= ?4))",
        {session, staff, now, idle_since});
}
