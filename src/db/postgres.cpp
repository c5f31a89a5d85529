// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "db/postgres.h"

#include "base/place.h"
#include "db/kept_values.h"
#include "db/postgres_log_writer.h"
#include "db/postgres_pool.h"

#include <chrono>
#include <random>
#include <thread>

namespace {

constexpr int most_tries = 6; // once, and five times again

// Two that met shall not meet again at once: a little longer each time, and never equally long.
void rest_before(int next_try)
{
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> microseconds{100, 1000 << next_try};
    std::this_thread::sleep_for(std::chrono::microseconds{microseconds(random)});
}

class OpenPostgres final : public Database {
public:
    explicit OpenPostgres(PostgresSettings settings)
        : settings_{std::move(settings)},
          pool_{settings_},
          log_writer_{settings_}
    {
    }

    void submit(std::function<void(WriteTx&)> f, std::function<void(std::exception_ptr)> done) override
    {
        log_writer_.submit(std::move(f), std::move(done));
    }
    Kind kind() const override { return Kind::postgres; }

private:
    void run_read(std::function<void(ReadTx&)> const& f) override
    {
        auto const read = [&](WriteTx& tx) {
            f(tx);
            return Outcome::commit;
        };
        run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", read, &kept_);
    }

    void run_write(std::function<Outcome(WriteTx&)> const& f) override
    {
        for (int next_try = 2;; ++next_try) {
            try {
                run("BEGIN ISOLATION LEVEL SERIALIZABLE", f, nullptr);
                return;
            } catch (MustRunAgain const&) {
                if (next_try > most_tries) throw;
            }
            rest_before(next_try);
        }
    }

    void run(char const* begin, std::function<Outcome(WriteTx&)> const& f, KeptValues* kept)
    {
        Waiting const waiting; // the work is the server's, and the pool's connections are the limit
        auto connection = pool_.take(begin);
        auto const before = connection->head();
        auto undo = [&] {
            connection->roll_back();
            connection->head() = before;
            pool_.give_back(std::move(connection));
        };
        try {
            PostgresTx tx{*connection, kept};
            if (f(tx) == Outcome::roll_back) return undo();
            connection->commit();
        } catch (...) {
            undo();
            throw;
        }
        pool_.give_back(std::move(connection));
    }

    PostgresSettings const settings_;
    PostgresPool pool_;
    PostgresLogWriter log_writer_;
    KeptValues kept_{settings_.kept_bytes};
};

} // namespace

std::unique_ptr<Database> open_postgres(PostgresSettings settings)
{
    return std::make_unique<OpenPostgres>(std::move(settings));
}
