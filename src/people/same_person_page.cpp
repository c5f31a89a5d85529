// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/same_person_page.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/person_address.h"

namespace {

FormFrame frame(SamePersonView const& view, std::string label, std::vector<std::pair<std::string, std::string>> hidden = {})
{
    return {.action = Href{same_person_path(view.summary.person)}, .csrf = view.csrf, .hidden = std::move(hidden), .label = std::move(label)};
}

Html reason_field(SamePersonView const& view, std::string label, std::string hint = {})
{
    return text_area({.name = "skal", .label = std::move(label), .value = view.typed.text("skal"), .hint = std::move(hint),
        .error = view.errors.of("skal"), .rows = 2});
}

SubmitButton press(std::string text, std::string value, Weight weight = Weight::primary)
{
    return {.text = std::move(text), .weight = weight, .name = "gor", .value = std::move(value)};
}

Html other_link(SamePersonView const& view, SamePersonEntry const& entry)
{
    return button_row(button(LinkButton{.text = "Öppna den andra akten",
        .href = Href{person_path(entry.other_than(view.summary.person))}, .weight = Weight::secondary}));
}

Html waiting_box(SamePersonView const& view, SamePersonEntry const& entry)
{
    bool const is_left = entry.left == view.summary.person;
    Html body = paragraph(entry.author + " tror att personen har två akter. " + entry.reason);
    body += paragraph(is_left ? "Blir svaret ja skrivs det nya i den andra akten. Den här finns kvar som den är."
                              : "Blir svaret ja skrivs det nya i den här akten. Den andra finns kvar som den är.");
    body += other_link(view, entry);
    if (entry.by == view.me) body += paragraph("En annan som leder enheten läser båda akterna och svarar. Du kan inte svara själv.");
    else if (!view.leads) body += paragraph("Den som leder enheten läser båda akterna och svarar.");
    else
        body += form(frame(view, "Svara"), reason_field(view, "Hur vet du det?", "Skriv vad du har jämfört, till exempel legitimation eller beslut.")
            + form_foot(button(press("Ja, samma person", "ja")) + button(press("Nej, två personer", "nej", Weight::secondary))));
    return box({.id = "svar", .heading = "Är det samma person?", .body = std::move(body)});
}

Html joined_box(SamePersonView const& view, SamePersonEntry const& entry)
{
    bool const is_left = entry.left == view.summary.person;
    Html body = paragraph(is_left ? "Det här är den äldre akten. Skriv det som är nytt i den andra. Inget här flyttas eller ändras."
                                  : "Skriv det som är nytt här. Det som stod i den andra akten finns kvar där.");
    if (is_left) body += paragraph("En beställning som pågår här fortsätter tills den avslutas. Ta emot den nya i den andra akten.");
    body += other_link(view, entry);
    if (view.leads)
        body += more({.summary = "Det är inte samma person",
            .body = form(frame(view, "Ta isär akterna"), reason_field(view, "Varför ska akterna inte höra ihop?")
                + form_foot(button(press("Ta isär akterna", "isar", Weight::secondary)))),
            .open = !view.errors.of("skal").empty(), .boxed = true});
    return box({.id = "svar", .heading = "Personen har två akter", .body = std::move(body)});
}

Html search_box(SamePersonView const& view)
{
    auto fields = text_field({.name = "sok", .label = "Vem är det i den andra akten?", .value = view.searched.value_or(""),
        .hint = "Namn, personnummer eller ärendenummer. Du hittar dem som du själv ger stöd till.", .error = view.errors.of("sok"),
        .spellcheck = false});
    return form(frame(view, "Sök"), std::move(fields) + form_foot(button(press("Sök", "sok", Weight::secondary))));
}

std::string told(ListedPerson const& one)
{
    auto text = one.birth_date ? "Född " + one.birth_date->text() : std::string{"Födelsedag saknas"};
    for (auto const& unit : one.units) text += ". " + unit;
    return text + ".";
}

Html ask_form(SamePersonView const& view)
{
    if (!view.searched) return {};
    if (view.hits.empty()) return empty_state("Ingen annan av dem du ger stöd till heter så eller har det numret.");
    std::vector<Choice> files;
    for (auto const& one : view.hits) files.push_back({one.person.text(), one.name, told(one)});
    Html fields = radio_list({.name = "akt", .legend = "Vilken akt?", .choices = std::move(files), .value = view.typed.text("akt"),
        .error = view.errors.of("akt")});
    fields += radio_list({.name = "kvar", .legend = "I vilken akt skrivs det som är nytt?",
        .choices = {{"har", "Den här akten"}, {"dar", "Den andra akten"}}, .value = view.typed.text("kvar"), .error = view.errors.of("kvar")});
    fields += reason_field(view, "Hur vet du att det är samma person?");
    return form(frame(view, "Säg att det är samma person", {{"sok", *view.searched}}),
        std::move(fields) + form_foot(button(press("Be någon bekräfta", "fraga"))));
}

Html history(SamePersonView const& view)
{
    if (view.entries.empty()) return {};
    std::vector<FeedItem> items;
    for (auto const& entry : view.entries)
        items.push_back({.meta = Html::text(civil_moment(entry.created_at).text()),
            .body = paragraph(std::string{code_of(same_person_codes(), entry.step).label} + ". " + entry.reason), .who = entry.author});
    return more({.summary = "Vad som har sagts om akterna", .body = feed(items), .boxed = true});
}

} // namespace

Page same_person_page(SamePersonView const& view)
{
    Html body = error_summary(view.errors) + heading(2, "Två akter för samma person");
    if (auto const* const entry = view.standing())
        body += entry->step == SamePersonStep::asked ? waiting_box(view, *entry) : joined_box(view, *entry);
    else if (!view.may_write) body += paragraph("Den som ger stöd till personen kan säga till om det finns två akter.");
    else
        body += paragraph("Har någon blivit inlagd två gånger? Sök upp den andra akten. Inget som är skrivet flyttas eller ändras: "
                          "akterna visar vägen till varandra, och det nya skrivs i en av dem. En annan bekräftar. Det går att ångra.")
            + search_box(view) + ask_form(view);
    body += history(view);
    return {.title = "Två akter för samma person – " + view.summary.name(),
        .head = person_head(person_head_of(view.summary, PersonTab::facts, HeadSize::compact)), .body = std::move(body),
        .layout = Layout::narrow, .has_errors = !view.errors.empty()};
}
