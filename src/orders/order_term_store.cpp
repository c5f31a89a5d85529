// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/order_term.h"

#include "people/written_text.h"

#include <algorithm>
#include <iterator>

namespace {

struct ListName {
    TermList list;
    std::string_view code;
};

constexpr ListName names[] = {
    {TermList::interruption, "interruption"},
    {TermList::not_carried_out, "not_carried_out"},
    {TermList::life_area, "life_area"},
    {TermList::function_level, "function_level"},
    {TermList::aim, "aim"},
    {TermList::support_form, "support_form"},
};

OrderTerm read_term(Row const& row)
{
    return {row.text(0), row.text(1), row.text(2), static_cast<int>(row.integer(3)), row.boolean(4)};
}

} // namespace

std::string_view code_of(TermList list) { return std::ranges::find(names, list, &ListName::list)->code; }

std::optional<TermList> term_list(std::string_view code)
{
    auto const found = std::ranges::find(names, code, &ListName::code);
    if (found == std::end(names)) return std::nullopt;
    return found->list;
}

std::vector<OrderTerm> list_all_terms(ReadTx& tx, TermList list)
{
    return tx.list("SELECT code, label, help, position, active FROM order_term WHERE list = ?1 ORDER BY position, code",
        {code_of(list)}, read_term);
}

std::vector<OrderTerm> list_terms(ReadTx& tx, TermList list)
{
    auto terms = list_all_terms(tx, list);
    std::erase_if(terms, [](OrderTerm const& term) { return !term.active; });
    return terms;
}

std::optional<OrderTerm> find_term(ReadTx& tx, TermList list, std::string_view code)
{
    return tx.find("SELECT code, label, help, position, active FROM order_term WHERE list = ?1 AND code = ?2",
        {code_of(list), code}, read_term);
}

Result<Done> put_term(WriteTx& tx, TermList list, OrderTerm const& term)
{
    if (term.code.empty() || character_count(term.code) > 40) return invalid("Koden ska vara ett kort ord.");
    if (term.label.empty() || character_count(term.label) > 120) return invalid("Ordet ska ha 1–120 tecken.");
    bool const is_level = term.code.size() == 1 && std::string_view{"0123489"}.find(term.code) != std::string_view::npos;
    if (list == TermList::function_level && !is_level)
        return invalid("Funktionstillstånd har koderna 0, 1, 2, 3, 4, 8 och 9.");
    tx.execute(R"(
        INSERT INTO order_term (list, code, label, help, position, active)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (list, code) DO UPDATE SET label = ?3, help = ?4, position = ?5, active = ?6
        )",
        {code_of(list), term.code, term.label, term.help, term.position, term.active ? 1 : 0});
    return Done{};
}
