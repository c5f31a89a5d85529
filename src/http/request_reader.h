// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/chunks.h"
#include "http/head.h"
#include "http/intake.h"
#include "http/server.h"

#include <optional>
#include <span>
#include <string>

// Reads the requests of one connection out of its bytes, whatever pieces they come in, one after the other;
// what has come of the next one waits. Knows nothing of sockets: read into room(), tell took(), do what it
// answers.
class RequestReader {
public:
    enum class Step {
        more, // read more bytes
        go_on, // the same, but the client waits for "100 Continue" first
        ready, // take() the request
        problem, // answer status() and close
    };

    // Both outlive the reader.
    RequestReader(ServerSettings const& settings, Peer const& peer)
        : settings_{settings}
        , peer_{peer}
    {
    }

    // Where the next bytes go; never empty.
    std::span<char> room();
    Step took(std::size_t bytes);
    // Goes on to the next request, which may have come already.
    Step next();

    // What was read; may be taken once when ready. With a problem: what was understood, for its page.
    Request take() { return std::move(request_); }
    std::string take_body() { return std::move(body_); }
    std::string const& content_type() const { return content_type_; }
    Method method() const { return method_; }
    int status() const { return status_; }
    bool keep_alive() const { return keep_alive_; }

    bool in_body() const { return place_ == Place::body || place_ == Place::chunks; }
    // Nothing has come yet of the request that is waited for.
    bool untouched() const { return place_ == Place::head && begin_ == end_; }
    std::size_t body_received() const { return in_body_; }

private:
    enum class Place { head, body, chunks, end };

    ServerSettings const& settings_;
    Peer const& peer_;
    std::string buffer_;
    std::size_t begin_ = 0; // of what has come and is not understood yet
    std::size_t end_ = 0;
    std::size_t line_begin_ = 0; // the rest is places in the buffer too
    std::size_t scanned_ = 0;
    std::size_t fields_begin_ = 0;
    int lines_ = 0;
    bool empty_line_skipped_ = false;

    Place place_ = Place::head;
    int status_ = 0;
    bool keep_alive_ = false;
    Method method_ = Method::get;
    Request request_ = {};
    std::string content_type_;
    std::string body_;
    std::size_t content_length_ = 0;
    std::size_t in_body_ = 0; // bytes of body_ that have come
    std::optional<ChunkReader> chunks_;

    Step problem(int status);
    Step scan_head();
    int check_line(std::size_t line_end);
    int check_unfinished() const;
    Step understand(std::size_t head_end);
    std::size_t body_limit(Head const&) const;
    Step begin_body(Head const&);
    Step read_body();
    void make_room();
};
