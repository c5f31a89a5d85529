// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/easy_plan_pdf.h"

#include "pdf/content.h"
#include "pdf/photo.h"
#include "plans/plan_parts.h"
#include "plans/plan_wording.h"

#include <algorithm>

namespace {

constexpr pdf::TextStyle h1{32, 39};
constexpr pdf::TextStyle h2{24, 30};
constexpr pdf::TextStyle h3{19, 25.5};
constexpr pdf::TextStyle running{17, 25.5};
constexpr pdf::TextStyle in_table{14, 21};
constexpr pdf::TextStyle small{10, 14};
constexpr double goal_picture = 84;
constexpr double fact_picture = 72;
constexpr double week_picture = 36;

using Blocks = std::vector<pdf::Block>;

pdf::Block lines(std::vector<std::string> const& all)
{
    std::string text;
    for (auto const& line : all) text += (text.empty() ? "" : "\n") + line;
    return pdf::Paragraph{text, running};
}

pdf::Illustration illustration(std::string const& picture, double size, PhotoContents const& photos)
{
    pdf::Illustration made{.drawing = picture};
    if (auto const photo = photos.find(picture); photo != photos.end())
        if (auto fitted = pdf::fitted_photo(photo->second, size)) made.photo = std::move(*fitted);
    return made;
}

pdf::Block matter(EasyMatter const& one, double size, pdf::Mark mark, PhotoContents const& photos)
{
    Blocks content{pdf::Heading{3, one.title, h3, {}, mark}};
    if (!one.lines.empty()) content.push_back(lines(one.lines));
    return pdf::Beside{illustration(one.picture, size, photos), size, std::move(content), {24, 0}};
}

Blocks important(EasyPlan const& plan, PhotoContents const& photos)
{
    if (plan.important.empty()) return {};
    Blocks blocks{pdf::Heading{2, "Det här är viktigt för mig", h2, {30, 6}}};
    for (auto const& one : plan.important) blocks.push_back(matter(one, fact_picture, pdf::Mark::none, photos));
    return blocks;
}

Blocks goals(EasyPlan const& plan, PhotoContents const& photos)
{
    if (plan.goals.empty()) return {};
    Blocks blocks{pdf::Heading{2, "Mina mål", h2, {30, 6}}, pdf::Paragraph{"Mål är det jag vill.", running}};
    for (auto const& one : plan.goals) blocks.push_back(matter(one, goal_picture, pdf::Mark::knot, photos));
    return {pdf::Group{std::move(blocks), pdf::Role::section, pdf::Break::anywhere, pdf::Thread::drawn}};
}

// What is done on a day, one row a matter; the day stands at its first.
void add_day(pdf::Table& table, EasyDay const& day, PhotoContents const& photos)
{
    for (auto const& one : day.matters) {
        pdf::Text text;
        for (auto const& line : one.lines) add_after(text, "\n", line, pdf::Weight::bold);
        add_after(text, one.lines.empty() ? "\n" : " ", one.title);
        table.rows.push_back({&one == &day.matters.front() ? pdf::Text{day.name} : pdf::Text{}, std::move(text)});
        table.pictures.push_back(illustration(one.picture, week_picture, photos));
    }
}

bool has_pictures(EasyPlan const& plan)
{
    return std::ranges::any_of(plan.week, [](EasyDay const& day) {
        return std::ranges::any_of(day.matters, [](EasyMatter const& one) { return !one.picture.empty(); });
    });
}

Blocks week(EasyPlan const& plan, PhotoContents const& photos)
{
    Blocks blocks;
    if (!plan.week.empty()) {
        pdf::Table table{.widths = {108, 0}, .head = {"Dag", "Det här gör jag"}, .style = in_table, .pad = 6};
        for (auto const& day : plan.week) add_day(table, day, photos);
        if (!has_pictures(plan)) table.pictures.clear(); // no empty column before the words
        // On one page when it goes in on one.
        blocks = {pdf::Group{{pdf::Heading{2, "Min vecka", h2, {30, 9}}, std::move(table)}, pdf::Role::section,
            pdf::Break::between_rows, pdf::Thread::as_around, "Min vecka, fortsättning", h2}};
    }
    if (!plan.sometimes.empty()) {
        blocks.push_back(pdf::Heading{3, plan.week.empty() ? "Det här gör jag" : "Ibland", h3, {18, 3}});
        blocks.push_back(lines(plan.sometimes));
    }
    return blocks;
}

// Ways of answering that are drawn to be ticked, as they are on the screen (R232).
pdf::Block how_i_said_yes()
{
    pdf::Table table{.widths = {0, 0, 0, 0}, .row_heads = {}, .style = {12, 15}, .pad = 6};
    table.rows = {{"☐ Jag sa det", "☐ Jag visade det", "☐ Jag pekade på bilder", "☐ Jag skrev mitt namn"}};
    return table;
}

// What is asked, one part at a time, with empty boxes for the answer.
Blocks agreement(EasyPlan const& plan)
{
    if (!plan.asks_approval) return {};
    pdf::Table table{.widths = {0, 66, 84, 66}, .head = {"Stämmer det?", "Ja", "Vet inte", "Nej"}, .style = in_table, .pad = 9};
    auto const ask = [&](std::string what) { table.rows.push_back({std::move(what), "☐", "☐", "☐"}); };
    for (auto const& goal : plan.goals) ask(goal.title);
    if (!plan.week.empty()) ask("Min vecka");
    if (!plan.important.empty()) ask("Det som är viktigt för mig");
    ask("Hela planen");
    Blocks blocks{pdf::Heading{2, "Är vi överens?", h2, {30, 9}}, std::move(table),
        pdf::Heading{3, "Det här vill jag ändra", h3, {18, 24}}, pdf::Rule{0.5, {24, 24}}, pdf::Rule{0.5, {0, 12}},
        pdf::Heading{3, "Så sa jag ja", h3, {12, 3}}, how_i_said_yes(),
        pdf::Signatures{{"Mitt namn och datum. Jag skriver bara om jag vill.", "Kontaktman och datum", "Den som var med, och datum"}, {12, 15}, {9, 0}}};
    return {pdf::Group{std::move(blocks), pdf::Role::section, pdf::Break::between_rows}};
}

Blocks rights()
{
    pdf::List list{.numbering = pdf::Numbering::disc,
        .items = {"Jag får läsa det som skrivs om mig.", "Jag får ha någon med mig när vi pratar.",
            "Jag får säga nej och ändra mig.", "Jag får säga till när något inte är bra."},
        .style = running, .space = {0, 0}};
    return {pdf::Group{{pdf::Heading{2, "Det här har jag rätt till", h2, {30, 9}}, std::move(list)}, pdf::Role::section,
        pdf::Break::between_rows}};
}

Blocks first_lines(EasyPlan const& plan)
{
    std::vector<std::string> opening{"Här står vad jag vill", "och hur jag får hjälp."};
    if (!plan.is_protected) opening.insert(opening.begin(), "Jag heter " + plan.name + ".");
    if (plan.is_draft) opening.emplace_back("Planen är inte klar än.");
    else if (plan.valid_from) opening.push_back("Planen gäller från " + plan.valid_from->text() + ".");
    if (!plan.key_worker.empty()) opening.push_back("Min kontaktman är " + plan.key_worker + ".");
    Blocks blocks{pdf::Heading{1, plan.is_draft ? "Min plan (utkast)" : "Min plan", h1, {0, 6}}};
    if (plan.is_protected) blocks.push_back(protected_banner(in_table));
    blocks.push_back(lines(opening));
    return blocks;
}

} // namespace

