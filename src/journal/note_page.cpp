// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/note_page.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/person_head.h"
#include "journal/note_fields.h"
#include "journal/note_form.h"
#include "people/person_address.h"
#include "text/writing_support.h"

namespace {

std::string text_of(NoteView const& view, std::string_view field) { return view.typed.text(field); }
std::string name_of(std::string_view field) { return std::string{field}; }

TextArea area(NoteView const& view, std::string_view field, std::string label, int rows)
{
    return {.name = name_of(field),
        .label = std::move(label),
        .value = text_of(view, field),
        .error = view.errors.of(field),
        .rows = rows,
        .max_length = static_cast<int>(longest_note)};
}

Html line(NoteView const& view, std::string_view field, std::string label, std::string hint = {})
{
    return text_field({.name = name_of(field),
        .label = std::move(label),
        .value = text_of(view, field),
        .hint = std::move(hint),
        .error = view.errors.of(field),
        .max_length = static_cast<int>(longest_line)});
}

Html kind_tiles(NoteView const& view)
{
    return radio_tiles_row({.name = name_of(note_field::kind),
        .legend = "Vad gäller det?",
        .choices = {{.value = "progress", .text = "Framsteg", .icon = Icon::trending_up},
            {.value = "deviation", .text = "Avvikelse", .icon = Icon::shuffle},
            {.value = "event", .text = "Händelse", .icon = Icon::star},
            {.value = "contact", .text = "Kontakt", .icon = Icon::phone},
            {.value = "expression", .text = view.person.given_name + " sa", .icon = Icon::quote},
            {.value = "view", .text = "Synpunkt", .icon = Icon::message_circle}},
        .value = text_of(view, note_field::kind),
        .error = view.errors.of(note_field::kind),
        .required = true});
}

// Asked only where it belongs; the style sheet hides it for the other kinds.
Html cause_field(NoteView const& view)
{
    Select field{.name = name_of(note_field::cause),
        .label = "Varför blev det inte som i planen?",
        .options = {},
        .value = text_of(view, note_field::cause),
        .error = view.errors.of(note_field::cause),
        .empty_text = "Välj orsak"};
    for (auto const& code : cause_codes()) {
        bool const ours = code.value == Cause::no_time || code.value == Cause::no_staff || code.value == Cause::practical;
        auto group = code.value == Cause::other ? std::string{"Annat"}
            : ours                              ? std::string{"Hos oss"}
                                                : "Hos " + view.person.given_name;
        field.options.push_back({.value = std::string{code.code}, .text = std::string{code.label}, .group = std::move(group)});
    }
    return Html::format(R"(<div class="ant__orsak">{}</div>)", select(field));
}

Html contact_field(NoteView const& view)
{
    return Html::format(R"(<div class="ant__med">{}</div>)",
        line(view, note_field::contact_with, "Vem hade du kontakt med?", "Namn och titel eller relation."));
}

Html goal_field(NoteView const& view)
{
    if (view.goals.empty()) return {};
    Choices tiles{.name = name_of(note_field::goal),
        .legend = "Vilket mål?",
        .choices = {},
        .value = text_of(view, note_field::goal),
        .error = view.errors.of(note_field::goal)};
    for (auto const& one : view.goals)
        tiles.choices.push_back({.value = one.goal.id.text(),
            .text = one.goal.short_name,
            .icon = Icon::flag,
            .picture = one.goal.picture});
    tiles.choices.push_back({.value = "inget", .text = "Inget", .icon = Icon::minus});
    return goal_tiles(tiles);
}

Html activity_field(NoteView const& view)
{
    Select field{.name = name_of(note_field::activity),
        .label = "Vilken aktivitet?",
        .options = {},
        .value = text_of(view, note_field::activity),
        .error = view.errors.of(note_field::activity),
        .empty_text = "Ingen särskild"};
    for (auto const& one : view.goals)
        for (auto const& activity : one.activities)
            field.options.push_back({.value = activity.id.text(), .text = activity.what, .group = one.goal.short_name});
    for (auto const& activity : view.other_activities)
        field.options.push_back({.value = activity.id.text(), .text = activity.what, .group = "Utan eget mål"});
    return field.options.empty() ? Html{} : select(field);
}

Html order_field(NoteView const& view)
{
    if (view.orders.empty()) return {};
    auto chosen = text_of(view, note_field::order);
    for (auto const& order : view.orders)
        if (chosen.empty() && order.is_likely) chosen = order.order.text();
    Select field{.name = name_of(note_field::order),
        .label = "Vilken insats?",
        .options = {},
        .value = chosen,
        .hint = "Behövs bara när du inte har valt ett mål eller en aktivitet.",
        .error = view.errors.of(note_field::order),
        .empty_text = "Välj insats"};
    for (auto const& order : view.orders) field.options.push_back({.value = order.order.text(), .text = order.text});
    return select(field);
}

std::vector<Advice> advice_for(NoteView const& view)
{
    std::vector<Advice> advice;
    for (auto const& rule : advice_rules()) advice.push_back({.words = rule.words, .text = rule.advice});
    std::string names;
    for (auto const& name : view.other_names)
        if (name != view.person.given_name && name.find('|') == std::string::npos)
            names += (names.empty() ? "" : "|") + name + "|" + name + "s";
    if (!names.empty())
        advice.push_back({.words = names,
            .text = "kan vara namnet på någon annan som får stöd. Skriv ”en granne” eller ”en annan deltagare”."});
    return advice;
}

Html text_part(NoteView const& view)
{
    auto field = area(view, note_field::text, "Vad hände?", 3);
    field.hint = "Skriv det du såg, hörde eller gjorde. " + view.person.given_name + " kan läsa det.";
    field.rows = rows_for(field.value, 3);
    field.required = true;
    field.advice = advice_for(view);
    field.starters = {{.label = "Jag såg", .text = "Jag såg att"},
        {.label = view.person.given_name + " sa", .text = view.person.given_name + " sa:"},
        {.label = "Vi gjorde", .text = "Vi gjorde"},
        {.label = "Det blev", .text = "Det blev"}};
    return text_area(field);
}

// The day and time of the event, folded: it is nearly always now.
Html time_part(NoteView const& view)
{
    auto const today = civil_date(view.now);
    auto const date_text = text_of(view, note_field::date);
    auto const date = parse_date(date_text, today, Lean::past);
    auto const time = CivilTime::parse(text_of(view, note_field::time));
    auto summary = date ? relative_text(*date, today) : date_text;
    if (summary.starts_with("i ")) summary[0] = 'I';
    if (time) summary += " kl. " + time->text();

    Html fields = times(date_field({.name = name_of(note_field::date),
                            .label = "Vilken dag hände det?",
                            .value = date_text,
                            .error = view.errors.of(note_field::date)})
        + time_field({.name = name_of(note_field::time),
            .label = "Vilken tid?",
            .value = text_of(view, note_field::time),
            .hint = "Lämna tomt om det gäller hela dagen.",
            .error = view.errors.of(note_field::time)}));
    auto const hour_error = view.errors.of(note_field::doubled_hour);
    if (!hour_error.empty() || (date && time && occurs_twice(*date, *time)))
        fields += radio_list({.name = name_of(note_field::doubled_hour),
            .legend = "Klockan ställdes tillbaka den natten. När var det?",
            .choices = {{.value = "first", .text = "Före, på sommartid"}, {.value = "second", .text = "Efter, på vintertid"}},
            .value = text_of(view, note_field::doubled_hour),
            .error = hour_error});
    bool const wrong = !hour_error.empty() || !view.errors.of(note_field::date).empty() || !view.errors.of(note_field::time).empty();
    return more({.summary = summary + " – ändra", .body = fields, .open = wrong});
}

Html more_part(NoteView const& view)
{
    auto const& name = view.person.given_name;
    Html body = text_area(area(view, note_field::action, "Vad gjorde du?", 2));
    body += text_area(area(view, note_field::result, "Hur blev det?", 2));
    body += check_box({.name = name_of(note_field::important),
        .text = "Viktigt för uppföljningen",
        .checked = view.typed.has(note_field::important)});
    body += group({.legend = "Har någon annan berättat det?",
        .fields = line(view, note_field::source_name, "Vem?", "För- och efternamn.")
            + line(view, note_field::source_role, "Titel eller relation", "Till exempel sjuksköterska eller syster."),
        .hint = "Fyll i om du skriver det någon annan har sett eller sagt.",
        .id = "kalla-grupp"});
    auto interpretation = area(view, note_field::interpretation, "Tolkning", 2);
    interpretation.hint = "Till exempel: det kan vara värk som gör att " + name + " inte vill gå ut.";
    body += group({.legend = "Behövs en tolkning?",
        .fields = text_area(interpretation)
            + line(view, note_field::interpretation_by, "Vems tolkning är det?", "Namn och titel.")
            + text_area(area(view, note_field::interpretation_ground, "Vad bygger den på?", 2)),
        .hint = "Håll isär det som hände och vad det kan betyda.",
        .id = "tolkning-grupp"});
    bool open = false;
    for (auto const field : {note_field::action, note_field::result, note_field::important, note_field::source_name,
             note_field::source_role, note_field::interpretation, note_field::interpretation_by,
             note_field::interpretation_ground})
        open = open || !text_of(view, field).empty() || !view.errors.of(field).empty();
    return more({.summary = "Lägg till mer", .body = body, .open = open});
}

Html plan_says(NoteView const& view)
{
    Html body;
    auto const chosen = text_of(view, note_field::goal);
    for (auto const& one : view.goals) {
        if (!chosen.empty() && chosen != "inget" && one.goal.id.text() != chosen) continue;
        body += Html::format(R"(<p class="flode__meta">Mål: {}</p>)", one.goal.wording);
        for (auto const& activity : one.activities)
            body += Html::format("<p><strong>{}</strong> {}</p>", activity.what, activity.how);
    }
    if (view.goals.empty()) body += paragraph("Det finns ingen plan som gäller än.");
    body += note(Icon::info, Html::text("Gick allt som planen säger? Då behöver du inte skriva."));
    return box({.id = "h-nu", .heading = "Så säger planen", .body = body});
}

Html others_wrote(NoteView const& view)
{
    std::vector<FeedItem> items;
    for (auto const& entry : view.recent)
        items.push_back({.meta = moment(entry.at, entry.when) + Html::format(" · {}", entry.kind),
            .body = paragraph(entry.text),
            .who = entry.author});
    auto const journal = Href{person_path(view.person.person) + "/journal"};
    return box({.id = "h-sen",
        .heading = "Det andra har skrivit",
        .body = items.empty() ? empty_state("Inget är skrivet än.") : feed(items),
        .foot = link("Hela journalen", journal)});
}

Html draft_notice(NoteView const& view)
{
    if (!view.draft_saved_at || view.version == 0) return {};
    auto const path = person_path(view.person.person) + "/anteckning";
    auto const when = civil_moment(*view.draft_saved_at).text();
    if (view.is_proposed)
        return notice({.tone = Tone::info, .heading = "Förslag till anteckning om planen",
            .body = paragraph("Texten kommer från planen. Läs, ändra det som inte stämmer och signera. Utan din signatur skrivs inget i journalen.")
                + link("Skriv en ny anteckning i stället", Href{path}.with("ny", "1"))});
    Html body = paragraph(view.is_second_text
            ? "Anteckningen var redan ändrad eller signerad i ett annat fönster. Det du skrev här är kvar som ett eget "
              "utkast, sparat " + when + ". Läs båda texterna, flytta över det som saknas och ta bort den text som inte behövs."
            : "Du började skriva " + when + ". Det är inte signerat.");
    body += link("Skriv en ny anteckning i stället", Href{path}.with("ny", "1"));
    return notice({.tone = view.is_second_text ? Tone::warning : Tone::info,
        .heading = view.is_second_text ? "Två texter" : "Ditt utkast",
        .body = body});
}

// Everything that was typed in a draft, one text after the other.
std::string words_of(NoteDraft const& draft)
{
    std::string words;
    for (auto const field : {note_field::text, note_field::action, note_field::result, note_field::interpretation})
        if (auto const text = draft.typed.text(field); !text.empty()) words += (words.empty() ? "" : "\n\n") + text;
    return words;
}

Html other_drafts(NoteView const& view)
{
    if (view.other_drafts.empty()) return {};
    auto const path = Href{person_path(view.person.person) + "/anteckning"};
    std::vector<FeedItem> items;
    for (auto const& draft : view.other_drafts) {
        auto const when = civil_moment(draft.changed_at).text();
        items.push_back({.meta = Html::text("Sparat " + when),
            .body = paragraph(words_of(draft)),
            .actions = link("Öppna", path.with("utkast", draft.id.text()), " utkastet från " + when)});
    }
    return box({.id = "h-utkast", .heading = "Dina andra utkast", .body = feed(items)});
}

} // namespace

