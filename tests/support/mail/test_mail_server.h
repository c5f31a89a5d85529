// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/database/temporary_folder.h"

#include <filesystem>
#include <string>
#include <vector>

// A real mail server (smtp_server.py) on a port of its own on loopback, for as long as this lives.
class TestMailServer {
public:
    enum class Line { plain, starttls, tls };
    // With a user it takes letters only from whoever signs in with that name and password.
    explicit TestMailServer(Line = Line::plain, std::string user = "", std::string password = "");
    ~TestMailServer();
    TestMailServer(TestMailServer const&) = delete;
    TestMailServer& operator=(TestMailServer const&) = delete;

    int port() const { return port_; }
    // The certificate that it shows, to be trusted as an authority.
    std::filesystem::path certificate() const { return folder_.path() / "certificate.pem"; }
    // What has arrived, as it came over the wire, in order. Three lines above it say from, to, and whether the line was TLS.
    std::vector<std::string> letters() const;
    // "550 5.1.1 nobody@kommun.se": what it says instead of yes, a line each.
    void answer_with(std::string const& lines);
    void stop();
    void start(); // again, on the same port

private:
    TemporaryFolder folder_;
    Line const line_;
    std::string const user_;
    std::string const password_;
    int port_ = 0;
    int process_ = 0;
};

// The text of a letter, decoded, with its lines as they were written.
std::string text_of_letter(std::string const& letter);
// A header's value as it stands; empty when there is none.
std::string header_of_letter(std::string const& letter, std::string const& name);
