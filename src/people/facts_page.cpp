// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/facts_page.h"

#include "html/components/box.h"
#include "people/contact_list.h"
#include "people/fact_form.h"
#include "people/person_address.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/person_store.h"

namespace {

std::optional<LinkButton> edit_link(FactsView const& view, std::string const& address, std::string const& what)
{
    if (!view.may_write) return std::nullopt;
    return LinkButton{.text = "Ändra", .href = Href{person_path(view.summary.person) + address}, .more = " " + what};
}

Fact fact_row(FactsView const& view, FactKind kind)
{
    auto const& rule = fact_rule(kind);
    auto const text = text_of(view.facts, kind);
    std::string const name = kind == FactKind::no_answer ? "Om " + view.summary.given_name + " inte öppnar"
                                                         : std::string{rule.label};
    return {.name = name, .value = text.empty() ? Html{} : fact_text(kind, text),
        .action = edit_link(view, "/uppgifter/" + std::string{rule.slug}, name),
        .missing = text.empty() && kind == FactKind::no_answer};
}

Html fact_box(FactsView const& view, char const* id, char const* heading, std::vector<FactKind> const& kinds)
{
    std::vector<Fact> rows;
    for (auto const kind : kinds) rows.push_back(fact_row(view, kind));
    return box({.id = id, .heading = heading, .body = fact_list(rows)});
}

Html alert_box(FactsView const& view)
{
    std::vector<Fact> rows;
    for (auto const& alert : alerts_of(view.facts)) {
        std::string const label{alert_label(alert.label)};
        rows.push_back({.name = label, .value = Html::text(alert.text),
            .action = edit_link(view, "/varningar/" + id_text(alert.item), label + ": " + alert.text)});
    }
    Html body = rows.empty() ? empty_state("Inga varningar.") : fact_list(rows);
    if (view.may_write) {
        body += button_row(button(LinkButton{.text = "Lägg till varning",
            .href = Href{person_path(view.summary.person) + "/varningar/ny"}, .icon = Icon::plus}));
    }
    return box({.id = "varningar", .heading = "Varningar", .body = std::move(body)});
}

// Most often one of them is a slip. It may be true all the same: some got a number of the day beside their own.
Html contradiction(FactsView const& view)
{
    auto const numbered = view.number ? view.number->birth_date() : std::nullopt;
    if (!numbered || !view.summary.birth_date || *numbered == *view.summary.birth_date) return {};
    return note(Icon::triangle_alert,
        Html::text("Födelsedatumet och personnumret säger olika dagar. Kontrollera båda."));
}

Html identity_box(FactsView const& view)
{
    std::vector<Fact> rows{fact_row(view, FactKind::given_name), fact_row(view, FactKind::family_name)};
    // The whole number stands on its own page, which is logged when somebody asks for it.
    rows.push_back({.name = "Personnummer", .value = Html::text(view.number ? "Finns. Visas när du ber om det." : "Har inget nummer här"),
        .action = LinkButton{.text = view.number ? "Visa" : "Ändra",
            .href = Href{person_path(view.summary.person) + "/uppgifter/nummer"}, .more = " personnummer"}});
    for (auto const kind : {FactKind::birth_date, FactKind::language, FactKind::interpreter})
        rows.push_back(fact_row(view, kind));
    return box({.id = "vem", .heading = "Vem det är", .body = contradiction(view) + fact_list(rows)});
}

Html contact_box(FactsView const& view)
{
    auto const path = person_path(view.summary.person) + "/kontakter";
    auto const& summary = view.summary;
    Html body = view.contacts.empty()
        ? empty_state("Ingen kontakt är inlagd.")
        : contact_list_short({summary.birth_date, summary.deceased_on, view.today}, view.contacts);
    return box({.id = "kontakter", .heading = "Närstående och företrädare", .body = std::move(body),
        .foot = link("Alla kontakter", Href{path})});
}

} // namespace

FactsView load_facts_view(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    FactsView view{.summary = load_person_summary(tx, access, today), .today = today};
    view.facts = list_facts(tx, access);
    view.contacts = list_contacts(tx, access);
    view.number = find_number(tx, access);
    view.other_units = list_other_units(tx, access, today);
    view.may_write = access.may_write();
    return view;
}

Page facts_page(FactsView const& view)
{
    Html column = fact_box(view, "viktigast", "Viktigast att veta",
        {FactKind::no_answer, FactKind::communication, FactKind::greeting});
    column += alert_box(view);
    column += fact_box(view, "komma-in", "När du kommer", {FactKind::way_in, FactKind::key, FactKind::pets});
    column += identity_box(view);
    Html side = contact_box(view) + other_units_box(view.other_units);
    side += fact_box(view, "na", "Telefon och adress", {FactKind::phone, FactKind::email, FactKind::address});
    return {.title = "Uppgifter – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::facts)),
        .body = main_column(std::move(column)) + side_column("Kontakt", std::move(side)), .layout = Layout::two};
}
