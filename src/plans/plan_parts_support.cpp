// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_parts.h"
#include "plans/plan_wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace {

constexpr auto not_filled_in = "Inte ifyllt";

pdf::Text how_of(PrintedActivity const& activity, std::string const& called)
{
    pdf::Text text;
    if (!activity.own_part.empty()) {
        text.add(capitalised(called) + " gör: ", pdf::Weight::bold);
        text.add(sentence(activity.own_part));
    }
    add_after(text, " ", activity.how);
    if (activity.newer_how) add_after(text, " ", newer_text("Ny text", *activity.newer_how), pdf::Weight::bold);
    add_after(text, "\n", activity.instruction);
    add_after(text, "\n", activity.rests_on);
    add_objections(text, activity.objections);
    return text;
}

pdf::Text when_of(PrintedActivity const& activity)
{
    pdf::Text text{activity.when};
    if (activity.newer_when) add_after(text, "\n", newer_text("Ny tid", *activity.newer_when), pdf::Weight::bold);
    return text;
}

pdf::Table activity_table(double above)
{
    return {.widths = {paper::what, 0, paper::when, paper::who},
        .head = {"Vad", "Så gör vi", "När", "Vem"},
        .space = {above, 0}};
}

// Text without anything that is done: as wide as the page, with no columns for when and who.
pdf::Table text_table()
{
    return {.widths = {paper::key, 0}};
}

std::vector<pdf::Text> activity_row(PrintedActivity const& activity, std::string const& called)
{
    return {activity.what, how_of(activity, called), when_of(activity), activity.who};
}

pdf::Text text_of(PrintedHeading const& heading, std::string const& called)
{
    pdf::Text text;
    if (!heading.toward_goal.empty()) {
        text.add(fmt::format("{}: ", toward_goal_label), pdf::Weight::bold);
        text.add(heading.toward_goal);
    }
    add_after(text, "\n", heading.text);
    if (heading.newer) add_after(text, " ", newer_text("Ny text", *heading.newer), pdf::Weight::bold);
    for (auto const& words : heading.own_words) {
        add_after(text, "\n", voice_label(words, called) + ":", pdf::Weight::bold);
        auto const is_quote = words.voice == WhoseVoice::person || words.voice == WhoseVoice::person_supported;
        add_after(text, " ", is_quote ? quoted(words.text) : words.text);
    }
    add_objections(text, heading.objections);
    return text;
}

// A heading as it is printed: with "Inte ifyllt" in a draft, or not at all when it says nothing.
std::vector<PrintedHeading> headings_to_print(std::vector<PrintedHeading> headings, PlanStage stage)
{
    for (auto& heading : headings)
        if (stage == PlanStage::draft && !heading.has_text() && heading.activities.empty())
            heading.text = not_filled_in;
    std::erase_if(headings, [](PrintedHeading const& heading) {
        return !heading.has_text() && heading.activities.empty() && heading.objections.empty();
    });
    return headings;
}

bool has_text(PrintedHeading const& heading)
{
    return heading.has_text() || !heading.objections.empty();
}

// A heading with more than one thing under it stands by itself, with its text and then what is done.
void add_heading(PlanBlocks& blocks, PrintedHeading const& heading, std::string const& called)
{
    blocks.push_back(plan_h3(heading.title));
    if (has_text(heading)) blocks.push_back(plan_paragraph(text_of(heading, called)));
    auto table = activity_table(0);
    for (auto const& activity : heading.activities)
        table.rows.push_back(activity_row(activity, called));
    blocks.push_back(std::move(table));
}

pdf::Text small_lines(PrintedGoal const& goal, std::string const& called)
{
    pdf::Text text;
    if (!goal.today.empty()) {
        add_after(text, "\n", "I dag: ", pdf::Weight::bold);
        text.add(goal.today);
    }
    if (!goal.wished.empty()) {
        add_after(text, "\n", fmt::format("Så vill {} ha det: ", called), pdf::Weight::bold);
        text.add(goal.wished);
    }
    if (!goal.measure.empty()) {
        add_after(text, "\n", "Så märker vi att det går framåt: ", pdf::Weight::bold);
        text.add(goal.measure);
    }
    return text;
}

std::string facts_of(PrintedGoal const& goal, std::string const& called)
{
    return sentences({goal.area, goal.term, goal.by ? "Klart senast " + goal.by->text() : std::string{}, goal.state,
        goal.decision.empty() ? std::string{} : "Beslut: " + goal.decision, "Vems ord: " + voice_text(goal.voice, goal.method, called),
        goal.rests_on});
}

pdf::Block sub_goal_table(std::vector<PrintedSubGoal> const& sub_goals)
{
    pdf::Table table{
        .widths = {0, paper::when, paper::who}, .head = {"Delmål", "Klart senast", "Läge"}, .row_heads = {}, .space = {6, 0}};
    for (auto const& one : sub_goals)
        table.rows.push_back({one.text, one.by ? one.by->text() : std::string{}, one.state});
    return table;
}

