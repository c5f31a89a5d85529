// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/follow_up_frame.h"

#include "html/components/box.h"
#include "html/components/person_head.h"
#include "html/components/plan.h"
#include "plans/due_text.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

#include <algorithm>

namespace {

HeadingState state_of(FollowUpWork const& work, FollowUpPage const& page)
{
    auto const* const part = work.draft.find(page.key);
    if (!part) return HeadingState::untouched;
    return part->is_done ? HeadingState::done : HeadingState::begun;
}

std::string group_of(FollowUpWork const& work, PageKind kind)
{
    if (kind == PageKind::subject) return "Mål och insatser";
    return kind == PageKind::areas || kind == PageKind::safety || kind == PageKind::ending ? "Till sist" : "Först, " + work.plan.called();
}

Html parts_of(FollowUpWork const& work, std::string_view current)
{
    auto const done = std::ranges::count_if(
        work.pages, [&](FollowUpPage const& page) { return state_of(work, page) == HeadingState::done; });
    HeadingNav nav{.label = "Delar i uppföljningen", .summary = "Delar",
        .count = std::to_string(done) + " av " + std::to_string(work.pages.size()) + " klara", .groups = {}};
    for (auto const& page : work.pages) {
        auto const group = group_of(work, page.kind);
        if (nav.groups.empty() || nav.groups.back().text != group) nav.groups.push_back({group, {}});
        nav.groups.back().headings.push_back({.text = page.title, .href = work.address() + page.path, .state = state_of(work, page),
            .current = page.key == current});
    }
    nav.groups.back().headings.push_back({.text = "Läs igenom och signera", .href = work.address() + "/klar", .current = current == "klar"});
    return heading_nav(nav);
}

std::string facts_of(FollowUpWork const& work)
{
    auto text = work.draft.scope.text() + ". Plan " + std::to_string(work.plan.open.plan.number) + ", version "
        + std::to_string(work.draft.version_number) + ".";
    if (work.draft.planned_on) text += " Vi ses " + work.draft.planned_on->text() + ".";
    return text;
}

std::string saved_text_of(FollowUpWork const& work)
{
    std::optional<Instant> last;
    for (auto const& part : work.draft.parts)
        if (!last || *last < part.written_at) last = part.written_at;
    if (!last) return {};
    auto const at = civil_moment(*last);
    return at.date == work.plan.open.today ? "Allt är sparat kl. " + at.time.text() : "Sparat " + at.date.text();
}

// Under a service are goals with pages of their own: the notes about them stand there.
Html elsewhere_html(SubjectNotes const& notes, std::string const& follow_up)
{
    std::vector<Html> lines;
    for (auto const& one : notes.elsewhere)
        lines.push_back(link(one.name, Href{follow_up + "/mal/" + Id<Goal>{one.goal.item}.text()}) + Html::text(": " + std::to_string(one.count)));
    if (lines.empty()) return {};
    return paragraph("Anteckningar om insatsens mål står under målen:") + dotted_list(lines);
}

} // namespace

Page follow_up_frame(FollowUpWork const& work, FollowUpFrame frame)
{
    auto const& open = work.plan.open;
    auto const person = "/personer/" + open.plan.person.text();
    return {.title = frame.title + " – uppföljning med " + open.person.name(),
        .head = plan_head({.crumbs = {{"Personer", "/personer"}, {open.person.name(), person}, {"Planen", open.address()},
                               {"Uppföljningar", work.plan.address()}},
            .heading = "Uppföljning med " + work.plan.called(),
            .facts = facts_of(work),
            .save_status = frame.save_status,
            .saved = saved_text_of(work),
            .name = open.person.name(),
            .important = open.head.important}),
        .body = plan_grid({.headings = parts_of(work, frame.current),
            .content = follow_up_notices(work) + std::move(frame.content),
            .support_heading = "Det här har hänt",
            .support = std::move(frame.support)}),
        .layout = Layout::plan,
        .has_errors = frame.has_errors};
}

Html follow_up_notices(FollowUpWork const& work)
{
    if (work.plan.has_ended())
        return notice({.tone = Tone::warning, .heading = "Planen är avslutad",
            .body = paragraph("Det ni har skrivit finns kvar. Den som leder enheten kan signera uppföljningen som den är, eller ta bort den.")});
    Html html;
    if (work.plan.is_late_on(work.draft.scope.kind, work.draft.planned_on))
        html += notice({.tone = Tone::warning, .heading = "Ni ses efter sista dagen",
            .body = paragraph("Planen ska vara uppföljd tidigare. " + due_reason(*work.plan.due))
                + link("Byt dag", Href{work.address() + "/del/mote"})});
    if (work.draft.version_number == work.plan.latest_number) return html;
    return html + notice({.tone = Tone::info, .heading = "Planen har en nyare version",
        .body = paragraph("Den här uppföljningen började på version " + std::to_string(work.draft.version_number) + " och gäller den. Version "
            + std::to_string(work.plan.latest_number) + " gäller nu.")});
}

