// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/life.h"
#include "demo/must.h"
#include "journal/entry_store.h"
#include "text/analyser.h"

namespace {

Cause cause_of(std::string const& code)
{
    if (code == "declined") return Cause::did_not_want;
    if (code == "unable") return Cause::could_not;
    if (code == "absent") return Cause::away;
    return code == "no_time" ? Cause::no_time : Cause::practical;
}

NoteKind kind_of(std::string const& kind)
{
    if (kind == "deviation") return NoteKind::deviation;
    if (kind == "event") return NoteKind::event;
    if (kind == "contact") return NoteKind::contact;
    return kind == "complaint" ? NoteKind::view : NoteKind::expression;
}

} // namespace

void sign_note(Cast const& cast, OrderInDemo const& order, ThreadInDemo const& thread, DemoNote const& note,
    std::string const& author, CivilDate day, CivilTime time)
{
    auto const visit = cast.visit(author);
    auto const& person = *order.person.data;
    NoteContent content{
        .kind = kind_of(note.kind), .event = {.date = day, .time = time}, .text = filled(note.text, person)};
    if (content.kind == NoteKind::deviation) content.cause = cause_of(note.cause);
    content.action = filled(note.action, person);
    content.result = filled(note.result, person);
    content.progress = note.text.find("första gången") != std::string::npos;
    content.important = content.progress;
    content.goal = thread.goal;
    content.activity = thread.activity;
    if (content.kind == NoteKind::contact)
        content.contact_with = order.person.data->relatives.empty()
            ? "Anhörig"
            : parts_of(order.person.data->relatives.front()).front();
    SignedNote const signed_note{.id = visit.house.ids.next<JournalEntry>(),
        .content = content,
        .terms = analyse(searchable(content)),
        .order = order.order};
    must(visit.house.database.write([&](WriteTx& tx) -> Result<Id<JournalEntry>> {
        auto const access =
            visit.house.access_control.open(tx, visit, order.person.id, "EntrySign", Intent::write);
        if (!access) return access.refusal();
        return sign(tx, visit, *access, signed_note);
    }));
}
