// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/oversight.h"
#include "html/components/person_head.h"
#include "oversight/oversight_view.h"
#include "oversight/quality_pages.h"
#include "oversight/quality_question.h"
#include "oversight/quality_view.h"
#include "people/person_address.h"

#include <algorithm>

namespace {

Html rows_of(ReviewView const& view)
{
    std::vector<SampleRow> rows;
    for (auto const plan : view.review.drawn) {
        auto const* const verdict = view.review.verdict_of(plan);
        bool const is_listed = view.plans.contains(plan) && view.names.contains(view.plans.at(plan).person);
        rows.push_back({.done = verdict != nullptr, .name = view.name_of(plan),
            .href = is_listed ? std::optional{Href{view.address_of(plan)}} : std::nullopt,
            .text = verdict ? verdict_text(*verdict, view.today) : "Inte börjad"});
    }
    return sample_list(rows);
}

Html question_list()
{
    Html items;
    for (auto const& question : quality_questions()) items += Html::format("<li>{}</li>", question.text);
    return Html::format("<ol>{}</ol>", items);
}

// How it went before: reviews of one set of questions can be compared.
Html answers_over_time(std::vector<QualityReview> const& reviews)
{
    Table list{.caption = "Svar per stickprov", .columns = {{.text = "Stickprov"}, {.text = "Planer", .number = true},
        {.text = "Ja", .number = true}, {.text = "Delvis", .number = true}, {.text = "Nej", .number = true}}, .rows = {}};
    for (auto const& review : reviews) {
        std::int64_t yes = 0, partly = 0, no = 0;
        for (auto const& verdict : review.verdicts) {
            yes += verdict.count(QualityAnswer::yes);
            partly += verdict.count(QualityAnswer::partly);
            no += verdict.count(QualityAnswer::no);
        }
        list.rows.push_back({link(civil_date(review.written_at).text(), Href{"/egenkontroll/stickprov/" + review.id.text()}),
            Html::number(static_cast<std::int64_t>(review.verdicts.size())), Html::number(yes), Html::number(partly), Html::number(no)});
    }
    return table(list);
}

Html draw_form(ReviewListView const& view)
{
    if (view.plans == 0) return paragraph("Enheten har ingen plan som gäller. Då finns inget att dra.");
    bool const is_open = !view.reviews.empty() && !view.reviews.front().end;
    if (is_open) return paragraph("Ett stickprov pågår. Läs klart och signera det innan du drar ett nytt.");
    Html fields = text_field({.name = "antal", .label = "Hur många planer?", .value = view.typed_count.empty() ? "5" : view.typed_count,
        .hint = "Enheten har " + std::to_string(view.plans) + (view.plans == 1 ? " plan" : " planer") + " som gäller.",
        .error = view.errors.of("antal"), .input_mode = "numeric", .width = Width::number, .max_length = 3});
    fields += form_foot(button(SubmitButton{.text = "Dra planer", .icon = Icon::shuffle}));
    return form({.action = "/egenkontroll/stickprov", .csrf = view.csrf, .hidden = {{"enhet", view.unit.id.text()}}}, fields);
}

Html question_field(QualityPlanView const& view, QualityQuestion const& question)
{
    std::vector<Choice> choices;
    for (auto const& code : quality_answer_codes()) choices.push_back({.value = std::string{code.code}, .text = std::string{code.label}});
    return radio_list({.name = std::string{question.key}, .legend = std::string{question.text}, .choices = std::move(choices),
        .value = view.of.typed.text(question.key), .hint = std::string{question.help}, .error = view.of.errors.of(question.key), .required = true});
}

Html verdict_form(QualityPlanView const& view)
{
    auto const& typed = view.of.typed;
    auto const& errors = view.of.errors;
    Html fields;
    for (auto const& question : quality_questions()) fields += question_field(view, question);
    fields += text_area({.name = "kommentar", .label = "Vad såg du?", .value = typed.text("kommentar"),
        .hint = "Skriv om planen, inte om den som skrev den.", .error = errors.of("kommentar"), .max_length = 1000});
    fields += text_area({.name = "atgard", .label = "Åtgärd", .value = typed.text("atgard"),
        .hint = "Lämna tomt om inget behöver göras.", .error = errors.of("atgard"), .rows = 2, .max_length = 1000});
    Select who{.name = "vem", .label = "Vem gör åtgärden?", .options = {}, .value = typed.text("vem"), .error = errors.of("vem"), .empty_text = "Välj"};
    for (auto const& one : view.team) who.options.push_back({one.id.text(), one.name});
    fields += select(who);
    fields += date_field({.name = "senast", .label = "Senast", .value = typed.text("senast"), .error = errors.of("senast")});
    fields += form_foot(button(SubmitButton{.text = "Signera svaren", .icon = Icon::check}));
    return form({.action = Href{view.of.address_of(view.plan.plan.number())}, .csrf = view.of.csrf,
        .keep = "stickprov-" + view.plan.plan.text(), .guard = true}, fields);
}

Html verdict_box(ReviewView const& view, QualityVerdict const& verdict)
{
    std::vector<Fact> facts;
    auto const questions = quality_questions();
    for (std::size_t i = 0; i < verdict.answers.size() && i < questions.size(); ++i)
        facts.push_back({.name = std::string{questions[i].text}, .value = Html::text(code_of(quality_answer_codes(), verdict.answers[i]).label)});
    if (!verdict.comment.empty()) facts.push_back({.name = "Vad du såg", .value = written(verdict.comment)});
    if (!verdict.action.empty())
        facts.push_back({.name = "Åtgärd", .value = written(verdict.action)
            + paragraph(verdict.action_staff_name + ", senast " + verdict.action_by->text() + ".")
            + link(verdict.action_end ? "Åtgärden är gjord" : "Åtgärden är inte gjord", Href{"/egenkontroll/atgarder/" + verdict.id.text()})});
    return box({.id = "svar", .heading = "Svaren", .body = fact_list(facts)
        + paragraph("Signerat " + relative_text(civil_date(verdict.written_at), view.today) + " av " + verdict.author_name + ", "
            + verdict.author_title + ".")});
}

Html sign_form(ReviewView const& view)
{
    if (view.review.end)
        return box({.id = "slutsats", .heading = "Slutsats", .body = written(view.review.end->summary)
            + paragraph("Signerat " + civil_moment(view.review.end->written_at).text() + " av " + view.review.end->author_name + ", "
                + view.review.end->author_title + ".")});
    if (!view.review.is_read()) return {};
    Html fields = text_area({.name = "slutsats", .label = "Vad visar stickprovet?", .value = view.typed.text("slutsats"),
        .hint = "Vad är bra, vad ska bli bättre och hur följer ni upp det?", .error = view.errors.of("slutsats"), .max_length = 2000, .required = true});
    fields += form_foot(button(SubmitButton{.text = "Signera stickprovet", .icon = Icon::check}));
    return box({.id = "slutsats-ny", .heading = "Sammanfatta och signera",
        .body = form({.action = Href{view.address() + "/signering"}, .csrf = view.csrf}, fields)});
}

} // namespace

