// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/wire.h"

#include "http/cookies.h"
#include "http/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace {

// On every answer, also on errors and assets. Referrer-Policy is not no-referrer, because browsers then send
// "Origin: null" with forms.
constexpr std::string_view page_policy =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'\r\n";
// Of what others have made: no script, no form, no address of ours. Browsers dress a picture in a page with a style.
constexpr std::string_view foreign_policy = "Content-Security-Policy: default-src 'none'; img-src 'self' data:; "
    "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox\r\n";
constexpr std::string_view security_headers =
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()\r\n";
constexpr std::string_view strict_transport = "Strict-Transport-Security: max-age=31536000\r\n";

std::string_view reason_of(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    }
    return "";
}

void add_header(std::string& head, std::string_view name, std::string_view value)
{
    bool const breaks = std::ranges::any_of(value, [](char letter) {
        auto const code = static_cast<unsigned char>(letter);
        return code < 0x20 || code >= 0x7f;
    });
    if (breaks)
        throw std::logic_error{fmt::format("the header {} has a letter that no header may have", name)};
    head.append(name).append(": ").append(value).append("\r\n");
}

// inline; filename="plan.pdf"; filename*=UTF-8''plan.pdf (RFC 6266), so that åäö come through.
std::string disposition(Response const& response)
{
    std::string plain;
    std::string coded;
    for (char const letter : response.file_name) {
        auto const code = static_cast<unsigned char>(letter);
        bool const simple = (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z')
            || (code >= 'A' && code <= 'Z') || letter == '.' || letter == '-' || letter == '_';
        // Of a letter of several bytes only the first becomes a _.
        if (code < 0x80 || code >= 0xc0) plain += simple || letter == ' ' ? letter : '_';
        if (simple) {
            coded += letter;
        } else {
            fmt::format_to(std::back_inserter(coded), "%{:02X}", code);
        }
    }
    return fmt::format("{}; filename=\"{}\"; filename*=UTF-8''{}",
        response.as_attachment ? "attachment" : "inline", plain, coded);
}

void add_cookie(std::string& head, Cookie const& cookie, bool secure)
{
    if (!is_token(cookie.name) || !is_cookie_value(cookie.value))
        throw std::logic_error{"a cookie of bad letters"};
    head.append("Set-Cookie: ")
        .append(secure ? "__Host-" : "")
        .append(cookie.name)
        .append("=")
        .append(cookie.value);
    if (cookie.max_age_s) head.append("; Max-Age=").append(std::to_string(*cookie.max_age_s));
    head.append("; Path=/; HttpOnly; SameSite=Lax").append(secure ? "; Secure\r\n" : "\r\n");
}

std::string quoted(std::string const& etag)
{
    return etag.ends_with('"') ? etag : fmt::format("\"{}\"", etag);
}

bool has_no_content(int status)
{
    return status == 204 || status == 304;
}

void add_content(std::string& head, Response const& response)
{
    if (has_no_content(response.status)) return;
    add_header(head, "Content-Length", std::to_string(response.body.size()));
    if (!response.content_type.empty()) add_header(head, "Content-Type", response.content_type);
    if (!response.content_encoding.empty()) add_header(head, "Content-Encoding", response.content_encoding);
    if (!response.file_name.empty()) add_header(head, "Content-Disposition", disposition(response));
}

} // namespace

std::string head_of(Response& response, AnswerTo const& to)
{
    auto const tag = response.etag.empty() ? std::string{} : quoted(response.etag);
    if (response.status == 200 && to.method != Method::post && !tag.empty()
        && names_tag(to.if_none_match, tag)) {
        response.status = 304;
        response.body.clear();
    }

    std::string head;
    head.reserve(1536);
    fmt::format_to(
        std::back_inserter(head), "HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status));
    add_header(head, "Date", http_date(to.now));
    if (!to.keep_alive) head.append("Connection: close\r\n");
    add_content(head, response);
    add_header(head, "Cache-Control", response.cache_control);
    // A cache may keep what is not no-store; the packed and the plain form must not be mixed up there.
    if (response.cache_control != "no-store") head.append("Vary: Accept-Encoding\r\n");
    if (!tag.empty()) add_header(head, "ETag", tag);
    if (!response.location.empty()) add_header(head, "Location", response.location);
    if (response.status == 405)
        add_header(head, "Allow", response.allow.empty() ? "GET, HEAD, POST" : response.allow);
    if (response.retry_after_s) add_header(head, "Retry-After", std::to_string(*response.retry_after_s));
    for (auto const& cookie : response.cookies)
        add_cookie(head, cookie, to.secure);
    add_header(head, "X-Request-Id", to.request_id);
    head.append(response.is_foreign ? foreign_policy : page_policy);
    head.append(security_headers);
    if (to.secure) head.append(strict_transport);
    return head += "\r\n";
}

bool names_tag(std::string_view if_none_match, std::string_view etag)
{
    auto const strong = [](std::string_view tag) { return tag.starts_with("W/") ? tag.substr(2) : tag; };
    if (trim(if_none_match) == "*") return true;
    while (!if_none_match.empty()) {
        auto const piece = if_none_match.substr(0, if_none_match.find(','));
        if (strong(trim(piece)) == strong(etag)) return true;
        if_none_match.remove_prefix(std::min(piece.size() + 1, if_none_match.size()));
    }
    return false;
}

std::string http_date(Instant now)
{
    static constexpr std::string_view days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::string_view months[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const second = std::chrono::floor<std::chrono::seconds>(now);
    auto const day = std::chrono::floor<std::chrono::days>(second);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const time{second - day};
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
        days[std::chrono::weekday{day}.c_encoding()], static_cast<unsigned>(date.day()),
        months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()), time.hours().count(),
        time.minutes().count(), time.seconds().count());
}
