// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting_pages.h"

#include "access/session.h"
#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "meetings/card_store.h"
#include "meetings/meeting_frame.h"
#include "meetings/meeting_store.h"
#include "meetings/present_form.h"
#include "meetings/read_back.h"
#include "people/person_head.h"
#include "plans/plan_frame.h"
#include "plans/taking_part_store.h"

namespace {

struct MeetingsView {
    OpenPlan open;
    std::optional<PlanWork> work; // while there is a draft
    std::vector<Conversation> meetings;
    std::vector<std::vector<AnsweredCard>> answers = {}; // of each meeting

    std::string address() const { return open.address() + "/samtal"; }
};

Result<MeetingsView> load_view(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto open = open_plan(tx, visit, request, {"MeetingsRead", Intent::plan_read});
    if (!open) return open.refusal();
    MeetingsView view{.open = std::move(*open), .work = std::nullopt, .meetings = {}};
    view.meetings = list_meetings(tx, view.open.plan);
    for (auto const& meeting : view.meetings) view.answers.push_back(list_answers(tx, meeting.id));
    if (!find_draft(tx, view.open.plan)) return view;
    auto work = open_work(tx, visit, request, {"MeetingsRead", Intent::plan_draft});
    if (work) view.work = std::move(*work);
    return view;
}

std::string names_of(std::vector<Present> const& present)
{
    std::string text;
    for (auto const& one : present) text += (text.empty() ? "" : ", ") + one.name;
    return text;
}

std::string meeting_text(Conversation const& meeting)
{
    std::string text = std::string{code_of(meeting_state_codes(), meeting.state).label} + ".";
    if (auto const names = names_of(meeting.present); !names.empty()) text += " Med: " + names + ".";
    if (meeting.not_now) {
        auto const at = civil_moment(meeting.not_now->at);
        text += " Orkade inte nu " + at.date.text() + " kl. " + at.time.text() + " (" + meeting.not_now->by + ").";
    }
    std::string told;
    for (auto const& duty : meeting_duties())
        if (meeting.mark_of(MarkKind::duty, duty.code)) told += (told.empty() ? "" : "; ") + std::string{duty.text};
    if (!told.empty()) text += " Berättat: " + told + ".";
    if (meeting.next_on) text += " Nästa gång: " + meeting.next_on->text() + ".";
    if (!meeting.next_way.empty()) text += " " + meeting.next_way + ".";
    return text;
}

Html meeting_rows(Visit const& visit, MeetingsView const& view)
{
    std::vector<Fact> rows;
    for (std::size_t place = 0; place < view.meetings.size(); ++place) {
        auto const& meeting = view.meetings[place];
        auto const address = view.address() + "/" + meeting.id.text();
        bool const goes_on = view.work && meeting.draft == view.work->draft.id && !meeting.is_ended();
        Html value = paragraph(meeting_text(meeting));
        // They stay readable when the plan is established and the draft is gone.
        if (auto cards = card_sentences(view.answers[place], view.open.person.given_name); !cards.empty())
            value += more({.summary = "Svaren på bilderna", .body = std::move(cards)});
        Html buttons;
        if (goes_on && view.open.access.may_write())
            buttons += button_form({.action = Href{address + "/lage"}, .csrf = visit.actor.csrf_token},
                SubmitButton{.text = "Fortsätt", .weight = Weight::secondary, .name = "lage", .value = "fortsatt",
                    .more = meeting.title()});
        if (view.work && meeting.draft == view.work->draft.id)
            buttons += button(LinkButton{.text = "Läs igenom", .href = address + "/klart", .weight = Weight::quiet, .more = meeting.title()});
        if (goes_on && meeting.not_now)
            for (auto const* const heading : view.work->shown())
                if (heading->kind == HeadingKind::participation)
                    buttons += button(LinkButton{.text = "Skriv hur " + view.open.person.given_name + " var med",
                        .href = view.work->heading_address(heading->key), .weight = Weight::quiet});
        buttons += button(LinkButton{.text = "Mina anteckningar", .href = address + "/anteckningar", .weight = Weight::quiet,
            .more = "från " + meeting.title()});
        value += button_row(std::move(buttons));
        rows.push_back({.name = meeting.title(), .value = std::move(value)});
    }
    return rows.empty() ? empty_state("Inga samtal är inskrivna.") : fact_list(rows);
}

Html begin_form(Visit const& visit, MeetingsView const& view, Form const& typed, FormErrors const& errors)
{
    if (!view.work || !view.open.access.may_write()) return {};
    Choices forms{.name = "form", .legend = "Hur träffas ni?", .choices = {},
        .value = typed.has("form") ? typed.text("form") : "meeting", .error = errors.of("form")};
    for (auto const& one : conversation_form_codes()) forms.choices.push_back({std::string{one.code}, std::string{one.label}});
    Html fields = radio_list(forms);
    fields += date_field({.name = "dag", .label = "Dag", .value = typed.has("dag") ? typed.text("dag") : view.open.today.iso(),
        .error = errors.of("dag")});
    fields += present_fields(*view.work, visit, {}, typed, errors);
    return box({.id = "nytt", .heading = "Börja ett samtal",
        .body = form({.action = Href{view.address()}, .csrf = visit.actor.csrf_token},
            std::move(fields) + form_foot(button(SubmitButton{.text = "Börja", .icon = Icon::messages_square})))});
}

// What is good to know before and while they talk (R57–R66).
Html advice(std::string const& called)
{
    std::vector<Html> rows;
    std::vector<std::string> const lines{"Läs utredningen, beslutet och andra planer före mötet. Ta med personkortet.",
             "Ta god tid. Lyssna efter vanor och önskemål.",
             "Har " + called + " svårt att berätta? Använd bilder, eller gör något tillsammans och se vad som passar. Skriv då mer noga.",
             "Det går bra att träffas flera gånger eller ringa efteråt. Utkastet finns kvar.",
             "Fråga om " + called + " vill veta något av dig, eller berätta något annat.",
             "Be någon i arbetsgruppen läsa: förstår alla det du har skrivit?"};
    for (auto const& line : lines)
        rows.push_back(Html::text(line));
    return more({.summary = "Bra att tänka på", .body = dotted_list(rows), .boxed = true});
}

Response draw(Visit& visit, Request const& request, MeetingsView const& view, Form const& typed, FormErrors const& errors)
{
    auto const& person = view.open.person;
    Html body = error_summary(errors) + heading(2, "Samtal om plan " + std::to_string(view.open.plan.number));
    body += lead("Ni går igenom planen tillsammans, i vilken ordning ni vill. Det ni skriver hamnar i planens utkast.");
    body += button_row(button(LinkButton{.text = "Till planen", .href = view.open.address(), .icon = Icon::arrow_left})
        + button(LinkButton{.text = "Personkortet", .href = "/personer/" + view.open.plan.person.text() + "/kort", .icon = Icon::contact}));
    body += advice(person.given_name);
    body += box({.id = "samtalen", .heading = "Samtalen", .body = meeting_rows(visit, view)});
    if (!view.work) body += paragraph("Börja på nästa version av planen om ni ska ha ett nytt samtal.");
    body += begin_form(visit, view, typed, errors);
    auto page = reading_page(view.open, "Samtal", std::move(body));
    page.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(person));
}

