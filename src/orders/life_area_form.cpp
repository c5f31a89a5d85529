// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "orders/life_area_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "orders/code_system_store.h"

#include <algorithm>

namespace {

// Fields in the order they stand, so that the summary of errors leads to the first one first.
constexpr char const* fields_in_order[] = {"livsomrade", "icf", "bedomt", "avsett", "skal", "syfte", "stodform", "begransning"};

ListWord chosen(Form const& typed, char const* field, std::vector<OrderTerm> const& terms, FormErrors& errors)
{
    auto const code = typed.text(field);
    if (code.empty()) return {};
    auto const term = std::ranges::find(terms, code, &OrderTerm::code);
    if (term == terms.end()) {
        errors.add(field, "Välj i listan.");
        return {};
    }
    return {term->code, term->label, term->help};
}

// A word that is not offered any more stays where it was chosen.
Html choose(LifeAreaForm const& form, char const* name, char const* label, ListWord const& value,
    std::vector<OrderTerm> const& terms, char const* hint, bool shows_code = false)
{
    Select list{.name = name, .label = label, .options = {}, .value = value.code, .hint = hint,
        .error = form.errors.of(name), .empty_text = "Välj"};
    for (auto const& term : terms)
        if (term.active || term.code == value.code)
            list.options.push_back({term.code, shows_code ? term.code + " " + term.label : term.label});
    return select(list);
}

// Those that may be aimed at: 8 and 9 say nothing of a state.
std::vector<OrderTerm> states_of(std::vector<OrderTerm> levels)
{
    std::erase_if(levels, [](OrderTerm const& level) { return level.code == "8" || level.code == "9"; });
    return levels;
}

} // namespace

LifeAreaChoices life_area_choices(ReadTx& tx)
{
    return {.areas = list_all_terms(tx, TermList::life_area), .levels = list_all_terms(tx, TermList::function_level),
        .aims = list_all_terms(tx, TermList::aim), .support_forms = list_all_terms(tx, TermList::support_form),
        .icf = find_current_system(tx, CodeSystemKind::icf)};
}

LifeAreaForm parse_life_area(Form const& typed, LifeAreaChoices const& choices)
{
    FormErrors wrong_choices;
    LifeAreaForm form{.area = {.id = Id<LifeArea>{0},
                          .area = chosen(typed, "livsomrade", choices.areas, wrong_choices),
                          .icf_code = typed.text("icf"),
                          .assessed = chosen(typed, "bedomt", choices.levels, wrong_choices),
                          .intended = chosen(typed, "avsett", states_of(choices.levels), wrong_choices),
                          .aim = chosen(typed, "syfte", choices.aims, wrong_choices),
                          .support_form = chosen(typed, "stodform", choices.support_forms, wrong_choices),
                          .limitation = typed.text("begransning"),
                          .reason = typed.text("skal")}};
    auto const errors = life_area_errors(form.area);
    for (auto const* field : fields_in_order) {
        auto const choice = wrong_choices.of(field);
        auto const error = errors.find(field);
        if (!choice.empty()) form.errors.add(field, choice);
        else if (error != errors.end()) form.errors.add(field, error->second);
    }
    return form;
}

Html life_area_fields(LifeAreaForm const& form, LifeAreaChoices const& choices)
{
    auto const& area = form.area;
    auto fields = choose(form, "livsomrade", "Livsområde", area.area, choices.areas, "");
    fields += text_field({.name = "icf", .label = "ICF-kod", .value = area.icf_code,
        .hint = area.icf_title.empty() ? "Behövs inte. Till exempel d510." : area.icf_title, .error = form.errors.of("icf"),
        .width = Width::short_text, .max_length = 10});
    fields += choose(form, "bedomt", "Bedömt funktionstillstånd", area.assessed, choices.levels,
        "Så som det står i beställningen.", true);
    fields += choose(form, "avsett", "Avsett funktionstillstånd", area.intended, states_of(choices.levels),
        "Dit insatsen ska leda.", true);
    fields += text_area({.name = "skal", .label = "Om det avsedda läget är sämre: varför?", .value = area.reason,
        .error = form.errors.of("skal"), .rows = 2});
    fields += choose(form, "syfte", "Syfte", area.aim, choices.aims, "");
    fields += choose(form, "stodform", "Stödform", area.support_form, choices.support_forms, "");
    fields += text_area({.name = "begransning", .label = "Begränsning med egna ord", .value = area.limitation,
        .hint = "Vad personen har svårt med, som det står i beställningen.", .error = form.errors.of("begransning"), .rows = 3});
    return fields;
}
