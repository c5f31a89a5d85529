// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/participant_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/text.h"
#include "people/person_address.h"
#include "people/way_back.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"

namespace {

constexpr std::size_t longest = 500;

} // namespace

TypedParticipant parse_participant(Form const& form, CivilDate today)
{
    FormErrors errors;
    auto const kind = parse_code(participant_kind_codes(), form.text("slag"));
    Participant who{
        .id = 0,
        .name = limited(form, "namn", longest, errors),
        .kind = kind.value_or(ParticipantKind::other),
        .relation = limited(form, "relation", longest, errors),
        .way = limited(form, "satt", longest, errors),
        .on = date_of(form, "dag", today, errors),
        .consented = form.has("samtycke", "ja"),
        .without_consent = limited(form, "utan", longest, errors),
    };
    if (who.name.empty()) errors.add("namn", "Skriv namnet.");
    if (!kind) errors.add("slag", "Välj vem det är.");
    return {std::move(who), std::move(errors)};
}

Form stored_participant(Participant const& who)
{
    Form form;
    form.add("namn", who.name);
    form.add("slag", std::string{code_of(participant_kind_codes(), who.kind).code});
    form.add("relation", who.relation);
    form.add("satt", who.way);
    form.add("dag", who.on ? who.on->iso() : "");
    if (who.consented) form.add("samtycke", "ja");
    form.add("utan", who.without_consent);
    return form;
}

Html participant_fields(PlanWork const& work, Form const& values, FormErrors const& errors)
{
    auto const& name = work.open.person.given_name;
    Choices kinds{.name = "slag", .legend = "Vem är det?", .choices = {}, .value = values.text("slag"),
        .error = errors.of("slag"), .required = true};
    for (auto const& one : participant_kind_codes())
        kinds.choices.push_back({.value = std::string{one.code}, .text = std::string{one.label}});
    Html fields = text_field({.name = "namn", .label = "Namn", .value = values.text("namn"), .error = errors.of("namn"),
        .required = true});
    fields += radio_list(kinds);
    fields += text_field({.name = "relation", .label = "Titel eller relation", .value = values.text("relation"),
        .hint = "Till exempel: " + work.open.settings.words.key_worker.one + ", syster, god man.", .error = errors.of("relation")});
    fields += text_field({.name = "satt", .label = "På vilket sätt?", .value = values.text("satt"),
        .hint = "Till exempel: möte hemma, telefon med tolk.", .error = errors.of("satt")});
    fields += date_field({.name = "dag", .label = "När?", .value = values.text("dag"), .error = errors.of("dag")});
    // A relative takes part because the person agrees; without that the reason is written down (DD-6).
    Html consent = check_box({.name = "samtycke", .text = name + " har sagt ja till att närstående är med",
        .checked = values.has("samtycke", "ja")});
    consent += text_field({.name = "utan", .label = "Om inte: varför var personen med ändå?", .value = values.text("utan"),
        .error = errors.of("utan")});
    if (!work.open.access.is_guest())
        consent += Html::format("<p>{}</p>", link("Samtycken som är skrivna",
            with_way_back(Href{person_path(work.open.person.person) + "/samtycken"}, work.open.address() + "/granska")));
    fields += group({.legend = "Bara för närstående", .fields = std::move(consent)});
    return fields;
}
