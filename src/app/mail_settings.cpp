// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/own_work.h"

#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

namespace {

bool is_loopback(std::string const& host) { return host == "localhost" || host == "::1" || host.starts_with("127."); }

MailTls mail_tls(Config const& config)
{
    auto const& word = config.text("mail.tls");
    if (word == "tls") return MailTls::tls;
    if (word == "starttls") return MailTls::starttls;
    if (!is_loopback(config.text("mail.server")))
        throw std::runtime_error{"mail.tls kan vara none bara när mail.server är på samma dator (localhost). Välj starttls eller tls."};
    return MailTls::none;
}

Secret password_of(Config const& config)
{
    auto const& path = config.text("mail.password_file");
    if (path.empty()) return Secret{{}};
    std::ifstream file{path};
    std::string line;
    if (!std::getline(file, line) || line.empty())
        throw std::runtime_error{fmt::format("mail.password_file: {} går inte att läsa eller är tom. Lösenordet ska stå på första raden.", path)};
    return Secret{std::move(line)};
}

} // namespace

std::optional<MailPost::Settings> mail_settings(Config const& config)
{
    if (config.text("mail.server").empty()) return std::nullopt;
    MailServer server{.host = config.text("mail.server"),
        .port = static_cast<int>(config.number("mail.port")),
        .tls = mail_tls(config),
        .authority_file = config.text("mail.authority_file"),
        .user = config.text("mail.user"),
        .password = password_of(config),
        .sender = config.text("mail.sender")};
    if (!is_mail_address(server.sender))
        throw std::runtime_error{"mail.sender ska vara adressen som mejlen kommer från, till exempel delaktig@kommun.se."};
    if (server.user.empty() != server.password.empty())
        throw std::runtime_error{"mail.user och mail.password_file hör ihop: ange båda eller ingen."};
    auto const& link = config.text("mail.link");
    if ((!link.starts_with("https://") && !link.starts_with("http://")) || link.ends_with('/') || link.find_first_of(" \n\r") != std::string::npos)
        throw std::runtime_error{"mail.link ska vara adressen till Delaktig utan snedstreck sist, till exempel https://delaktig.kommun.se."};
    auto const hour = [&](char const* key) { return static_cast<int>(config.number(key)); };
    return MailPost::Settings{.server = std::move(server),
        .rules = {config.list("mail.domains"), hour("mail.digest_hour"), hour("mail.quiet_from"), hour("mail.quiet_to")},
        .letters = {link, config.yes("mail.unit_names")},
        .red_days = config.yes("mail.red_days")};
}
