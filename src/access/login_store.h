// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/sign_in.h"
#include "access/throttle.h"
#include "db/database.h"

#include <optional>
#include <string>

// An account, as far as signing in needs it.
struct Login {
    Id<Staff> staff;
    std::string username;
    std::string name;
    std::string password_hash;
    std::optional<std::string> pin_hash;
    bool must_change;
    bool active; // as staff
};

// A session as it is begun.
struct NewSession {
    Id<Session> id;
    std::string token;
    Id<Staff> staff;
    std::string csrf_token;
    Instant created_at;
    Instant expires_at;
    std::string client;
    std::string user_agent;
};

std::optional<Login> find_login(ReadTx&, std::string const& username);
std::optional<Login> find_login_of(ReadTx&, Id<Staff>);
void insert_login(WriteTx&, NewLogin const&, Instant now);
void change_password_hash(WriteTx&, Id<Staff>, std::string const& hash, bool must_change, Instant now);
void change_pin_hash(WriteTx&, Id<Staff>, std::string const& hash);

bool is_known_device(ReadTx&, Id<Staff>, std::string const& device_token);
// Somebody has signed in from this browser: several people share one.
bool is_known_browser(ReadTx&, std::string const& device_token);
bool is_known_address(ReadTx&, Id<Staff>, std::string const& address, Instant since);
void remember_device(WriteTx&, std::int64_t id, Id<Staff>, std::string const& device_token, std::string const& address, Instant now);

ThrottleState find_throttle(ReadTx&, std::string const& source);
void put_throttle(WriteTx&, std::string const& source, ThrottleState const&);
// A right password: its own source begins anew, and the others get the counted attempt back.
void forgive_throttle(WriteTx&, std::string const& source);
void give_back_throttle(WriteTx&, std::string const& source);

// Takes over the key of the drafts from the person's latest session that did not sign out (DD-27), or makes one.
void begin_session(WriteTx&, NewSession const&, Instant draft_keys_since);
void lock_session(WriteTx&, Id<Session>, Instant now);
void unlock_session(WriteTx&, Id<Session>, Instant now);
// Counts it and returns how many there are now.
std::int64_t count_pin_failure(WriteTx&, Id<Session>);
void forgive_pin_failures(WriteTx&, Id<Session>);
// False when it was not the staff's, or had ended.
bool end_session(WriteTx&, Id<Session>, Id<Staff>, std::string_view why, Instant now);
// By the cookie's value, whoever's it was. Nothing happens when there is none.
void end_session_of(WriteTx&, std::string const& token, std::string_view why, Instant now);
void end_other_sessions(WriteTx&, Id<Staff>, std::optional<Id<Session>> but, Instant now);
// The key of the drafts, in this session and in those that no longer live: a later sign-in makes a new one.
void forget_draft_key(WriteTx&, Id<Session>, Id<Staff>, Instant now, Instant idle_since);
