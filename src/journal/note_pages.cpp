// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/note_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "http/json_text.h"
#include "journal/entry_store.h"
#include "journal/journal_draft_store.h"
#include "journal/note_form.h"
#include "journal/note_order_store.h"
#include "journal/note_page.h"
#include "journal/view_proposal.h"
#include "orders/order_store.h"
#include "people/person_address.h"
#include "people/person_list_store.h"

#include <algorithm>

namespace {

constexpr int recent_beside = 3;

// The id a note gets: the one its form was shown with, so that sending the form twice signs once. One that this house
// has not made yet is not taken: an id out of the future would drive all later ones forward.
Id<JournalEntry> entry_id(Visit const& visit, Form const& typed)
{
    auto const fresh = visit.house.ids.next<JournalEntry>();
    auto const sent = Id<JournalEntry>::parse(typed.text(note_field::draft));
    return sent && *sent < fresh ? *sent : fresh;
}

std::int64_t typed_version(Form const& typed)
{
    auto const text = typed.text("version");
    bool const digits = !text.empty() && text.size() < 10
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::stoll(text) : 0;
}

// Asked when there are several: also where one is likely, another that has ended may be the one that is meant (DD-20).
std::vector<OrderChoice> order_choices(ReadTx& tx, PersonAccess const& access)
{
    auto const open = list_note_orders(tx, access);
    if (open.size() < 2) return {};
    auto const likely = likely_orders(open);
    std::vector<OrderChoice> choices;
    for (auto const& order : list_orders(tx, access)) {
        if (std::ranges::find(open, order.id, &NoteOrder::order) == open.end()) continue;
        auto text = order.unit_name + ", " + order.title();
        if (order.ended_on) text += " (avslutad " + order.ended_on->text() + ")";
        else if (order.state != OrderState::started) text += " (inte startad)";
        choices.push_back({.order = order.id,
            .text = std::move(text),
            .is_likely = likely.size() == 1 && likely.front().order == order.id});
    }
    return choices;
}

// Given names of the others whom the writer supports, for the advice about names (R301, R-DOC-5).
std::vector<std::string> other_given_names(ReadTx& tx, Visit const& visit, Id<Person> person)
{
    std::vector<std::string> names;
    auto const orders = visit.house.access_control.list_my_orders(tx, visit, "NoteNamesRead");
    for (auto const& listed : list_persons(tx, orders, visit.actor.staff, today(visit.house.clock)))
        if (listed.person != person) names.push_back(listed.name.substr(0, listed.name.find(' ')));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

NoteView load_note(ReadTx& tx, Visit const& visit, PersonAccess const& access)
{
    return {
        .person = load_person_summary(tx, access, today(visit.house.clock)),
        .goals = list_goals_in_force(tx, access),
        .other_activities = list_activities_without_goal(tx, access),
        .orders = order_choices(tx, access),
        .recent = recent_entries(tx, access, recent_beside),
        .other_names = other_given_names(tx, visit, access.person()),
        .csrf = visit.actor.csrf_token,
        .entry = visit.house.ids.next<JournalEntry>(),
        .now = visit.house.clock.now(),
    };
}

// The form again, with what was typed and what is wrong with it. It is shown, and nothing is written.
Response show_again(Visit& visit, Request const& request, Id<Person> person, FormErrors const& errors)
{
    auto found = visit.house.database.read([&](ReadTx& tx) -> Result<NoteView> {
        auto const access = visit.house.access_control.open(tx, visit, person, "NoteFormRead", Intent::read);
        if (!access) return access.refusal();
        return load_note(tx, visit, *access);
    });
    if (!found) return refuse(visit, request, found.refusal());
    found->entry = entry_id(visit, request.form);
    found->version = typed_version(request.form);
    found->typed = request.form;
    found->errors = errors;
    return show(visit, request, NavItem::note, note_page(*found), banners_of(found->person));
}

Result<KeptDraft> keep_draft(Visit& visit, Request const& request, Id<Person> person)
{
    auto const id = entry_id(visit, request.form);
    auto const version = typed_version(request.form);
    return visit.house.database.write([&](WriteTx& tx) -> Result<KeptDraft> {
        auto const access = visit.house.access_control.open(tx, visit, person, "DraftSave", Intent::draft);
        if (!access) return access.refusal();
        // Choices without a word are not worth a draft that somebody must deal with later.
        if (version == 0 && !has_words(request.form)) return KeptDraft{.draft = id, .version = 0};
        return keep_draft(tx, visit, *access, id, version, request.form);
    });
}

// Where both texts can be read: that of this window, kept beside, and that of the window that came first.
std::string both_texts_path(Id<Person> person, Id<JournalEntry> first, KeptDraft const& kept)
{
    return Href{person_path(person) + "/anteckning"}
        .with("utkast", kept.draft.text())
        .with("andra", first.text())
        .string();
}

// The draft that the address names; else, unless a new note is asked for, the newest about the person.
std::optional<NoteDraft> asked_draft(ReadTx& tx, PersonAccess const& access, Form const& query)
{
    if (auto const asked = Id<JournalEntry>::parse(query.text("utkast"))) return find_own_draft(tx, access, *asked);
    if (query.has("ny") || proposes_views(query)) return std::nullopt;
    return find_own_draft(tx, access);
}

// Whether the note that is there already is this one, sent twice.
bool is_signed_already(Visit& visit, Id<Person> person, Id<JournalEntry> id)
{
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, person, "JournalRead");
        if (!access) return access.refusal();
        auto const entry = find_entry(tx, *access, id);
        if (!entry || entry->author.staff != visit.actor.staff) return no_such_page();
        return Done{};
    });
    return bool{found};
}

