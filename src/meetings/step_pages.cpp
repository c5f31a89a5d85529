// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "meetings/meeting_store.h"
#include "meetings/present_form.h"
#include "meetings/read_back.h"
#include "meetings/step_parts.h"
#include "people/person_fact_store.h"

#include <algorithm>

namespace {

std::size_t place_of(MeetingStep step) { return static_cast<std::size_t>(step) + 1; }

std::optional<MeetingStep> step_after(MeetingStep step)
{
    auto const all = meeting_step_codes();
    auto const place = place_of(step);
    return place < all.size() ? std::optional{all[place].value} : std::nullopt;
}

Result<StepView> load_step(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto const step = parse_code(meeting_step_codes(), request.value("step"));
    if (!step) return not_found("Den delen av samtalet finns inte.");
    auto open = open_meeting(tx, visit, request, meeting_reading);
    if (!open) return open.refusal();
    StepView view{std::move(*open), *step};
    auto const& work = view.open.work;
    if (*step == MeetingStep::about_us && work.open.order)
        for (auto const& one : list_staff_of(tx, work.open.order->content.unit, visit.house.clock.now()))
            if (one.id != visit.actor.staff) view.team.push_back(one);
    bool const is_of_card = *step == MeetingStep::facts || *step == MeetingStep::rights;
    if (is_of_card && !work.open.access.is_guest()) view.card = load_card(tx, visit, view.open);
    return view;
}

Html write_links(StepView const& view)
{
    if (view.step == MeetingStep::services)
        return view.open.meeting.is_ended()
            ? Html{}
            : heading_links(view.open, headings_of(view.open, view.step), std::string{code_of(meeting_step_codes(), view.step).code});
    Html links;
    for (auto const* const heading : headings_of(view.open, view.step))
        links += button(LinkButton{.text = "Skriv: " + view.open.work.title_of(*heading),
            .href = Href{view.open.address() + "/rubrik/" + heading->key}.with("moment", code_of(meeting_step_codes(), view.step).code),
            .icon = Icon::pen_line});
    return links.empty() ? Html{} : button_row(std::move(links));
}

// Read aloud at the end of the part, so that a misunderstanding is put right at once (R77).
Html read_back_section(StepView const& view)
{
    auto said = read_back(view.open, view.step);
    if (said.empty()) return {};
    return Html::format("<section class=\"samtal__last\" aria-labelledby=\"h-last\"><h2 id=\"h-last\">Så har jag skrivit</h2>"
                        "<div id=\"upplast\">{}</div>{}</section>",
        said, read_aloud_button("upplast"));
}

Html foot(StepView const& view, bool has_fields)
{
    Html buttons;
    if (view.open.meeting.is_ended()) return {};
    bool const is_last = !step_after(view.step);
    buttons += button(SubmitButton{.text = is_last ? "Det stämmer" : "Det stämmer, nästa del", .name = "gor", .value = "stammer"});
    if (!is_last)
        buttons += button(SubmitButton{.text = "Nästa del", .weight = Weight::secondary, .name = "gor", .value = "nasta"});
    if (has_fields) buttons += button(SubmitButton{.text = "Spara", .weight = Weight::quiet, .name = "gor", .value = "spara"});
    return form_foot(std::move(buttons));
}

Response draw(Visit& visit, Request const& request, StepView const& view, Form const& typed, FormErrors const& errors)
{
    auto const title = view.open.about(code_of(meeting_step_codes(), view.step).label);
    Html body = Html::format("<div class=\"samtal__amne\"><h1>{}</h1>{}</div>", title,
        progress_dots("Del", place_of(view.step), meeting_step_codes().size()));
    body += error_summary(errors);
    Html questions;
    for (auto const& one : questions_of(view)) questions += Html::format("<p>{}</p>", one);
    body += Html::format("<div class=\"samtal__fragor\">{}</div>", questions);
    body += step_reading(visit, view) + write_links(view) + read_back_section(view);
    auto fields = step_fields(visit, view, typed, errors);
    bool const has_fields = !fields.empty();
    body += form({.action = Href{view.open.step_address(view.step)}, .csrf = visit.actor.csrf_token},
        std::move(fields) + foot(view, has_fields));
    return show_meeting_page(visit, request, view.open, {title, std::move(body), !errors.empty()});
}

Result<Done> store_duties(WriteTx& tx, Visit const& visit, OpenMeeting const& open, Form const& form)
{
    for (auto const& duty : meeting_duties()) {
        auto const value = form.has("berattat", duty.code) ? std::optional{MarkValue::done} : std::nullopt;
        if (auto const put = put_mark(tx, visit, open.meeting, MarkKind::duty, std::string{duty.code}, value); !put) return put;
    }
    return Done{};
}

Result<Done> store_facts(WriteTx& tx, Visit const& visit, OpenMeeting const& open, Form const& form)
{
    if (open.work.open.access.is_guest()) return Done{};
    for (auto const& rule : fact_rules()) {
        auto const value = parse_code(mark_value_codes(), form.text(mark_field(rule.code)));
        if (!value || *value == MarkValue::done) continue;
        if (auto const put = put_mark(tx, visit, open.meeting, MarkKind::fact, std::string{rule.code}, value); !put) return put;
    }
    return Done{};
}

Result<Done> store_fields(WriteTx& tx, Visit const& visit, OpenMeeting const& open, MeetingStep step, Form const& form)
{
    if (step == MeetingStep::about_us && form.has("sand", "ja"))
        return put_present(tx, open.meeting, store_present(tx, visit, open.work, form));
    if (step == MeetingStep::rights) return store_duties(tx, visit, open, form);
    if (step == MeetingStep::facts) return store_facts(tx, visit, open, form);
    return Done{};
}

Result<std::string> store_step(WriteTx& tx, Visit const& visit, Request const& request, MeetingStep step)
{
    auto const open = open_meeting_to_write(tx, visit, request, meeting_writing);
    if (!open) return open.refusal();
    if (auto const stored = store_fields(tx, visit, *open, step, request.form); !stored) return stored.refusal();
    auto const wanted = request.form.text("gor");
    auto const code = std::string{code_of(meeting_step_codes(), step).code};
    if (wanted == "stammer")
        if (auto const put = put_mark(tx, visit, open->meeting, MarkKind::step, code, MarkValue::done); !put) return put.refusal();
    auto const next = wanted == "spara" ? std::optional{step} : step_after(step);
    if (auto const gone = go_to_step(tx, open->meeting, next.value_or(step)); !gone) return gone.refusal();
    return next ? open->step_address(*next) : open->address();
}

} // namespace

