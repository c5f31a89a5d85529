// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/head.h"

#include "http/encoding.h"

#include <algorithm>
#include <charconv>

namespace {

constexpr int bad_request = 400;

// Digits only; nothing that overflows. A length that is too long to be a number is too large to be a body.
std::optional<std::size_t> parse_length(std::string_view text)
{
    std::size_t length = 0;
    bool const digits = std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
    if (!digits || text.empty()) return std::nullopt;
    if (std::from_chars(text.data(), text.data() + text.size(), length).ec != std::errc{}) return SIZE_MAX;
    return length;
}

bool is_field_value(std::string_view value)
{
    return std::ranges::none_of(value, [](char letter) {
        auto const code = static_cast<unsigned char>(letter);
        return (code < 0x20 && code != '\t') || code == 0x7f;
    });
}

bool is_target(std::string_view target)
{
    return !target.empty() && std::ranges::all_of(target, [](char letter) {
        return letter > ' ' && letter < '\x7f' && letter != '"' && letter != '<' && letter != '>';
    });
}

bool lists(std::string_view list, std::string_view word)
{
    while (!list.empty()) {
        auto const piece = list.substr(0, list.find(','));
        if (same_ignoring_case(trim(piece), word)) return true;
        list.remove_prefix(std::min(piece.size() + 1, list.size()));
    }
    return false;
}

void append(std::string& list, std::string_view more, std::string_view between)
{
    if (!list.empty()) list += between;
    list += more;
}

// Reads the lines of one head; every function answers 0 or the status that the request deserves.
class HeadReader {
public:
    std::variant<Head, Malformed> read(std::string_view text)
    {
        auto const line = take_line(text);
        if (int const status = read_request_line(line)) return Malformed{status};
        while (!text.empty()) {
            auto const field = take_line(text);
            if (field.empty()) break;
            if (int const status = read_field(field)) return Malformed{status};
        }
        if (int const status = conclude()) return Malformed{status};
        return std::move(head_);
    }

private:
    Head head_;
    bool version_1_0_ = false;
    std::optional<std::string_view> host_;
    std::optional<std::string_view> length_;
    std::optional<std::string_view> transfer_encoding_;
    std::optional<std::string_view> expect_;
    std::optional<std::string_view> target_host_; // of an absolute target; counts for more than Host

    static std::string_view take_line(std::string_view& text)
    {
        auto const line = text.substr(0, text.find("\r\n"));
        text.remove_prefix(std::min(line.size() + 2, text.size()));
        return line;
    }

    int read_request_line(std::string_view line)
    {
        auto const first = line.find(' ');
        auto const last = line.rfind(' ');
        if (first == std::string_view::npos || first == last) return bad_request;
        auto const method = line.substr(0, first);
        auto const target = line.substr(first + 1, last - first - 1);
        if (!is_token(method) || !is_target(target)) return bad_request;
        if (int const status = read_version(line.substr(last + 1))) return status;
        if (int const status = read_method(method)) return status;
        return read_target(target);
    }

    int read_version(std::string_view version)
    {
        auto const digit = [](char letter) { return letter >= '0' && letter <= '9'; };
        if (version.size() != 8 || !version.starts_with("HTTP/") || version[6] != '.') return bad_request;
        if (!digit(version[5]) || !digit(version[7])) return bad_request;
        if (version[5] != '1') return 505;
        version_1_0_ = version[7] == '0';
        head_.keep_alive = !version_1_0_;
        return 0;
    }

    int read_method(std::string_view method)
    {
        if (method == "GET") {
            head_.method = Method::get;
        } else if (method == "POST") {
            head_.method = Method::post;
        } else if (method == "HEAD") {
            head_.method = Method::head;
        } else {
            constexpr std::string_view known[] = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"};
            return std::ranges::find(known, method) == std::end(known) ? 501 : 405;
        }
        return 0;
    }

