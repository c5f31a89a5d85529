// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/session.h"

#include "base/civil_date.h"
#include "base/secret.h"

namespace {

constexpr std::size_t token_length = 43;
constexpr std::chrono::minutes touch_interval{1};

SessionState read_session(Row const& row, Instant now, SessionLimits const& limits)
{
    auto const seen_at = row.instant(5);
    return {.actor = {.staff = row.id<Staff>(1),
                .name = row.text(2),
                .title = row.text(3),
                .session = row.id<Session>(0),
                .csrf_token = row.text(4),
                .roles = {}},
        .locked = !row.is_null(7) || now - seen_at > limits.lock_after,
        .has_pin = row.boolean(9),
        .must_change = row.boolean(10),
        .device_key = row.is_null(8) ? std::string{} : base64url(row.bytes(8)),
        .seen_at = seen_at,
        .expires_at = row.instant(6),
        .held_for = row.text(13),
        .locked_by_hand = !row.is_null(7)};
}

} // namespace

bool SessionState::holds(std::string_view path) const
{
    if (locked_by_hand || held_for.empty() || !path.starts_with(held_for)) return false;
    return path.size() == held_for.size() || path[held_for.size()] == '/';
}

std::optional<SessionState> find_session(
    ReadTx& tx, std::string_view token, Instant now, SessionLimits const& limits)
{
    if (token.size() != token_length) return std::nullopt;
    auto const hash = digest(token);
    auto const today = civil_date(now).iso();
    std::optional<SessionState> state;
    tx.each(R"(
        SELECT s.id, s.staff_id, st.name, st.title, s.csrf_token, s.seen_at, s.expires_at, s.locked_at, s.device_key,
            CASE WHEN l.pin_hash IS NULL THEN 0 ELSE 1 END, coalesce(l.must_change, 0), r.role, r.unit_id,
            s.held_for
        FROM session s
        JOIN staff st ON st.id = s.staff_id
        LEFT JOIN login l ON l.staff_id = s.staff_id
        LEFT JOIN role_grant r ON r.staff_id = s.staff_id
            AND r.valid_from <= ?2 AND (r.valid_to IS NULL OR r.valid_to >= ?2)
        WHERE s.token_hash = ?1 AND s.ended_at IS NULL AND s.expires_at > ?3
            AND (s.seen_at > ?4 OR s.held_at > ?4) AND st.active = 1)",
        {hash, today, now, now - limits.idle}, [&](Row const& row) {
            if (!state) state = read_session(row, now, limits);
            if (row.is_null(11)) return;
            if (auto const role = find_role(row.text_view(11)))
                state->actor.roles.push_back({*role, row.optional_id<Unit>(12)});
        });
    return state;
}

void touch_session(Database& database, SessionState const& state, Instant now)
{
    // Nobody but the conversation has used it for long: the rest of the house stays locked.
    auto const sql = state.locked ? "UPDATE session SET held_at = ?2 WHERE id = ?1 AND held_at < ?2"
                                  : "UPDATE session SET seen_at = ?2 WHERE id = ?1 AND seen_at < ?2";
    if (now - state.seen_at < touch_interval) return;
    auto const write = [sql, id = state.actor.session, now](WriteTx& tx) { tx.execute(sql, {id, now}); };
    // A lost one shortens the session a little, which the next use mends.
    database.submit(write, [](std::exception_ptr) { });
}

void hold_session(Database& database, Id<Session> session, std::string const& address, Instant now)
{
    // Durable before the answer: once the conversation has paused, its pages are locked like any other.
    database.write([&](WriteTx& tx) {
        if (address.empty())
            tx.execute("UPDATE session SET held_for = '', held_at = NULL WHERE id = ?1", {session});
        else
            tx.execute("UPDATE session SET held_for = ?2, held_at = ?3 WHERE id = ?1", {session, address, now});
        return true;
    });
}

std::vector<SessionRow> list_sessions(ReadTx& tx, Actor const& actor, Instant now, SessionLimits const& limits)
{
    return tx.list(R"(
        SELECT id, created_at, seen_at, client, user_agent FROM session
        WHERE staff_id = ?1 AND ended_at IS NULL AND expires_at > ?2 AND seen_at > ?3
        ORDER BY seen_at DESC, id DESC)",
        {actor.staff, now, now - limits.idle}, [&](Row const& row) {
            return SessionRow{.id = row.id<Session>(0),
                .created_at = row.instant(1),
                .seen_at = row.instant(2),
                .client = row.text(3),
                .user_agent = row.text(4),
                .current = row.id<Session>(0) == actor.session};
        });
}

void remove_old_sessions(WriteTx& tx, Instant now, SessionLimits const& limits)
{
    tx.execute(R"(
        INSERT INTO last_here (staff_id, seen_at)
        SELECT staff_id, max(seen_at) FROM session WHERE expires_at < ?1 GROUP BY staff_id
        ON CONFLICT (staff_id) DO UPDATE SET seen_at = excluded.seen_at WHERE excluded.seen_at > last_here.seen_at)",
        {now - limits.draft_key});
    tx.execute("DELETE FROM session WHERE expires_at < ?1", {now - limits.draft_key});
    tx.execute("DELETE FROM login_throttle WHERE failed_at < ?1", {now - std::chrono::hours{24}});
    tx.execute("DELETE FROM known_device WHERE seen_at < ?1", {now - std::chrono::days{365}});
}