Response show_conversation(Visit& visit, Request const& request)
{
    auto const open = visit.house.database.read([&](ReadTx& tx) { return open_meeting(tx, visit, request, meeting_reading); });
    if (!open) return refuse(visit, request, open.refusal());
    std::vector<Matter> rows;
    for (auto const& step : meeting_step_codes())
        rows.push_back({.icon = open->meeting.mark_of(MarkKind::step, step.code) ? Icon::check : Icon::arrow_right,
            .text = open->about(step.label),
            .href = open->step_address(step.value),
            .detail = open->meeting.step == step.value ? "Här var vi senast" : ""});
    Html body = Html::format("<div class=\"samtal__amne\"><h1>{}</h1></div>", "Vad vill du prata om, " + open->called() + "?");
    body += matter_list(rows);
    return show_meeting_page(visit, request, *open, {"Alla delar", std::move(body)});
}

Response show_meeting_step(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_step(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, {}, {});
}

Response save_meeting_step(Visit& visit, Request const& request)
{
    auto const step = parse_code(meeting_step_codes(), request.value("step"));
    if (!step) return refuse(visit, request, not_found("Den delen av samtalet finns inte."));
    if (*step == MeetingStep::about_us)
        if (auto const errors = present_errors(request.form); !errors.empty()) {
            auto const view = visit.house.database.read([&](ReadTx& tx) { return load_step(tx, visit, request); });
            if (!view) return refuse(visit, request, view.refusal());
            return draw(visit, request, *view, request.form, errors);
        }
    auto const next
        = visit.house.database.write([&](WriteTx& tx) { return store_step(tx, visit, request, *step); });
    if (!next) return refuse(visit, request, next.refusal());
    return see_other(*next);
}
