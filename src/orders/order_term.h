// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "db/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Ordlistor: the lists whose words an organisation chooses itself (R-IBIC-2, R-IBIC-5).
enum class TermList { interruption, not_carried_out, life_area, function_level, aim, support_form };
std::string_view code_of(TermList);
std::optional<TermList> term_list(std::string_view code);

// A word of a list. The code stays when the word is changed; one that is not active is no longer offered, but still
// read where it was chosen.
struct OrderTerm {
    std::string code;
    std::string label;
    std::string help = {}; // what to ask about while planning
    int position = 0;
    bool active = true;
};

// Those offered, in their order.
std::vector<OrderTerm> list_terms(ReadTx&, TermList);
std::vector<OrderTerm> list_all_terms(ReadTx&, TermList);
// Also one that is not offered any more.
std::optional<OrderTerm> find_term(ReadTx&, TermList, std::string_view code);
// Adds the word, or puts the one with that code right.
Result<Done> put_term(WriteTx&, TermList, OrderTerm const&);
