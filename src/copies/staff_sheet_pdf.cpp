// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/staff_sheet.h"
#include "pdf/content.h"
#include "plans/plan_parts.h"
#include "plans/plan_wording.h"
#include "text/masked_text.h"

#include <algorithm>
#include <bit>

namespace {

using pdf::bold;

constexpr pdf::TextStyle h1{24, 30};
constexpr pdf::TextStyle h2{16, 21};
constexpr pdf::TextStyle box_head{14, 18};
constexpr pdf::TextStyle in_box{12.5, 16.5};
constexpr pdf::TextStyle back{14, 18};
constexpr double name_of_part = 114; // as wide as "Mitt på dagen"
constexpr double name_of_day = 84;

// Whatever is printed passes here.
class ForStaff {
public:
    explicit ForStaff(StaffSheet const& sheet)
        : sheet_{sheet}
    {
        if (sheet.identity) hidden_.emplace(*sheet.identity);
    }

    std::string operator()(std::string const& text) const
    {
        auto const day = civil_date(sheet_.printed_at);
        auto masked = fit_for_paper(text, day);
        // The numbers of our own units stand: in an emergency they are what is needed.
        masked = without_other_phone_numbers(masked, sheet_.allowed_numbers);
        return hidden_ ? (*hidden_)(masked) : masked;
    }

private:
    StaffSheet const& sheet_;
    std::optional<WithoutIdentity> hidden_;
};

// The more there is to say, the smaller; never below what can be read at arm's length (documents.md 7).
pdf::TextStyle step_style(DailySupport const& support)
{
    std::size_t steps = support.at_some_time.size();
    for (auto const& part : support.parts) steps += part.steps.size();
    if (steps <= 9) return {15, 19.5};
    if (steps <= 14) return {14, 18};
    return {13, 18};
}

pdf::Text step_text(DailyStep const& step, std::string const& name, ForStaff const& masked)
{
    auto const time = masked(short_time(step.when));
    pdf::Text text;
    text.add((time.empty() ? "" : time + ": ") + sentence(masked(step.what)), pdf::Weight::bold);
    if (step.doer == Doer::person) add_after(text, " ", capitalised(name) + " gör det själv.");
    for (auto const& more : {step.own_part, step.text})
        if (!more.empty()) add_after(text, " ", sentence(masked(more)));
    if (step.is_new) add_after(text, " ", "Ny text.", pdf::Weight::bold);
    for (auto const& risk : step.risks) {
        add_after(text, " ", "Risk: " + sentence(masked(risk.what)), pdf::Weight::bold);
        if (!risk.measures.empty()) add_after(text, " ", sentence(masked(risk.measures)));
        if (risk.chosen) add_after(text, " ", capitalised(name) + " väljer det: ”" + masked(risk.chosen->words) + "”");
    }
    return text;
}

pdf::Block part_table(std::string const& title, std::vector<DailyStep> const& steps, pdf::TextStyle style,
    std::string const& name, ForStaff const& masked)
{
    pdf::Table table{.widths = {name_of_part, 0}, .style = style, .pad = 3, .first_rule = pdf::FirstRule::strong,
        .row_rules = pdf::RowRules::none};
    for (auto const& step : steps) {
        table.rows.push_back({&step == &steps.front() ? pdf::Text{title} : pdf::Text{}, step_text(step, name, masked)});
        table.marks.push_back(step.goal.empty() ? pdf::Mark::none : pdf::Mark::knot);
    }
    return pdf::Group{{std::move(table)}, pdf::Role::none, pdf::Break::between_rows, pdf::Thread::drawn, {}, {14, 21}, {0, 6}};
}

// An empty night says so, for whoever works it (documents.md 3).
pdf::Block quiet_night(pdf::TextStyle style)
{
    pdf::Table table{.widths = {name_of_part, 0}, .rows = {{std::string{code_of(day_part_codes(), DayPart::night).label}, "Inget särskilt."}},
        .style = style, .pad = 3, .first_rule = pdf::FirstRule::strong, .row_rules = pdf::RowRules::none};
    return pdf::Group{{std::move(table)}, pdf::Role::none, pdf::Break::between_rows, pdf::Thread::drawn, {}, {14, 21}, {0, 6}};
}

std::vector<pdf::Block> important(StaffSheet const& sheet, ForStaff const& masked)
{
    auto const& person = sheet.support.person;
    std::vector<pdf::Block> blocks;
    auto const box = [&](std::string title, std::vector<pdf::Block> content) {
        content.insert(content.begin(), pdf::Heading{2, std::move(title), box_head, {0, 3}});
        blocks.push_back(pdf::Box{.content = std::move(content), .look = pdf::BoxLook::frame, .space = {9, 9}});
    };
    auto no_answer = masked(person.no_answer);
    if (no_answer.empty()) no_answer = "Det står inte i Delaktig än. Ring enheten.";
    std::string calls;
    for (auto const& call : sheet.calls) calls += (calls.empty() ? "" : "\n") + call;
    if (calls.empty()) calls = "Vem du ringer står i Delaktig.";
    box("Om " + person.given_name + " inte öppnar",
        {pdf::Paragraph{no_answer, in_box}, pdf::Paragraph{bold(calls), in_box, {3, 0}}});
    std::vector<pdf::Block> alerts;
    for (auto const& alert : person.alerts)
        alerts.push_back(pdf::Paragraph{bold(alert.label + ". ").add(sentence(masked(alert.text))), in_box, {0, 3}});
    if (alerts.empty())
        alerts.push_back(pdf::Paragraph{
            person.no_known_alert.empty() ? "Ingen har frågat än. Läs i Delaktig." : "Inga kända.", in_box});
    box("Varning", std::move(alerts));
    if (!person.communication.empty())
        blocks.push_back(pdf::Paragraph{bold("Så pratar vi: ").add(masked(person.communication)), in_box, {6, 0}});
    for (auto const& manner : sheet.support.manner)
        if (manner.text != person.greeting)
            blocks.push_back(pdf::Paragraph{bold(masked(manner.title) + ": ").add(masked(manner.text)), in_box, {3, 0}});
    if (!person.greeting.empty())
        blocks.push_back(pdf::Paragraph{bold("Så hälsar du: ").add(masked(person.greeting)), in_box, {3, 9}});
    return blocks;
}

std::vector<pdf::Block> day_parts(StaffSheet const& sheet, ForStaff const& masked)
{
    auto const& support = sheet.support;
    auto const style = step_style(support);
    auto const& name = support.person.given_name;
    std::vector<pdf::Block> blocks;
    bool on_goal = false;
    auto const add = [&](std::string const& title, std::vector<DailyStep> const& steps) {
        blocks.push_back(part_table(title, steps, style, name, masked));
        on_goal = on_goal || std::ranges::any_of(steps, [](DailyStep const& step) { return !step.goal.empty(); });
    };
    for (auto const& part : support.parts) add(std::string{code_of(day_part_codes(), part.part).label}, part.steps);
    bool const has_night = std::ranges::any_of(support.parts, [](DailyPart const& part) { return part.part == DayPart::night; });
    if (sheet.has_night && !has_night) blocks.push_back(quiet_night(style));
    if (!support.at_some_time.empty()) add("Någon gång", support.at_some_time);
    if (on_goal)
        blocks.push_back(pdf::Paragraph{
            "En prick på tråden betyder att det hör till ett av " + genitive(name) + " mål.", {12, 15}, {6, 0}});
    return blocks;
}

std::vector<pdf::Block> goals(DailySupport const& support, ForStaff const& masked)
{
    if (support.goals.empty()) return {};
    pdf::List list{.numbering = pdf::Numbering::disc, .items = {}, .style = back, .space = {0, 9}};
    for (auto const& one : support.goals) {
        pdf::Text text = bold(sentence(masked(one.goal.wording)));
        for (auto const& step : one.goal.sub_goals)
            if (step.state == SubGoalState::going_on) add_after(text, " ", "Nu: " + sentence(masked(step.text)));
        list.items.push_back(std::move(text));
    }
    return {pdf::Heading{2, capitalised(support.person.given_name) + " vill", h2, {18, 6}}, std::move(list)};
}

// What falls on each day of the week; what only some weeks hold says so.
std::vector<pdf::Block> week(DailySupport const& support, ForStaff const& masked)
{
    pdf::Table table{.widths = {name_of_day, 0}, .head = {"Dag", "Det här görs"}, .style = {12, 15}, .pad = 6};
    for (unsigned day = 0; day < 7; ++day) {
        std::string line;
        for (auto const& part : support.parts)
            for (auto const& step : part.steps) {
                if ((step.when.weekdays >> day & 1U) == 0) continue;
                auto only = step.when;
                only.weekdays = 0;
                auto const time = masked(short_time(only));
                line += (line.empty() ? "" : " · ") + (time.empty() ? "" : time + " ") + masked(step.what);
            }
        table.rows.push_back({capitalised(weekday_name(static_cast<Weekday>(day))), line.empty() ? "–" : line});
    }
    // On one page.
    return {pdf::Group{{pdf::Heading{2, "Veckan", h2, {18, 6}}, std::move(table)}, pdf::Role::section, pdf::Break::between_rows}};
}

std::vector<pdf::Block> list_of(std::string title, std::vector<pdf::Text> items)
{
    if (items.empty()) return {};
    pdf::List list{.numbering = pdf::Numbering::disc, .items = std::move(items), .style = back, .space = {0, 9}};
    return {pdf::Heading{2, std::move(title), h2, {18, 6}}, std::move(list)};
}

// What is done one day a week and belongs to no goal: cleaning, washing, shopping (R24-R28, R261).
std::vector<pdf::Block> every_week(DailySupport const& support, ForStaff const& masked)
{
    std::vector<pdf::Text> items;
    std::vector<Id<Activity>> told;
    auto const add = [&](std::vector<DailyStep> const& steps) {
        for (auto const& step : steps) {
            bool const is_weekly = std::popcount(step.when.weekdays) == 1 && step.goal.empty();
            if (!is_weekly || std::ranges::find(told, step.activity) != told.end()) continue;
            told.push_back(step.activity);
            auto text = bold(masked(step.what + ", " + short_time(step.when)) + ": ");
            for (auto const& more : {step.own_part, step.text})
                if (!more.empty()) text.add(sentence(masked(more)) + " ");
            items.push_back(std::move(text));
        }
    };
    for (auto const& part : support.parts) add(part.steps);
    add(support.at_some_time);
    return list_of("Så gör vi varje vecka", std::move(items));
}

std::vector<pdf::Block> good_to_know(DailySupport const& support, ForStaff const& masked)
{
    std::vector<pdf::Text> items;
    for (auto const& one : support.good_to_know) items.push_back(bold(masked(one.title) + ": ").add(sentence(masked(one.text))));
    return list_of("Bra att veta", std::move(items));
}

std::vector<pdf::Block> news(DailySupport const& support, ForStaff const& masked)
{
    std::vector<pdf::Text> items;
    for (auto const& line : support.news) items.emplace_back(sentence(masked(line)));
    return list_of("Nytt i planen", std::move(items));
}

} // namespace

