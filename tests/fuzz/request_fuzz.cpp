// links: http
// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/request_reader.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

// All that a connection is understood as, when its bytes come in pieces of this size.
std::string understood(std::string_view bytes, std::size_t piece)
{
    static ServerSettings const settings = [] {
        ServerSettings small;
        small.header_bytes = 1024;
        small.header_fields = 8;
        small.target_bytes = 200;
        small.body_bytes = 500;
        return small;
    }();
    Peer const peer{"127.0.0.1", false, true};
    RequestReader reader{settings, peer};
    std::string all;
    auto step = reader.next();
    while (true) {
        if (step == RequestReader::Step::ready) {
            auto const request = reader.take();
            auto const body = reader.take_body();
            if (body.size() > settings.body_bytes || request.path.empty()) std::abort();
            if (request.path.find("/../") != std::string::npos) std::abort();
            all += request.path + "\n" + request.host + "\n" + request.client_address + "\n" + body + "\n";
            if (!reader.keep_alive()) return all;
            step = reader.next();
        } else if (step == RequestReader::Step::problem) {
            if (reader.status() < 400 || reader.keep_alive()) std::abort();
            return all + std::to_string(reader.status());
        } else {
            if (bytes.empty()) return all;
            auto const room = reader.room();
            auto const size = std::min({piece, room.size(), bytes.size()});
            if (size == 0) std::abort();
            std::memcpy(room.data(), bytes.data(), size);
            bytes.remove_prefix(size);
            step = reader.took(size);
        }
    }
}

} // namespace

// A connection means the same in whatever pieces its bytes come, but that a head too large in pieces is
// refused before the rest of it, which may be malformed, has come.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    auto const whole = understood(bytes, size + 1);
    auto const pieces = understood(bytes, 1);
    bool const too_large = pieces.ends_with("414") || pieces.ends_with("431");
    if (whole != pieces && !(too_large && whole.ends_with("400"))) std::abort();
    understood(bytes, 7);
    return 0;
}
