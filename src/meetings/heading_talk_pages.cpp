// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "meetings/card_store.h"
#include "meetings/meeting_store.h"
#include "meetings/read_back.h"
#include "plans/change_notice.h"
#include "plans/draft_item_store.h"
#include "plans/heading_form.h"
#include "plans/heading_texts.h"
#include "plans/item_saving.h"
#include "plans/waiting.h"

namespace {

constexpr auto talk = "samtal";
constexpr auto talk_with_pictures = "samtal med bilder";

struct HeadingTalk {
    OpenMeeting open;
    TemplateHeading heading;
    std::int64_t version;
    std::vector<AnsweredCard> answers = {};
};

Result<HeadingTalk> load_talk(ReadTx& tx, OpenMeeting open, std::string const& key)
{
    auto const* const heading = open.work.plan_template.find(key);
    if (!heading || (heading->only_child && !open.work.open.is_child())) return not_found("Rubriken finns inte i planen.");
    bool const is_written = heading->kind == HeadingKind::text || heading->kind == HeadingKind::service
        || heading->kind == HeadingKind::coordination || heading->kind == HeadingKind::follow_up
        || heading->kind == HeadingKind::participation;
    if (!is_written) return not_found("Rubriken skrivs inte i samtalet.");
    auto const found = *heading;
    auto const version = stored_version(tx, open.work, found);
    auto answers = list_answers(tx, open.meeting.id);
    return HeadingTalk{std::move(open), found, version, std::move(answers)};
}

Result<HeadingTalk> load_page(ReadTx& tx, Visit const& visit, Request const& request)
{
    auto open = open_meeting(tx, visit, request, meeting_reading);
    if (!open) return open.refusal();
    return load_talk(tx, std::move(*open), request.value("heading"));
}

bool has_text(TemplateHeading const& heading)
{
    return heading.kind == HeadingKind::text || heading.kind == HeadingKind::service;
}

// What the person answered with pictures, as lines to begin from; what others answered is not the person's words.
std::string card_lines(HeadingTalk const& talk_view, PictureTopic const& topic)
{
    std::string lines;
    for (auto const& answered : talk_view.answers) {
        auto const* const card = answered.topic == topic.key ? topic.find(answered.card) : nullptr;
        bool const is_own = answered.voice == WhoseVoice::person || answered.voice == WhoseVoice::person_supported;
        bool const says_something = answered.answer != CardAnswer::wont_say && answered.answer != CardAnswer::dont_know;
        if (card && is_own && says_something && answered.understood.value_or(true))
            lines += (lines.empty() ? "" : "\n") + card_sentence(*card, answered, talk_view.open.called());
    }
    return lines;
}

Form first_values(HeadingTalk const& talk_view, Form const& query)
{
    auto const& [open, heading, version, answers] = talk_view;
    auto const stored = stored_values(open.work, heading);
    if (!has_text(heading)) return stored;
    auto const* const topic = find_topic(query.text("bilder"));
    auto const lines = topic ? card_lines(talk_view, *topic) : std::string{};
    auto const words = stored.text("ord");
    Form values;
    values.add("text", stored.text("text"));
    values.add("ord", words.empty() || lines.empty() ? words + lines : words + "\n" + lines);
    bool const is_new = words.empty();
    values.add("rost", is_new ? "person" : stored.text("rost"));
    values.add("metod", is_new ? (lines.empty() ? talk : talk_with_pictures) : stored.text("metod"));
    return values;
}

std::string way_back(OpenMeeting const& open, Form const& form)
{
    if (auto const service = Id<OrderService>::parse(form.text("moment"))) return open.address() + "/insats/" + service->text();
    auto const step = parse_code(meeting_step_codes(), form.text("moment"));
    return step ? open.step_address(*step) : open.address();
}

Response draw(Visit& visit, Request const& request, HeadingTalk const& view, Form const& values, FormErrors const& errors,
    std::string const& part)
{
    auto const& [open, heading, version, answers] = view;
    auto const title = open.work.title_of(heading);
    Html body = Html::format("<div class=\"samtal__amne\"><h1>{}</h1></div>", title) + error_summary(errors);
    Html questions;
    for (auto const& one : heading.questions) questions += Html::format("<p>{}</p>", one);
    if (!questions.empty()) body += Html::format("<div class=\"samtal__fragor\">{}</div>", questions);
    if (auto const* const wait = wait_on(open.work, heading)) {
        body += wait_notice(open.work, *wait);
        return show_meeting_page(visit, request, open, {title, std::move(body)});
    }
    Form back;
    back.add("moment", part);
    FormFrame frame{.action = Href{open.address() + "/rubrik/" + heading.key},
        .csrf = visit.actor.csrf_token,
        .id = "rubrikform",
        .autosave = Href{open.address() + "/rubrik/" + heading.key + "/utkast"},
        .version = std::to_string(version),
        .keep = "rubrik-" + open.work.draft.id.text() + "-" + heading.key,
        .hidden = {{"moment", part}}};
    body += form(frame, heading_fields(open.work, heading, values, errors) + save_status()
            + form_foot(button(SubmitButton{.text = "Spara och läs upp", .icon = Icon::check, .described_by = "sparstatus"})
                + button(LinkButton{.text = "Tillbaka", .href = way_back(open, back), .weight = Weight::quiet})));
    return show_meeting_page(visit, request, open, {title, std::move(body), !errors.empty()});
}

// Where they go on, or what was set aside when somebody else was first.
struct Stored {
    std::string address;
    std::optional<Id<FormerText>> text = std::nullopt;
    std::optional<Id<DraftChange>> item = std::nullopt;
};

Result<Stored> store(WriteTx& tx, Visit const& visit, Request const& request, HeadingContent const& content)
{
    auto open = open_meeting_to_write(tx, visit, request, meeting_writing);
    if (!open) return open.refusal();
    auto const view = load_talk(tx, std::move(*open), request.value("heading"));
    if (!view) return view.refusal();
    auto const& work = view->open.work;
    if (auto const* const wait = wait_on(work, view->heading)) return locked(*wait);
    Stored stored{way_back(view->open, request.form)};
    if (auto const step = parse_code(meeting_step_codes(), request.form.text("moment")))
        if (auto const gone = go_to_step(tx, view->open.meeting, *step); !gone) return gone.refusal();
    if (auto const* const text = std::get_if<TextChange>(&content))
        stored.text = save_text(tx, visit, work.draft.id, view->heading, work.plan_template.position_of(view->heading.key),
            work.title_of(view->heading), *text).set_aside;
    auto const version = base_version_of(request.form);
    if (auto const* const said = std::get_if<Participation>(&content))
        stored.item = save_item(tx, visit, work, *said, version).set_aside;
    if (auto const* const need = std::get_if<Coordination>(&content))
        stored.item = save_item(tx, visit, work, *need, version).set_aside;
    if (auto const* const next = std::get_if<FollowUpPlan>(&content))
        stored.item = save_item(tx, visit, work, *next, version).set_aside;
    return stored;
}

TypedHeading typed_heading(HeadingTalk const& view, Form const& form)
{
    auto typed = parse_heading(form, view.heading, view.open.work.open.today);
    auto* const text = std::get_if<TextChange>(&typed.content);
    if (!text) return typed;
    if (text->own_words.empty()) { // then there is nobody whose words they are
        text->voice = std::nullopt;
        text->method.clear();
        return typed;
    }
    if (!text->voice) typed.errors.add("rost", "Välj vems ord det är.");
    if (text->method.empty()) typed.errors.add("metod", "Skriv hur ni fick veta det.");
    return typed;
}

} // namespace

Response show_meeting_heading(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view, first_values(*view, request.query), {}, request.query.text("moment"));
}

Response save_meeting_heading(Visit& visit, Request const& request)
{
    auto const view = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request); });
    if (!view) return refuse(visit, request, view.refusal());
    auto const typed = typed_heading(*view, request.form);
    if (!typed.errors.empty()) return draw(visit, request, *view, request.form, typed.errors, request.form.text("moment"));
    auto const stored
        = visit.house.database.write([&](WriteTx& tx) { return store(tx, visit, request, typed.content); });
    if (!stored) return refuse(visit, request, stored.refusal());
    if (stored->text) return show_conflict(visit, request, *stored->text);
    if (stored->item) return show_item_conflict(visit, request, *stored->item);
    return see_other(stored->address);
}
