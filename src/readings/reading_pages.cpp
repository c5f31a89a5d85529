// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "readings/reading_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "people/person_address.h"
#include "people/written_text.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"
#include "readings/news_lines.h"

namespace {

constexpr std::size_t longest_cause = 300;
constexpr auto read_button = "gor";

struct NewsView {
    OpenPlan open;
    ReadingOf reading;
    NewsLines news;

    std::string address() const { return open.address() + "/nytt"; }
    std::string version_address() const { return open.address() + "/versioner/" + reading.version.text(); }
};

Result<NewsView> load_view(ReadTx& tx, Visit const& visit, Request const& request, std::string_view event)
{
    auto open = open_plan(tx, visit, request, {event, Intent::read});
    if (!open) return open.refusal();
    auto const found = list_readings(tx, {open->plan.order}, {visit.actor.staff}, open->today);
    if (found.empty()) return not_found("Planen gäller inte. Då finns inget att läsa.");
    auto news = load_news_lines(tx, *open, found.front());
    return NewsView{std::move(*open), found.front(), std::move(news)};
}

FormFrame frame_of(Visit const& visit, NewsView const& view, std::string label)
{
    FormFrame frame{.action = Href{view.address()}, .csrf = visit.actor.csrf_token, .label = std::move(label)};
    frame.hidden = {{"version", view.reading.version.text()}};
    if (view.reading.assessment) frame.hidden.push_back({"riskbedomning", view.reading.assessment->text()});
    return frame;
}

SubmitButton answer(std::string text, ReadingOutcome outcome, Weight weight)
{
    return {.text = std::move(text), .weight = weight, .icon = Icon::check, .name = read_button,
        .value = std::string{code_of(reading_outcome_codes(), outcome).code}};
}

Html not_now(Visit const& visit, NewsView const& view, Form const& typed, FormErrors const& errors)
{
    Choices why{.name = "orsak", .legend = "Varför?", .choices = {}, .value = typed.text("orsak"), .error = errors.of("orsak"), .required = true};
    for (auto const& cause : not_read_cause_codes()) why.choices.push_back({std::string{cause.code}, std::string{cause.label}});
    auto fields = radio_list(why)
        + text_field({.name = "ord", .label = "Med egna ord", .value = typed.text("ord"), .hint = "Behövs bara om du väljer Annat.",
            .error = errors.of("ord"), .max_length = static_cast<int>(longest_cause)});
    return more({.summary = "Jag läser inte nu",
        .body = paragraph("Hjälp alltid först. Du blir frågad igen i morgon.")
            + form(frame_of(visit, view, "Jag läser inte nu"),
                std::move(fields) + form_foot(button(answer("Spara", ReadingOutcome::not_read, Weight::secondary)))),
        .open = !errors.empty(), .boxed = true});
}

Html whole_body(Visit const& visit, NewsView const& view)
{
    auto const& name = view.open.person.given_name;
    Html body = paragraph("Du har inte läst " + genitive(name) + " plan. För dig är allt nytt.");
    body += button_row(button(LinkButton{.text = "Läs hela planen", .href = Href{view.version_address()}, .weight = Weight::secondary, .icon = Icon::book_open})
        + button(LinkButton{.text = "Läs 60-sekunderskortet", .href = Href{person_path(view.open.plan.person) + "/kort"}, .icon = Icon::contact}));
    body += button_form(frame_of(visit, view, "Hela planen"), answer("Jag har läst hela planen", ReadingOutcome::whole, Weight::primary));
    body += button_form(frame_of(visit, view, "Kortet"), answer("Jag har läst kortet", ReadingOutcome::card, Weight::secondary));
    body += hint("Kortet räcker för dagens besök. Planen frågas det efter igen i morgon.");
    return body;
}

Html news_body(Visit const& visit, NewsView const& view)
{
    std::vector<Html> lines;
    for (auto const& line : view.news.lines) lines.push_back(Html::text(line));
    auto const more_lines = view.news.more;
    if (more_lines > 0) lines.push_back(Html::text(more_lines == 1 ? "Och en ändring till." : "Och " + std::to_string(more_lines) + " ändringar till."));
    Html body = lines.empty() ? paragraph("Planen har en ny version.") : dotted_list(lines);
    body += button_form(frame_of(visit, view, "Det nya"), answer("Läst", ReadingOutcome::news, Weight::primary));
    body += button_row(button(LinkButton{.text = "Läs hela planen", .href = Href{view.version_address()}, .weight = Weight::quiet, .icon = Icon::book_open}));
    return body;
}

Response draw(Visit& visit, Request const& request, NewsView const& view, Form const& typed = {}, FormErrors const& errors = {})
{
    auto const& name = view.open.person.given_name;
    auto const news = news_of(view.reading.facts);
    Html body = error_summary(errors) + heading(2, "Nytt i " + genitive(name) + " plan");
    if (news.nothing()) {
        body += note(Icon::circle_check, Html::text("Du har läst det som gäller."));
        body += button_row(button(LinkButton{.text = "Läs hela planen", .href = Href{view.version_address()}, .icon = Icon::book_open}));
    } else {
        body += news.whole ? whole_body(visit, view) : news_body(visit, view);
        body += not_now(visit, view, typed, errors);
    }
    auto page = reading_page(view.open, "Nytt i planen", std::move(body));
    page.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(view.open.person));
}

std::optional<PlanReading> parse_reading(Visit const& visit, Form const& form, FormErrors& errors)
{
    auto const version = Id<PlanVersion>::parse(form.text("version"));
    auto const outcome = parse_code(reading_outcome_codes(), form.text(read_button));
    if (!version || !outcome) {
        errors.add(read_button, "Tryck på en av knapparna.");
        return std::nullopt;
    }
    PlanReading one{.id = visit.house.ids.next<PlanReading>(), .version = *version, .assessment = Id<RiskAssessment>::parse(form.text("riskbedomning")),
        .staff = visit.actor.staff, .staff_name = visit.actor.name, .outcome = *outcome, .read_at = visit.house.clock.now()};
    if (*outcome != ReadingOutcome::not_read) return one;
    one.cause = parse_code(not_read_cause_codes(), form.text("orsak"));
    one.cause_words = form.text("ord");
    if (!one.cause) errors.add("orsak", "Välj varför du inte läser nu.");
    if (one.cause == NotReadCause::other && one.cause_words.empty()) errors.add("ord", "Skriv varför, med några ord.");
    if (character_count(one.cause_words) > longest_cause) errors.add("ord", "Texten är för lång. Skriv högst 300 tecken.");
    return one;
}

} // namespace

Response show_plan_news(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, "PlanNewsRead"); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view);
}

Response save_plan_reading(Visit& visit, Request const& request)
{
    FormErrors errors;
    auto const one = parse_reading(visit, request.form, errors);
    if (!errors.empty() || !one) {
        auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, "PlanNewsRead"); });
        if (!view) return refuse(visit, request, view.refusal());
        return draw(visit, request, *view, request.form, errors);
    }
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const open = open_plan(tx, visit, request, {"PlanReadingSave", Intent::read});
        if (!open) return open.refusal();
        auto const added = add_reading(tx, visit, open->access, open->plan.id, *one);
        if (!added) return added.refusal();
        return person_path(open->plan.person) + "/dagen?klart=" + (one->outcome == ReadingOutcome::not_read ? "sparad" : "last");
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done);
}
