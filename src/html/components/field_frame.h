// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "html/html.h"

#include <string>

// What stands around one input and ties it together: label, hint, error. Used by the field functions only.
struct FieldFrame {
    std::string name;
    std::string id;
    std::string label;
    std::string hint;
    std::string error;
    std::string also_described_by = {};
    bool voice = false;

    std::string input_id() const { return id.empty() ? name : id; }
    // aria-describedby and aria-invalid of the input.
    Html wiring() const;
    Html around(Html const& input) const;
};
