// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/taking_part_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"
#include "plans/plan_wording.h"

namespace {

constexpr std::size_t long_text = 10'000;
constexpr std::size_t short_text = 500;
constexpr std::size_t most_guardians = 4;

std::string row_name(std::string_view field, std::size_t row) { return std::string{field} + "-" + std::to_string(row); }

template <class E>
Choices choices_of(std::span<Code<E> const> codes, std::string name, std::string legend, Form const& values,
    FormErrors const& errors)
{
    Choices choices{.name = name, .legend = std::move(legend), .choices = {}, .value = values.text(name),
        .error = errors.of(name), .required = true};
    for (auto const& one : codes)
        choices.choices.push_back({.value = std::string{one.code}, .text = std::string{one.label}});
    return choices;
}

// A day that has been: nobody was asked, and no meeting was held, tomorrow.
std::optional<CivilDate> day_until_now(Form const& form, CivilDate today, FormErrors& errors)
{
    auto const text = form.text("dag");
    if (text.empty()) return std::nullopt;
    auto const day = parse_date(text, today, Lean::past);
    if (!day) errors.add("dag", "Skriv en dag, till exempel 2 dec eller 2026-12-02.");
    else if (*day > today) errors.add("dag", "Dagen har inte varit än.");
    return day;
}

Html offer_fields(PlanWork const& work, Form const& values, FormErrors const& errors)
{
    Html fields = text_field({.name = "namn", .label = "Vem erbjöds att vara med?", .value = values.text("namn"),
        .error = errors.of("namn"), .required = true});
    fields += radio_list(choices_of(offered_kind_codes(), "slag", "Vem är det?", values, errors));
    fields += text_field({.name = "relation", .label = "Titel eller relation", .value = values.text("relation"),
        .hint = "Till exempel: god man, mamma, distriktssköterska.", .error = errors.of("relation")});
    fields += text_field({.name = "satt", .label = "Hur frågade ni?", .value = values.text("satt"),
        .hint = "Till exempel: brev, telefon med tolk, vid ett besök.", .error = errors.of("satt")});
    fields += date_field({.name = "dag", .label = "När frågade ni?", .value = values.text("dag"), .error = errors.of("dag")});
    fields += radio_list(choices_of(offer_answer_codes(), "svar", "Vad svarade personen?", values, errors));
    fields += text_area({.name = "skal", .label = "Skäl, om det blev nej", .value = values.text("skal"),
        .hint = "Som det sades. Vill " + work.open.person.given_name + " inte att någon är med: skriv det här.",
        .error = errors.of("skal"), .rows = 2});
    fields += text_area({.name = "sa", .label = "Vad sa den som fick frågan om stödet?", .value = values.text("sa"),
        .hint = "En närstående: vad fungerar hemma, vad är tungt, vad behövs för att orka? Det är hens ord, inte "
            + genitive(work.open.person.given_name) + ".",
        .error = errors.of("sa"), .rows = 3});
    return fields;
}

Html meeting_fields(Form const& values, FormErrors const& errors)
{
    Html fields = date_field({.name = "dag", .label = "Vilken dag?", .value = values.text("dag"), .error = errors.of("dag"),
        .required = true});
    fields += radio_list(choices_of(meeting_form_codes(), "form", "På vilket sätt?", values, errors));
    fields += text_field({.name = "vilka", .label = "Vilka var med?", .value = values.text("vilka"),
        .hint = "Namn, och vem det är.", .error = errors.of("vilka"), .required = true});
    fields += text_area({.name = "text", .label = "Vad kom ni fram till?", .value = values.text("text"),
        .hint = "Det ni kom överens om, eller det ni såg att personen valde.", .error = errors.of("text"), .rows = 3});
    return fields;
}

std::size_t guardians_in(Form const& values)
{
    std::size_t used = 1;
    for (std::size_t row = 0; row < most_guardians; ++row)
        if (!values.text(row_name("vh-namn", row)).empty() || !values.text(row_name("vh-syn", row)).empty()) used = row + 1;
    return std::min(used + 1, most_guardians);
}

// Each guardian's own box, so that neither's view is told in the other's words (DD-7).
Html guardian_box(Form const& values, FormErrors const& errors, std::size_t row)
{
    auto const number = std::to_string(row + 1);
    auto const value = [&](std::string_view field) { return values.text(row_name(field, row)); };
    auto const error = [&](std::string_view field) { return errors.of(row_name(field, row)); };
    Html fields = text_field({.name = row_name("vh-namn", row), .label = "Vem, vårdnadshavare " + number,
        .value = value("vh-namn"), .hint = "Till exempel: Mamma. Inga telefonnummer eller adresser.",
        .error = error("vh-namn")});
    fields += text_area({.name = row_name("vh-syn", row), .label = "Så ser vårdnadshavare " + number + " på det",
        .value = value("vh-syn"), .error = error("vh-syn"), .rows = 3});
    fields += text_field({.name = row_name("vh-satt", row), .label = "Hur fick ni veta det, vårdnadshavare " + number + "?",
        .value = value("vh-satt"), .error = error("vh-satt")});
    return group({.legend = "Vårdnadshavare " + number, .fields = std::move(fields)});
}

Html child_fields(PlanWork const& work, Form const& values, FormErrors const& errors)
{
    auto const& name = work.open.person.given_name;
    Html fields = text_area({.name = "barn", .label = genitive(name) + " egen syn på mål och stöd",
        .value = values.text("barn"), .hint = "Det " + name + " säger, visar eller väljer.", .error = errors.of("barn"),
        .rows = 3, .required = true, .voice = true});
    fields += text_field({.name = "metod", .label = "Hur fick ni veta det?", .value = values.text("metod"),
        .hint = "Till exempel: samtal med bilder, utan vuxna i rummet.", .error = errors.of("metod")});
    for (std::size_t row = 0; row < guardians_in(values); ++row) fields += guardian_box(values, errors, row);
    fields += text_area({.name = "skillnad", .label = "Vad skiljer sig åt?", .value = values.text("skillnad"),
        .hint = "Lämna tomt om alla vill samma sak.", .error = errors.of("skillnad"), .rows = 2});
    auto followed = choices_of(followed_codes(), "foljer", "Följer planen det " + name + " vill?", values, errors);
    followed.required = false;
    fields += radio_list(followed);
    fields += text_area({.name = "blev", .label = "Så blev det, och varför", .value = values.text("blev"),
        .error = errors.of("blev"), .rows = 2});
    return fields;
}

} // namespace

