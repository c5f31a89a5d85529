// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

// What the organisation has decided about reminders by mail (app/config_keys.cpp).
struct MailRules {
    bool on = false;
    std::string link = {};                 // where Delaktig is found: "https://delaktig.example.se"
    std::vector<std::string> domains = {}; // addresses must end with one of them; none: any
    int digest_hour = 7;
    int quiet_from = 20; // at once is not at night
    int quiet_to = 7;
    bool red_days = false;   // digests also on Saturdays, Sundays and holidays
    bool unit_names = false; // letters may say which unit it is about
};
