// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/letter.h"

#include <array>
#include <fmt/format.h>

namespace {

constexpr std::size_t longest_line = 74; // RFC 2045: 76 with what ends a soft line
constexpr std::size_t longest_word = 75; // RFC 2047

std::string hex(char c) { return fmt::format("={:02X}", static_cast<unsigned char>(c)); }

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

// quoted-printable: as good as plain for whoever reads it, and within seven bits for every server.
std::string quoted_printable(std::string_view text)
{
    std::string out;
    std::size_t line = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '\n') {
            out += "\r\n";
            line = 0;
            continue;
        }
        bool const at_end = i + 1 == text.size() || text[i + 1] == '\n';
        bool const plain = c >= ' ' && c <= '~' && c != '=' && !(c == ' ' && at_end) && !(c == '.' && line == 0);
        auto const piece = plain ? std::string{c} : hex(c);
        if (line + piece.size() > longest_line) {
            out += "=\r\n";
            line = 0;
        }
        out += piece;
        line += piece.size();
    }
    return out;
}

// A header's text: plain where it can be, else encoded words that never cut a character in two.
std::string header_text(std::string_view text)
{
    bool is_plain = true;
    for (char const c : text) is_plain = is_plain && c >= ' ' && c <= '~';
    if (is_plain) return std::string{text};
    std::string const begin = "=?UTF-8?Q?";
    std::string out = begin;
    std::size_t line = std::string_view{"Subject: "}.size() + begin.size();
    for (std::size_t i = 0; i < text.size();) {
        std::string piece;
        do {
            char const c = text[i++];
            bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            piece += c == ' ' ? "_" : plain ? std::string{c} : hex(c);
        } while (i < text.size() && continues_character(text[i]));
        if (line + piece.size() + 2 > longest_word) {
            out += "?=\r\n " + begin;
            line = begin.size() + 1;
        }
        out += piece;
        line += piece.size();
    }
    return out + "?=";
}

// "Fri, 20 Nov 2026 09:00:00 +0000"
std::string date_text(Instant at)
{
    constexpr std::array weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const day = std::chrono::floor<std::chrono::days>(at);
    std::chrono::year_month_day const date{day};
    std::chrono::hh_mm_ss const time{std::chrono::floor<std::chrono::seconds>(at - day)};
    return fmt::format("{}, {} {} {} {:02}:{:02}:{:02} +0000", weekdays[std::chrono::weekday{day}.c_encoding()],
        static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()), time.hours().count(),
        time.minutes().count(), time.seconds().count());
}

} // namespace

std::string wire_form(Letter const& letter, LetterHead const& head)
{
    auto const domain = head.sender.substr(head.sender.find('@') + 1);
    return fmt::format("Date: {}\r\nFrom: Delaktig <{}>\r\nTo: <{}>\r\nMessage-ID: <{}@{}>\r\nSubject: {}\r\n"
                       "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\nMIME-Version: 1.0\r\n"
                       "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Language: sv\r\n\r\n{}",
        date_text(head.sent_at), head.sender, letter.to, head.name, domain, header_text(letter.subject), quoted_printable(letter.body));
}
