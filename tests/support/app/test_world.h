// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/app.h"
#include "demo/life.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

enum class DatabaseKind { sqlite, postgres };

// Somebody with support, and what is known of them from the beginning.
struct TestPerson {
    Id<Person> id;
    Id<Order> order;
    std::vector<ThreadInDemo> threads; // goals and activities of the plan in force; empty: no plan
};

// What every story begins in, Friday 20 November 2026 at 10.00: the group home Ekbacken and the home care team
// Lindängen. Samir (Ekbacken) and Märta (Lindängen) have a plan in force; Karin (Ekbacken) has an order and no plan yet.
//
// At Ekbacken: nadja (kontaktman), petra (her deputy), sam (samordnare), eva (enhetschef). At Lindängen: amir (kontaktman),
// lars (enhetschef). Anywhere: robin (worker without a place of work), kim (likewise), vera (verksamhetschef), tove
// (handläggare of the orders at Ekbacken), ove (handläggare of none), pia (plan maker of Samir's order), adam
// (administratör), lova (logggranskare), mia (rutinägare).
struct TestWorld {
    std::map<std::string, TestPerson> people;            // "samir", "karin", "marta"
    std::map<std::string, Id<Unit>> units;               // "ekbacken", "lindangen"
    std::map<std::string, Id<Staff>> staff;              // by user name
    std::map<std::string, std::string> sessions;         // session cookies of everybody, signed in a minute ago
    std::filesystem::path folder;                        // its files, to be copied
    std::string database;                                // on PostgreSQL: to be copied
};

inline constexpr Instant test_now{std::chrono::seconds{1'795'165'200}}; // Friday 20 November 2026, 09:00 UTC

// Made the first time it is asked for, with the house's own functions.
TestWorld const& test_world(DatabaseKind);
Config test_config(DatabaseKind, std::filesystem::path const& folder, std::string const& database);
