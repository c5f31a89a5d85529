// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/commands.h"
#include "app/document_seal.h"
#include "app/serve.h"
#include "demo/build.h"

#include <cstdio>
#include <fmt/format.h>
#include <fstream>

namespace {

namespace fs = std::filesystem;

// Says that a folder holds a demo's data. A folder with data and without it may be somebody's house.
constexpr char const* marker = "demo.txt";

void refuse_what_is_no_demo(fs::path const& folder)
{
    if (!fs::exists(folder) || fs::is_empty(folder) || fs::exists(folder / marker)) return;
    throw std::runtime_error{fmt::format("{} innehåller något annat än en demo ({} saknas). Inget är ändrat. "
                                         "Välj en annan mapp med --data, eller starta servern med `delaktig serve`.",
        folder.string(), marker)};
}

void mark_as_demo(fs::path const& folder)
{
    fs::create_directories(folder);
    std::ofstream file{folder / marker};
    file << "Mappen är gjord av `delaktig demo`. Allt här är påhittat, och `delaktig demo --fresh` tar bort det.\n";
    if (!file.flush()) throw std::runtime_error{(folder / marker).string() + ": filen går inte att skriva."};
}

Config demo_config(DemoOptions const& options, fs::path const& folder)
{
    auto config = Config::standard();
    auto const set = [&](char const* key, std::string value) {
        auto changed = config.with(key, std::move(value));
        if (!changed) throw std::runtime_error{changed.refusal().message};
        config = *std::move(changed);
    };
    set("organisation.name", "Exempelkommunen");
    set("organisation.demo", "yes");
    set("data.folder", folder.string());
    set("server.port", std::to_string(options.port));
    set("log.level", "warning");
    return config;
}

// Made beside its place and then moved there whole, so that an interrupted start leaves nothing half.
void make_data(DemoOptions const& options)
{
    auto const unfinished = options.folder.string() + ".nytt";
    refuse_what_is_no_demo(unfinished);
    fs::remove_all(unfinished);
    mark_as_demo(unfinished);
    fmt::print("Skapar den påhittade kommunen …\n");
    std::fflush(stdout);
    {
        SystemClock const system;
        FixedClock clock{system.now()};
        Log log{LogLevel::warning};
        write_document_seal(demo_config(options, unfinished));
        App app{demo_config(options, unfinished), clock, log};
        build_demo(app.house(), clock, system.now(), read_municipality(), [&] { app.tick(); });
    }
    fs::rename(unfinished, options.folder);
}

void print_logins(Municipality const& municipality, long port)
{
    fmt::print("\nDelaktig finns på http://localhost:{}\n\n", port);
    fmt::print("Alla loggar in med lösenordet {} och låser upp med PIN-koden {}.\n", demo_password, demo_pin);
    for (auto const& staff : municipality.staff) fmt::print("  {:<7} {}, {}\n", staff.user, staff.name, staff.about);
    fmt::print("\nAvsluta med Ctrl+C. Det du skriver finns kvar. ./dev run --fresh börjar om.\n");
    std::fflush(stdout);
}

} // namespace

int demo(DemoOptions const& options)
{
    // In demo mode nobody's real data is served, and only what a demo has made is thrown away.
    refuse_what_is_no_demo(options.folder);
    if (options.fresh) fs::remove_all(options.folder);
    if (!fs::exists(options.folder / "delaktig.db")) {
        if (options.folder.has_parent_path()) fs::create_directories(options.folder.parent_path());
        make_data(options);
    }
    if (options.only_data) return 0;
    auto const config = demo_config(options, options.folder);
    return serve_until_signal(config, [&](App&) { print_logins(read_municipality(), options.port); });
}
