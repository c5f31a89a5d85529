// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/person_access.h"
#include "db/database.h"
#include "people/person_head.h"

#include <optional>
#include <string>
#include <vector>

// Stands for the name of anybody but the person.
inline constexpr char const* hidden_name = "[namn]";

// Whose name must not be read on a paper about somebody with protected personal data, and what else leads there (R314).
struct IdentityToHide {
    std::string number; // "0417", in the system
    std::string person; // the whole name
    std::string called; // the name used in texts
    std::vector<std::string> names = {}; // of relatives, staff, units and places

    std::string neutral_name() const { return "Person " + number; }
};

// Nothing of somebody who is not protected.
std::optional<IdentityToHide> identity_to_hide(ReadTx&, PersonAccess const&, PersonSummary const&);

// A text without names, telephone numbers and clock times: the person is "personen", everybody else "[namn]".
class WithoutIdentity {
public:
    explicit WithoutIdentity(IdentityToHide const&);
    std::string operator()(std::string const& text) const;

private:
    std::vector<std::string> own_;
    std::vector<std::string> others_; // the longest first
};
