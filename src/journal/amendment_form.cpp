// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/amendment_form.h"

#include "journal/note_form.h"
#include "text/fold.h"

#include <algorithm>

namespace {

Amendment blank(JournalEntry const& entry, AmendmentKind kind)
{
    // The store gives it its own id, author and time.
    return {.id = Id<Amendment>{0}, .entry = entry.id, .kind = kind, .author = entry.author, .written_at = {}};
}

std::string read_reason(Form const& typed, FormErrors& errors)
{
    auto reason = read_long_text(typed, "orsak", errors);
    if (reason.empty()) errors.add("orsak", "Skriv varför.");
    return reason;
}

std::optional<std::string> changed(Form const& typed, std::string_view field, std::string const& former, FormErrors& errors)
{
    if (!typed.has(field)) return std::nullopt;
    auto text = read_long_text(typed, field, errors);
    if (text == former) return std::nullopt;
    return text;
}

void read_time(Form const& typed, EventTime const& former, Instant now, Amendment& amendment, FormErrors& errors)
{
    auto const date_text = typed.text(note_field::date);
    if (date_text.empty()) return;
    auto const date = parse_date(date_text, civil_date(now), Lean::past);
    auto const time_text = typed.text(note_field::time);
    auto const time = CivilTime::parse(time_text);
    if (!date) errors.add(std::string{note_field::date}, "Skriv dagen som 19 november eller 2026-11-19.");
    if (!time_text.empty() && !time) errors.add(std::string{note_field::time}, "Skriv tiden som 8.10 eller 14.30.");
    if (!date || (!time_text.empty() && !time)) return;
    EventTime const event{.date = *date, .time = time};
    if (event.instant() > now) errors.add(std::string{note_field::date}, "Tiden har inte varit än. Skriv när det hände.");
    if (event.date == former.date && event.time == former.time) return;
    amendment.event_date = date;
    amendment.event_time = time;
}

bool names_somebody(std::string_view text, std::string_view name)
{
    auto const wanted = fold(name);
    auto const words = words_of(text);
    return std::any_of(words.begin(), words.end(), [&](Word const& word) {
        return !wanted.empty() && (word.folded == wanted || word.folded == wanted + "s");
    });
}

} // namespace

std::optional<Amendment> read_correction(Form const& typed, JournalEntry const& entry, Instant now, FormErrors& errors)
{
    auto const former = entry.corrected();
    auto amendment = blank(entry, AmendmentKind::correction);
    read_time(typed, former.event, now, amendment, errors);
    amendment.text = changed(typed, note_field::text, former.text, errors);
    if (amendment.text && amendment.text->empty())
        errors.add(std::string{note_field::text}, "Skriv vad som hände. Var det om någon annan, välj Fel person.");
    amendment.action = changed(typed, note_field::action, former.action, errors);
    amendment.result = changed(typed, note_field::result, former.result, errors);
    amendment.reason = read_reason(typed, errors);
    if (errors.empty() && !amendment.text && !amendment.action && !amendment.result && !amendment.event_date)
        errors.add(std::string{note_field::text}, "Inget är ändrat. Ändra det som är fel.");
    if (!errors.empty()) return std::nullopt;
    return amendment;
}

std::optional<Amendment> read_completion(Form const& typed, JournalEntry const& entry, FormErrors& errors)
{
    auto amendment = blank(entry, AmendmentKind::completion);
    amendment.text = read_long_text(typed, note_field::text, errors);
    if (amendment.text->empty()) errors.add(std::string{note_field::text}, "Skriv det som ska läggas till.");
    if (!errors.empty()) return std::nullopt;
    return amendment;
}

std::optional<Amendment> read_objection(Form const& typed, JournalEntry const& entry, FormErrors& errors)
{
    auto amendment = blank(entry, AmendmentKind::objection);
    amendment.objector = parse_code(objector_codes(), typed.text("vem"));
    amendment.objector_name = read_line(typed, "namn", errors);
    amendment.text = read_long_text(typed, note_field::text, errors);
    if (!amendment.objector) errors.add("vem", "Välj vem som inte håller med.");
    else if (amendment.objector == Objector::person) amendment.objector_name.clear();
    else if (amendment.objector_name.empty()) errors.add("namn", "Skriv namnet på den som inte håller med.");
    if (amendment.text->empty()) errors.add(std::string{note_field::text}, "Skriv vad personen inte håller med om.");
    if (!errors.empty()) return std::nullopt;
    return amendment;
}

std::optional<WrongPerson> read_wrong_person(Form const& typed, JournalEntry const& entry, std::string_view given_name,
    std::string_view family_name, FormErrors& errors)
{
    WrongPerson wrong{.amendment = blank(entry, AmendmentKind::wrong_person), .right_person = std::nullopt, .text = {}};
    wrong.amendment.reason = read_reason(typed, errors);
    auto const right = typed.text("person");
    wrong.right_person = Id<Person>::parse(right);
    if (!wrong.right_person && right != "okand") errors.add("person", "Välj vem anteckningen gäller, eller att du inte vet.");
    if (wrong.right_person == entry.person) errors.add("person", "Det är den personen som anteckningen står hos nu.");
    if (wrong.right_person) {
        wrong.text = read_long_text(typed, note_field::text, errors);
        if (wrong.text.empty()) errors.add(std::string{note_field::text}, "Skriv texten som den ska stå i rätt journal.");
        bool const named = names_somebody(wrong.text, given_name) || names_somebody(wrong.text, family_name);
        if (named && !typed.has("namnet-ska-sta"))
            errors.add(std::string{note_field::text},
                "Texten nämner personen som anteckningen stod hos. Skriv om den, eller markera att namnet är rätt.");
    }
    // The reason is read in the wrong file and must not say whose file is the right one; only its writer can see to it.
    if (!errors.empty()) return std::nullopt;
    return wrong;
}

NoteContent moved_content(JournalEntry const& wrong, std::string text, Id<Staff> signer)
{
    NoteContent content{.kind = wrong.content.kind,
        .event = wrong.corrected().event,
        .text = std::move(text),
        .cause = wrong.content.cause,
        .progress = wrong.content.progress,
        .important = wrong.content.important,
        .source = wrong.content.source};
    // A contact's name may tell whose file it was.
    if (content.kind == NoteKind::contact) content.contact_with = "framgår av texten";
    if (!content.source && signer != wrong.author.staff) content.source = Source{wrong.author.name, wrong.author.title};
    return content;
}
