// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"

#include <functional>
#include <string>
#include <vector>

struct BenchSize {
    std::size_t persons = 1000;
    std::vector<std::string> notes; // one text each, in the order of time
};

// One line for whoever loads the server: who may open the person, and the ids that stand in its addresses.
struct BenchPerson {
    std::string user;
    std::string person;
    std::string goal;
    std::string plan;
    std::string version;
};

inline constexpr std::size_t bench_persons_a_unit = 60;

// A house to measure: units of 40 persons with a worker each, every person with an order and a plan in force of five
// goals and ten activities, and a year of notes. The first person gets one note of twenty, the others share the rest.
// Made like the demo, with the house's own functions. `each_day` is called now and then, for what happens by itself.
std::vector<BenchPerson> build_bench(
    House&, FixedClock& clock, Instant until, BenchSize const&, std::function<void()> const& each_day);
