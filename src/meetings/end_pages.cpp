// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "meetings/card_store.h"
#include "meetings/meeting_store.h"
#include "meetings/read_back.h"
#include "plans/heading_form.h"

namespace {

constexpr std::size_t longest_way = 200;

struct EndView {
    OpenMeeting open;
    std::vector<AnsweredCard> answers;
};

Result<EndView> load_end(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto open = open_meeting(tx, visit, request, meeting_reading);
    if (!open) return open.refusal();
    auto answers = list_answers(tx, open->meeting.id);
    return EndView{std::move(*open), std::move(answers)};
}

// A proposal in outline, with where the plan can be read (R83, R251); somebody reads it, adds and signs it, or does not.
std::string journal_text(EndView const& view)
{
    auto const& meeting = view.open.meeting;
    std::string text = "Samtal om planen: " + meeting.title() + ".";
    std::string names;
    for (auto const& one : meeting.present) names += (names.empty() ? "" : ", ") + one.name;
    if (!names.empty()) text += " Med: " + names + ".";
    std::string goals;
    for (auto const& goal : view.open.work.content.goals)
        if (goal.state == GoalState::active) goals += (goals.empty() ? "" : "; ") + goal.wording;
    if (!goals.empty()) text += " Mål vi pratade om: " + goals + ".";
    if (meeting.not_now) text += " " + view.open.called() + " orkade inte hela samtalet.";
    if (meeting.next_on) text += " Nästa gång: " + meeting.next_on->text() + ".";
    return text;
}

Html next_form(Visit const& visit, EndView const& view, Form const& typed, FormErrors const& errors)
{
    auto const& meeting = view.open.meeting;
    auto const day = typed.has("dag") ? typed.text("dag") : meeting.next_on ? meeting.next_on->iso() : std::string{};
    auto const way = typed.has("satt") ? typed.text("satt") : meeting.next_way;
    Html fields = date_field({.name = "dag", .label = "Dag", .value = day, .error = errors.of("dag")});
    fields += text_field({.name = "satt", .label = "Hur?", .value = way, .hint = "Till exempel: hemma, med bilder.",
        .error = errors.of("satt")});
    return section("h-nasta", "När pratar vi igen?",
        form({.action = Href{view.open.address() + "/klart"}, .csrf = visit.actor.csrf_token, .label = "När pratar vi igen?"},
            std::move(fields) + form_foot(button(SubmitButton{.text = "Spara", .weight = Weight::secondary}))));
}

Html after(EndView const& view)
{
    auto const& open = view.open.work.open;
    auto const person = "/personer/" + open.plan.person.text();
    Html buttons = button(LinkButton{.text = "Enkel plan, utkast", .href = Href{open.address() + "/min-plan"}.with("vad", "utkast"),
        .weight = Weight::primary, .icon = Icon::book_open});
    if (!open.access.is_guest())
        buttons += button(LinkButton{.text = "Skriv i journalen om samtalet",
            .href = Href{person + "/anteckning"}.with("ny", "1").with("typ", "contact").with("text", journal_text(view)), .icon = Icon::pen_line});
    buttons += button(LinkButton{.text = "Mina anteckningar", .href = view.open.address() + "/anteckningar", .icon = Icon::pencil});
    buttons += button(LinkButton{.text = "Till planen", .href = open.address(), .weight = Weight::quiet});
    return button_row(std::move(buttons));
}

Response draw(Visit& visit, Request const& request, EndView const& view, Form const& typed, FormErrors const& errors)
{
    Html body = Html::format("<div class=\"samtal__amne\"><h1>{}</h1></div>", "Så har vi pratat, " + view.open.called());
    body += error_summary(errors);
    Html said;
    for (auto const& step : meeting_step_codes()) said += read_back(view.open, step.value);
    if (auto cards = card_sentences(view.answers, view.open.called()); !cards.empty())
        said += heading(3, "Svaren på bilderna") + cards;
    if (said.empty()) said = paragraph("Inget är skrivet i planen än.");
    body += Html::format("<section class=\"samtal__last\" aria-labelledby=\"h-last\"><h2 id=\"h-last\">Så har jag skrivit</h2>"
                         "<div id=\"upplast\">{}</div>{}</section>",
        said, read_aloud_button("upplast"));
    body += next_form(visit, view, typed, errors);
    body += paragraph("Planen är ett utkast tills den är fastställd. Allt kan ändras.");
    body += after(view);
    return show_meeting_page(visit, request, view.open, {"Läs igenom", std::move(body), !errors.empty()});
}

} // namespace

Response show_meeting_end(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_end(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, {}, {});
}

Response save_next_meeting(Visit& visit, Request const& request)
{
    FormErrors errors;
    auto const now = today(visit.house.clock);
    auto const day = date_of(request.form, "dag", now, errors);
    if (day && *day < now) errors.add("dag", "Skriv en dag som inte har varit.");
    auto const way = limited(request.form, "satt", longest_way, errors);
    if (!errors.empty()) {
        auto const view = visit.house.database.read([&](ReadTx& tx) { return load_end(tx, visit, request); });
        if (!view) return refuse(visit, request, view.refusal());
        return draw(visit, request, *view, request.form, errors);
    }
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const open = open_meeting(tx, visit, request, meeting_writing);
        if (!open) return open.refusal();
        if (auto const done = plan_next_meeting(tx, open->meeting, day, way); !done) return done.refusal();
        return open->address() + "/klart";
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(*saved);
}
