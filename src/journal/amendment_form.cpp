// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/amendment_form.h"

#include "journal/note_form.h"
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace {

Amendment blank(JournalEntry const& entry, AmendmentKind kind)
{
    // The store gives it its own id, author and time.
    return {.id = Id<Amendment>{0}, .entry = entry.id, .kind = kind, .author = entry.author, .written_at = {}};
}

std::string read_reason(Form const& typed, FormErrors& errors)
{
    auto reason = read_long_text(typed, "skal", errors);
    if (reason.empty()) errors.add("skal", "Skriv varför.");
    return reason;
}

// What was written in good faith stays written, also when the clock has been moved back behind it.
Instant latest_event(JournalEntry const& entry, Instant now) { return std::max(now, entry.written_at); }

// The words of a name that can tell who somebody is.
std::vector<std::string> telling_words(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> particles{"af", "av", "de", "la", "van", "von"};
    std::vector<std::string> words;
    for (auto const& word : words_of(name))
        if (std::ranges::find(particles, word.folded) == particles.end()) words.push_back(word.folded);
    return words;
}

// Whether the text names the one and not just somebody who shares a name with the other.
bool names_somebody(std::string_view text, std::string_view name, std::string_view other_name)
{
    auto wanted = telling_words(name);
    auto const shared = telling_words(other_name);
    std::erase_if(wanted, [&](std::string const& word) { return std::ranges::find(shared, word) != shared.end(); });
    return std::ranges::any_of(words_of(text), [&](Word const& word) {
        return std::ranges::any_of(
            wanted, [&](std::string const& one) { return word.folded == one || word.folded == one + "s"; });
    });
}

// Every text that is written anew in the right file.
void check_names(Form const& row, WrongFile const& file, FormErrors& errors)
{
    for (auto const field : {note_field::text, note_field::action, note_field::result, note_field::contact_with,
             note_field::source_name, note_field::source_role, note_field::interpretation,
             note_field::interpretation_by, note_field::interpretation_ground})
        if (names_somebody(row.text(field), file.name, file.right_name))
            errors.add(std::string{field},
                "Texten nämner personen som anteckningen stod hos. Skriv om den, eller markera att namnet är rätt.");
}

} // namespace

std::optional<Amendment> read_correction(Form const& typed, JournalEntry const& entry, Instant now, FormErrors& errors)
{
    auto const& former = entry.corrected();
    auto amendment = blank(entry, AmendmentKind::correction);
    amendment.corrected = read_note(typed_over(former, typed), latest_event(entry, now), errors);
    amendment.reason = read_reason(typed, errors);
    if (typed.has("grund") && typed.text("grund") != base_of(entry))
        errors.add(std::string{note_field::text},
            "Någon har rättat anteckningen medan du skrev. Läs den nya lydelsen och ändra det som fortfarande är fel.");
    else if (errors.empty() && *amendment.corrected == former)
        errors.add(std::string{note_field::text}, "Inget är ändrat. Ändra det som är fel.");
    if (!errors.empty()) return std::nullopt;
    return amendment;
}

std::string base_of(JournalEntry const& entry)
{
    auto const last = entry.last_correction();
    return last ? last->text() : "forsta";
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

std::optional<WrongPerson> read_wrong_person(Form const& typed, WrongFile const& file, FormErrors& errors)
{
    auto const& entry = file.entry;
    WrongPerson wrong{.amendment = blank(entry, AmendmentKind::wrong_person), .right_person = std::nullopt, .content = {}};
    wrong.amendment.reason = read_reason(typed, errors);
    auto const right = typed.text("person");
    wrong.right_person = Id<Person>::parse(right);
    if (!wrong.right_person && right != "okand") errors.add("person", "Välj vem anteckningen gäller, eller att du inte vet.");
    if (wrong.right_person == entry.person) errors.add("person", "Det är den personen som anteckningen står hos nu.");
    if (wrong.right_person) {
        if (names_somebody(wrong.amendment.reason, file.right_name, file.name))
            errors.add("skal", "Orsaken läses i den här journalen och får inte säga vem den rätta personen är. Skriv om den.");
        auto const row = typed_over(moved_content(entry, file.signer), typed);
        wrong.content = read_note(row, latest_event(entry, file.now), errors);
        if (!typed.has("namnet-ska-sta")) check_names(row, file, errors);
        if (wrong.content && !wrong.content->source && file.signer != entry.author.staff)
            wrong.content->source = Source{entry.author.name, entry.author.title};
    }
    if (!errors.empty()) return std::nullopt;
    return wrong;
}

NoteContent moved_content(JournalEntry const& wrong, Id<Staff> signer)
{
    auto content = wrong.corrected();
    content.goal = std::nullopt;
    content.activity = std::nullopt;
    if (!content.source && signer != wrong.author.staff) content.source = Source{wrong.author.name, wrong.author.title};
    return content;
}
