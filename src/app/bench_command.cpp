// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/app.h"
#include "app/commands.h"
#include "demo/bench_data.h"

#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

namespace {

std::vector<std::string> lines_of(std::filesystem::path const& file)
{
    std::ifstream stream{file};
    if (!stream) throw std::runtime_error{file.string() + ": filen går inte att läsa."};
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        if (!line.empty()) lines.push_back(line);
    return lines;
}

} // namespace

int bench_data(Config const& config, BenchOptions const& options)
{
    // Only a new house: what is there is somebody's.
    if (!config.on_postgres() && std::filesystem::exists(records_file(config)))
        throw std::runtime_error{records_file(config).string() + ": databasen finns redan."};
    BenchSize const size{.persons = options.persons, .notes = lines_of(options.notes)};
    SystemClock const system;
    FixedClock clock{system.now()};
    Log log{LogLevel::warning};
    App app{config, clock, log};
    for (auto const& line : build_bench(app.house(), clock, system.now(), size, [&] { app.tick(); }))
        fmt::print("{}\t{}\t{}\t{}\n", line.user, line.person, line.goal, line.plan);
    return 0;
}
