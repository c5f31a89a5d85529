// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/components/document.h"
#include "html/components/form.h"
#include "http/form.h"
#include "people/person_head.h"
#include "people/person_list_store.h"
#include "people/same_person.h"

#include <optional>
#include <string>
#include <vector>

// What the page about two files of one person shows, and what somebody typed there.
struct SamePersonView {
    PersonSummary summary;
    std::vector<SamePersonEntry> entries;
    std::string csrf;
    Id<Staff> me;
    bool may_write = false;
    bool leads = false;
    std::optional<std::string> searched = std::nullopt;
    std::vector<ListedPerson> hits = {}; // of the reader's own persons; names of others are not shown
    Form typed = {};
    FormErrors errors = {};

    // How things stand; nothing: the person has one file.
    SamePersonEntry const* standing() const { return summary.same_person ? &*summary.same_person : nullptr; }
};

Page same_person_page(SamePersonView const&);
