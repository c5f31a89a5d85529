// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/listening.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace {

constexpr int backlog = 1024;

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

Addresses resolve(std::string const& address, std::uint16_t port)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    int const error = getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found);
    if (error != 0) throw std::runtime_error{"servern kan inte lyssna på " + address + ": " + gai_strerror(error)};
    return {found, freeaddrinfo};
}

// Closes what it holds unless it is released: a start that fails half-way leaves nothing open.
class Sockets {
public:
    Sockets() = default;
    Sockets(Sockets const&) = delete;
    Sockets& operator=(Sockets const&) = delete;
    ~Sockets()
    {
        for (int const socket : sockets_)
            close(socket);
    }
    void add(int socket) { sockets_.push_back(socket); }
    int last() const { return sockets_.back(); }
    std::vector<int> release() { return std::exchange(sockets_, {}); }

private:
    std::vector<int> sockets_;
};

enum class Sharing { alone, shared };

void open_socket(Sockets& sockets, addrinfo const& where, std::uint16_t port, Sharing sharing)
{
    auto const fail = [](std::string const& what) {
        throw std::runtime_error{what + ": " + std::error_code{errno, std::generic_category()}.message()};
    };
    int const one = socket(where.ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (one < 0) fail("socket");
    sockets.add(one);
    int const yes = 1;
    setsockopt(one, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (sharing == Sharing::shared) setsockopt(one, SOL_SOCKET, SO_REUSEPORT, &yes, sizeof yes);
    sockaddr_storage address{};
    std::char_traits<char>::copy(
        reinterpret_cast<char*>(&address), reinterpret_cast<char const*>(where.ai_addr), where.ai_addrlen);
    // The same place in both families.
    reinterpret_cast<sockaddr_in*>(&address)->sin_port = htons(port);
    if (bind(one, reinterpret_cast<sockaddr const*>(&address), where.ai_addrlen) != 0) {
        fail("servern kan inte lyssna på port " + std::to_string(port));
    }
    if (sharing == Sharing::shared && listen(one, backlog) != 0) fail("listen");
}

std::uint16_t port_of(int socket)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(reinterpret_cast<sockaddr_in const*>(&address)->sin_port);
}

} // namespace

Listening listen_on(std::string const& address, std::uint16_t port, int count)
{
    auto const addresses = resolve(address, port);
    if (port != 0) {
        // With SO_REUSEPORT two servers of one user would share the port in silence; without it, the second
        // fails.
        Sockets probe;
        open_socket(probe, *addresses, port, Sharing::alone);
    }
    Sockets sockets;
    for (int number = 0; number < count; ++number) {
        open_socket(sockets, *addresses, port, Sharing::shared);
        if (port == 0) port = port_of(sockets.last());
    }
    return {sockets.release(), port};
}
