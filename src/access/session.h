// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/result.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How long a session lives.
struct SessionLimits {
    std::chrono::minutes lock_after{20};     // idle: PIN or password opens it again
    std::chrono::minutes idle{4 * 60};       // idle: full sign-in
    std::chrono::minutes absolute{12 * 60};  // a shift (DD-27)
    std::chrono::minutes draft_key{24 * 60}; // a later sign-in still opens the drafts on the device
};

// The cookies; http/ adds the prefix.
inline constexpr std::string_view session_cookie = "delaktig";
inline constexpr std::string_view device_cookie = "delaktig_enhet";

// A living session and who it belongs to, with the roles in force today.
struct SessionState {
    Actor actor;
    bool locked;         // asks for PIN or password before anything else
    bool has_pin;
    bool must_change;    // the password, before anything else
    std::string device_key; // base64url of 32 bytes: opens this person's drafts in this browser (DD-27)
    Instant seen_at;
    Instant expires_at;
    std::string held_for = {}; // address of an open conversation, below which idleness locks nothing (DD-26)
    bool locked_by_hand = false; // then nothing is held

    bool holds(std::string_view path) const;
};

// One of the actor's sessions, for the page where they are listed and ended.
struct SessionRow {
    Id<Session> id;
    Instant created_at;
    Instant seen_at;
    std::string client;
    std::string user_agent;
    bool current;
};

// By the cookie's value; nothing when it is unknown, ended, too old, or its owner is no longer active.
std::optional<SessionState> find_session(ReadTx&, std::string_view token, Instant now, SessionLimits const&);
// Notes that the session was used, at most once a minute; queued, so that no answer waits.
void touch_session(Database&, SessionState const&, Instant now);
// While a conversation about the plan is open on the screen, idleness locks every other page but not those below
// `address`; ended after the idle hours without any use, and after a shift, like any other. Empty: no longer.
void hold_session(Database&, Id<Session>, std::string const& address, Instant now);
std::vector<SessionRow> list_sessions(ReadTx&, Actor const&, Instant now, SessionLimits const&);
// Throws away what ended long ago. For a timer.
void remove_old_sessions(WriteTx&, Instant now, SessionLimits const&);
