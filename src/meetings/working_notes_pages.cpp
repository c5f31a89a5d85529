// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/meeting_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "http/json_text.h"
#include "meetings/meeting_frame.h"
#include "meetings/meeting_store.h"
#include "meetings/working_notes.h"
#include "people/person_head.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"

namespace {

constexpr std::size_t long_text = 20'000;

// The notes outlive the draft: they are there until the writer destroys them.
struct NotesPage {
    OpenPlan open;
    Conversation meeting;
    std::optional<WorkingNotes> notes;

    std::string address() const { return open.address() + "/samtal/" + meeting.id.text() + "/anteckningar"; }
};

Result<NotesPage> load_notes(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto open = open_plan(tx, visit, request, purpose);
    if (!open) return open.refusal();
    auto const id = Id<Conversation>::parse(request.value("conversation"));
    auto meeting = id ? find_meeting(tx, open->plan, *id) : std::nullopt;
    if (!meeting) return not_found("Samtalet finns inte.");
    auto notes = find_notes(tx, meeting->id, visit.actor.staff);
    return NotesPage{std::move(*open), std::move(*meeting), std::move(notes)};
}

Html destroy_form(Visit const& visit, NotesPage const& page, FormErrors const& errors)
{
    if (!page.notes) return {};
    return box({.id = "forstor", .heading = "Förstör anteckningarna",
        .body = paragraph("När allt av betydelse står i planen ska anteckningarna bort. De går inte att få tillbaka.")
            + form({.action = Href{page.address() + "/forstoring"}, .csrf = visit.actor.csrf_token, .label = "Förstör anteckningarna"},
                check_box({.name = "infort", .text = "Allt av betydelse är infört", .error = errors.of("infort")})
                    + form_foot(button(SubmitButton{.text = "Förstör", .weight = Weight::secondary, .icon = Icon::trash, .danger = true})))});
}

Response draw(Visit& visit, Request const& request, NotesPage const& page, std::string const& text, FormErrors const& errors)
{
    Html body = error_summary(errors) + heading(2, "Mina anteckningar, " + page.meeting.title());
    body += lead("Stödord medan ni pratar. Bara du ser dem. De hör inte till planen och ska förstöras när det viktiga är infört.");
    Html fields = text_area({.name = "text", .label = "Anteckningar", .value = text, .error = errors.of("text"), .rows = 10});
    auto const back = page.meeting.is_ended() ? page.open.address() + "/samtal"
                                              : page.open.address() + "/samtal/" + page.meeting.id.text();
    body += form({.action = Href{page.address()}, .csrf = visit.actor.csrf_token, .id = "anteckningar",
                     .autosave = Href{page.address() + "/utkast"},
                     .version = std::to_string(page.notes ? page.notes->version : 0)},
        std::move(fields) + save_status() + form_foot(button(SubmitButton{.text = "Spara", .described_by = "sparstatus"})
            + button(LinkButton{.text = "Till samtalet", .href = back, .weight = Weight::quiet})));
    body += destroy_form(visit, page, errors);
    auto shown = reading_page(page.open, "Mina anteckningar", std::move(body));
    shown.has_errors = !errors.empty();
    return show(visit, request, NavItem::persons, shown, banners_of(page.open.person));
}

Response show_again(Visit& visit, Request const& request, FormErrors const& errors, bool keep_typed)
{
    auto const page = visit.house.database.read(
        [&](ReadTx& tx) { return load_notes(tx, visit, request, {"MeetingNotesRead", Intent::plan_write}); });
    if (!page) return refuse(visit, request, page.refusal());
    auto const text = keep_typed ? request.form.text("text") : page->notes ? page->notes->text : std::string{};
    return draw(visit, request, *page, text, errors);
}

// The version that is there afterwards, and where the page is.
struct SavedNotes {
    std::int64_t version;
    std::string address;
};
Result<SavedNotes> store(Visit& visit, Request const& request, Purpose purpose)
{
    return visit.house.database.write([&](WriteTx& tx) -> Result<SavedNotes> {
        auto const page = load_notes(tx, visit, request, purpose);
        if (!page) return page.refusal();
        auto const version = save_notes(tx, visit, page->meeting.id, request.form.text("text"), base_version_of(request.form));
        return SavedNotes{version, page->address()};
    });
}

FormErrors errors_of(Form const& form)
{
    FormErrors errors;
    limited(form, "text", long_text, errors);
    return errors;
}

} // namespace

Response show_meeting_notes(Visit& visit, Request const& request) { return show_again(visit, request, {}, false); }

Response save_meeting_notes(Visit& visit, Request const& request)
{
    if (auto const errors = errors_of(request.form); !errors.empty()) return show_again(visit, request, errors, true);
    auto const saved = store(visit, request, {"MeetingNotesWrite", Intent::plan_write});
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(saved->address + "?klart=sparad");
}

Response autosave_meeting_notes(Visit& visit, Request const& request)
{
    if (auto const errors = errors_of(request.form); !errors.empty())
        return refuse(visit, request, invalid(errors.all().front().message));
    auto const saved = store(visit, request, {"MeetingNotesWrite", Intent::plan_draft});
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!request.wants_fragment) return see_other(saved->address);
    auto const time = civil_moment(visit.house.clock.now()).time.text();
    return json("{\"time\":" + json_text(time) + ",\"version\":" + json_text(std::to_string(saved->version)) + "}");
}

Response destroy_meeting_notes(Visit& visit, Request const& request)
{
    if (!request.form.has("infort", "ja")) {
        FormErrors errors;
        errors.add("infort", "Kryssa när allt av betydelse är infört i planen.");
        return show_again(visit, request, errors, false);
    }
    struct Destroyed {
        Id<Person> person;
        std::string address;
        bool any;
    };
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Destroyed> {
        auto const page = load_notes(tx, visit, request, {"MeetingNotesWrite", Intent::plan_write});
        if (!page) return page.refusal();
        bool const any = destroy_notes(tx, page->meeting.id, visit.actor.staff);
        return Destroyed{page->open.plan.person, page->open.address() + "/samtal", any};
    });
    if (!done) return refuse(visit, request, done.refusal());
    if (done->any) log_access(visit, LogAction::write, done->person, "MeetingNotesDestroy", "arbetsanteckningar förstörda");
    return see_other(done->address + "?klart=anteckningar-borta");
}