Html sample_box(OversightView const& view)
{
    auto const list = Href{"/egenkontroll/stickprov"}.with("enhet", view.unit.id.text());
    Html questions = more({.summary = "De åtta frågorna", .body = question_list()});
    if (!view.review)
        return box({.id = "h-prov", .heading = "Stickprov", .body = paragraph("Systemet väljer några planer. Du läser dem och svarar på åtta frågor.")
            + button_row(button(LinkButton{.text = "Gör ett stickprov", .href = list, .weight = Weight::primary})) + questions});
    ReviewView const review{.review = *view.review, .unit = view.unit, .plans = [&] {
            std::map<std::int64_t, DrawnPlan> plans;
            for (auto const& [number, person] : view.drawn) plans.emplace(number, DrawnPlan{Id<Plan>{number}, person, Id<PlanVersion>{1}, 0});
            return plans;
        }(), .names = view.names, .today = view.duties.today, .csrf = view.csrf};
    auto const next = std::ranges::find_if(view.review->drawn, [&](std::int64_t plan) { return !view.review->verdict_of(plan); });
    Html body = paragraph(review_state(*view.review, view.duties.today)) + rows_of(review);
    if (next != view.review->drawn.end())
        body += button_row(button(LinkButton{.text = "Läs nästa plan", .href = Href{review.address_of(*next)}, .weight = Weight::primary}));
    else if (!view.review->end)
        body += button_row(button(LinkButton{.text = "Signera stickprovet", .href = Href{review.address()}, .weight = Weight::primary}));
    return box({.id = "h-prov", .heading = "Stickprov", .body = body + questions, .foot = link("Alla stickprov", list)});
}

Page review_list_page(ReviewListView const& view)
{
    Html body = error_summary(view.errors) + page_heading("Stickprov för " + view.unit.name,
        "Systemet väljer planer med slump. Du läser dem, svarar på åtta frågor och bestämmer vad som ska bli bättre.");
    if (view.units.size() > 1) {
        std::vector<Tab> choices;
        for (auto const& unit : view.units)
            choices.push_back({.text = unit.name, .href = Href{"/egenkontroll/stickprov"}.with("enhet", unit.id.text()), .current = unit.id == view.unit.id});
        body += tabs("Enheter", choices);
    }
    body += box({.id = "nytt-prov", .heading = "Nytt stickprov", .body = draw_form(view)});
    body += box({.id = "prov", .heading = "Stickprov som är gjorda", .body = view.reviews.empty()
        ? empty_state("Inget stickprov är gjort än.") : answers_over_time(view.reviews)});
    body += button_row(button(LinkButton{.text = "Till egenkontrollen", .href = oversight_href(view.unit.id), .icon = Icon::arrow_left}));
    return {.title = "Stickprov – " + view.unit.name, .body = body, .layout = Layout::narrow, .has_errors = !view.errors.empty()};
}

