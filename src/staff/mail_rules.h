// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

// What the organisation has decided about addresses and hours (app/config_keys.cpp). Only one of several programs may be
// the one that sends, so it writes these down for the others' pages (mail_choice_store.h).
struct MailRules {
    std::vector<std::string> domains = {}; // addresses must end with one of them; none: any
    int digest_hour = 7;
    int quiet_from = 20; // what cannot wait still waits for the morning
    int quiet_to = 7;
};
