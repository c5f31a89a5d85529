// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/password.h"
#include "access/session.h"
#include "access/visit.h"
#include "base/secret.h"

// What somebody sent to sign in.
struct SignInAttempt {
    std::string username;
    Secret password;
    std::string device_token; // of the cookie, or empty
    std::string client_address;
    std::string user_agent;
    std::string request_id;
    std::string session_token = {}; // the browser's session until now, or empty: a new sign-in ends it
};

struct SignedIn {
    Id<Session> session;
    std::string session_token; // for session_cookie
    std::string device_token;  // for device_cookie, a year
    bool must_change;
};

// A new account or a new password, hashed before the transaction that stores it.
struct NewLogin {
    Id<Staff> staff;
    std::string username;
    std::string password_hash;
    bool must_change;
};

// Local accounts: password and PIN, throttled so that guesses are slow and nobody can be locked out by others. Built
// once, in app/app.cpp. Another way in (OIDC) ends in begin_session too.
class SignIn {
public:
    SignIn(Database&, AccessLog&, Clock const&, IdSource&, Passwords&, SessionLimits);

    // One refusal for wrong password, unknown and closed account; another ("busy") says how long to wait.
    Result<SignedIn> sign_in(SignInAttempt const&, std::shared_ptr<Gate> const&);
    // How long the same attempt would have to wait now; zero: not at all.
    std::chrono::seconds wait_for(SignInAttempt const&) const;
    // Opens a locked session by PIN, or by password when it holds one. Five wrong PINs end the session.
    Result<Done> unlock(SessionState const&, Secret const& pin_or_password, SignInAttempt const&, std::shared_ptr<Gate> const&);
    void lock(Actor const&);
    // Also forgets the key of the drafts on the device.
    void sign_out(Actor const&);
    // One of the actor's own.
    Result<Done> revoke(Actor const&, Id<Session>);

    // Asks for the present password; ends every other session.
    Result<Done> change_password(Visit&, Secret const& present, Secret const& wanted);
    Result<Done> change_pin(Visit&, Secret const& password, Secret const& pin);

    SessionLimits const& limits() const { return limits_; }

private:
    // Is it the person's password? A wrong one counts against the session, which the fifth ends.
    Result<Done> prove(Actor const&, Secret const&, bool pin_allowed);
    void log(SignInAttempt const&, std::int64_t staff, std::int64_t session, LogAction, std::string_view event,
        std::string_view ground, std::shared_ptr<Gate> const&);

    Database& database_;
    AccessLog& access_log_;
    Clock const& clock_;
    IdSource& ids_;
    Passwords& passwords_;
    SessionLimits limits_;
};

// How a typed user name is stored and compared.
std::string fold_username(std::string_view);
std::optional<std::string> find_username(ReadTx&, Id<Staff>);
// Refuses a name that is taken (conflict) or malformed.
Result<Done> add_login(WriteTx&, NewLogin const&, Instant now);
// By an administrator (`delaktig user`): new password, must be changed, every session ended.
Result<Done> reset_login(WriteTx&, NewLogin const&, Instant now);
