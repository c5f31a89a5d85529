// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/letter.h"
#include "mail/reminder_text.h"
#include "mail/sending_time.h"
#include "support/mail/test_mail_server.h"

#include <doctest/doctest.h>

namespace {

constexpr Instant friday{std::chrono::seconds{1'795'165'200}}; // 20 November 2026, 10.00 in Sweden

LetterRules rules()
{
    return {.link = "https://delaktig.example.se"};
}

Instant at(int day, int hour, int minute = 0) { return instant_of(*CivilDate::of(2026, 11, day), *CivilTime::of(hour, minute)); }

} // namespace

TEST_CASE("a letter has the headers that a server asks for, and says that a program sent it")
{
    auto const wire = wire_form({"nadja@kommun.se", "Delaktig: 2 saker att göra", "Hej!\n\nÅ\n"}, {"delaktig@kommun.se", "0abc", friday});
    CHECK(header_of_letter(wire, "Date") == "Fri, 20 Nov 2026 09:00:00 +0000");
    CHECK(header_of_letter(wire, "From") == "Delaktig <delaktig@kommun.se>");
    CHECK(header_of_letter(wire, "To") == "<nadja@kommun.se>");
    CHECK(header_of_letter(wire, "Message-ID") == "<0abc@kommun.se>");
    CHECK(header_of_letter(wire, "Subject") == "=?UTF-8?Q?Delaktig=3A_2_saker_att_g=C3=B6ra?=");
    CHECK(header_of_letter(wire, "Auto-Submitted") == "auto-generated");
    CHECK(header_of_letter(wire, "Content-Type") == "text/plain; charset=utf-8");
    CHECK(text_of_letter(wire) == "Hej!\n\nÅ\n");
}

TEST_CASE("no line of a letter is too long for a server, holds anything but seven bits, or ends the letter early")
{
    std::string body = ".\n" + std::string(300, 'x') + " å ö ä =\nslut \n";
    std::string subject;
    for (int i = 0; i < 40; ++i) subject += "å";
    auto const wire = wire_form({"nadja@kommun.se", subject, body}, {"delaktig@kommun.se", "0abc", friday});
    std::size_t line = 0;
    for (char const c : wire) {
        CHECK(static_cast<unsigned char>(c) < 0x80);
        line = c == '\n' ? 0 : line + 1;
        CHECK(line <= 77);
    }
    CHECK(wire.find("\r\n.\r\n") == std::string::npos);
    CHECK(text_of_letter(wire) == body);
}

TEST_CASE("a letter says how much there is to do and where, and names nobody")
{
    Owed owed;
    owed.days_left = {-3, 0, 7};
    owed.drafts = 1;
    owed.units = {"Ekbacken"};
    auto const letter = digest_letter("nadja@kommun.se", owed, rules());
    CHECK(letter.subject == "Delaktig: 3 saker att göra");
    CHECK(letter.body.find("Du har 3 saker att göra i Delaktig. En är sen.\nInom en vecka kommer en sak till.") != std::string::npos);
    CHECK(letter.body.find("https://delaktig.example.se/min-dag") != std::string::npos);
    CHECK(letter.body.find("https://delaktig.example.se/konto/mejl") != std::string::npos);
    CHECK(letter.body.find("Ekbacken") == std::string::npos);
    auto named = rules();
    named.unit_names = true;
    CHECK(digest_letter("nadja@kommun.se", owed, named).body.find("Det gäller Ekbacken.") != std::string::npos);
    owed.days_left = {7};
    owed.drafts = 0;
    CHECK(digest_letter("nadja@kommun.se", owed, rules()).body.find("Inom en vecka kommer en sak att göra.") != std::string::npos);
}

TEST_CASE("quiet hours last to their end, over midnight too, and the same hour twice is none")
{
    QuietHours const night{20, 7};
    CHECK(quiet_until(at(20, 21, 30), night) == at(21, 7));
    CHECK(quiet_until(at(20, 20), night) == at(21, 7));
    CHECK(quiet_until(at(20, 3), night) == at(20, 7));
    CHECK_FALSE(quiet_until(at(20, 7), night));
    CHECK_FALSE(quiet_until(at(20, 19, 59), night));
    QuietHours const day{8, 17};
    CHECK(quiet_until(at(20, 12), day) == at(20, 17));
    CHECK_FALSE(quiet_until(at(20, 17), day));
    CHECK_FALSE(quiet_until(at(20, 12), {9, 9}));
}