Html sections_html(std::vector<FollowUpSection> const& sections, std::string const& address)
{
    Html html;
    for (auto const& section : sections) {
        Html body;
        std::vector<Fact> rows;
        auto const flush = [&] {
            if (!rows.empty()) body += fact_list(rows);
            rows.clear();
        };
        for (auto const& line : section.lines) {
            if (!line.own_words) {
                rows.push_back({.name = line.name, .value = written(line.text)});
                continue;
            }
            flush();
            if (line.is_persons) body += voice({.who = line.name, .words = line.text});
            else body += fact_list(std::vector{Fact{.name = line.name, .value = written(line.text)}});
        }
        flush();
        auto const* const way = section.key.starts_with("mal-") ? "/mal/" : section.key.starts_with("insats-") ? "/insats/" : "/del/";
        auto const last = *way == '/' && std::string_view{way} != "/del/" ? section.key.substr(section.key.find('-') + 1) : section.key;
        Html foot = address.empty() ? Html{} : link("Ändra", Href{address + way + last}, ": " + section.title);
        html += box({.id = section.key, .heading = section.title, .body = std::move(body), .foot = std::move(foot)});
    }
    return html;
}

Html proposals_html(std::vector<ProposedChange> const& proposals)
{
    if (proposals.empty()) return {};
    Html body;
    for (auto const& one : proposals) {
        body += Html::format("<p class=\"flode__meta\">{}</p>", link(one.on.text(), Href{one.path}) + Html::text(" · " + one.who + " · " + one.answer));
        body += written(one.text);
    }
    auto const title = proposals.size() == 1 ? std::string{"1 förslag från teamet"} : std::to_string(proposals.size()) + " förslag från teamet";
    return more({.summary = title, .body = std::move(body), .open = true, .boxed = true});
}

Html notes_html(SubjectNotes const& notes, std::string const& person_path, std::string const& follow_up)
{
    Html body;
    if (!notes.kinds.empty()) {
        body += "<dl class=\"antal\">";
        for (auto const& one : notes.kinds) body += Html::format("<div><dt>{}</dt><dd>{}</dd></div>", one.text, one.count);
        body += "</dl>";
    }
    if (!notes.by_activity.empty()) {
        std::vector<Html> activities;
        for (auto const& one : notes.by_activity) activities.push_back(Html::text(one.text + ": " + std::to_string(one.count)));
        body += paragraph("Anteckningar om varje aktivitet:") + dotted_list(activities);
    }
    for (auto const& quote : notes.quotes) {
        body += Html::format("<p class=\"flode__meta\">{}</p>",
            link(quote.when, Href{person_path + "/journal/" + quote.entry.text()}) + Html::text(" · " + quote.kind));
        body += written(quote.text);
    }
    bool const has_others = std::ranges::any_of(notes.elsewhere, [](NotesElsewhere const& one) { return one.count > 0; });
    if (notes.count == 0 && !notes.title.empty()) body += paragraph("Inget är antecknat utanför planens mål och aktiviteter.");
    else if (notes.count == 0 && !has_others) body += paragraph("Inget är antecknat. Det som går som planen säger skrivs inte.");
    body += elsewhere_html(notes, follow_up);
    if (notes.count > 0)
        body += Html::format("<p>{}</p>", link(notes.title.empty() ? "Läs alla i journalen" : "Läs allt sedan sist i journalen",
            Href{person_path + "/journal" + notes.journal_query}, notes.since.text()));
    auto const counted = notes.count == 1 ? "1 anteckning sedan " : std::to_string(notes.count) + " anteckningar sedan ";
    auto const title = notes.title.empty() ? counted : notes.title + ": " + counted;
    Html html = more({.summary = title + notes.since.text(), .body = std::move(body), .open = true, .boxed = true});
    html += proposals_html(notes.proposals);
    if (notes.not_done.empty()) return html;
    std::vector<Html> causes;
    std::int64_t total = 0;
    for (auto const& one : notes.not_done) {
        causes.push_back(Html::text(one.text + ": " + std::to_string(one.count)));
        total += one.count;
    }
    return html
        + more({.summary = "Blev inte som planen " + std::to_string(total) + (total == 1 ? " gång" : " gånger"),
            .body = dotted_list(causes), .open = true, .boxed = true});
}
