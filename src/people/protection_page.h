// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/document.h"
#include "html/components/form.h"
#include "http/form.h"
#include "people/person_head.h"
#include "people/protection.h"

#include <string>
#include <vector>

// The page of a person's protection, with what was typed in one of its forms and what is wrong with it.
struct ProtectionView {
    PersonSummary summary;
    CivilDate today;
    std::string csrf;
    Id<Staff> me;
    bool manages = false; // may decide
    bool answers = false; // may be the other of the two who take the protection away
    std::string number = {}; // stands for the name on copies
    std::vector<ProtectionEntry> entries = {}; // only for whoever decides or has a grant
    std::vector<ProtectionGrant> grants = {};
    std::vector<Staff> grantable = {};
    Form typed = {};
    FormErrors errors = {};

    bool removal_is_asked() const
    {
        return !entries.empty() && entries.front().step == ProtectionStep::removal_asked;
    }
};

Page protection_page(ProtectionView const&);
