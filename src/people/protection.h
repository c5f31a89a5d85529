// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/staff.h"
#include "base/civil_date.h"
#include "base/clock.h"
#include "base/id.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// A level of skyddade personuppgifter and its Swedish name (R-PROT-1).
struct ProtectionLevel {
    int level;
    std::string_view label;
};
std::span<ProtectionLevel const> protection_levels();
std::string_view protection_label(int level);

enum class ProtectionStep { set, removal_asked, removal_refused, removed };
std::string_view code_of(ProtectionStep);
std::optional<ProtectionStep> protection_step(std::string_view code);
std::string_view step_words(ProtectionStep);

// What somebody decides about a person's protection: who has decided outside, by which law and when (R-SEC-4, OSL 5:5).
struct NewProtection {
    int level = 0;
    std::string authority = {};   // Skatteverket, or the own board
    std::string legal_basis = {}; // OSL 21:3
    std::optional<CivilDate> decided_on = std::nullopt;
    std::string reason = {};
};

// One step of the protection's history. Never changed; the newest says how things stand.
struct ProtectionEntry {
    std::int64_t id;
    int version;
    ProtectionStep step;
    NewProtection said;
    Instant created_at;
    Id<Staff> by;
    std::string author;
};

// Tillstånd: who by name may open the person's compartment (R-PROT-1). A new version ends or prolongs it.
struct ProtectionGrant {
    std::int64_t id;
    Id<Staff> staff;
    std::string name; // and title
    int version;
    bool given;
    std::optional<CivilDate> valid_to;
    std::string reason;
    Instant created_at;
    Id<Staff> by;
    std::string author;

    bool in_force_on(CivilDate day) const { return given && (!valid_to || day <= *valid_to); }
};

// Field name -> what is wrong, in Swedish.
std::map<std::string, std::string> protection_errors(NewProtection const&, CivilDate today);
