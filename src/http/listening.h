// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

// Listening sockets on one address and port, which the kernel shares connections out to.
struct Listening {
    std::vector<int> sockets;
    std::uint16_t port;
};

// Throws std::runtime_error when the port is taken or the address is none of ours. The caller owns the
// sockets.
Listening listen_on(std::string const& address, std::uint16_t port, int sockets);
