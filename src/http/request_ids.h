// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <string>

// Random names of requests, 16 hex digits, for the log and for what is told a person about a fault. One per
// thread.
class RequestIds {
public:
    std::string next();

private:
    std::array<unsigned char, 512> bytes_{};
    std::size_t used_ = bytes_.size();
};
