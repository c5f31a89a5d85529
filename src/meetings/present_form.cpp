// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "meetings/present_form.h"

#include "html/components/choice.h"
#include "html/components/field.h"
#include "plans/item_saving.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_name = 200;
constexpr std::string_view the_person = "person"; // not yet among those who take part in the plan
constexpr std::string_view the_writer = "jag";

Participant const* find_participant(PlanWork const& work, auto const& is_it)
{
    auto const found = std::ranges::find_if(work.content.participants, is_it);
    return found == work.content.participants.end() ? nullptr : &*found;
}

Participant const* person_in(PlanWork const& work)
{
    return find_participant(work, [](Participant const& one) { return one.kind == ParticipantKind::person; });
}

Participant const* writer_in(PlanWork const& work, Visit const& visit)
{
    return find_participant(work, [&](Participant const& one) {
        return one.kind == ParticipantKind::staff && one.name == visit.actor.name;
    });
}

bool is_ticked(std::vector<Present> const& there, Form const& typed, std::string const& value, bool standard)
{
    if (typed.has("sand", "ja")) return typed.has("med", value);
    if (there.empty()) return standard;
    return std::ranges::any_of(there, [&](Present const& one) { return std::to_string(one.participant) == value; });
}

Present add_to_plan(WriteTx& tx, Visit const& visit, PlanWork const& work, Participant who)
{
    who.id = visit.house.ids.next_number();
    who.way = "Samtal";
    who.on = work.open.today;
    save_item(tx, visit, work, who, 0);
    return {who.id, who.name, who.kind};
}

} // namespace

Html present_fields(
    PlanWork const& work, Visit const& visit, std::vector<Present> const& there, Form const& typed, FormErrors const& errors)
{
    Choices all{.name = "med", .legend = "Vilka är med?", .choices = {}};
    auto const add = [&](std::string value, std::string text, bool standard) {
        bool const checked = is_ticked(there, typed, value, standard);
        all.choices.push_back({.value = std::move(value), .text = std::move(text), .checked = checked});
    };
    if (!person_in(work)) add(std::string{the_person}, work.open.person.name(), true);
    for (auto const& one : work.content.participants)
        add(std::to_string(one.id), one.relation.empty() ? one.name : one.name + ", " + one.relation,
            one.kind == ParticipantKind::person || one.name == visit.actor.name);
    if (!writer_in(work, visit)) add(std::string{the_writer}, visit.actor.name + " (du)", true);

    Select kind{.name = "slag", .label = "Vem är det?", .options = {}, .value = typed.text("slag"), .error = errors.of("slag"),
        .empty_text = "Välj"};
    for (auto const& one : participant_kind_codes())
        if (one.value != ParticipantKind::person) kind.options.push_back({std::string{one.code}, std::string{one.label}});
    Html html = Html::markup("<input type=\"hidden\" name=\"sand\" value=\"ja\">") + check_list(all);
    html += text_field({.name = "namn", .label = "Någon mer som är med", .value = typed.text("namn"),
        .hint = "Skrivs in bland dem som är med i planen.", .error = errors.of("namn"), .max_length = longest_name});
    return html + select(kind);
}

FormErrors present_errors(Form const& typed)
{
    FormErrors errors;
    auto const name = typed.text("namn");
    if (name.size() > longest_name) errors.add("namn", "Namnet är för långt. Skriv högst 200 tecken.");
    if (!name.empty() && !parse_code(participant_kind_codes(), typed.text("slag")))
        errors.add("slag", "Välj vem det är.");
    return errors;
}

std::vector<Present> store_present(WriteTx& tx, Visit const& visit, PlanWork const& work, Form const& typed)
{
    std::vector<Present> there;
    for (auto const& one : work.content.participants)
        if (typed.has("med", std::to_string(one.id))) there.push_back({one.id, one.name, one.kind});
    if (typed.has("med", the_person) && !person_in(work))
        there.push_back(add_to_plan(tx, visit, work,
            {.id = 0, .name = work.open.person.name(), .kind = ParticipantKind::person, .relation = {}, .way = {}}));
    if (typed.has("med", the_writer) && !writer_in(work, visit))
        there.push_back(add_to_plan(tx, visit, work,
            {.id = 0, .name = visit.actor.name, .kind = ParticipantKind::staff, .relation = visit.actor.title, .way = {}}));
    if (auto const name = typed.text("namn"); !name.empty())
        if (auto const kind = parse_code(participant_kind_codes(), typed.text("slag")))
            there.push_back(add_to_plan(tx, visit, work, {.id = 0, .name = name, .kind = *kind, .relation = {}, .way = {}}));
    return there;
}
