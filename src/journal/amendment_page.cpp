// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/amendment_page.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "journal/amendment_form.h"
#include "journal/note_form.h"

namespace {

// What a page is called and where its form leads.
struct Frame {
    std::string heading;
    std::string lead;
    std::string address; // last part of the path
    std::string submit;
    std::vector<std::pair<std::string, std::string>> hidden = {};
};

std::string value_of(AmendmentView const& view, std::string_view field, std::string const& former = {})
{
    return view.is_sent ? view.typed.text(field) : former;
}

TextArea area(AmendmentView const& view, std::string_view field, std::string label, std::string const& former = {})
{
    return {.name = std::string{field},
        .label = std::move(label),
        .value = value_of(view, field, former),
        .error = view.errors.of(field),
        .max_length = static_cast<int>(longest_note)};
}

Html reason_field(AmendmentView const& view, std::string hint)
{
    auto field = area(view, "skal", "Varför?");
    field.hint = std::move(hint);
    field.rows = 2;
    field.required = true;
    return text_area(field);
}

Page page_of(AmendmentView const& view, Frame const& frame, Html const& fields)
{
    auto const path = entry_path(view.entry.person, view.entry.id);
    auto const content = fields
        + form_foot(button(SubmitButton{.text = frame.submit, .icon = Icon::check})
            + button(LinkButton{.text = "Avbryt", .href = Href{path}, .weight = Weight::secondary}));
    Html body = page_heading(frame.heading, frame.lead) + error_summary(view.errors);
    body += form({.action = Href{path + "/" + frame.address},
                     .csrf = view.csrf,
                     .css_class = "skriv",
                     .keep = frame.address + "-" + view.entry.id.text(),
                     .hidden = frame.hidden,
                     .label = frame.heading},
        content);
    auto const note = box({.id = "anteckning",
        .heading = "Anteckningen",
        .body = feed({entry_item(view.entry, view.names, {}, EntryDetail::whole)})});
    return {.title = frame.heading + " – " + view.head.name,
        .head = person_head(view.head),
        .body = main_column(body) + side_column("Anteckningen", note),
        .layout = Layout::two,
        .has_errors = !view.errors.empty(),
        .form_foot_stays = true};
}

} // namespace

Page correction_page(AmendmentView const& view)
{
    auto const fields = note_fields({.values = view.note,
        .errors = view.errors,
        .given_name = view.names.given_name,
        .threads = &view.threads});
    return page_of(view,
        {.heading = "Rätta anteckningen",
            .lead = "Ändra det som är fel. Det gamla stryks över men går att läsa. Ditt namn och tiden står bredvid.",
            .address = "rattelse",
            .submit = "Signera rättelsen",
            .hidden = {{"grund", base_of(view.entry)}}},
        fields + reason_field(view, "Till exempel: jag skrev fel dag."));
}

Page completion_page(AmendmentView const& view)
{
    auto text = area(view, note_field::text, "Vad ska läggas till?");
    text.required = true;
    return page_of(view,
        {.heading = "Komplettera anteckningen",
            .lead = "Det du skriver läggs till under anteckningen, med ditt namn och tiden.",
            .address = "komplettering",
            .submit = "Signera kompletteringen"},
        text_area(text));
}

Page objection_page(AmendmentView const& view)
{
    Html fields = radio_list({.name = "vem",
        .legend = "Vem håller inte med?",
        .choices = {{.value = "person", .text = view.names.given_name},
            {.value = "representative", .text = "En företrädare"},
            {.value = "relative", .text = "En anhörig"}},
        .value = value_of(view, "vem", "person"),
        .error = view.errors.of("vem"),
        .required = true});
    fields += text_field({.name = "namn",
        .label = "Namn, om det inte är " + view.names.given_name,
        .value = value_of(view, "namn"),
        .error = view.errors.of("namn"),
        .max_length = static_cast<int>(longest_line)});
    auto text = area(view, note_field::text, "Vad är fel, och hur var det i stället?");
    text.hint = "Skriv med personens egna ord.";
    text.required = true;
    text.voice = true;
    fields += text_area(text);
    return page_of(view,
        {.heading = view.names.given_name + " håller inte med",
            .lead = "Det står sedan bredvid anteckningen, också när den skrivs ut. Ingen kan ta bort det.",
            .address = "haller-inte-med",
            .submit = "Signera"},
        fields);
}

Page wrong_person_page(AmendmentView const& view)
{
    Html fields = reason_field(view, "Till exempel: jag hade fel journal öppen. Skriv inte vem den rätta personen är.");
    Select persons{.name = "person",
        .label = "Vem gäller anteckningen?",
        .options = {},
        .value = value_of(view, "person"),
        .hint = "Bara du ser valet. Ingen av journalerna visar vem den andra handlar om.",
        .error = view.errors.of("person"),
        .empty_text = "Välj",
        .required = true};
    for (auto const& [id, name] : view.persons) persons.options.push_back({.value = id.text(), .text = name});
    persons.options.push_back({.value = "okand", .text = "Jag vet inte, eller någon jag inte arbetar med"});
    fields += select(persons);
    fields += heading(2, "Anteckningen i rätt journal");
    fields += paragraph("Läs igenom allt. Skriv om det som handlar om " + view.names.given_name + ".");
    fields += note_fields({.values = view.note,
        .errors = view.errors,
        .given_name = view.names.given_name,
        .threads = view.threads_of ? &view.threads : nullptr});
    if (!view.errors.empty())
        fields += check_box({.name = "namnet-ska-sta",
            .text = "Namnet är rätt: någon annan heter så",
            .checked = view.typed.has("namnet-ska-sta")});
    Frame frame{.heading = "Fel person",
        .lead = "Anteckningen döljs här. Bara den som skrev den och enhetens chef kan öppna den, och det loggas.",
        .address = "fel-person",
        .submit = "Dölj här och signera"};
    if (view.threads_of) frame.hidden.emplace_back("mal-hos", view.threads_of->text());
    return page_of(view, frame, fields);
}
