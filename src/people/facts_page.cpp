// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/facts_page.h"

#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "people/consent_store.h"
#include "people/contact_list.h"
#include "people/fact_form.h"
#include "people/person_address.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/person_store.h"

#include <algorithm>

namespace {

std::optional<LinkButton> edit_link(FactsView const& view, std::string const& address, std::string const& what)
{
    if (!view.may_write) return std::nullopt;
    return LinkButton{.text = "Ändra", .href = Href{person_path(view.summary.person) + address}, .more = " " + what};
}

Fact fact_row(FactsView const& view, FactKind kind)
{
    auto const& rule = fact_rule(kind);
    auto const* fact = find_fact(view.facts, kind);
    bool const is_there = fact && (!fact->text.empty() || fact->sealed);
    std::string const name = kind == FactKind::no_answer ? "Om " + view.summary.given_name + " inte öppnar"
                                                         : std::string{rule.label};
    Fact row{.name = name, .value = is_there && !fact->sealed ? fact_text(kind, fact->text) : Html{},
        .action = edit_link(view, "/uppgifter/" + std::string{rule.slug}, name),
        .missing = !is_there && kind == FactKind::no_answer, .screen_only = rule.never_on_paper};
    if (!is_there) return row;
    row.by = written_and_confirmed(*fact, view.confirmations);
    if (!fact->sealed) {
        row.value += way_in_advice(kind, fact->text);
        return row;
    }
    row.value = note(Icon::lock, Html::text(sealed_words));
    if (view.summary.protection.is_protected()) row.action = std::nullopt;
    return row;
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
            .action = edit_link(view, "/varningar/" + id_text(alert.item), label + ": " + alert.text),
            .by = written_and_confirmed(alert, view.confirmations)});
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
    rows.push_back({.name = "Personnummer", .value = Html::text(view.number_is_sealed ? sealed_words
                : view.number ? "Finns. Visas när du ber om det." : "Har inget nummer här"),
        .action = LinkButton{.text = view.number || view.number_is_sealed ? "Visa" : "Ändra",
            .href = Href{person_path(view.summary.person) + "/uppgifter/nummer"}, .more = " personnummer"}});
    rows.push_back(fact_row(view, FactKind::birth_date));
    return box({.id = "vem", .heading = "Vem det är", .body = contradiction(view) + fact_list(rows),
        .foot = link("Två akter för samma person?", Href{same_person_path(view.summary.person)})});
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

Html consent_box(FactsView const& view)
{
    std::vector<Html> rows;
    for (auto const& consent : view.consents)
        rows.push_back(Html::format("<strong>{}</strong> {}. Till och med {}.", label_of(consent_kinds(), consent.kind),
            consent.recipient, consent.valid_to.text()));
    return box({.id = "samtycken", .heading = "Samtycken", .body = rows.empty() ? empty_state("Inget samtycke är skrivet.") : plain_list(rows),
        .foot = link("Alla samtycken", Href{person_path(view.summary.person) + "/samtycken"}) + Html::markup("<br>")
            + link("Skyddsåtgärder och akutläkemedel", Href{person_path(view.summary.person) + "/skyddsatgarder"})});
}

Html protection_box(FactsView const& view)
{
    bool const is_protected = view.summary.protection.is_protected();
    return box({.id = "skydd", .heading = "Skydd",
        .body = paragraph(is_protected ? "Personen har skyddade personuppgifter." : "Inga skyddade personuppgifter här."),
        .foot = link("Skyddade personuppgifter", Href{person_path(view.summary.person) + "/skydd"})});
}

Html paper_box(FactsView const& view)
{
    if (view.summary.protection.is_protected()) return {}; // no card of theirs is printed (R314)
    auto const path = person_path(view.summary.person);
    return box({.id = "papper", .heading = "På papper",
        .body = plain_list({link("Personkort", Href{path + "/personkort"}), link("Kort att lämna vid första mötet", Href{path + "/introduktionskort"})})});
}

// R66, R71: the card is gone through with the person, and everybody sees when that was.
Html review_form(FactsView const& view)
{
    if (!view.may_write) return {};
    Select with{.name = "med", .label = "Vem gick du igenom uppgifterna med?", .options = {}, .value = {}, .error = view.review_error, .empty_text = "Välj"};
    for (auto const& choice : confirmed_with_choices()) with.options.push_back({std::string{choice.code}, std::string{choice.label}});
    auto body = paragraph("Läs uppgifterna tillsammans med " + view.summary.given_name + ". Ändra först det som inte stämmer.");
    body += form({.action = Href{person_path(view.summary.person) + "/uppgifter/genomgang"}, .csrf = view.csrf, .label = "Genomgång"},
        select(with) + form_foot(button(SubmitButton{.text = "Allt stämmer", .weight = Weight::secondary, .icon = Icon::check})));
    return box({.id = "genomgang", .heading = "Har ni gått igenom uppgifterna?", .body = std::move(body)});
}

bool is_home_care(ReadTx& tx, PersonAccess const& access)
{
    return std::ranges::any_of(access.orders(), [&](OpenOrder const& open) {
        auto const unit = find_unit(tx, open.unit);
        return unit && unit->kind == UnitKind::home_care;
    });
}

} // namespace

FactsView load_facts_view(ReadTx& tx, PersonAccess const& access, CivilDate today)
{
    FactsView view{.summary = load_person_summary(tx, access, today), .today = today};
    view.facts = list_facts(tx, access);
    view.confirmations = list_confirmations(tx, access);
    view.contacts = list_contacts(tx, access);
    view.consents = list_consents(tx, access);
    std::erase_if(view.consents, [&](Consent const& consent) { return !consent.holds_on(today); });
    if (auto const numbers = list_numbers(tx, access); !numbers.empty()) {
        view.number = numbers.front().number;
        view.number_is_sealed = numbers.front().sealed;
    }
    view.is_home_care = is_home_care(tx, access);
    view.other_units = list_other_units(tx, access, today);
    view.may_write = access.may_write();
    return view;
}

Page facts_page(FactsView const& view)
{
    using enum FactKind;
    Html column;
    if (!view.review_error.empty()) {
        FormErrors errors;
        errors.add("med", view.review_error);
        column += error_summary(errors);
    }
    column += fact_box(view, "viktigast", "Viktigast att veta", {no_answer, communication, greeting});
    column += alert_box(view);
    column += fact_box(view, "kommunikation", "Så pratar vi: språk, tecken och bilder",
        {language, interpreter, sign, symbols_to, symbols_from, choice, yes_no, reading});
    column += fact_box(view, "komma-in", "När du kommer", {way_in, door_code, key, alarm, pets});
    column += fact_box(view, "halsa", "Hjälpmedel och hälsa", {aids, senses, diet, memory});
    std::vector<FactKind> money{private_money};
    if (view.is_home_care || !text_of(view.facts, care_contact).empty()) money.push_back(care_contact);
    column += fact_box(view, "ansvar", "Pengar och ansvar", money);
    column += identity_box(view);
    column += review_form(view);
    Html side = contact_box(view) + consent_box(view) + other_units_box(view.other_units);
    side += fact_box(view, "na", "Telefon och adress", {phone, email, address});
    side += protection_box(view) + paper_box(view);
    return {.title = "Uppgifter – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::facts)),
        .body = main_column(std::move(column)) + side_column("Kontakt", std::move(side)), .layout = Layout::two,
        .has_errors = !view.review_error.empty()};
}
