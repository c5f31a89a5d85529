// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/app/mail_office.h"

#include "demo/build.h"

#include <algorithm>
#include <doctest/doctest.h>

MailOffice::MailOffice(TestApp& app) : app_{app}
{
    set("mail.server", "localhost");
    set("mail.port", std::to_string(server_.port()));
    set("mail.tls", "none");
    set("mail.sender", "delaktig@kommun.se");
    set("mail.link", "https://delaktig.example.se");
    work(); // tells the pages that letters are sent
}

void MailOffice::choose(std::string const& user, Fields more)
{
    auto& browser = app_.as(user);
    if (browser.get("/konto/mejl").status != 200) REQUIRE(browser.sign_in(user, demo_password).status == 303);
    browser.get("/konto/mejl");
    more.emplace_back("adress", user + "@kommun.se");
    REQUIRE(browser.post("/konto/mejl", more).status == 303);
    work(); // the welcome
}

std::vector<std::string> MailOffice::work()
{
    app_.restart([&] {
        auto config = app_.config();
        for (auto const& [key, value] : settings_) config = *config.with(key, value);
        Log log{LogLevel::error, std::tmpfile()};
        App sender{config, app_.clock(), log};
        sender.tick();
    });
    auto letters = server_.letters();
    letters.erase(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(seen_));
    seen_ += letters.size();
    return letters;
}

std::vector<std::string> MailOffice::receivers()
{
    std::vector<std::string> users;
    for (auto const& letter : work()) {
        auto const to = header_of_letter(letter, "X-To");
        users.push_back(to.substr(0, to.find('@')));
    }
    std::ranges::sort(users);
    return users;
}
