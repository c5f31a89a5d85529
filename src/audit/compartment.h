// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "audit/ledger.h"
#include "db/database.h"

#include <filesystem>
#include <string>
#include <string_view>

// The compartment (facket) in which what leads to a person with protected personal data lies sealed (R-PROT-1,
// docs/adr/0007). Its key lies in a file outside the database: a copy of the database alone opens nothing. Whoever may
// open it is not decided here: an access carries the compartment only for somebody with a named grant.
class Compartment {
public:
    using Key = Ledger::Key;
    explicit Compartment(Key const&);

    // Sealed for one place, "person_fact 12": moved to another row it does not open. Two sealings of a text differ.
    Bytes seal(std::string_view place, std::string_view text) const;
    // What was sealed. std::runtime_error for another key, another place, or a byte that has changed.
    std::string open(std::string_view place, Bytes const& box) const;
    // The same for the same text and never the text itself: a number is found by it, and only as a whole (R-PROT-2).
    std::string fingerprint(std::string_view text) const;

private:
    Key sealing_{};
    Key finding_{};
};

// The key this database is kept with: read from the file, or made on the first start (mode 0600). Throws
// std::runtime_error when the file is gone though the database knows a key, or holds another one.
Compartment::Key open_compartment_key(std::filesystem::path const&, Database&);
// Throws as open_compartment_key does when a start would; makes nothing.
void check_compartment_key(std::filesystem::path const&, Database&);
