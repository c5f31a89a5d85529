// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "orders/order.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// The codes of KSI that a decided service may have. Without an imported KSI a code may still be written by hand.
struct ServiceCodes {
    std::map<std::string, std::string> titles = {}; // every code there is: what was chosen from an older edition stays
    std::string edition = {};                       // "2025", of the one that is offered; empty without one
};

// Those that stand for services (insatser i officiell statistik), as they are offered: "YAA.05.00 Hemtjänst".
std::vector<std::string> offered_codes(ServiceCodes const&);
// "YAA.05.00" of what was typed or chosen: "YAA.05.00 Hemtjänst".
std::string typed_code(std::string_view text);
// What is wrong with the code of a service decided on that basis (none: not chosen yet); empty when nothing is.
std::string code_error(std::string const& code, ServiceCodes const&, LegalBasis const* basis);
