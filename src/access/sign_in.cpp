// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/sign_in.h"

#include "access/login_store.h"
#include "access/throttle.h"
#include "base/random.h"

#include <algorithm>

namespace {

constexpr std::int64_t tries_in_session = 5;
constexpr std::chrono::days address_known_for{30};
constexpr std::size_t longest_username = 64;

Refusal wait(std::chrono::seconds seconds)
{
    auto const count = std::to_string(seconds.count());
    return {Refusal::Reason::busy,
        "Det har blivit fel flera gånger. Vänta " + count + (seconds.count() == 1 ? " sekund" : " sekunder")
            + " och försök igen."};
}

Refusal wrong()
{
    return invalid("Användarnamnet eller lösenordet stämmer inte.");
}

Refusal sign_in_again()
{
    return forbidden("Det blev fel för många gånger. Logga in igen med ditt lösenord.");
}

// What is known before the password is looked at, and counted as if it were wrong.
struct Counted {
    std::optional<Login> login;
    std::vector<ThrottleSource> sources;
    bool browser_known;
};

Result<Counted> count_attempt(WriteTx& tx, SignInAttempt const& attempt, Instant now)
{
    auto const username = fold_username(attempt.username);
    Counted counted{find_login(tx, username), {}, is_known_browser(tx, attempt.device_token)};
    bool const device = counted.login && is_known_device(tx, counted.login->staff, attempt.device_token);
    bool const address = counted.login
        && is_known_address(tx, counted.login->staff, attempt.client_address, now - address_known_for);
    counted.sources
        = throttle_sources(username, attempt.client_address, device ? attempt.device_token : std::string{}, address);
    std::vector<ThrottleState> states;
    std::chrono::seconds longest{0};
    for (auto const& source : counted.sources) {
        states.push_back(find_throttle(tx, source.name));
        longest = std::max(longest, wait_of(states.back(), source.rule, now));
    }
    if (longest.count() > 0) return wait(longest);
    for (std::size_t i = 0; i < states.size(); ++i)
        put_throttle(tx, counted.sources[i].name, after_failure(states[i], counted.sources[i].rule, now));
    return counted;
}

void take_back(WriteTx& tx, std::vector<ThrottleSource> const& sources)
{
    for (auto const& source : sources)
        if (&source == &sources.front())
            forgive_throttle(tx, source.name);
        else
            give_back_throttle(tx, source.name);
}

bool looks_like_pin(std::string_view text)
{
    return text.size() <= 8 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::string fold_username(std::string_view typed)
{
    while (!typed.empty() && typed.front() == ' ') typed.remove_prefix(1);
    while (!typed.empty() && typed.back() == ' ') typed.remove_suffix(1);
    std::string folded;
    for (char const c : typed.substr(0, longest_username + 1)) {
        // Å, Ä and Ö follow the byte C3 in UTF-8, 32 before their small letters.
        bool const capital = (c >= 'A' && c <= 'Z')
            || (!folded.empty() && folded.back() == '\xc3' && (c == '\x84' || c == '\x85' || c == '\x96'));
        folded += capital ? static_cast<char>(c + 32) : c;
    }
    return folded;
}

Result<Done> add_login(WriteTx& tx, NewLogin const& wanted, Instant now)
{
    auto login = wanted;
    login.username = fold_username(wanted.username);
    if (login.username.size() < 2 || login.username.size() > longest_username
        || login.username.find_first_of(" \t\n") != std::string::npos)
        return invalid("Användarnamnet ska ha 2 till 64 tecken och inga mellanslag.");
    if (find_login(tx, login.username)) return conflict("Användarnamnet är upptaget.");
    if (find_login_of(tx, login.staff)) return conflict("Medarbetaren har redan ett konto.");
    insert_login(tx, login, now);
    return Done{};
}

Result<Done> reset_login(WriteTx& tx, NewLogin const& wanted, Instant now)
{
    if (!find_login_of(tx, wanted.staff)) return not_found("Medarbetaren har inget konto.");
    change_password_hash(tx, wanted.staff, wanted.password_hash, wanted.must_change, now);
    end_other_sessions(tx, wanted.staff, std::nullopt, now);
    return Done{};
}

std::optional<std::string> find_username(ReadTx& tx, Id<Staff> staff)
{
    auto const login = find_login_of(tx, staff);
    if (!login) return std::nullopt;
    return login->username;
}

SignIn::SignIn(Database& database, AccessLog& access_log, Clock const& clock, IdSource& ids, Passwords& passwords,
    SessionLimits limits)
    : database_{database}, access_log_{access_log}, clock_{clock}, ids_{ids}, passwords_{passwords}, limits_{limits}
{
}

Result<SignedIn> SignIn::sign_in(SignInAttempt const& attempt, std::shared_ptr<Gate> const& gate)
{
    auto const now = clock_.now();
    auto const counted
        = database_.write([&](WriteTx& tx) -> Result<Counted> { return count_attempt(tx, attempt, now); });
    if (!counted) return counted.refusal();
    auto const& login = counted->login;
    bool const right
        = passwords_.matches(login ? std::optional{login->password_hash} : std::nullopt, attempt.password);
    if (!right || !login->active) {
        log(attempt, login ? login->staff.number() : 0, 0, LogAction::deny, "SessionOpen",
            !login ? "unknown_account" : right ? "closed_account" : "wrong_password", gate);
        return wrong();
    }
    NewSession const session{.id = ids_.next<Session>(),
        .token = random_token(),
        .staff = login->staff,
        .csrf_token = random_token(),
        .created_at = now,
        .expires_at = now + limits_.absolute,
        .client = attempt.client_address,
        .user_agent = attempt.user_agent};
    auto const device_token = counted->browser_known ? attempt.device_token : random_token();
    auto const device = ids_.next_number();
    auto const begun = database_.write([&](WriteTx& tx) -> Result<Done> {
        take_back(tx, counted->sources);
        remember_device(tx, device, login->staff, device_token, attempt.client_address, now);
        begin_session(tx, session, now - limits_.draft_key);
        return Done{};
    });
    if (!begun) return begun.refusal();
    log(attempt, login->staff.number(), session.id.number(), LogAction::write, "SessionOpen", "password", gate);
    return SignedIn{session.id, session.token, device_token, login->must_change};
}

Result<Done> SignIn::unlock(SessionState const& state, Secret const& pin_or_password, SignInAttempt const& attempt,
    std::shared_ptr<Gate> const& gate)
{
    auto const& actor = state.actor;
    if (auto const proved = prove(actor, pin_or_password, true); !proved) {
        log(attempt, actor.staff.number(), actor.session.number(), LogAction::deny, "SessionUnlock", "wrong_secret", gate);
        return proved.refusal();
    }
    auto const now = clock_.now();
    return database_.write([&](WriteTx& tx) -> Result<Done> {
        unlock_session(tx, actor.session, now);
        return Done{};
    });
}

Result<Done> SignIn::prove(Actor const& actor, Secret const& secret, bool pin_allowed)
{
    struct Try {
        std::int64_t number;
        std::optional<Login> login;
    };
    auto const now = clock_.now();
    // Counted before it is looked at, so that many at once get no more tries than one after another.
    auto const tried = database_.write([&](WriteTx& tx) -> Result<Try> {
        return Try{count_pin_failure(tx, actor.session), find_login_of(tx, actor.staff)};
    });
    if (!tried) return tried.refusal();
    bool right = false;
    if (tried->number <= tries_in_session && tried->login) {
        bool const pin = pin_allowed && tried->login->pin_hash && looks_like_pin(secret.reveal());
        right = passwords_.matches(pin ? tried->login->pin_hash : std::optional{tried->login->password_hash}, secret);
    }
    auto const left = tries_in_session - tried->number;
    auto const done = database_.write([&](WriteTx& tx) -> Result<Done> {
        if (right) forgive_pin_failures(tx, actor.session);
        else if (left <= 0) end_session(tx, actor.session, actor.staff, "pin_failures", now);
        return Done{};
    });
    if (right) return done;
    if (left > 0) return invalid("Det stämmer inte. Du har " + std::to_string(left) + " försök kvar.");
    return sign_in_again();
}

void SignIn::lock(Actor const& actor)
{
    auto const now = clock_.now();
    auto const done = database_.write([&](WriteTx& tx) -> Result<Done> {
        lock_session(tx, actor.session, now);
        return Done{};
    });
    static_cast<void>(done); // it refuses nothing
}

void SignIn::sign_out(Actor const& actor)
{
    auto const now = clock_.now();
    auto const done = database_.write([&](WriteTx& tx) -> Result<Done> {
        end_session(tx, actor.session, actor.staff, "sign_out", now);
        forget_draft_key(tx, actor.session, actor.staff, now, now - limits_.idle);
        return Done{};
    });
    static_cast<void>(done);
}

Result<Done> SignIn::revoke(Actor const& actor, Id<Session> session)
{
    auto const now = clock_.now();
    return database_.write([&](WriteTx& tx) -> Result<Done> {
        if (!end_session(tx, session, actor.staff, "revoked", now)) return not_found("Inloggningen är redan avslutad.");
        return Done{};
    });
}

Result<Done> SignIn::change_password(Visit& visit, Secret const& present, Secret const& wanted)
{
    auto const login = database_.read([&](ReadTx& tx) { return find_login_of(tx, visit.actor.staff); });
    if (!login) return not_found("Du har inget lösenord här.");
    if (auto const fine = check_password(wanted, {login->username, login->name}); !fine) return fine.refusal();
    if (same_secret(present.reveal(), wanted.reveal())) return invalid("Välj ett lösenord som du inte redan har.");
    if (auto const proved = prove(visit.actor, present, false); !proved) return proved.refusal();
    auto const hash = passwords_.hash(wanted);
    auto const now = clock_.now();
    auto const done = database_.write([&](WriteTx& tx) -> Result<Done> {
        change_password_hash(tx, visit.actor.staff, hash, false, now);
        end_other_sessions(tx, visit.actor.staff, visit.actor.session, now);
        return Done{};
    });
    log_access(visit, LogAction::write, std::nullopt, "PasswordChange", "self");
    return done;
}

Result<Done> SignIn::change_pin(Visit& visit, Secret const& password, Secret const& pin)
{
    if (auto const fine = check_pin(pin); !fine) return fine.refusal();
    if (auto const proved = prove(visit.actor, password, false); !proved) return proved.refusal();
    auto const hash = passwords_.hash(pin);
    auto const done = database_.write([&](WriteTx& tx) -> Result<Done> {
        change_pin_hash(tx, visit.actor.staff, hash);
        return Done{};
    });
    log_access(visit, LogAction::write, std::nullopt, "PinChange", "self");
    return done;
}

void SignIn::log(SignInAttempt const& attempt, std::int64_t staff, std::int64_t session, LogAction action,
    std::string_view event, std::string_view ground, std::shared_ptr<Gate> const& gate)
{
    access_log_.queue({.at = clock_.now(),
                          .staff = staff,
                          .session = session,
                          .person = std::nullopt,
                          .action = action,
                          .event = std::string{event},
                          .ground = std::string{ground},
                          .client = attempt.client_address,
                          .request = attempt.request_id},
        gate);
}
