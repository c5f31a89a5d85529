// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/plan_pages.h"

#include "access/shell.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/draft_item_store.h"
#include "plans/heading_form.h"
#include "plans/plan_frame.h"

#include <algorithm>

namespace {

constexpr Purpose reading{"PlanFormRead", Intent::plan_read}; // the form is shown, nothing is written
constexpr Purpose writing{"PlanWrite", Intent::plan_write};
constexpr std::size_t longest = 500;

struct ParticipantPage {
    PlanWork work;
    std::optional<std::int64_t> id; // none: somebody new
    std::int64_t version;
};

Result<ParticipantPage> load_page(ReadTx& tx, Visit const& visit, Request const& request, Purpose purpose)
{
    auto work = open_work(tx, visit, request, purpose);
    if (!work) return work.refusal();
    auto const& text = request.value("participant");
    if (text == "ny") return ParticipantPage{std::move(*work), std::nullopt, 0};
    auto const id = id_number(text);
    auto const& all = work->content.participants;
    if (!id || std::ranges::find(all, *id, &Participant::id) == all.end())
        return not_found("Personen finns inte i planen.");
    auto const version = item_version(tx, work->draft.id, DraftItem::participant, *id);
    return ParticipantPage{std::move(*work), id, version};
}

std::string heading_key(PlanWork const& work)
{
    for (auto const* const heading : work.plan_template.headings())
        if (heading->kind == HeadingKind::participants) return heading->key;
    return {};
}

std::string list_address(PlanWork const& work)
{
    auto const key = heading_key(work);
    return key.empty() ? work.open.address() : work.heading_address(key);
}

Form stored(PlanWork const& work, std::int64_t id)
{
    Form form;
    auto const found = std::ranges::find(work.content.participants, id, &Participant::id);
    form.add("namn", found->name);
    form.add("slag", std::string{code_of(participant_kind_codes(), found->kind).code});
    form.add("relation", found->relation);
    form.add("satt", found->way);
    form.add("dag", found->on ? found->on->iso() : "");
    if (found->consented) form.add("samtycke", "ja");
    form.add("utan", found->without_consent);
    return form;
}

struct TypedParticipant {
    Participant who;
    FormErrors errors;
};

TypedParticipant parse(Form const& form, CivilDate today)
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

Html fields_of(PlanWork const& work, Form const& values, FormErrors const& errors)
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
        .hint = "Till exempel: kontaktman, syster, god man.", .error = errors.of("relation")});
    fields += text_field({.name = "satt", .label = "På vilket sätt?", .value = values.text("satt"),
        .hint = "Till exempel: möte hemma, telefon med tolk.", .error = errors.of("satt")});
    fields += date_field({.name = "dag", .label = "När?", .value = values.text("dag"), .error = errors.of("dag")});
    // A relative takes part because the person agrees; without that the reason is written down (DD-6).
    Html consent = check_box({.name = "samtycke", .text = name + " har sagt ja till att närstående är med",
        .checked = values.has("samtycke", "ja")});
    consent += text_field({.name = "utan", .label = "Om inte: varför var personen med ändå?", .value = values.text("utan"),
        .error = errors.of("utan")});
    fields += group({.legend = "Bara för närstående", .fields = std::move(consent)});
    return fields;
}

Response draw(Visit& visit, Request const& request, ParticipantPage const& page, Form const& values,
    FormErrors const& errors, bool changed)
{
    auto const& work = page.work;
    auto const title = page.id ? std::string{"Ändra vem som är med"} : std::string{"Lägg till vem som är med"};
    Html content = error_summary(errors);
    if (changed)
        content += notice({.tone = Tone::warning, .heading = "Någon annan har sparat här medan du skrev",
            .body = paragraph("Det du skrev står kvar. Spara igen om det ska gälla.")});
    content += heading(2, title);
    Html buttons = button(SubmitButton{.text = "Spara"});
    buttons += button(LinkButton{.text = "Avbryt", .href = list_address(work)});
    if (page.id)
        buttons += button(SubmitButton{.text = "Ta bort", .weight = Weight::quiet, .icon = Icon::trash,
            .name = "ta-bort", .value = "ja", .danger = true, .skip_validation = true});
    content += form({.action = work.open.address() + "/deltagare/" + request.value("participant"),
                        .csrf = visit.actor.csrf_token,
                        .version = std::to_string(page.version),
                        .guard = true},
        fields_of(work, values, errors) + form_foot(std::move(buttons)));
    auto response = show(visit, request, NavItem::persons,
        writing_page(work, {.title = title, .current = heading_key(work), .content = std::move(content),
                               .has_errors = !errors.empty()}),
        banners_of(work.open.person));
    if (changed) response.status = status_of(Refusal::Reason::conflict);
    return response;
}

Response show_again(Visit& visit, Request const& request, FormErrors const& errors, bool changed)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, request.form, errors, changed);
}

} // namespace

Response show_participant(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, request, reading); });
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, page->id ? stored(page->work, *page->id) : Form{}, {}, false);
}

Response save_plan_participant(Visit& visit, Request const& request)
{
    auto typed = parse(request.form, today(visit.house.clock));
    bool const removes = request.form.has("ta-bort", "ja");
    if (!typed.errors.empty() && !removes) return show_again(visit, request, typed.errors, false);

    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const page = load_page(tx, visit, request, writing);
        if (!page) return page.refusal();
        if (removes && page->id) remove_participant(tx, page->work.draft.id, *page->id);
        if (removes) return list_address(page->work);
        auto who = typed.who;
        who.id = page->id ? *page->id : visit.house.ids.next_number();
        auto const done = save_participant(tx, page->work.draft.id, who, page->id ? base_version_of(request.form) : 0);
        if (!done) return done.refusal();
        return list_address(page->work);
    });
    if (!saved && saved.refusal().reason == Refusal::Reason::conflict) return show_again(visit, request, {}, true);
    if (!saved) return refuse(visit, request, saved.refusal());
    return see_other(*saved + "?klart=sparad");
}
