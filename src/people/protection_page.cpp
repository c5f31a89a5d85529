// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/protection_page.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/person_address.h"

#include <algorithm>

namespace {

std::string path_of(ProtectionView const& view) { return person_path(view.summary.person) + "/skydd"; }

ProtectionEntry const* last_set(ProtectionView const& view)
{
    auto const found = std::ranges::find(view.entries, ProtectionStep::set, &ProtectionEntry::step);
    return found == view.entries.end() ? nullptr : &*found;
}

Html state_box(ProtectionView const& view)
{
    auto const& protection = view.summary.protection;
    if (!protection.is_protected())
        return status_box({.heading = "Personen har inga skyddade uppgifter här",
            .body = paragraph("Adress, telefon och nycklar kan läsas av alla som ger stödet.")});
    std::vector<Fact> rows{{.name = "Skydd", .value = Html::text(protection_label(protection.level))}};
    if (auto const* entry = last_set(view)) {
        rows.push_back({.name = "Beslutat av", .value = Html::text(entry->said.authority)});
        if (!entry->said.legal_basis.empty()) rows.push_back({.name = "Lagrum", .value = Html::text(entry->said.legal_basis)});
        if (entry->said.decided_on) rows.push_back({.name = "Beslutsdag", .value = Html::text(entry->said.decided_on->text())});
    }
    rows.push_back({.name = "På kopior", .value = Html::text("Person " + view.number)});
    rows.push_back({.name = "Du", .value = Html::text(protection.opens()
            ? "Du har ett personligt tillstånd att läsa uppgifterna."
            : "Du har inget tillstånd. Adress, telefon, nycklar och personnummer visas inte för dig.")});
    auto body = fact_list(rows);
    body += paragraph("Personen står inte i några listor och hittas bara med hela personnumret. Det gäller alla utan tillstånd.");
    return box({.id = "laget", .heading = "Skyddade personuppgifter", .body = std::move(body)});
}

Html grant_box(ProtectionView const& view)
{
    if (!view.summary.protection.is_protected() && view.grants.empty()) return {};
    std::vector<Fact> rows;
    for (auto const& grant : view.grants) {
        auto value = Html::text(!grant.given ? std::string{"Avslutat"}
                : grant.valid_to ? "Till och med " + grant.valid_to->text() : std::string{"Tills vidare"});
        value += Html::text(". Gavs av " + grant.author + " " + civil_moment(grant.created_at).text() + ". " + grant.reason);
        if (view.manages && grant.in_force_on(view.today))
            value += button_form(Href{path_of(view) + "/tillstand/" + grant.staff.text() + "/avslut"}, view.csrf,
                SubmitButton{.text = "Avsluta", .weight = Weight::secondary, .more = " tillståndet för " + grant.name, .small = true});
        rows.push_back({.name = grant.name, .value = std::move(value)});
    }
    Html body = rows.empty() ? empty_state("Ingen har tillstånd.") : fact_list(rows);
    if (view.manages) {
        Select staff{.name = "medarbetare", .label = "Vem får läsa?", .options = {}, .value = view.typed.text("medarbetare"),
            .hint = "En person i taget. Ge bara tillstånd till den som behöver uppgifterna i sitt arbete.",
            .error = view.errors.of("medarbetare"), .empty_text = "Välj"};
        for (auto const& one : view.grantable)
            staff.options.push_back({one.id.text(), one.name + (one.title.empty() ? "" : ", " + one.title)});
        auto fields = select(staff);
        fields += date_field({.name = "till", .label = "Till och med", .value = view.typed.text("till"),
            .hint = "Lämna tomt om det gäller tills vidare.", .error = view.errors.of("till")});
        fields += text_field({.name = "varfor", .label = "Varför?", .value = view.typed.text("varfor"),
            .hint = "Till exempel: kontaktman.", .error = view.errors.of("varfor"), .max_length = 200});
        fields += form_foot(button(SubmitButton{.text = "Ge tillstånd", .weight = Weight::secondary}));
        body += heading(3, "Ge tillstånd")
            + form({.action = Href{path_of(view) + "/tillstand"}, .csrf = view.csrf, .label = "Ge tillstånd"}, std::move(fields));
    }
    return box({.id = "tillstand", .heading = "Vem får läsa uppgifterna", .body = std::move(body)});
}

Html set_form(ProtectionView const& view)
{
    if (!view.manages) return {};
    auto const* entry = view.summary.protection.is_protected() ? last_set(view) : nullptr;
    auto const value = [&](char const* field, std::string const& known) {
        return view.typed.has("niva") || !view.typed.text("myndighet").empty() ? view.typed.text(field) : known;
    };
    Choices levels{.name = "niva", .legend = "Vilket skydd är det?", .choices = {},
        .value = value("niva", entry ? std::to_string(entry->said.level) : ""), .error = view.errors.of("niva"), .required = true};
    for (auto const& level : protection_levels()) levels.choices.push_back({std::to_string(level.level), std::string{level.label}});
    auto fields = radio_list(levels);
    fields += text_field({.name = "myndighet", .label = "Vem har beslutat?", .value = value("myndighet", entry ? entry->said.authority : ""),
        .hint = "Till exempel Skatteverket.", .error = view.errors.of("myndighet"), .max_length = 300});
    fields += text_field({.name = "lagrum", .label = "Lagrum", .value = value("lagrum", entry ? entry->said.legal_basis : ""),
        .hint = "Till exempel 21 kap. 3 § OSL.", .error = view.errors.of("lagrum"), .max_length = 300});
    auto const decided_on = entry && entry->said.decided_on ? entry->said.decided_on->iso() : std::string{};
    fields += date_field({.name = "beslutad", .label = "Beslutsdag", .value = value("beslutad", decided_on), .error = view.errors.of("beslutad")});
    fields += text_area({.name = "skal", .label = "Hur vet ni det?", .value = view.typed.text("skal"),
        .hint = "Skriv inget som visar var personen finns.", .error = view.errors.of("skal"), .rows = 2, .max_length = 300});
    fields += form_foot(button(SubmitButton{.text = view.summary.protection.is_protected() ? "Spara skyddet" : "Skydda uppgifterna"}));
    auto body = paragraph("Adress, telefon, e-post, väg, portkod, nycklar, larm, personnummer och närståendes adresser låses in. "
                          "Bara den som du ger tillstånd kan läsa dem. Du får själv ett tillstånd.");
    body += form({.action = Href{path_of(view)}, .csrf = view.csrf, .label = "Skydd"}, std::move(fields));
    bool const is_wrong = std::ranges::any_of(view.errors.all(),
        [](FieldError const& error) { return error.field == "niva" || error.field == "myndighet" || error.field == "skal" || error.field == "beslutad"; });
    return view.summary.protection.is_protected()
        ? more({.summary = "Ändra skyddet", .body = std::move(body), .open = is_wrong, .boxed = true})
        : box({.id = "skydda", .heading = "Skydda personens uppgifter", .body = std::move(body)});
}

Html removal_box(ProtectionView const& view)
{
    if (!view.summary.protection.is_protected() || (!view.manages && !view.answers)) return {};
    auto const why = [&](char const* name) {
        return text_area({.name = name, .label = "Varför?", .value = view.typed.text(name), .error = view.errors.of(name), .rows = 2, .max_length = 300});
    };
    if (!view.removal_is_asked()) {
        if (!view.manages) return {};
        auto body = paragraph("Det behövs två. Du ber om det, och någon annan bestämmer. Det som är inlåst förblir inlåst.");
        body += form({.action = Href{path_of(view) + "/borttagning"}, .csrf = view.csrf, .label = "Ta bort skyddet"},
            why("borttagning") + form_foot(button(SubmitButton{.text = "Be att skyddet tas bort", .weight = Weight::secondary})));
        return more({.summary = "Ta bort skyddet", .body = std::move(body), .open = !view.errors.of("borttagning").empty(), .boxed = true});
    }
    auto const& asked = view.entries.front();
    Html body = paragraph(asked.author + " bad om det " + civil_moment(asked.created_at).text() + ": " + asked.said.reason);
    if (asked.by == view.me) {
        body += paragraph("Någon annan än du behöver svara.");
    } else if (view.answers) {
        body += form({.action = Href{path_of(view) + "/borttagning/svar"}, .csrf = view.csrf, .label = "Svara"},
            why("svar-skal")
                + form_foot(button(SubmitButton{.text = "Ta bort skyddet", .name = "svar", .value = "ta-bort"})
                    + button(SubmitButton{.text = "Låt skyddet vara kvar", .weight = Weight::secondary, .name = "svar", .value = "behall"})));
    }
    return box({.id = "borttagning", .heading = "Ska skyddet tas bort?", .body = std::move(body)});
}

Html history(ProtectionView const& view)
{
    if (view.entries.empty()) return {};
    std::vector<FeedItem> items;
    for (auto const& entry : view.entries) {
        std::string text{step_words(entry.step)};
        if (entry.step == ProtectionStep::set) text += ": " + std::string{protection_label(entry.said.level)} + ", " + entry.said.authority;
        items.push_back({.meta = Html::text(civil_moment(entry.created_at).text()), .body = paragraph(text + ".") + written(entry.said.reason),
            .who = entry.author});
    }
    return more({.summary = "Vad som har bestämts, och av vem", .body = feed(items), .boxed = true});
}

} // namespace

Page protection_page(ProtectionView const& view)
{
    Html body = error_summary(view.errors);
    body += heading(2, "Skydd");
    body += state_box(view);
    body += grant_box(view);
    body += set_form(view);
    body += removal_box(view);
    body += history(view);
    return {.title = "Skydd – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::facts, HeadSize::compact)), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !view.errors.empty()};
}
