// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/chunks.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_size_line = 256;
constexpr std::size_t most_trailer_bytes = 4096;
constexpr std::size_t largest_chunk = std::size_t{1} << 40;

int hex_digit(char letter)
{
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

bool is_control(char letter)
{
    return static_cast<unsigned char>(letter) < 0x20 || letter == '\x7f';
}

} // namespace

std::size_t ChunkReader::read(std::string_view bytes, std::string& body)
{
    std::size_t at = 0;
    while (at < bytes.size() && state_ == State::more) {
        if (place_ != Place::content) {
            read_letter(bytes[at++], body.size());
            continue;
        }
        auto const size = std::min(left_, bytes.size() - at);
        body.append(bytes.substr(at, size));
        at += size;
        left_ -= size;
        if (left_ == 0) place_ = Place::content_cr;
    }
    return at;
}

void ChunkReader::read_letter(char letter, std::size_t body_size)
{
    switch (place_) {
    case Place::size:
        read_size(letter, body_size);
        return;
    case Place::extension:
        if (letter == '\r') {
            place_ = Place::size_end;
        } else if ((is_control(letter) && letter != '\t') || ++line_bytes_ > longest_size_line) {
            fail();
        }
        return;
    case Place::size_end:
        if (letter != '\n') return fail();
        line_bytes_ = 0;
        place_ = left_ == 0 ? Place::trailer : Place::content;
        return;
    case Place::content:
        return;
    case Place::content_cr:
        if (letter != '\r') return fail();
        place_ = Place::content_lf;
        return;
    case Place::content_lf:
        if (letter != '\n') return fail();
        place_ = Place::size;
        return;
    case Place::trailer:
    case Place::trailer_end:
        read_trailer(letter);
        return;
    }
}

void ChunkReader::read_size(char letter, std::size_t body_size)
{
    if (int const digit = hex_digit(letter); digit >= 0) {
        left_ = left_ * 16 + static_cast<std::size_t>(digit);
        if (++line_bytes_ > longest_size_line || left_ > largest_chunk) fail();
        return;
    }
    if (line_bytes_ == 0 || (letter != '\r' && letter != ';')) return fail();
    if (left_ > body_bytes_ - body_size) {
        state_ = State::too_large;
        return;
    }
    place_ = letter == '\r' ? Place::size_end : Place::extension;
}

void ChunkReader::read_trailer(char letter)
{
    if (++line_bytes_ > most_trailer_bytes) return fail();
    if (place_ == Place::trailer_end) {
        if (letter != '\n') return fail();
        if (trailer_line_ == 0) state_ = State::done;
        trailer_line_ = 0;
        place_ = Place::trailer;
    } else if (letter == '\r') {
        place_ = Place::trailer_end;
    } else if (is_control(letter) && letter != '\t') {
        fail();
    } else {
        ++trailer_line_;
    }
}
