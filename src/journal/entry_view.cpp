// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/entry_view.h"

#include "html/components/text.h"

#include <algorithm>

namespace {

// The text between two places, with what was searched for marked.
Html marked(std::string_view text, SearchQuery const& query)
{
    if (query.empty()) return Html::text(text);
    Html html;
    std::size_t at = 0;
    for (auto const& range : query.marks(text)) {
        html.add(text.substr(at, range.begin - at));
        html += Html::format("<mark>{}</mark>", text.substr(range.begin, range.end - range.begin));
        at = range.end;
    }
    html.add(text.substr(at));
    return html;
}

enum class Wording { in_force, struck };

// Paragraphs and lines as they were written.
Html text_html(std::string_view text, SearchQuery const& query, Wording wording = Wording::in_force)
{
    Html html;
    while (!text.empty()) {
        auto const end = std::min(text.find("\n\n"), text.size());
        auto paragraph = text.substr(0, end);
        text.remove_prefix(std::min(end + 2, text.size()));
        html += wording == Wording::struck ? Html::markup("<p><del>") : Html::markup("<p>");
        for (bool first = true; !paragraph.empty(); first = false) {
            auto const line_end = std::min(paragraph.find('\n'), paragraph.size());
            if (!first) html += "<br>";
            html += marked(paragraph.substr(0, line_end), query);
            paragraph.remove_prefix(std::min(line_end + 1, paragraph.size()));
        }
        html += wording == Wording::struck ? Html::markup("</del></p>") : Html::markup("</p>");
    }
    return html;
}

std::string by_line(Author const& author, Instant at)
{
    return author.name + ", " + author.title + ", " + civil_moment(at).text();
}

// One part of the note as a text: what it said first, and what it says after each correction that changed it.
template <class Part>
std::vector<std::string> wordings_of(JournalEntry const& entry, Part&& part)
{
    std::vector<std::string> wordings;
    for (auto const* const reading : entry.readings())
        if (auto text = part(*reading); wordings.empty() || wordings.back() != text) wordings.push_back(std::move(text));
    return wordings;
}

// The earlier wordings struck through, the last one in force.
Html text_with_corrections(std::string_view label, std::vector<std::string> const& wordings, SearchQuery const& query)
{
    Html html;
    for (std::size_t i = 0; i < wordings.size(); ++i) {
        if (wordings[i].empty()) continue;
        bool const struck = i + 1 < wordings.size();
        if (!label.empty() || struck) {
            html += "<p class=\"flode__meta\">";
            html.add(struck ? "Struken text" : label);
            if (struck && !label.empty()) html.add(", " + std::string{label});
            html += "</p>";
        }
        html += text_html(wordings[i], query, struck ? Wording::struck : Wording::in_force);
    }
    return html;
}

// The same for what stands on one line: "Buss, struken" before "Middag".
Html line_with_corrections(std::vector<std::string> const& wordings)
{
    Html html;
    for (std::size_t i = 0; i < wordings.size(); ++i) {
        if (wordings[i].empty()) continue;
        if (!html.empty()) html += " ";
        html += i + 1 < wordings.size() ? Html::format("<del>{}</del>", wordings[i]) : Html::text(wordings[i]);
    }
    return html;
}

Html correction_line(Amendment const& amendment)
{
    return Html::format(R"(<p class="flode__vem">Rättad av {}. Orsak: {}</p>)",
        by_line(amendment.author, amendment.written_at), amendment.reason);
}

// Hidden, and not opened by one of those who may.
bool is_hidden_here(JournalEntry const& entry) { return entry.is_hidden && entry.content.text.empty(); }

std::string objector_text(Amendment const& amendment, EntryNames const& names)
{
    switch (*amendment.objector) {
    case Objector::person:
        return names.given_name + " håller inte med";
    case Objector::representative:
        return amendment.objector_name + ", företrädare, håller inte med";
    case Objector::relative:
        return amendment.objector_name + ", anhörig, håller inte med";
    }
    throw std::logic_error{"an objection without anybody"};
}

Html amendments_html(JournalEntry const& entry, EntryNames const& names, SearchQuery const& query)
{
    // What was added to a hidden note is about somebody else, too.
    bool const hides = is_hidden_here(entry);
    Html html;
    for (auto const& amendment : entry.amendments) {
        if (hides && amendment.kind != AmendmentKind::wrong_person) continue;
        switch (amendment.kind) {
        case AmendmentKind::correction:
            html += correction_line(amendment);
            break;
        case AmendmentKind::completion:
            html += "<p class=\"flode__meta\">Komplettering</p>";
            html += text_html(amendment.text.value_or(""), query);
            html += Html::format(R"(<p class="flode__vem">{}</p>)", by_line(amendment.author, amendment.written_at));
            break;
        case AmendmentKind::objection:
            html += voice({.who = objector_text(amendment, names), .words = amendment.text.value_or("")});
            html += Html::format(
                R"(<p class="flode__vem">Antecknat av {}</p>)", by_line(amendment.author, amendment.written_at));
            break;
        case AmendmentKind::wrong_person:
            html += Html::format(R"(<p class="flode__vem">Märkt som fel person av {}. Orsak: {}</p>)",
                by_line(amendment.author, amendment.written_at), amendment.reason);
            break;
        }
    }
    return html;
}

std::string source_text(NoteContent const& content)
{
    return content.source ? "Enligt " + content.source->name + ", " + content.source->role : std::string{};
}

std::string interpretation_text(NoteContent const& content)
{
    if (!content.interpretation) return {};
    auto const& [text, by, ground] = *content.interpretation;
    return text + "\n\n" + by + ". Bygger på: " + ground;
}

Html body_of(JournalEntry const& entry, SearchQuery const& query)
{
    auto const add = [&](std::string_view label, auto&& part) {
        return text_with_corrections(label, wordings_of(entry, part), query);
    };
    Html html = add({}, [](NoteContent const& one) { return one.text; });
    html += add("Åtgärd", [](NoteContent const& one) { return one.action; });
    html += add("Resultat", [](NoteContent const& one) { return one.result; });
    html += add("Kontakt med", [](NoteContent const& one) { return one.contact_with; });
    html += add("Uppgiftslämnare", source_text);
    html += add("Tolkning", interpretation_text);
    return html;
}

std::string name_in(std::unordered_map<std::int64_t, std::string> const& names, std::int64_t id)
{
    auto const found = names.find(id);
    return found == names.end() ? std::string{} : found->second;
}

// "19 november kl. 8.45 · Framsteg · Buss · Åka hem". What was corrected stands after what is struck through.
Html meta_of(JournalEntry const& entry, EntryNames const& names, EntryDetail detail)
{
    auto const text = [&](EventTime const& event) { return detail == EntryDetail::whole ? event.text() : event.short_text(); };
    auto const& now = entry.corrected();
    Html html;
    auto times = wordings_of(entry, [&](NoteContent const& one) { return text(one.event); });
    times.pop_back();
    for (auto const& former : times) html += Html::format("<del>{}</del> ", former);
    html += moment(now.event.iso(), text(now.event));
    auto const add = [&](std::string_view label, std::vector<std::string> const& wordings) {
        if (auto const line = line_with_corrections(wordings); !line.empty()) html += Html::format(" · {}{}", label, line);
    };
    add({}, wordings_of(entry, kind_text));
    add("Mål: ", wordings_of(entry, [&](NoteContent const& one) {
        return one.goal ? name_in(names.goals, one.goal->number()) : std::string{};
    }));
    add({}, wordings_of(entry, [&](NoteContent const& one) {
        return one.activity ? name_in(names.activities, one.activity->number()) : std::string{};
    }));
    return html;
}

Html tags_of(JournalEntry const& entry)
{
    Html html;
    if (!entry.is_signed) html += tag({.text = "Osignerad", .tone = Tone::warning});
    if (entry.corrected().important) html += tag({.text = "Viktigt för uppföljningen", .tone = Tone::info});
    if (entry.is_corrected()) html += tag({.text = "Rättad"});
    if (entry.is_disputed()) html += tag({.text = "Håller inte med", .tone = Tone::warning});
    if (entry.is_moved) html += tag({.text = "Skrevs först i fel journal"});
    if (entry.is_late()) html += tag({.text = "Efterhandsanteckning"});
    return html;
}

std::string who_of(JournalEntry const& entry, EntryDetail detail)
{
    auto who = entry.author.name + ", " + entry.author.title;
    if (!entry.is_signed) return who + ". Låst utan signatur " + civil_moment(entry.written_at).text();
    if (detail == EntryDetail::whole || entry.is_late()) who += ". Signerad " + civil_moment(entry.written_at).text();
    return who;
}

} // namespace

std::string entry_path(Id<Person> person, Id<JournalEntry> entry)
{
    return "/personer/" + person.text() + "/journal/" + entry.text();
}

FeedItem entry_item(JournalEntry const& entry, EntryNames const& names, SearchQuery const& query, EntryDetail detail)
{
    FeedItem item{.meta = meta_of(entry, names, detail), .body = {}, .id = "a-" + entry.id.text()};
    if (is_hidden_here(entry)) {
        item.body = paragraph("Anteckningen gällde någon annan. Den är dold här.");
    } else {
        item.body = body_of(entry, query);
        item.who = who_of(entry, detail);
        item.tags = tags_of(entry);
    }
    item.body += amendments_html(entry, names, query);
    if (detail == EntryDetail::list)
        item.actions = link("Öppna", Href{entry_path(entry.person, entry.id)}, " anteckningen från " + entry.corrected().event.short_text());
    return item;
}