pdf::Document staff_sheet_paper(StaffSheet const& sheet)
{
    auto const& person = sheet.support.person;
    ForStaff const masked{sheet};
    auto const title = capitalised(genitive(person.given_name)) + " dag";
    std::string where = sheet.identity ? sheet.identity->neutral_name() : std::string{};
    for (auto const& unit : person.units) where += (where.empty() ? "" : ", ") + unit;
    if (!person.key_worker.empty()) where += ". Kontaktman " + person.key_worker;
    std::string plans;
    for (auto const& plan : sheet.support.plans)
        plans += (plans.empty() ? "Plan " : ", plan ") + std::to_string(plan.plan.number) + " version "
            + std::to_string(plan.version_number) + ", gäller från " + civil_date(*plan.established_at).text();
    pdf::Document paper{.title = title, .made_at = sheet.printed_at,
        .page = {.top_first = 36, .top = 48, .bottom = 57, .left = 66, .right = 36, .thread = 42}};
    paper.head_left = title;
    paper.head_right = "Arbetsexemplar";
    paper.foot = {plans + ". Utskrivet " + civil_moment(sheet.printed_at).text() + (sheet.printed_by.empty() ? "" : " av " + sheet.printed_by) + ".",
        "Arbetsexemplar. Originalet finns i Delaktig. Lägg i sekretesstugg när en ny version kommer."};
    auto const add = [&](std::vector<pdf::Block> more) {
        std::ranges::move(more, std::back_inserter(paper.content));
    };
    paper.content.push_back(pdf::Heading{1, title, h1});
    if (sheet.identity) paper.content.push_back(protected_banner(in_box));
    paper.content.push_back(pdf::Paragraph{where + ". Läs före första passet.", {12, 16}, {3, 3}});
    add(important(sheet, masked));
    add(day_parts(sheet, masked));
    add(goals(sheet.support, masked));
    add(week(sheet.support, masked));
    add(every_week(sheet.support, masked));
    add(good_to_know(sheet.support, masked));
    add(news(sheet.support, masked));
    return paper;
}

std::string draw_staff_sheet(StaffSheet const& sheet) { return pdf::write(staff_sheet_paper(sheet)); }