pdf::Block goal_block(PrintedGoal const& goal, std::size_t number, std::string const& called)
{
    auto const name = fmt::format("Mål {}", number);
    auto const above = number == 1 ? 6.0 : 21.0;
    PlanBlocks blocks{pdf::Heading{3, fmt::format("{}. {}", name, goal.wording), paper::h3_goal, {above, 0}, pdf::Mark::knot},
        pdf::Paragraph{facts_of(goal, called), paper::small, {}, paper::longest_line}};
    if (auto lines = small_lines(goal, called); !lines.empty())
        blocks.push_back(pdf::Paragraph{std::move(lines), paper::small, {6, 0}, paper::longest_line});
    for (auto const& words : goal.own_words)
        blocks.push_back(plan_quotation(words, called, 6));
    pdf::Text objections;
    add_objections(objections, goal.objections);
    if (!objections.empty()) blocks.push_back(pdf::Paragraph{std::move(objections), paper::small, {6, 0}, paper::longest_line});
    if (!goal.sub_goals.empty()) blocks.push_back(sub_goal_table(goal.sub_goals));
    auto table = activity_table(goal.sub_goals.empty() ? 6 : 9);
    for (auto const& activity : goal.activities)
        table.rows.push_back(activity_row(activity, called));
    blocks.push_back(std::move(table));
    return pdf::Group{std::move(blocks), pdf::Role::section, pdf::Break::between_rows, pdf::Thread::as_around,
        name + ", fortsättning", paper::h3_goal};
}

// Until the person has goals of their own, the decision's goal is what there is to work for.
pdf::Text decision_goals(PlanDocument const& plan)
{
    pdf::Text text;
    for (auto const& decision : plan.decisions)
        if (!decision.goal.empty()) add_after(text, " ", sentence("Beslutets mål gäller: " + decision.goal));
    add_after(text, " ", "Egna mål skrivs senare.");
    return text;
}

PlanBlocks no_answer_box(PlanDocument const& plan)
{
    if (!plan.no_answer || plan.no_answer->steps.empty()) return {};
    std::vector<pdf::Text> const steps{plan.no_answer->steps.begin(), plan.no_answer->steps.end()};
    PlanBlocks inside{
        pdf::Heading{3, fmt::format("Om {} inte öppnar eller svarar", plan.called), paper::h3_goal, {0, 3}}};
    if (steps.size() == 1) inside.push_back(pdf::Paragraph{steps.front(), paper::running}); // one step needs no number
    else inside.push_back(pdf::List{pdf::Numbering::decimal, steps, paper::running});
    if (!plan.no_answer->agreed.empty()) inside.push_back(pdf::Paragraph{plan.no_answer->agreed, paper::small, {3, 0}});
    PlanBlocks blocks;
    blocks.push_back(pdf::Box{std::move(inside), pdf::BoxLook::frame, pdf::Role::section, {}, 9, 12});
    return blocks;
}

} // namespace

PlanBlocks goal_part(PlanDocument const& plan)
{
    PlanBlocks blocks;
    for (std::size_t i = 0; i < plan.goals.size(); ++i)
        blocks.push_back(goal_block(plan.goals[i], i + 1, plan.called));
    if (blocks.empty()) blocks.push_back(plan_paragraph(decision_goals(plan)));
    return plan_section("Mål och stöd", std::move(blocks));
}

PlanBlocks everyday_part(PlanDocument const& plan)
{
    PlanBlocks blocks;
    auto table = activity_table(0);
    auto texts = text_table();
    auto const flush_one = [&](pdf::Table& rows, pdf::Table empty) {
        if (rows.rows.empty()) return;
        rows.space.above = blocks.empty() ? 0 : 9;
        blocks.push_back(std::exchange(rows, std::move(empty)));
    };
    auto const flush = [&] {
        flush_one(table, activity_table(0));
        flush_one(texts, text_table());
    };
    for (auto const& heading : headings_to_print(plan.everyday, plan.stage)) {
        bool const is_text = heading.activities.empty();
        if (is_text ? !table.rows.empty() : !texts.rows.empty()) flush();
        if (is_text) {
            texts.rows.push_back({heading.title, text_of(heading, plan.called)});
        } else if (heading.activities.size() == 1 && !has_text(heading)) {
            auto activity = heading.activities.front();
            if (activity.what.empty()) activity.what = heading.title;
            table.rows.push_back(activity_row(activity, plan.called));
        } else {
            flush();
            add_heading(blocks, heading, plan.called);
        }
    }
    flush();
    return plan_section("Stöd i vardagen", std::move(blocks));
}

PlanBlocks important_part(PlanDocument const& plan)
{
    auto blocks = no_answer_box(plan);
    if (blocks.empty() && plan.stage == PlanStage::draft)
        blocks.push_back(plan_paragraph(fmt::format("Om {} inte öppnar eller svarar: {}.", plan.called, "inte ifyllt")));
    auto const headings = headings_to_print(plan.important, plan.stage);
    pdf::Table table{.widths = {paper::key, 0}, .space = {6, 0}};
    for (auto const& heading : headings)
        if (heading.activities.empty()) table.rows.push_back({heading.title, text_of(heading, plan.called)});
    if (!table.rows.empty()) blocks.push_back(std::move(table));
    for (auto const& heading : headings)
        if (!heading.activities.empty()) add_heading(blocks, heading, plan.called);
    return plan_section("Det här är viktigt för " + plan.called, std::move(blocks));
}
