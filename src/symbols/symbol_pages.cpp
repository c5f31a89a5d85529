// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "symbols/symbol_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "html/components/picture.h"
#include "symbols/symbol_list.h"
#include "symbols/symbol_store.h"

namespace {

constexpr std::size_t most_hits = 60;

// One that is not offered may still stand in a plan: its terms are shown too.
struct ShownSet {
    SymbolSet set;
    std::vector<SymbolCredit> credits;
    bool is_offered;
};

struct SymbolsView {
    std::vector<ShownSet> sets;
    bool any_offered = false;
    std::string sought = {};
    std::vector<Symbol> hits = {};
};

SymbolsView load_view(ReadTx& tx, Request const& request)
{
    SymbolsView view{.sets = {}, .any_offered = are_symbols_offered(tx), .sought = request.query.text("sok")};
    auto const sets = list_symbol_sets(tx);
    for (auto const& set : sets) view.sets.push_back({set, list_credits(tx, set.id), is_offered(sets, set)});
    if (view.any_offered) view.hits = search_symbols(tx, view.sought, most_hits);
    return view;
}

// Every picture of others that a page or a paper may show, with its terms.
Html terms_of(SymbolsView const& view)
{
    Table made{.caption = "Bilder, licens och källa", .hide_caption = true,
        .columns = {{"Bilder"}, {"Antal"}, {"Licens och källa"}}, .rows = {}};
    made.rows.push_back({Html::text("Startbilder"), Html::text(std::to_string(all_pictures().size())),
        Html::text("MIT. Fluent Emoji, Microsoft.")});
    for (auto const& [set, credits, is_offered] : view.sets) {
        Html terms;
        for (auto const& one : credits) terms += paragraph(one.licence + ". " + one.source + ".");
        if (!is_offered) terms += paragraph("Går inte att välja längre.");
        made.rows.push_back({Html::text(set.name + " " + set.version), Html::text(std::to_string(set.count)), std::move(terms)});
    }
    return table(made);
}

Html search_box(SymbolsView const& view)
{
    if (!view.any_offered)
        return paragraph("Ni har inga egna symboler att välja bland. Den som sköter Delaktig kan läsa in en samling som ni har licens för.");
    auto html = search_form(Href{"/symboler"}, "Sök en symbol",
        text_field({.name = "sok", .label = "Sök en symbol", .value = view.sought, .type = "search", .max_length = 80})
            + button_row(button(SubmitButton{.text = "Sök", .weight = Weight::secondary})));
    return html + symbol_hits(view.hits, view.sought, [](Symbol const& one) { return Html::text(one.name); });
}

} // namespace

Response show_symbols(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, request); });
    Html body = page_heading("Bilder och symboler", "De går att välja till mål och aktiviteter i en plan.");
    body += search_box(view);
    body += section("licenser", "Licenser", terms_of(view));
    return show(visit, request, NavItem::none, {.title = "Bilder och symboler", .body = std::move(body), .layout = Layout::narrow});
}

Response send_symbol(Visit& visit, Request const& request)
{
    auto const id = Id<Symbol>::parse(request.value("symbol"));
    auto const content = id ? visit.house.database.read([&](ReadTx& tx) { return symbol_content(tx, *id); }) : std::nullopt;
    if (!content) return refuse(visit, request, not_found("Symbolen finns inte."));
    auto response = file("image/png", "symbol-" + id->text() + ".png", *content);
    response.is_foreign = true;
    response.cache_control = "private, max-age=31536000, immutable"; // of no person, and never changed
    return response;
}