Result<Id<JournalEntry>> sign_once(Visit& visit, Id<Person> person, SignedNote note)
{
    auto const write = [&] {
        return visit.house.database.write([&](WriteTx& tx) -> Result<Id<JournalEntry>> {
            auto const access = visit.house.access_control.open(tx, visit, person, "EntrySign", Intent::write);
            if (!access) return access.refusal();
            return sign(tx, visit, *access, note);
        });
    };
    auto signed_entry = write();
    if (signed_entry || signed_entry.refusal().reason != Refusal::Reason::conflict) return signed_entry;
    if (is_signed_already(visit, person, note.id)) return note.id;
    // Somebody else's note has this id: it was not ours to choose.
    note.id = visit.house.ids.next<JournalEntry>();
    return write();
}

} // namespace

Response choose_person_for_note(Visit& visit, Request const& request)
{
    auto const persons = visit.house.database.read([&](ReadTx& tx) {
        auto const orders = visit.house.access_control.list_my_orders(tx, visit, "NotePersonsRead");
        return list_persons(tx, orders, visit.actor.staff, today(visit.house.clock));
    });
    std::vector<PersonRow> rows;
    for (auto const& person : persons)
        if (!person.is_deceased)
            rows.push_back({.name = person.name,
                .href = Href{person_path(person.person) + "/anteckning"},
                .state = person.birth_date ? "Född " + std::to_string(person.birth_date->year()) : std::string{}});
    Html body = page_heading("Vem vill du skriva om?");
    body += rows.empty() ? empty_state("Du har ingen person i dag. Säg var du arbetar först.",
                               button(LinkButton{.text = "Jag arbetar här i dag", .href = "/arbete"}))
                         : person_list(rows);
    return show(visit, request, NavItem::note,
        {.title = "Anteckna", .body = std::move(body), .layout = Layout::narrow});
}

Response show_note(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const found = visit.house.database.read([&](ReadTx& tx) -> Result<NoteView> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "NoteFormRead", Intent::read);
        if (!access) return access.refusal();
        auto view = load_note(tx, visit, *access);
        view.typed = new_note(view.now, beginning_of_note(tx, *access, request.query));
        if (auto const draft = asked_draft(tx, *access, request.query)) {
            view.entry = draft->id;
            view.version = draft->version;
            view.draft_saved_at = draft->changed_at;
            view.typed = draft->typed;
            view.is_proposed = draft->is_proposed;
        }
        view.other_drafts = list_own_drafts(tx, *access);
        std::erase_if(view.other_drafts, [&](NoteDraft const& one) { return one.id == view.entry; });
        view.is_second_text = view.version > 0 && request.query.has("andra");
        return view;
    });
    if (!found) return refuse(visit, request, found.refusal());
    return show(visit, request, NavItem::note, note_page(*found), banners_of(found->person));
}

Response sign_note(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    if (request.form.has("spara", "utkast")) {
        auto const kept = keep_draft(visit, request, *person);
        if (!kept) return refuse(visit, request, kept.refusal());
        if (kept->is_beside) return see_other(both_texts_path(*person, entry_id(visit, request.form), *kept));
        return see_other("/min-dag?klart=utkast");
    }

    FormErrors errors;
    auto const content = read_note(request.form, visit.house.clock.now(), errors);
    if (!content) return show_again(visit, request, *person, errors);
    auto const signed_entry = sign_once(visit, *person,
        {.id = entry_id(visit, request.form),
            .content = *content,
            .terms = analyse(searchable(*content)),
            .order = Id<Order>::parse(request.form.text(note_field::order)),
            .draft_version = typed_version(request.form)});
    if (signed_entry) return see_other(person_path(*person) + "/journal?klart=signerad");
    if (signed_entry.refusal().reason != Refusal::Reason::invalid) return refuse(visit, request, signed_entry.refusal());
    errors.add(std::string{content->goal || content->activity ? note_field::goal : note_field::order},
        signed_entry.refusal().message);
    return show_again(visit, request, *person, errors);
}

Response save_note_draft(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    if (!person) return refuse(visit, request, no_such_page());
    auto const kept = keep_draft(visit, request, *person);
    if (!kept) return refuse(visit, request, kept.refusal());
    if (kept->is_beside)
        return json(R"({"location":)" + json_text(both_texts_path(*person, entry_id(visit, request.form), *kept)) + "}", 409);
    auto const time = civil_moment(visit.house.clock.now()).time.text();
    return json(R"({"time":)" + json_text(time) + R"(,"version":)" + json_text(std::to_string(kept->version)) + "}");
}

Response discard_note_draft(Visit& visit, Request const& request)
{
    auto const person = person_at(request);
    auto const draft = Id<JournalEntry>::parse(request.value("draft"));
    if (!person || !draft) return refuse(visit, request, no_such_page());
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const access = visit.house.access_control.open(tx, visit, *person, "DraftDiscard", Intent::write);
        if (!access) return access.refusal();
        return discard_draft(tx, *access, *draft);
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(person_path(*person) + "?klart=utkast-borta");
}
