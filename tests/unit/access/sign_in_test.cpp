// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/access/door.h"

#include <doctest/doctest.h>

TEST_CASE("the right name and password give a session with today's roles, however the name is written")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        for (auto const* name : {"sam.södergran", " Sam.Södergran ", "SAM.SÖDERGRAN"}) {
            auto const in = door.sign_in(attempt(name, password));
            REQUIRE(in);
            auto const state = door.session(in->session_token);
            REQUIRE(state);
            CHECK(state->actor.staff == door.staff);
            CHECK(state->actor.title == "undersköterska");
            CHECK(state->actor.has(Role::worker, door.house.north()));
            CHECK_FALSE(state->locked);
            CHECK_FALSE(state->has_pin);
            CHECK(state->actor.csrf_token.size() == 43);
        }
        CHECK_FALSE(door.session("nothing"));
        CHECK_FALSE(door.session(std::string(43, 'a')));
    });
}

TEST_CASE("wrong password, unknown account and closed account are refused in the same words, and logged apart")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const wrong = door.sign_in(attempt("sam.södergran", "fel lösenord"));
        auto const unknown = door.sign_in(attempt("finns.inte", password));
        door.house.set_active(door.staff, false);
        auto const closed = door.sign_in(attempt("sam.södergran", password));
        REQUIRE_FALSE(wrong);
        REQUIRE_FALSE(unknown);
        REQUIRE_FALSE(closed);
        CHECK(wrong.refusal().message == unknown.refusal().message);
        CHECK(wrong.refusal().message == closed.refusal().message);
        auto const count = [&](char const* ground) {
            auto const sql = std::string{"SELECT count(*) FROM access_log WHERE action = 'deny' AND ground = '"} + ground + "'";
            return test.log().read([&](ReadTx& tx) { return tx.number(sql, {}); });
        };
        CHECK(count("wrong_password") == 1);
        CHECK(count("unknown_account") == 1);
        CHECK(count("closed_account") == 1);
    });
}

TEST_CASE("the database keeps no token, password or PIN that could be used")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const in = door.signed_in();
        auto const hash = test.read([](ReadTx& tx) {
            return *tx.find("SELECT password_hash FROM login", {}, [](Row const& row) { return row.text(0); });
        });
        CHECK(hash.starts_with("$argon2id$v=19$m=19456,t=2,"));
        auto const stored = test.read([](ReadTx& tx) {
            return *tx.find("SELECT token_hash FROM session", {}, [](Row const& row) { return row.bytes(0); });
        });
        CHECK(std::string(stored.begin(), stored.end()) != in.session_token);
        CHECK(stored == digest(in.session_token));
    });
}

TEST_CASE("every sign-in begins a session with tokens of its own")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const first = door.signed_in();
        auto const second = door.signed_in(home, first.device_token);
        CHECK(first.session_token != second.session_token);
        CHECK(first.device_token == second.device_token);
        CHECK(door.session(first.session_token)->actor.csrf_token != door.session(second.session_token)->actor.csrf_token);
        // A token that no sign-in gave is not taken over.
        CHECK(door.signed_in(home, "made-up").device_token != "made-up");
    });
}

TEST_CASE("a session ends when it is signed out, revoked, idle or twelve hours old, and when its owner leaves")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const one = door.signed_in();
        auto const two = door.signed_in();
        auto const actor = door.session(one.session_token)->actor;
        CHECK(test.read([&](ReadTx& tx) { return list_sessions(tx, actor, door.house.now(), door.house.sign_in.limits()); }).size() == 2);
        CHECK(door.house.sign_in.revoke(actor, two.session));
        CHECK_FALSE(door.session(two.session_token));
        CHECK_FALSE(door.house.sign_in.revoke(actor, two.session));
        door.house.sign_in.sign_out(actor);
        CHECK_FALSE(door.session(one.session_token));

        auto const idle = door.signed_in();
        door.advance(hours{4} - seconds{1});
        CHECK(door.session(idle.session_token));
        door.advance(seconds{1});
        CHECK_FALSE(door.session(idle.session_token));

        auto const long_one = door.signed_in();
        for (int i = 0; i < 12 * 4 - 1; ++i) {
            door.advance(minutes{15});
            auto const state = door.session(long_one.session_token);
            REQUIRE(state);
            test.write([&](WriteTx& tx) -> Result<Done> {
                tx.execute("UPDATE session SET seen_at = ?2 WHERE id = ?1", {long_one.session, door.house.now()});
                return Done{};
            }).operator*();
        }
        door.advance(minutes{15});
        CHECK_FALSE(door.session(long_one.session_token));

        auto const leaver = door.signed_in();
        door.house.set_active(door.staff, false);
        CHECK_FALSE(door.session(leaver.session_token));
    });
}

TEST_CASE("nobody can end a session of somebody else")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const mine = door.signed_in();
        auto const other = door.house.visit(door.house.add_worker(door.house.north()));
        CHECK_FALSE(door.house.sign_in.revoke(other.actor, mine.session));
        CHECK(door.session(mine.session_token));
    });
}

TEST_CASE("that a session was used is written at most once a minute")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const in = door.signed_in();
        auto const began = door.house.now();
        auto const seen_after = [&](seconds later) {
            door.advance(later);
            touch_session(test.records(), *door.session(in.session_token), door.house.now());
            // Queued: another write comes after it.
            door.house.change([](WriteTx& tx) { tx.execute("UPDATE setting SET value = value", {}); });
            for (int tries = 0; tries < 100; ++tries) {
                auto const seen = door.session(in.session_token)->seen_at;
                if (seen == door.house.now() || later < seconds{60}) return seen;
                std::this_thread::sleep_for(std::chrono::milliseconds{10});
            }
            return began;
        };
        CHECK(seen_after(seconds{59}) == began);
        CHECK(seen_after(seconds{61}) == began + seconds{120});
    });
}