Offer parse_offer(Form const& form, CivilDate today, FormErrors& errors)
{
    auto const kind = parse_code(offered_kind_codes(), form.text("slag"));
    auto const answer = parse_code(offer_answer_codes(), form.text("svar"));
    Offer offer{
        .id = 0,
        .name = limited(form, "namn", short_text, errors),
        .kind = kind.value_or(OfferedKind::other),
        .relation = limited(form, "relation", short_text, errors),
        .way = limited(form, "satt", short_text, errors),
        .on = day_until_now(form, today, errors),
        .answer = answer.value_or(OfferAnswer::waiting),
        .reason = limited(form, "skal", long_text, errors),
        .said = limited(form, "sa", long_text, errors),
    };
    if (offer.name.empty()) errors.add("namn", "Skriv vem som erbjöds.");
    if (!kind) errors.add("slag", "Välj vem det är.");
    if (!answer) errors.add("svar", "Välj vad personen svarade.");
    return offer;
}

Form stored_offer(Offer const& offer)
{
    Form form;
    form.add("namn", offer.name);
    form.add("slag", std::string{code_of(offered_kind_codes(), offer.kind).code});
    form.add("relation", offer.relation);
    form.add("satt", offer.way);
    form.add("dag", offer.on ? offer.on->iso() : "");
    form.add("svar", std::string{code_of(offer_answer_codes(), offer.answer).code});
    form.add("skal", offer.reason);
    form.add("sa", offer.said);
    return form;
}

Meeting parse_meeting(Form const& form, CivilDate today, FormErrors& errors)
{
    auto const kind = parse_code(meeting_form_codes(), form.text("form"));
    Meeting meeting{
        .id = 0,
        .on = day_until_now(form, today, errors),
        .form = kind.value_or(MeetingForm::meeting),
        .who = limited(form, "vilka", short_text, errors),
        .text = limited(form, "text", long_text, errors),
    };
    if (form.text("dag").empty()) errors.add("dag", "Skriv vilken dag det var.");
    if (!kind) errors.add("form", "Välj på vilket sätt.");
    if (meeting.who.empty()) errors.add("vilka", "Skriv vilka som var med.");
    return meeting;
}

Form stored_meeting(Meeting const& meeting)
{
    Form form;
    form.add("dag", meeting.on ? meeting.on->iso() : "");
    form.add("form", std::string{code_of(meeting_form_codes(), meeting.form).code});
    form.add("vilka", meeting.who);
    form.add("text", meeting.text);
    return form;
}

ChildView parse_child_view(Form const& form, FormErrors& errors)
{
    ChildView child{
        .view = limited(form, "barn", long_text, errors),
        .method = limited(form, "metod", short_text, errors),
        .difference = limited(form, "skillnad", long_text, errors),
        .followed = parse_code(followed_codes(), form.text("foljer")),
        .outcome = limited(form, "blev", long_text, errors),
    };
    for (std::size_t row = 0; row < most_guardians; ++row) {
        GuardianView guardian{limited(form, row_name("vh-namn", row), short_text, errors),
            limited(form, row_name("vh-syn", row), long_text, errors),
            limited(form, row_name("vh-satt", row), short_text, errors)};
        if (guardian.name.empty() && guardian.view.empty() && guardian.method.empty()) continue;
        if (guardian.name.empty()) errors.add(row_name("vh-namn", row), "Skriv vem det är.");
        child.guardians.push_back(std::move(guardian));
    }
    if (child.view.empty()) errors.add("barn", "Skriv barnets egen syn, eller att ni inte vet den än.");
    if (!child.difference.empty() && !child.followed) errors.add("foljer", "Välj om planen följer det barnet vill.");
    return child;
}

Form stored_child_view(ChildView const& child)
{
    Form form;
    form.add("barn", child.view);
    form.add("metod", child.method);
    for (std::size_t row = 0; row < child.guardians.size(); ++row) {
        form.add(row_name("vh-namn", row), child.guardians[row].name);
        form.add(row_name("vh-syn", row), child.guardians[row].view);
        form.add(row_name("vh-satt", row), child.guardians[row].method);
    }
    form.add("skillnad", child.difference);
    if (child.followed) form.add("foljer", std::string{code_of(followed_codes(), *child.followed).code});
    form.add("blev", child.outcome);
    return form;
}

Html taking_part_fields(PlanWork const& work, DraftItem item, Form const& values, FormErrors const& errors)
{
    if (item == DraftItem::offer) return offer_fields(work, values, errors);
    if (item == DraftItem::meeting) return meeting_fields(values, errors);
    if (item == DraftItem::child_view) return child_fields(work, values, errors);
    return {};
}
