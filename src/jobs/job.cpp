// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "jobs/job.h"

#include "db/database.h"

#include <algorithm>

std::string_view code_of(JobState state)
{
    switch (state) {
    case JobState::waiting: return "waiting";
    case JobState::done: return "done";
    case JobState::stopped: return "stopped";
    }
    return "";
}

JobState job_state(std::string_view code)
{
    for (auto const state : {JobState::waiting, JobState::done, JobState::stopped})
        if (code_of(state) == code) return state;
    throw UnreadableValue{"job.state", "none of its words"};
}

Instant next_attempt(Instant now, int attempts)
{
    auto const doublings = std::clamp(attempts - 1, 0, 6);
    return now + std::min(std::chrono::minutes{1 << doublings}, std::chrono::minutes{60});
}