Page review_page(ReviewView const& view)
{
    Html body = error_summary(view.errors) + page_heading("Stickprov " + civil_date(view.review.written_at).text(),
        view.unit.name + ". " + review_state(view.review, view.today));
    body += box({.id = "planer", .heading = "Planer", .body = rows_of(view)});
    body += sign_form(view);
    body += more({.summary = "Så valdes planerna", .body = paragraph(std::to_string(view.review.drawn.size()) + " av "
        + std::to_string(view.review.population.size()) + " planer som gällde, med talet " + std::to_string(view.review.seed)
        + ". Samma tal och samma planer ger alltid samma urval."), .boxed = true});
    body += button_row(button(LinkButton{.text = "Hämta som PDF", .href = Href{view.address() + "/pdf"}, .icon = Icon::file_down})
        + button(LinkButton{.text = "Till egenkontrollen", .href = oversight_href(view.unit.id), .icon = Icon::arrow_left}));
    return {.title = "Stickprov – " + view.unit.name, .body = body, .layout = Layout::narrow, .has_errors = !view.errors.empty()};
}

Page quality_plan_page(QualityPlanView const& view)
{
    auto const number = view.plan.plan.number();
    auto const person = person_path(view.plan.person);
    auto const* const verdict = view.of.review.verdict_of(number);
    auto const version = verdict ? verdict->version : view.plan.version;
    Html body = error_summary(view.of.errors) + page_heading("Läs planen för " + view.of.name_of(number), view.of.unit.name + ", stickprov "
        + civil_date(view.of.review.written_at).text());
    auto const plan = Href{person + "/planer/" + view.plan.plan.text() + "/versioner/" + version.text()};
    body += button_row(button(LinkButton{.text = "Läs planen", .href = plan, .icon = Icon::file_text})
        + button(LinkButton{.text = "Läs journalen", .href = Href{person + "/journal"}, .icon = Icon::book_open}));
    body += verdict ? verdict_box(view.of, *verdict) : box({.id = "fragor", .heading = "Åtta frågor om planen", .body = verdict_form(view)});
    body += button_row(button(LinkButton{.text = "Till stickprovet", .href = Href{view.of.address()}, .icon = Icon::arrow_left}));
    return {.title = "Stickprov – " + view.of.name_of(number), .body = body, .layout = Layout::narrow, .has_errors = !view.of.errors.empty()};
}

Page quality_action_page(ReviewView const& view, QualityVerdict const& verdict, bool may_end)
{
    auto const found = view.plans.find(verdict.plan.number());
    Html body = error_summary(view.errors) + page_heading("Åtgärd efter stickprov", view.name_of(verdict.plan.number()) + ", " + view.unit.name);
    Html text = written(verdict.action) + paragraph(verdict.action_staff_name + " gör det senast " + verdict.action_by->text()
        + ". Bestämt av " + verdict.author_name + " " + civil_date(verdict.written_at).text() + ".");
    if (verdict.action_end) {
        text += paragraph("Gjort " + civil_date(verdict.action_end->written_at).text() + ", enligt " + verdict.action_end->author_name + ".");
        if (!verdict.action_end->text.empty()) text += written(verdict.action_end->text);
    }
    body += box({.id = "atgard-h", .heading = "Det här ska göras", .body = std::move(text)});
    if (found != view.plans.end() && view.names.contains(found->second.person))
        body += button_row(button(LinkButton{.text = "Till planen",
            .href = Href{person_path(found->second.person) + "/planer/" + verdict.plan.text()}, .icon = Icon::file_text}));
    if (may_end && !verdict.action_end) {
        Html fields = text_area({.name = "gjort", .label = "Vad gjorde du?", .value = view.typed.text("gjort"),
            .error = view.errors.of("gjort"), .max_length = 1000});
        fields += form_foot(button(SubmitButton{.text = "Åtgärden är gjord", .icon = Icon::check}));
        body += box({.id = "klar", .heading = "När det är gjort",
            .body = form({.action = Href{"/egenkontroll/atgarder/" + verdict.id.text()}, .csrf = view.csrf}, fields)});
    }
    return {.title = "Åtgärd efter stickprov", .body = body, .layout = Layout::narrow, .has_errors = !view.errors.empty()};
}
