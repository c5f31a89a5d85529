// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/node_lease.h"

#include <unistd.h>

#include <algorithm>
#include <random>

namespace {

constexpr std::chrono::seconds length{60};
constexpr std::chrono::seconds between_renewals{20};
constexpr std::int64_t highest_node = 1023;

std::string name_of_this_program()
{
    std::random_device random;
    return "pid " + std::to_string(getpid()) + ", " + std::to_string(random()) + std::to_string(random());
}

struct Free {
    std::int64_t node;
    Instant held_until;
};

Free find_free(ReadTx& tx, Instant now)
{
    auto const given_back =
        tx.find("SELECT node, held_until FROM node_lease WHERE held_until < ?1 ORDER BY node LIMIT 1", {now},
            [](Row const& row) {
                return Free{row.integer(0), row.instant(1)};
            });
    if (given_back) return *given_back;
    // Numbers are taken from 0 up without gaps.
    auto const unused = tx.number("SELECT count(*) FROM node_lease", {});
    if (unused > highest_node)
        throw DatabaseError{"all 1024 node numbers are leased", DatabaseError::Kind::locked};
    return {unused, Instant{}};
}

// When somebody last was at work, as far as the database knows: later than now where the clock was set back.
Instant latest_work(ReadTx& tx)
{
    Instant latest{};
    tx.each("SELECT holder, held_until FROM node_lease", {}, [&](Row const& row) {
        auto const until = row.instant(1);
        latest = std::max(latest, row.text_view(0).empty() ? until : until - length);
    });
    return latest;
}

} // namespace

NodeLease::NodeLease(Database& database, Clock const& clock, std::function<void()> on_lost)
    : database_{database},
      clock_{clock},
      on_lost_{std::move(on_lost)},
      holder_{name_of_this_program()},
      taken_{take()},
      ids_{clock, taken_.node, taken_.at_least}
{
    thread_ = std::thread{[this] { work(); }};
}

NodeLease::~NodeLease()
{
    {
        std::lock_guard const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
    try {
        auto const last = moment_of_id(ids_.next_number());
        static_cast<void>(database_.write([&](WriteTx& tx) -> Result<Done> {
            tx.execute("UPDATE node_lease SET holder = '', held_until = ?1 WHERE node = ?2 AND holder = ?3",
                {last, taken_.node, holder_});
            return Done{};
        }));
    } catch (std::exception const&) {
        // The database has gone. The lease runs out by itself.
    }
}

NodeLease::Taken NodeLease::take()
{
    auto const taken = database_.write([&](WriteTx& tx) -> Result<Taken> {
        auto const now = clock_.now();
        auto const free = find_free(tx, now);
        auto const begin = std::max(free.held_until, latest_work(tx));
        tx.execute(R"(INSERT INTO node_lease (node, holder, held_until) VALUES (?1, ?2, ?3)
                      ON CONFLICT (node) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until)",
            {free.node, holder_, std::max(now, begin) + length});
        return Taken{static_cast<int>(free.node), begin == Instant{} ? 0 : highest_id_at(begin)};
    });
    return *taken;
}

bool NodeLease::renew()
{
    auto const renewed = database_.write([&](WriteTx& tx) -> Result<bool> {
        // Ids may run ahead of a clock that was set back.
        auto const now = std::max(clock_.now(), moment_of_id(ids_.next_number()));
        return tx.execute("UPDATE node_lease SET held_until = ?1 WHERE node = ?2 AND holder = ?3",
                   {now + length, taken_.node, holder_})
            == 1;
    });
    return *renewed;
}

void NodeLease::work()
{
    std::unique_lock lock{mutex_};
    while (!wake_.wait_for(lock, between_renewals, [&] { return stopping_; })) {
        lock.unlock();
        try {
            if (!renew()) return on_lost_();
        } catch (std::exception const&) {
            // The database does not answer; then nothing is written under this number either. Again in a
            // while.
        }
        lock.lock();
    }
}
