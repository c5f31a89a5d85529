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

// One text of the note and what corrections have made of it, the earlier wordings struck through.
Html text_with_corrections(std::string_view label, std::string const& first, JournalEntry const& entry,
    std::optional<std::string> Amendment::*part, SearchQuery const& query)
{
    std::vector<std::string_view> wordings{first};
    for (auto const& amendment : entry.amendments)
        if (amendment.kind == AmendmentKind::correction && amendment.*part) wordings.push_back(*(amendment.*part));
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

Html body_of(JournalEntry const& entry, SearchQuery const& query)
{
    auto const& content = entry.content;
    Html html = text_with_corrections({}, content.text, entry, &Amendment::text, query);
    html += text_with_corrections("Åtgärd", content.action, entry, &Amendment::action, query);
    html += text_with_corrections("Resultat", content.result, entry, &Amendment::result, query);
    if (!content.contact_with.empty())
        html += Html::format("<p>Kontakt med: {}</p>", marked(content.contact_with, query));
    if (content.source)
        html += Html::format("<p>Enligt {}, {}</p>", marked(content.source->name, query), marked(content.source->role, query));
    if (content.interpretation) {
        html += "<p class=\"flode__meta\">Tolkning</p>";
        html += text_html(content.interpretation->text, query);
        html += Html::format(R"(<p class="flode__vem">{}. Bygger på: {}</p>)", content.interpretation->by,
            marked(content.interpretation->ground, query));
    }
    return html;
}

// "19 november kl. 8.45 · Framsteg · Buss · Åka hem". A corrected day stands after the one that is struck through.
Html meta_of(JournalEntry const& entry, EntryNames const& names, EntryDetail detail)
{
    auto const text = [&](EventTime const& event) { return detail == EntryDetail::whole ? event.text() : event.short_text(); };
    auto const now = entry.corrected();
    Html html;
    if (now.event.iso() != entry.content.event.iso())
        html += Html::format("<del>{}</del> ", text(entry.content.event));
    html += moment(now.event.iso(), text(now.event));
    html += Html::format(" · {}", kind_text(entry.content));
    if (entry.content.goal)
        if (auto const goal = names.goals.find(entry.content.goal->number()); goal != names.goals.end())
            html += Html::format(" · Mål: {}", goal->second);
    if (entry.content.activity)
        if (auto const activity = names.activities.find(entry.content.activity->number()); activity != names.activities.end())
            html += Html::format(" · {}", activity->second);
    return html;
}

Html tags_of(JournalEntry const& entry)
{
    Html html;
    if (!entry.is_signed) html += tag({.text = "Osignerad", .tone = Tone::warning});
    if (entry.content.important) html += tag({.text = "Viktigt för uppföljningen", .tone = Tone::info});
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
        item.actions = link("Öppna", Href{entry_path(entry.person, entry.id)}, " anteckningen från " + entry.content.event.short_text());
    return item;
}
