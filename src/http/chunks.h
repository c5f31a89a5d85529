// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Undoes the chunked transfer coding (RFC 9112 7.1), piece by piece. Chunk extensions are skipped, trailers
// dropped.
class ChunkReader {
public:
    enum class State { more, done, malformed, too_large };

    explicit ChunkReader(std::size_t body_bytes)
        : body_bytes_{body_bytes}
    {
    }

    // Reads from `bytes`, appends what is content to `body`, and says how many bytes it took: all of them,
    // unless the body ended or is bad.
    std::size_t read(std::string_view bytes, std::string& body);
    State state() const { return state_; }

private:
    enum class Place { size, extension, size_end, content, content_cr, content_lf, trailer, trailer_end };

    State state_ = State::more;
    Place place_ = Place::size;
    std::size_t const body_bytes_;
    std::size_t left_ = 0; // of the chunk
    std::size_t line_bytes_ = 0; // of the size line, or of all trailers
    std::size_t trailer_line_ = 0;

    void read_letter(char letter, std::size_t body_size);
    void read_size(char letter, std::size_t body_size);
    void read_trailer(char letter);
    void fail() { state_ = State::malformed; }
};
