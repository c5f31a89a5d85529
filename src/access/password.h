// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

// Argon2id at 19 MiB and two passes. At most two at a time, so that sign-ins cannot take the machine's memory. Never
// used inside a database transaction: a hash takes some 20 ms.
class Passwords {
public:
    std::string hash(Secret const&);
    // Without a stored hash (no such account) it works as long, and says no.
    bool matches(std::optional<std::string> const& stored, Secret const&);

private:
    std::counting_semaphore<2> free_{2};
};

// What a password may not be like: the account's own words.
struct PasswordOwner {
    std::string username;
    std::string name;
};

// After NIST SP 800-63B: 8 to 200 characters of any kind, none of the common ones, no rules about kinds of characters.
Result<Done> check_password(Secret const&, PasswordOwner const&);
// 4 to 8 digits, neither all alike nor in a row.
Result<Done> check_pin(Secret const&);
