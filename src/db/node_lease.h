// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "base/id_source.h"
#include "db/database.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

// This program's own node number among all that write to the same database, and the source of its ids. Leased
// for a minute and renewed three times a minute, so that a program which died gives its number back.
//
// No id of a node is later than its lease, and the next holder begins after that, so no id comes twice, also
// when the clock is set back between two starts.
class NodeLease {
public:
    // `on_lost` is called, on a thread of the lease, when another has taken the number because this program
    // stood still for too long. It must make no more ids: end the program.
    NodeLease(Database&, Clock const&, std::function<void()> on_lost);
    // Gives the number back.
    ~NodeLease();

    IdSource& ids() { return ids_; }
    int node() const { return taken_.node; }

    // False when the number is another's by now.
    bool renew();

private:
    struct Taken {
        int node;
        std::int64_t at_least;
    };
    Taken take();
    void work();

    Database& database_;
    Clock const& clock_;
    std::function<void()> const on_lost_;
    std::string const holder_;
    Taken const taken_;
    IdSource ids_;

    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};
