// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/clock.h"
#include "pdf/signing_key.h"

#include <string>
#include <utility>

namespace pdf {

// Elektronisk stämpel (eIDAS, regulation 910/2014, article 3.25): the organisation's key over a whole document, so that
// every reader of PDF says who it comes from and that nothing in it was changed. PAdES B-B (ETSI EN 319 142-1). It is no
// signature of a person. The document keeps its tags; the same document sealed twice differs in nothing but the seal.
class ElectronicSeal {
public:
    explicit ElectronicSeal(SigningKey key) : key_{std::move(key)} { }

    SigningKey const& key() const { return key_; }
    // `at` is the time that readers show.
    std::string sealed(std::string const& document, Instant at) const;

private:
    SigningKey key_;
};

} // namespace pdf