TEST_CASE("a locked session asks for the PIN, and the fifth wrong one ends it")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto visit = door.house.visit(door.staff);
        auto const in = door.signed_in();
        visit.actor = door.session(in.session_token)->actor;
        CHECK_FALSE(door.house.sign_in.change_pin(visit, Secret{"fel"}, Secret{"2917"}));
        CHECK_FALSE(door.house.sign_in.change_pin(visit, Secret{password}, Secret{"1234"}));
        REQUIRE(door.house.sign_in.change_pin(visit, Secret{password}, Secret{"2917"}));

        door.house.sign_in.lock(visit.actor);
        auto const locked = *door.session(in.session_token);
        CHECK(locked.locked);
        CHECK(locked.has_pin);
        CHECK(door.unlock(locked, "2917"));
        CHECK_FALSE(door.session(in.session_token)->locked);

        // Left alone, it locks by itself; the password opens it too.
        door.advance(minutes{21});
        auto const idle = *door.session(in.session_token);
        CHECK(idle.locked);
        CHECK(door.unlock(idle, password));
        CHECK_FALSE(door.session(in.session_token)->locked);

        door.house.sign_in.lock(visit.actor);
        for (int i = 1; i <= 4; ++i) {
            auto const wrong = door.unlock(locked, "0000");
            REQUIRE_FALSE(wrong);
            CHECK(wrong.refusal().reason == Refusal::Reason::invalid);
        }
        REQUIRE(door.session(in.session_token));
        auto const fifth = door.unlock(locked, "0000");
        REQUIRE_FALSE(fifth);
        CHECK(fifth.refusal().reason == Refusal::Reason::forbidden);
        CHECK_FALSE(door.session(in.session_token));
        CHECK_FALSE(door.unlock(locked, "2917"));
    });
}

TEST_CASE("the key of the drafts survives a timed-out session and dies with the sign-out")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const first = door.signed_in();
        auto const key = door.session(first.session_token)->device_key;
        CHECK(key.size() == 43);
        door.advance(hours{5});
        REQUIRE_FALSE(door.session(first.session_token));
        auto const second = door.signed_in();
        CHECK(door.session(second.session_token)->device_key == key);
        door.house.sign_in.sign_out(door.session(second.session_token)->actor);
        auto const third = door.signed_in();
        auto const fresh = door.session(third.session_token)->device_key;
        CHECK(fresh != key);

        // Another person at the same browser has another key.
        auto const other = door.house.add_worker(door.house.north());
        door.house.add_account(other, "olga", password);
        auto const hers = door.sign_in(attempt("olga", password, home, third.device_token));
        REQUIRE(hers);
        CHECK(door.session(hers->session_token)->device_key != fresh);

        door.advance(hours{25});
        auto const next_day = door.signed_in();
        CHECK(door.session(next_day.session_token)->device_key != fresh);
    });
}

TEST_CASE("a new password ends the other sessions, and the old one no longer opens")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const here = door.signed_in();
        auto const there = door.signed_in();
        auto visit = door.house.visit(door.staff);
        visit.actor = door.session(here.session_token)->actor;
        auto const change = [&](char const* present, char const* wanted) {
            return door.house.sign_in.change_password(visit, Secret{present}, Secret{wanted});
        };
        CHECK_FALSE(change("fel lösenord", "fyra blå igelkottar"));
        CHECK_FALSE(change(password, "kort"));
        CHECK_FALSE(change(password, password));
        CHECK(change(password, "fyra blå igelkottar"));
        CHECK(door.session(here.session_token));
        CHECK_FALSE(door.session(there.session_token));
        CHECK_FALSE(door.sign_in(attempt("sam.södergran", password)));
        CHECK(door.sign_in(attempt("sam.södergran", "fyra blå igelkottar")));
    });
}

TEST_CASE("an account that was reset must change its password, and its sessions have ended")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const in = door.signed_in();
        auto const hash = door.house.passwords.hash(Secret{"engångs ord"});
        door.house.change([&](WriteTx& tx) {
            CHECK(reset_login(tx, {door.staff, "", hash, true}, door.house.now()));
            auto const stranger = reset_login(tx, {Id<Staff>{4711}, "", hash, true}, door.house.now());
            CHECK_FALSE(stranger);
        });
        CHECK_FALSE(door.session(in.session_token));
        auto const again = door.sign_in(attempt("sam.södergran", "engångs ord"));
        REQUIRE(again);
        CHECK(again->must_change);
        CHECK(door.session(again->session_token)->must_change);
    });
}

TEST_CASE("a user name is taken once, whatever its capitals")
{
    for_each_database([](TestDatabase& test) {
        Door door{test};
        auto const other = door.house.add_staff();
        door.house.change([&](WriteTx& tx) {
            auto const taken = add_login(tx, {other, "SAM.SÖDERGRAN", "x", false}, door.house.now());
            REQUIRE_FALSE(taken);
            CHECK(taken.refusal().reason == Refusal::Reason::conflict);
            CHECK_FALSE(add_login(tx, {other, "har mellanslag", "x", false}, door.house.now()));
            CHECK_FALSE(add_login(tx, {other, std::string(65, 'a'), "x", false}, door.house.now()));
            CHECK(add_login(tx, {other, "Olga", "x", false}, door.house.now()));
            CHECK(find_username(tx, other) == "olga");
        });
    });
}
