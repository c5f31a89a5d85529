// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/mail_server.h"
#include "support/mail/test_mail_server.h"

#include <doctest/doctest.h>

namespace {

using Line = TestMailServer::Line;
using Kind = Delivery::Kind;

constexpr Instant friday{std::chrono::seconds{1'795'165'200}};

MailServer to(TestMailServer const& server, MailTls tls = MailTls::none)
{
    MailServer settings{.host = "localhost", .port = server.port(), .tls = tls, .sender = "delaktig@kommun.se"};
    if (tls != MailTls::none) settings.authority_file = server.certificate();
    return settings;
}

Delivery send(MailServer const& server, std::string const& address = "nadja@kommun.se")
{
    MailSender sender{server};
    return sender.send({address, "Delaktig: en sak att göra", "Hej!\n\nÖppna Min dag.\n"}, "0abc", friday);
}

} // namespace

TEST_CASE("a letter arrives whole, from the sender and to the one it is for, and several go over one connection")
{
    TestMailServer server;
    auto const settings = to(server);
    MailSender sender{settings};
    for (auto const* address : {"nadja@kommun.se", "petra@kommun.se"}) {
        auto const sent = sender.send({address, "Delaktig: en sak att göra", "Hej!\n\nÖppna Min dag.\n"}, address, friday);
        CHECK(sent.kind == Kind::accepted);
        CHECK(sent.said == "250 2.0.0");
    }
    auto const letters = server.letters();
    REQUIRE(letters.size() == 2);
    CHECK(header_of_letter(letters[1], "X-From") == "delaktig@kommun.se");
    CHECK(header_of_letter(letters[1], "X-To") == "petra@kommun.se");
    CHECK(text_of_letter(letters[1]) == "Hej!\n\nÖppna Min dag.\n");
}

TEST_CASE("what a server says of an address is told from what is wrong with the server")
{
    TestMailServer server;
    server.answer_with("550 5.1.1 nobody@kommun.se\n451 4.7.1 later@kommun.se once\n554 5.7.1 relay@kommun.se");
    auto const settings = to(server);
    auto const refused = send(settings, "nobody@kommun.se");
    CHECK(refused.kind == Kind::refused);
    CHECK(refused.said == "550 5.1.1");
    CHECK(send(settings, "later@kommun.se").kind == Kind::later);
    CHECK(send(settings, "later@kommun.se").kind == Kind::accepted);
    CHECK(send(settings, "relay@kommun.se").kind == Kind::trouble);
    server.stop();
    CHECK(send(settings).kind == Kind::trouble);
    server.start();
    CHECK(send(settings).kind == Kind::accepted);
    CHECK(server.letters().size() == 2);
}

TEST_CASE("the line is TLS with STARTTLS or from the first moment, and nothing is sent to a server that cannot be trusted")
{
    TestMailServer upgraded{Line::starttls};
    CHECK(send(to(upgraded, MailTls::starttls)).kind == Kind::accepted);
    CHECK(header_of_letter(upgraded.letters().at(0), "X-Tls") == "yes");
    auto stranger = to(upgraded, MailTls::starttls);
    stranger.authority_file.clear();
    CHECK(send(stranger).kind == Kind::trouble);
    CHECK(upgraded.letters().size() == 1);

    TestMailServer tls{Line::tls};
    CHECK(send(to(tls, MailTls::tls)).kind == Kind::accepted);

    TestMailServer plain;
    auto stripped = to(plain);
    stripped.tls = MailTls::starttls;
    CHECK(send(stripped).kind == Kind::trouble);
    CHECK(plain.letters().empty());
}

TEST_CASE("a server that asks who we are gets user and password, and a wrong password is the server's trouble")
{
    TestMailServer server{Line::starttls, "delaktig", "hemligt"};
    auto settings = to(server, MailTls::starttls);
    settings.user = "delaktig";
    settings.password = Secret{"hemligt"};
    CHECK(send(settings).kind == Kind::accepted);
    settings.password = Secret{"gissat"};
    auto const denied = send(settings);
    CHECK(denied.kind == Kind::trouble);
    CHECK(server.letters().size() == 1);
}
