// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/symbol_choice.h"

#include "html/components/box.h"
#include "html/components/field.h"
#include "symbols/symbol_list.h"
#include "symbols/symbol_store.h"

namespace {

constexpr std::size_t most_hits = 24;

} // namespace

SymbolChoice symbol_choice(ReadTx& tx, Request const& request, std::string_view picture)
{
    SymbolChoice choice{.sought = request.query.text("symbol")};
    choice.are_there = are_symbols_offered(tx);
    if (choice.are_there) choice.hits = search_symbols(tx, choice.sought, most_hits);
    for (auto const& named : {request.query.text("bild"), request.form.text("bild"), std::string{picture}})
        if (auto const id = symbol_in(named); id && !choice.chosen) choice.chosen = find_symbol(tx, *id);
    return choice;
}

std::string asked_symbol(SymbolChoice const& choice, Request const& request)
{
    auto asked = request.query.text("bild");
    return choice.chosen && picture_of(*choice.chosen) == asked ? asked : std::string{};
}

Html symbol_search(SymbolChoice const& choice, Href const& address)
{
    if (!choice.are_there) return {};
    auto body = search_form(address, "Sök bland era symboler",
        text_field({.name = "symbol", .label = "Sök bland era symboler", .value = choice.sought,
            .hint = "Sök innan du skriver resten. Tryck på en symbol och spara.", .type = "search", .max_length = 80})
            + button_row(button(SubmitButton{.text = "Sök", .weight = Weight::secondary})));
    body += symbol_hits(choice.hits, choice.sought,
        [&](Symbol const& one) { return link(one.name, Href{address}.with("bild", picture_of(one)), ", välj symbolen"); });
    body += Html::format("<p>{}</p>", link("Alla bilder och deras licenser", Href{"/symboler"}));
    return more({.summary = "Era symboler", .body = std::move(body), .open = !choice.sought.empty(), .boxed = true});
}

void check_symbol(ReadTx& tx, std::string const& picture, FormErrors& errors)
{
    if (!picture.starts_with("symbol-")) return;
    auto const id = symbol_in(picture);
    if (!id || !find_symbol(tx, *id)) errors.add("bild", "Symbolen finns inte. Välj en annan bild.");
}
