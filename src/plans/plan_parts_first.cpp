// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_parts.h"
#include "access/house_words.h"
#include "plans/plan_wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace {

// Facts in two columns of pairs, one below the other; a fact without text gives its place to the next.
std::vector<std::vector<pdf::Text>> pair_up(std::vector<PlanFact> left, std::vector<PlanFact> right)
{
    auto const says_nothing = [](PlanFact const& fact) { return fact.text.empty(); };
    std::erase_if(left, says_nothing);
    std::erase_if(right, says_nothing);
    // A side that has lost its facts leaves no empty half.
    while (right.size() > left.size() + 1) {
        left.push_back(right.front());
        right.erase(right.begin());
    }
    std::vector<std::vector<pdf::Text>> rows;
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        std::vector<pdf::Text> row;
        for (auto const* facts : {&left, &right}) {
            auto const fact = i < facts->size() ? (*facts)[i] : PlanFact{};
            row.emplace_back(fact.name);
            row.push_back(fact.strong ? pdf::bold(fact.text) : pdf::Text{fact.text});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string date_text(std::optional<CivilDate> const& date)
{
    return date ? date->text() : std::string{};
}

std::string born_text(PlanDocument const& plan)
{
    if (!plan.born) return {};
    return fmt::format("{} ({} år)", plan.born->text(), age_on(civil_date(plan.printed_at), *plan.born));
}

void add_gaps(PlanBlocks& blocks, PlanDocument const& plan)
{
    if (plan.gaps.empty()) return;
    blocks.push_back(plan_h3("Det här saknas i planen"));
    pdf::Table table{.widths = {paper::key + paper::what, 0}, .head = {"Saknas", "Varför"}};
    for (auto const& gap : plan.gaps)
        table.rows.push_back({gap.text, gap.reason});
    blocks.push_back(std::move(table));
}

pdf::Block child_table(ChildViews const& child, std::string const& called)
{
    pdf::Table table{.widths = {72, 0}, .head = {"Fråga", capitalised(called)}, .space = {6, 0}};
    for (auto const& guardian : child.guardians) {
        table.widths.push_back(child.guardians.size() > 2 ? 60 : 72);
        table.head.push_back(guardian);
    }
    table.widths.push_back(132);
    table.head.emplace_back("Så blev det");
    for (auto const& question : child.questions) {
        std::vector<pdf::Text> row{question.question, question.child};
        for (std::size_t i = 0; i < child.guardians.size(); ++i)
            row.emplace_back(i < question.guardians.size() ? question.guardians[i] : std::string{});
        row.emplace_back(question.outcome);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string offer_text(PrintedParticipation const& participation)
{
    auto text = sentence(participation.offered);
    if (participation.offered_on || !participation.offered_by.empty()) {
        if (!text.empty()) text += " ";
        text += sentence(fmt::format("Frågan ställdes{}{}",
            participation.offered_on ? " " + participation.offered_on->text() : std::string{},
            participation.offered_by.empty() ? std::string{} : " av " + participation.offered_by));
    }
    if (participation.ask_again_on)
        text += fmt::format("{}Vi frågar igen {}.", text.empty() ? "" : " ", participation.ask_again_on->text());
    return text;
}

// The first sentence of part 3, where the person did not take part as in any plan (DD-12).
pdf::Text part_text(PrintedParticipation const& participation, std::string const& called)
{
    auto const because = participation.why.empty() ? std::string{"."} : ": " + sentence(participation.why);
    switch (participation.part) {
    case Part::took_part: return {};
    case Part::partly: return pdf::bold(capitalised(called) + " var med i delar av planen" + because);
    case Part::did_not_want: return pdf::bold(capitalised(called) + " ville inte vara med" + because);
    case Part::could_not: return pdf::bold(capitalised(called) + " kunde inte vara med" + because);
    case Part::not_now: return pdf::bold(capitalised(called) + " orkade inte vara med nu" + because);
    }
    return {};
}

void add_titled(PlanBlocks& blocks, std::string title, std::string const& text)
{
    if (text.empty()) return;
    blocks.push_back(plan_h3(std::move(title)));
    blocks.push_back(plan_paragraph(text));
}

void add_list(PlanBlocks& blocks, std::string title, std::vector<std::string> const& lines)
{
    if (lines.empty()) return;
    blocks.push_back(plan_h3(std::move(title)));
    std::vector<pdf::Text> const items{lines.begin(), lines.end()};
    blocks.push_back(pdf::List{pdf::Numbering::disc, items, paper::running});
}

void add_how(PlanBlocks& blocks, PlanDocument const& plan)
{
    auto const& participation = plan.participation;
    auto text = part_text(participation, plan.called);
    add_after(text, " ", offer_text(participation));
    if (did_not_take_part(participation.part)) {
        if (!text.empty()) blocks.push_back(plan_paragraph(std::move(text)));
        add_titled(blocks, "Så har vi tagit hänsyn till " + plan.called, sentences({participation.ways, participation.how}));
        return;
    }
    add_after(text, " ", participation.ways);
    add_after(text, " ", participation.how);
    if (!text.empty()) blocks.push_back(plan_paragraph(std::move(text)));
}

} // namespace

pdf::Table plan_facts(std::vector<PlanFact> const& facts)
{
    pdf::Table table{.widths = {paper::key, 0}};
    for (auto const& fact : facts)
        if (!fact.text.empty()) table.rows.push_back({fact.name, fact.strong ? pdf::bold(fact.text) : pdf::Text{fact.text}});
    return table;
}

pdf::Block plan_h2(std::string text, pdf::Mark mark)
{
    return pdf::Heading{2, std::move(text), paper::h2, {21, 6}, mark};
}

pdf::Block plan_h3(std::string text)
{
    return pdf::Heading{3, std::move(text), paper::h3, {9, 0}};
}

pdf::Block plan_paragraph(pdf::Text text)
{
    return pdf::Paragraph{std::move(text), paper::running, {0, paper::between_paragraphs}, paper::longest_line};
}

pdf::Block protected_banner(pdf::TextStyle style, std::string more)
{
    PlanBlocks inside{pdf::Paragraph{pdf::bold("Skyddade personuppgifter. Får inte kopieras eller skickas."), style}};
    if (!more.empty()) inside.push_back(pdf::Paragraph{std::move(more), paper::small, {3, 0}});
    return pdf::Box{std::move(inside), pdf::BoxLook::frame, pdf::Role::section, {6, 0}};
}

pdf::Block plan_quotation(QuotedWords const& words, std::string const& called, double above)
{
    auto const is_quote = words.voice == WhoseVoice::person || words.voice == WhoseVoice::person_supported;
    return pdf::Box{{pdf::Paragraph{pdf::bold(voice_label(words, called)), paper::small},
                        pdf::Paragraph{is_quote ? quoted(words.text) : words.text, paper::running}},
        pdf::BoxLook::tone, pdf::Role::quotation, {above, 0}};
}

void append(PlanBlocks& to, PlanBlocks more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

PlanBlocks plan_section(std::string heading, PlanBlocks content, pdf::Mark mark)
{
    if (content.empty()) return {};
    content.insert(content.begin(), plan_h2(std::move(heading), mark));
    PlanBlocks section;
    section.push_back(pdf::Group{std::move(content)});
    return section;
}

PlanBlocks head_part(PlanDocument const& plan, std::string const& title)
{
    auto const sender = plan.municipality.empty() || plan.unit.empty() ? plan.municipality + plan.unit
                                                                        : plan.municipality + ", " + plan.unit;
    auto const is_draft = plan.stage == PlanStage::draft;
    std::string const by_state = plan.is_final ? "Slutredigerad plan till handläggaren" : "Plan till handläggaren";
    PlanBlocks blocks{pdf::LineOfTwo{sender, is_draft ? "Utkast" : plan.copy_title.empty() ? by_state : plan.copy_title, paper::small, {0, 9}},
        pdf::Heading{1, title, paper::h1}};
    if (plan.protected_number)
        blocks.push_back(protected_banner(paper::running,
            "Namn, födelsedatum, adress, enhet, telefon, klockslag och namn på närstående står inte här. "
            "De finns i Delaktig för den som har rätt att läsa."));
    if (is_draft)
        blocks.push_back(
            pdf::Paragraph{pdf::bold("Utkast. Planen är inte fastställd och gäller inte än."), paper::running, {3, 0}});
    if (plan.disputed_on)
        blocks.push_back(pdf::Paragraph{fmt::format("Det här exemplaret är gjort efter att planen fastställdes. Det visar också vem som "
                                                    "inte håller med, till och med {}. Planens egen text är oförändrad.",
                                            plan.disputed_on->text()),
            paper::running, {3, 0}, paper::longest_line});
    auto rows = pair_up({{"Född", born_text(plan)}, {"Bor", plan.home}, {as_beginning(plan.key_worker_word), plan.key_worker},
                            {"Handläggare", plan.case_officer}, {"Ärende", plan.case_number}},
        {{"Plan", fmt::format("{}, version {}", plan.number, plan.version)},
            {"Plandatum", date_text(plan.dated)}, {plan.dated ? "Senast ändrad" : "Gäller från", date_text(plan.valid_from)},
            {"Följs upp senast", date_text(plan.follow_up_by), true}, {"Ersätter", plan.replaces},
            {"Överlämnad", date_text(plan.handed_over_on)}});
    blocks.push_back(pdf::Table{.widths = {84, 147, 108, 0},
        .head = {},
        .rows = std::move(rows),
        .row_heads = {0, 2},
        .space = {9, 0},
        .first_rule = pdf::FirstRule::strong,
        .last_rule = pdf::LastRule::strong});
    return blocks;
}

PlanBlocks decision_part(PlanDocument const& plan)
{
    PlanBlocks blocks;
    for (auto const& decision : plan.decisions) {
        if (plan.decisions.size() > 1 && !decision.name.empty()) blocks.push_back(plan_h3(decision.name));
        std::vector<PlanFact> facts{{"Beslut", decision.service}, {"Lagens mål", decision.law_goal},
            {"Beslutets mål", decision.goal, true}, {"Beslutet omfattar", decision.covers}, {"Gräns i beslutet", decision.limits}};
        for (auto const& one : decision.codes)
            facts.push_back({"KSI", one.service + ": " + one.code + (one.title.empty() ? "" : " " + one.title)});
        facts.insert(facts.end(), decision.more.begin(), decision.more.end());
        blocks.push_back(plan_facts(facts));
    }
    add_gaps(blocks, plan);
    return plan_section("Beslut och mål", std::move(blocks), pdf::Mark::knot);
}

PlanBlocks participation_part(PlanDocument const& plan)
{
    auto const& participation = plan.participation;
    PlanBlocks blocks;
    add_how(blocks, plan);
    if (participation.child && !participation.child->questions.empty()) blocks.push_back(child_table(*participation.child, plan.called));
    for (auto const& words : participation.own_words)
        blocks.push_back(plan_quotation(words, plan.called, 9));
    add_list(blocks, fmt::format("Det här ändrades för att {} ville det", plan.called), participation.changed);
    add_list(blocks, "Vilka som erbjöds att vara med", participation.offers);
    add_list(blocks, "Träffar om planen", participation.meetings);
    add_titled(blocks, "Närstående och god man", participation.relatives);
    add_titled(blocks, "Olika åsikter", participation.differing_views);
    pdf::Text objections;
    add_objections(objections, participation.objections);
    if (!objections.empty()) blocks.push_back(plan_paragraph(std::move(objections)));
    constexpr auto of_age = 18;
    auto const age = plan.born ? age_on(civil_date(plan.printed_at), *plan.born) : of_age;
    auto const who = age < of_age ? fmt::format("{}, {} år,", plan.called, age) : plan.called;
    return plan_section(fmt::format("Så har {} varit med och bestämt", who), std::move(blocks));
}
