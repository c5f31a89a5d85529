// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/gate.h"

#include <future>

void Gate::hold()
{
    std::lock_guard const lock{mutex_};
    ++held_;
}

void Gate::let_go(std::exception_ptr fault)
{
    std::vector<std::function<void(std::exception_ptr)>> ready;
    {
        std::lock_guard const lock{mutex_};
        if (fault) fault_ = fault;
        if (--held_ > 0) return;
        ready.swap(waiting_);
        fault = fault_;
    }
    for (auto const& then : ready) then(fault);
}

void Gate::when_open(std::function<void(std::exception_ptr)> then)
{
    std::exception_ptr fault;
    {
        std::lock_guard const lock{mutex_};
        if (held_ > 0) {
            waiting_.push_back(std::move(then));
            return;
        }
        fault = fault_;
    }
    then(fault);
}

void Gate::wait()
{
    std::promise<std::exception_ptr> opened;
    when_open([&](std::exception_ptr fault) { opened.set_value(fault); });
    if (auto const fault = opened.get_future().get()) std::rethrow_exception(fault);
}