pdf::Document easy_plan_paper(EasyPlan const& plan, EasyPrinting const& printing)
{
    pdf::Document paper{.title = plan.is_draft ? "Min plan (utkast)" : "Min plan", .made_at = printing.at,
        .page = {.top_first = 42, .top = 54, .bottom = 57, .left = 78, .right = 42, .thread = 48}};
    auto const what = plan.is_draft ? "Utkast till " + genitive(plan.called) + " plan " + std::to_string(plan.number)
                                    : genitive(plan.called) + " plan " + std::to_string(plan.number) + ", version "
            + std::to_string(plan.version);
    paper.foot = {capitalised(what) + ". Utskriven " + civil_moment(printing.at).text() + (plan.is_protected ? "" : " av " + printing.by) + ".",
        "Originalet finns i Delaktig. Det här är ditt papper."};
    append(paper.content, first_lines(plan));
    if (!plan.news.empty()) append(paper.content, {pdf::Heading{2, "Det här är nytt", h2, {30, 6}}, lines(plan.news)});
    append(paper.content, important(plan, printing.photos));
    append(paper.content, goals(plan, printing.photos));
    append(paper.content, week(plan, printing.photos));
    if (!plan.next_meeting.empty())
        append(paper.content, {pdf::Heading{2, "Nästa möte", h2, {30, 6}}, lines(plan.next_meeting)});
    append(paper.content, agreement(plan));
    append(paper.content, rights());
    if (!printing.credits.empty()) paper.content.emplace_back(pdf::Paragraph{printing.credits, small, {24, 0}});
    return paper;
}

std::string draw_easy_plan(EasyPlan const& plan, EasyPrinting const& printing) { return pdf::write(easy_plan_paper(plan, printing)); }
