// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/serve.h"

#include "http/server.h"

#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <mutex>
#include <thread>

namespace {

// Blocked before any thread begins, so that only wait_for_the_end() takes them.
sigset_t handled_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    return signals;
}

LogLevel level_of(std::string const& name)
{
    if (name == "error") return LogLevel::error;
    if (name == "warning") return LogLevel::warning;
    return name == "debug" ? LogLevel::debug : LogLevel::info;
}

// Does its work every few seconds in a thread of its own. A fault there is told and tried again: it must not end the server.
// At the end what has begun is finished.
class Housekeeping {
public:
    Housekeeping(std::function<void(std::stop_token const&)> work, Log& log)
        : work_{std::move(work)}, log_{log}, thread_{[this](std::stop_token const& stop) { run(stop); }}
    {
    }

private:
    void run(std::stop_token const& stop)
    {
        std::unique_lock lock{mutex_};
        while (!wake_.wait_for(lock, stop, std::chrono::seconds{5}, [&] { return stop.stop_requested(); })) {
            try {
                work_(stop);
            } catch (std::exception const& fault) {
                log_.error("housekeeping_failed", {{"fault", fault.what()}});
            }
        }
    }

    std::function<void(std::stop_token const&)> const work_;
    Log& log_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::jthread thread_;
};

// With a certificate, SIGHUP reads it again; a bad one is told, and the old one stays. Every other signal ends, as does
// a SIGHUP without one: the terminal was closed.
int wait_for_the_end(sigset_t const& signals, bool has_certificate, Server& server, Log& log)
{
    int signal = 0;
    while (sigwait(&signals, &signal) == 0 && signal == SIGHUP && has_certificate) {
        try {
            server.reload_certificate();
        } catch (std::exception const& fault) {
            log.error("certificate_not_reloaded", {{"fault", fault.what()}});
        }
    }
    return signal;
}

} // namespace

int serve_until_signal(Config const& config, std::function<void(App&)> const& when_ready)
{
    auto const signals = handled_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    SystemClock const clock;
    Log log{level_of(config.text("log.level"))};
    App app{config, clock, log};
    Server server{server_settings(config), [&](Request const& request) { return app.handle(request); },
        [&](int status, Request const& request) { return app.problem(status, request); }, log,
        [&](std::exception const& fault, Request const& request) { return app.fault(fault, request); }};
    server.start();
    log.info("serving", {{"address", config.text("server.address")}, {"port", server.port()}});
    if (when_ready) when_ready(app);

    int signal = 0;
    {
        Housekeeping const seals{[&](std::stop_token const&) { app.seal(); }, log};
        Housekeeping const jobs{[&](std::stop_token const& stop) { app.run_jobs(stop); }, log};
        signal = wait_for_the_end(signals, !config.text("server.certificate_file").empty(), server, log);
    }
    log.info("draining", {{"signal", signal}});
    server.drain();
    log.info("stopped");
    return 0;
}

int serve(Config const& config) { return serve_until_signal(config, {}); }
