// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/app/test_app.h"
#include "support/mail/test_mail_server.h"

#include <string>
#include <utility>
#include <vector>

// The program that sends letters, and a real mail server for it. It takes turns with the house on its database.
class MailOffice {
public:
    explicit MailOffice(TestApp&);

    TestMailServer& server() { return server_; }
    // One more setting, for the turns to come.
    void set(std::string const& key, std::string const& value) { settings_.emplace_back(key, value); }
    // The user writes their address on their own page: USER@kommun.se.
    void choose(std::string const& user, Fields more = {{"sammandrag", "ja"}, {"genast", "ja"}});
    // Does what is due. Returns what arrived since the last time.
    std::vector<std::string> work();
    // The same, and who got it, by user name.
    std::vector<std::string> receivers();

private:
    TestApp& app_;
    TestMailServer server_;
    std::vector<std::pair<std::string, std::string>> settings_;
    std::size_t seen_ = 0;
};
