// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/request_reader.h"

#include "http/encoding.h"

#include <algorithm>
#include <cstring>

namespace {

constexpr std::size_t first_buffer = 2048;
constexpr std::size_t body_step = 16 * 1024;
// "OPTIONS  HTTP/1.1\r\n", beside the target.
constexpr std::size_t request_line_rest = 20;

// What begins like no method (a TLS hello, say) is not read on.
bool begins_method(char letter)
{
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

} // namespace

std::span<char> RequestReader::room()
{
    if (place_ == Place::body) {
        // Grows with what has come, so that a large Content-Length alone costs nothing.
        if (in_body_ == body_.size()) {
            body_.resize(std::min(content_length_, std::max(body_step, in_body_ * 2)));
        }
        return {body_.data() + in_body_, body_.size() - in_body_};
    }
    make_room();
    return {buffer_.data() + end_, buffer_.size() - end_};
}

void RequestReader::make_room()
{
    if (begin_ == end_ && place_ != Place::head) begin_ = end_ = 0;
    if (end_ < buffer_.size()) return;
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        line_begin_ -= std::min(begin_, line_begin_);
        scanned_ -= std::min(begin_, scanned_);
        fields_begin_ -= std::min(begin_, fields_begin_);
        end_ -= begin_;
        begin_ = 0;
        if (end_ < buffer_.size()) return;
    }
    buffer_.resize(std::max(first_buffer, buffer_.size() * 2));
}

RequestReader::Step RequestReader::took(std::size_t bytes)
{
    if (place_ == Place::body) {
        in_body_ += bytes;
        if (in_body_ < content_length_) return Step::more;
        place_ = Place::end;
        return Step::ready;
    }
    end_ += bytes;
    return place_ == Place::chunks ? read_body() : scan_head();
}

RequestReader::Step RequestReader::next()
{
    place_ = Place::head;
    method_ = Method::get;
    request_ = {};
    content_type_.clear();
    body_.clear();
    content_length_ = in_body_ = 0;
    chunks_.reset();
    lines_ = 0;
    empty_line_skipped_ = false;
    if (begin_ == end_) {
        begin_ = end_ = 0;
        if (buffer_.size() > first_buffer) std::string{}.swap(buffer_);
    }
    line_begin_ = scanned_ = begin_;
    return begin_ == end_ ? Step::more : scan_head();
}

RequestReader::Step RequestReader::problem(int status)
{
    place_ = Place::end;
    status_ = status;
    keep_alive_ = false;
    return Step::problem;
}

RequestReader::Step RequestReader::scan_head()
{
    while (true) {
        auto const* const found = std::memchr(buffer_.data() + scanned_, '\n', end_ - scanned_);
        if (found == nullptr) {
            scanned_ = end_;
            if (int const status = check_unfinished()) return problem(status);
            return Step::more;
        }
        auto const line_feed = static_cast<std::size_t>(static_cast<char const*>(found) - buffer_.data());
        scanned_ = line_feed + 1;
        if (line_feed == line_begin_ || buffer_[line_feed - 1] != '\r') return problem(400);
        bool const empty = line_feed == line_begin_ + 1;
        if (empty && lines_ > 0) return understand(scanned_);
        if (empty) {
            // RFC 9112 2.2: an empty line before a request is to be overlooked; more are nonsense.
            if (empty_line_skipped_) return problem(400);
            empty_line_skipped_ = true;
            begin_ = scanned_;
        } else if (int const status = check_line(line_feed - 1)) {
            return problem(status);
        }
        line_begin_ = scanned_;
    }
}

// Own limits, met while the head comes in: a head that breaks one is not waited for.
int RequestReader::check_line(std::size_t line_end)
{
    ++lines_;
    if (lines_ == 1) {
        fields_begin_ = scanned_;
        if (!begins_method(buffer_[line_begin_])) return 400;
        return line_end - line_begin_ > settings_.target_bytes + request_line_rest ? 414 : 0;
    }
    bool const too_many = lines_ - 1 > settings_.header_fields;
    return too_many || scanned_ - fields_begin_ > settings_.header_bytes ? 431 : 0;
}

int RequestReader::check_unfinished() const
{
    // An unfinished line may end in the \r of its line end.
    if (lines_ > 0) return end_ - fields_begin_ > settings_.header_bytes + 1 ? 431 : 0;
    if (end_ == line_begin_) return 0;
    char const first = buffer_[line_begin_];
    if (!begins_method(first) && first != '\r') return 400;
    return end_ - line_begin_ > settings_.target_bytes + request_line_rest + 1 ? 414 : 0;
}

RequestReader::Step RequestReader::understand(std::size_t head_end)
{
    auto const parsed = parse_head({buffer_.data() + begin_, head_end - begin_});
    begin_ = head_end;
    if (auto const* malformed = std::get_if<Malformed>(&parsed)) return problem(malformed->status);
    auto const& head = std::get<Head>(parsed);
    method_ = head.method;
    keep_alive_ = head.keep_alive;
    if (head.target.size() > settings_.target_bytes) return problem(414);
    auto request = request_of(head, peer_, settings_.trusted_proxies);
    if (!request) return problem(400);
    request_ = *std::move(request);
    return begin_body(head);
}

std::size_t RequestReader::body_limit(Head const& head) const
{
    bool const has_files = same_ignoring_case(head.content_type.substr(0, 20), "multipart/form-data;");
    return has_files ? std::max(settings_.body_bytes, settings_.upload_bytes) : settings_.body_bytes;
}

RequestReader::Step RequestReader::begin_body(Head const& head)
{
    content_type_ = head.content_type;
    if (!head.chunked && head.content_length == 0) {
        place_ = Place::end;
        return Step::ready;
    }
    auto const most = body_limit(head);
    if (head.content_length > most) return problem(413);
    bool const waits = head.expects_continue && begin_ == end_;
    if (head.chunked) {
        chunks_.emplace(most);
        place_ = Place::chunks;
    } else {
        content_length_ = head.content_length;
        place_ = Place::body;
    }
    auto const step = read_body();
    return step == Step::more && waits ? Step::go_on : step;
}

// Reads of the body what came with the head, or a piece of a chunked one.
RequestReader::Step RequestReader::read_body()
{
    std::string_view const come{buffer_.data() + begin_, end_ - begin_};
    if (place_ == Place::body) {
        auto const size = std::min(content_length_, come.size());
        body_.assign(come.substr(0, size));
        begin_ += size;
        in_body_ = size;
        if (size < content_length_) return Step::more;
        place_ = Place::end;
        return Step::ready;
    }
    begin_ += chunks_->read(come, body_);
    in_body_ = body_.size();
    switch (chunks_->state()) {
    case ChunkReader::State::more:
        return Step::more;
    case ChunkReader::State::malformed:
        return problem(400);
    case ChunkReader::State::too_large:
        return problem(413);
    case ChunkReader::State::done:
        break;
    }
    place_ = Place::end;
    return Step::ready;
}