Page note_page(NoteView const& view)
{
    auto const path = person_path(view.person.person) + "/anteckning";
    Html content = Html::format(R"(<div class="ant__vem">{}<div><h1>Anteckning om {}</h1></div></div>)",
        portrait(view.person.name(), true), view.person.given_name);
    content += time_part(view);
    content += kind_tiles(view);
    content += cause_field(view);
    content += contact_field(view);
    content += goal_field(view);
    content += activity_field(view);
    content += order_field(view);
    content += text_part(view);
    content += more_part(view);
    content += save_status();
    content += form_foot(button(SubmitButton{.text = "Signera och spara", .icon = Icon::check, .described_by = "sparstatus"})
        + button(SubmitButton{.text = "Spara utkast", .weight = Weight::quiet, .name = "spara", .value = "utkast"}));

    Html body = error_summary(view.errors) + alert_note(view.person) + draft_notice(view);
    body += form({.action = Href{path},
                     .csrf = view.csrf,
                     .css_class = "ant",
                     .autosave = Href{path + "/utkast"},
                     .version = std::to_string(view.version),
                     .keep = "anteckning-" + view.person.person.text(),
                     .hidden = {{name_of(note_field::draft), view.entry.text()}},
                     .label = "Anteckning"},
        content);
    if (view.version > 0)
        body += button_form(Href{path + "/utkast/" + view.entry.text() + "/borttagning"}, view.csrf,
            {.text = "Ta bort utkastet", .weight = Weight::quiet, .icon = Icon::trash, .small = true});
    return {.title = "Ny anteckning om " + view.person.name(),
        .body = main_column(body) + side_column(view.person.given_name + "s plan och journal", other_drafts(view) + plan_says(view) + others_wrote(view)),
        .layout = Layout::note,
        .has_errors = !view.errors.empty(),
        .form_foot_stays = true};
}