    // Origin form, or the absolute form that RFC 9112 3.2.2 makes every server understand.
    int read_target(std::string_view target)
    {
        if (!target.starts_with('/')) {
            auto const scheme = target.substr(0, target.find("://"));
            if (!same_ignoring_case(scheme, "http") && !same_ignoring_case(scheme, "https"))
                return bad_request;
            target.remove_prefix(std::min(scheme.size() + 3, target.size()));
            target_host_ = target.substr(0, target.find('/'));
            target.remove_prefix(target_host_->size());
            if (!is_host(*target_host_) || target.empty()) return bad_request;
        }
        head_.target = target;
        return 0;
    }

    int read_field(std::string_view line)
    {
        auto const colon = line.find(':');
        // A line that begins with a blank is the obsolete folding (RFC 9112 5.2), and no token.
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return bad_request;
        auto const name = line.substr(0, colon);
        // Before trimming, which would hide a stray \r at the end.
        if (!is_field_value(line.substr(colon + 1))) return bad_request;
        return keep_field(name, trim(line.substr(colon + 1)));
    }

    // Fields that must not come twice: two readers could each believe another of them.
    static int keep_once(std::optional<std::string_view>& where, std::string_view value)
    {
        if (where) return bad_request;
        where = value;
        return 0;
    }
    static int keep_once(std::string_view& where, std::string_view value)
    {
        if (!where.empty()) return bad_request;
        where = value;
        return 0;
    }

    int keep_field(std::string_view name, std::string_view value)
    {
        auto const is = [&](std::string_view other) { return same_ignoring_case(name, other); };
        if (is("host")) return keep_once(host_, value);
        if (is("content-length")) return keep_once(length_, value);
        if (is("transfer-encoding")) return keep_once(transfer_encoding_, value);
        if (is("expect")) return keep_once(expect_, value);
        if (is("content-type")) return keep_once(head_.content_type, value);
        if (is("origin")) return keep_once(head_.origin, value);
        if (is("sec-fetch-site")) return keep_once(head_.fetch_site, value);
        if (is("x-forwarded-proto")) return keep_once(head_.forwarded_proto, value);
        if (is("x-forwarded-host")) return keep_once(head_.forwarded_host, value);
        if (is("x-delaktig")) return keep_once(head_.fragment, value);
        if (is("connection") && lists(value, "close")) head_.keep_alive = false;
        if (is("cookie")) append(head_.cookie, value, "; ");
        if (is("x-forwarded-for")) append(head_.forwarded_for, value, ", ");
        if (is("user-agent")) head_.user_agent = value;
        if (is("if-none-match")) head_.if_none_match = value;
        if (is("accept-encoding")) head_.accept_encoding = value;
        return 0;
    }

    int conclude()
    {
        if (host_ && !is_host(*host_)) return bad_request;
        if (!host_ && !version_1_0_) return bad_request;
        head_.host = target_host_ ? *target_host_ : host_.value_or("");
        if (transfer_encoding_) {
            // Anything but exactly "chunked", or beside a length, is how requests are smuggled past a proxy.
            if (length_ || version_1_0_ || !same_ignoring_case(*transfer_encoding_, "chunked"))
                return bad_request;
            head_.chunked = true;
        }
        if (length_) {
            auto const length = parse_length(*length_);
            if (!length) return bad_request;
            head_.content_length = *length;
        }
        bool const has_body = head_.chunked || head_.content_length > 0;
        if (has_body && head_.method != Method::post) return bad_request;
        if (expect_) {
            if (!same_ignoring_case(*expect_, "100-continue")) return 417;
            head_.expects_continue = has_body && !version_1_0_;
        }
        return 0;
    }
};

} // namespace

std::variant<Head, Malformed> parse_head(std::string_view text)
{
    return HeadReader{}.read(text);
}

bool is_host(std::string_view host)
{
    bool const letters = std::ranges::all_of(host, [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z')
            || (letter >= 'A' && letter <= 'Z')
            || std::string_view{"-._~:[]"}.find(letter) != std::string_view::npos;
    });
    return letters && !host.empty() && host.size() <= 255;
}