struct TypedMeeting {
    std::optional<ConversationForm> form;
    std::optional<CivilDate> day;
    FormErrors errors;
};

TypedMeeting parse(Visit const& visit, Form const& form)
{
    TypedMeeting typed{parse_code(conversation_form_codes(), form.text("form")),
        parse_date(form.text("dag"), today(visit.house.clock), Lean::past), present_errors(form)};
    if (!typed.form) typed.errors.add("form", "Välj hur ni träffas.");
    if (!typed.day) typed.errors.add("dag", "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
    else if (*typed.day > today(visit.house.clock))
        typed.errors.add("dag", "Dagen har inte varit än. Börja samtalet när ni träffas.");
    return typed;
}

} // namespace

Response show_meetings(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, {}, {});
}

Response begin_new_meeting(Visit& visit, Request const& request)
{
    auto const typed = parse(visit, request.form);
    if (!typed.errors.empty()) {
        auto const view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request); });
        if (!view) return refuse(visit, request, view.refusal());
        return draw(visit, request, *view, request.form, typed.errors);
    }
    auto const begun = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const work = open_work(tx, visit, request, {"MeetingBegin", Intent::plan_write});
        if (!work) return work.refusal();
        auto const present = store_present(tx, visit, *work, request.form);
        auto const id = begin_meeting(tx, visit, work->open.plan, work->draft.id, {*typed.day, *typed.form, present});
        return work->open.address() + "/samtal/" + id.text();
    });
    if (!begun) return refuse(visit, request, begun.refusal());
    return see_other(*begun);
}

namespace {

// It stands in the plan too: nobody writes the same day and names twice.
Result<Done> end_and_tell_plan(WriteTx& tx, Visit const& visit, OpenMeeting const& open)
{
    if (!open.meeting.is_ended()) write_meeting(tx, open.work.draft.id, open.meeting.in_plan());
    return end_meeting(tx, visit, open.meeting);
}

} // namespace

Response change_meeting_state(Visit& visit, Request const& request)
{
    auto const wanted = request.form.text("lage");
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const open = open_meeting(tx, visit, request, meeting_writing);
        if (!open) return open.refusal();
        auto const list = open->work.open.address() + "/samtal";
        auto const changed = wanted == "paus" ? pause_meeting(tx, visit, open->meeting)
            : wanted == "orkade-inte"         ? note_not_now(tx, visit, open->meeting)
            : wanted == "klart"               ? end_and_tell_plan(tx, visit, *open)
            : wanted == "fortsatt"            ? resume_meeting(tx, visit, open->meeting)
                                              : Result<Done>{invalid("Välj paus, klar eller fortsätt.")};
        if (!changed) return changed.refusal();
        if (wanted == "fortsatt")
            return open->meeting.step ? open->step_address(*open->meeting.step) : open->address();
        return wanted == "klart" ? open->address() + "/klart" : list;
    });
    if (!done) return refuse(visit, request, done.refusal());
    if (wanted != "fortsatt") hold_session(visit.house.database, visit.actor.session, {}, visit.house.clock.now());
    return see_other(*done);
}
