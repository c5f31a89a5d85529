// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The right to work, held by a thread of a pool in which only so many work at once. A thread that waits for a disk or
// a database server needs none: another works meanwhile, so that few work at once and still many may wait.
class Place {
public:
    virtual ~Place() = default;
    virtual void leave() = 0;
    // Never waits: what has begun is finished before anything new is.
    virtual void come_back() = 0;

    // The present thread's; none for a thread that no pool counts.
    static thread_local Place* of_this_thread;
};

// From here to the end of the scope the thread mostly waits.
class Waiting {
public:
    Waiting()
        : place_{Place::of_this_thread}
    {
        if (place_) place_->leave();
    }
    ~Waiting()
    {
        if (place_) place_->come_back();
    }
    Waiting(Waiting const&) = delete;
    Waiting& operator=(Waiting const&) = delete;

private:
    Place* const place_;
};
