// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "access/staff_store.h"
#include "app/app.h"
#include "app/commands.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fmt/format.h>
#include <thread>

namespace {

constexpr int readers = 16; // as many as the other measurements have connections

enum class Logged { no, yes };

struct Cost {
    double cpu_ms; // of the whole program, a read
    double p50_ms;
};

double cpu_now_ms()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double now_ms()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// A row as an opening of a person leaves it.
AccessRow access_row(House const& house, std::int64_t number)
{
    return {.at = house.clock.now(),
        .staff = number,
        .session = number,
        .person = number,
        .action = LogAction::read,
        .event = "OverviewRead",
        .ground = "care_relation 0000000000000",
        .client = "127.0.0.1",
        .request = "0000000000000000"};
}

void read_once(House& house, Logged logged)
{
    auto const gate = std::make_shared<Gate>();
    house.database.read([&](ReadTx& tx) {
        if (logged == Logged::yes) house.access_log.queue(access_row(house, house.ids.next_number()), gate);
        return list_units(tx).size();
    });
    gate->wait();
}

Cost cost_of(House& house, Logged logged, double seconds)
{
    std::vector<std::vector<double>> times(readers);
    auto const cpu = cpu_now_ms();
    auto const end = now_ms() + seconds * 1e3;
    {
        std::vector<std::jthread> threads;
        for (auto& own : times)
            threads.emplace_back([&house, &own, logged, end] {
                for (auto begin = now_ms(); begin < end;) {
                    read_once(house, logged);
                    auto const now = now_ms();
                    own.push_back(now - begin);
                    begin = now;
                }
            });
    }
    std::vector<double> all;
    for (auto const& own : times) all.insert(all.end(), own.begin(), own.end());
    auto const middle = all.begin() + std::ssize(all) / 2;
    std::ranges::nth_element(all, middle);
    return {(cpu_now_ms() - cpu) / static_cast<double>(all.size()), *middle};
}

// How long one commit of one log row takes when nobody else writes.
double commit_ms(House& house, double seconds)
{
    std::vector<double> all;
    for (auto begin = now_ms(), end = begin + seconds * 1e3; begin < end;) {
        auto const gate = std::make_shared<Gate>();
        house.access_log.queue(access_row(house, house.ids.next_number()), gate);
        gate->wait();
        auto const now = now_ms();
        all.push_back(now - begin);
        begin = now;
    }
    auto const middle = all.begin() + std::ssize(all) / 2;
    std::ranges::nth_element(all, middle);
    return *middle;
}

} // namespace

int bench_log(Config const& config, double seconds)
{
    SystemClock const clock;
    Log log{LogLevel::warning};
    App app{config, clock, log};
    auto& house = app.house();
    cost_of(house, Logged::yes, seconds / 4); // warm
    auto const plain = cost_of(house, Logged::no, seconds);
    auto const logged = cost_of(house, Logged::yes, seconds);
    fmt::print("{{\"cpu_ms\": {:.4f}, \"p50_ms\": {:.4f}, \"commit_ms\": {:.4f}}}\n", logged.cpu_ms - plain.cpu_ms,
        logged.p50_ms - plain.p50_ms, commit_ms(house, seconds));
    return 0;
}
