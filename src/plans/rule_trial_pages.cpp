// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/rule_trial_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "html/components/person_head.h"
#include "people/person_address.h"
#include "people/person_list_store.h"
#include "people/written_text.h"
#include "plans/due_text.h"
#include "plans/rule_trial.h"
#include "rules/rule_page_parts.h"
#include "rules/rule_publication_store.h"

#include <algorithm>
#include <map>

namespace {

struct TrialPage {
    RuleDraft draft;
    CivilDate from;
    std::vector<TrialOfUnit> changes; // of all units for the rutinägare, else of those that the reader answers for
    std::vector<Unit> units;
    std::vector<DueChange> of_persons = {}; // in the units that the reader leads, of persons in the reader's list
    std::map<Id<Person>, std::string> names = {};
};

bool answers_for(Actor const& actor, Id<Unit> unit) { return actor.leads(unit) || actor.has(Role::head_of_operations, unit); }

// Only of persons who stand in the reader's own list, which is logged as any list of theirs.
void add_persons(ReadTx& tx, Visit const& visit, std::vector<DueChange> const& changes, TrialPage& page)
{
    if (!visit.actor.leads_any()) return;
    auto orders = visit.house.access_control.list_my_orders(tx, visit, "RulesTrialRead");
    std::erase_if(orders, [&](MyOrder const& one) { return !visit.actor.leads(one.unit); });
    for (auto const& change : changes)
        if (std::ranges::find(orders, change.due.order, &MyOrder::order) != orders.end()) page.of_persons.push_back(change);
    for (auto const& one : list_persons(tx, orders, visit.actor.staff, page.from)) page.names.emplace(one.person, one.name);
}

Result<TrialPage> load_page(ReadTx& tx, Visit const& visit, CivilDate from)
{
    if (!reads_rule_draft(visit.actor)) return not_rule_owner();
    auto draft = find_rule_draft(tx);
    if (!draft) return not_found("Det finns inget utkast. Det är kanske publicerat eller borttaget.");
    auto const book = read_rule_book(tx);
    auto const* const now = book.set_on(from);
    auto const then = book.with({std::make_shared<RuleSet>(draft->set), from, now ? now->version + 1 : 1});
    auto changes = changed_dues(list_all_plans_due(tx, book, from), list_all_plans_due(tx, then, from));
    if (!writes_rules(visit.actor)) std::erase_if(changes, [&](DueChange const& one) { return !answers_for(visit.actor, one.unit); });
    TrialPage page{std::move(*draft), from, count_by_unit(changes), list_units(tx)};
    add_persons(tx, visit, changes, page);
    return page;
}

std::string counted(int count, char const* one, char const* many) { return std::to_string(count) + " " + (count == 1 ? one : many); }

std::string trial_sentence(TrialOfUnit const& sum)
{
    if (!sum.is_any()) return "Inga datum ändras.";
    auto text = counted(sum.persons, "person", "personer") + " berörs. ";
    text += sum.become_late == 0 ? "Inget blir sent." : counted(sum.become_late, "datum blir sent", "datum blir sena") + " direkt.";
    return text;
}

// Only what happens somewhere is a column.
Html trial_table(TrialPage const& page, TrialOfUnit const& sum)
{
    struct Counted {
        char const* name;
        int TrialOfUnit::*count;
    };
    static constexpr Counted all[] = {{"Blir sena", &TrialOfUnit::become_late}, {"Tidigare", &TrialOfUnit::get_earlier},
        {"Senare", &TrialOfUnit::get_later}, {"Nytt datum", &TrialOfUnit::get_first}, {"Inget datum", &TrialOfUnit::get_none}};
    Table list{.caption = "Vad som ändras, för varje enhet", .hide_caption = true, .columns = {{.text = "Enhet"}}, .rows = {}};
    for (auto const& one : all)
        if (sum.*one.count > 0) list.columns.push_back({.text = one.name, .number = true});
    for (auto const& unit_change : page.changes) {
        auto const unit = std::ranges::find(page.units, unit_change.unit, &Unit::id);
        std::vector<Html> cells{Html::text(unit == page.units.end() ? "" : unit->name)};
        for (auto const& one : all)
            if (sum.*one.count > 0) cells.push_back(Html::text(std::to_string(unit_change.*one.count)));
        list.rows.push_back(std::move(cells));
    }
    return table(list);
}

Html persons_table(TrialPage const& page)
{
    auto const day = [](std::optional<CivilDate> const& date) { return Html::text(date ? date->text() : "Inget datum"); };
    Table list{.caption = "Person, uppgift och dag, nu och med utkastet", .hide_caption = true,
        .columns = {{.text = "Person"}, {.text = "Vad"}, {.text = "Nu"}, {.text = "Med utkastet"}}, .rows = {}};
    for (auto const& one : page.of_persons) {
        auto const name = page.names.find(one.due.person);
        list.rows.push_back({link(name == page.names.end() ? "" : name->second, Href{person_path(one.due.person)}), Html::text(due_task(one.due)),
            day(one.now), one.becomes_late ? day(one.then) + Html::text(", sent direkt") : day(one.then)});
    }
    return table(list);
}

Html publishing_box(Visit const& visit, TrialPage const& page, Form const& values, FormErrors const& errors)
{
    auto const first_day = values.has("fran") ? values.text("fran") : page.from.iso();
    auto fields = date_field({.name = "fran", .label = "Gäller från", .value = first_day, .error = errors.of("fran")});
    fields += text_area({.name = "skal", .label = "Varför ändras reglerna?", .value = values.text("skal"), .hint = "Alla kan läsa det.",
        .error = errors.of("skal"), .max_length = 500, .required = true});
    fields += form_foot(button(SubmitButton{.text = "Publicera reglerna", .icon = Icon::check})
        + button(LinkButton{.text = "Tillbaka till utkastet", .href = "/regler/utkast", .weight = Weight::quiet}));
    return box({.id = "publicera", .heading = "Publicera",
        .body = form({.action = "/regler/utkast/publicering", .csrf = visit.actor.csrf_token, .version = std::to_string(page.draft.version), .guard = true},
            std::move(fields))});
}

Response draw(Visit& visit, Request const& request, TrialPage const& page, Form const& values, FormErrors const& errors)
{
    auto const sum = sum_of(page.changes);
    bool const publishes = writes_rules(visit.actor);
    Html body = breadcrumbs({{"Regler", "/regler"}, {"Utkast", "/regler/utkast"}}) + error_summary(errors);
    body += page_heading(publishes ? "Se vad som ändras och publicera" : "Vad utkastet skulle ändra hos er");
    body += status_box({.heading = trial_sentence(sum),
        .body = paragraph("Räknat på dagen då reglerna skulle börja gälla, " + page.from.text()
            + ". Datum som redan har passerat då står kvar, och det som är gjort räknas inte om."),
        .tone = sum.become_late > 0 ? Tone::warning : Tone::info});
    if (!page.changes.empty()) body += box({.id = "andringar", .heading = "För varje enhet", .body = trial_table(page, sum)});
    if (!page.of_persons.empty()) body += box({.id = "personer", .heading = "Vilka som berörs", .body = persons_table(page)});
    body += search_form(Href{"/regler/utkast/publicering"}, "Räkna på en annan dag",
        date_field({.name = "dag", .label = "Räkna på en annan dag", .value = page.from.iso()})
            + button_row(button(SubmitButton{.text = "Räkna", .weight = Weight::secondary})));
    if (publishes) body += publishing_box(visit, page, values, errors);
    return show(visit, request, NavItem::none,
        {.title = publishes ? "Publicera regler" : "Vad utkastet till regler skulle ändra", .body = std::move(body), .layout = Layout::narrow,
            .has_errors = !errors.empty()});
}

Result<TrialPage> read_page(Visit& visit, std::optional<CivilDate> from)
{
    auto const day = today(visit.house.clock);
    return visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit, from ? std::max(*from, day) : day); });
}

} // namespace

Response show_rules_publishing(Visit& visit, Request const& request)
{
    auto const day = today(visit.house.clock);
    auto const page = read_page(visit, parse_date(request.query.text("dag"), day, Lean::future));
    if (!page) return refuse(visit, request, page.refusal());
    return draw(visit, request, *page, {}, {});
}

Response publish_rules_draft(Visit& visit, Request const& request)
{
    if (!writes_rules(visit.actor)) return refuse(visit, request, not_rule_owner());
    auto const& form = request.form;
    auto const day = today(visit.house.clock);
    auto const from = parse_date(form.text("fran"), day, Lean::future);
    auto const reason = form.text("skal");
    FormErrors errors;
    if (!from) errors.add("fran", "Skriv ett datum, till exempel 2026-12-02.");
    else if (*from < day) errors.add("fran", "Välj i dag eller en senare dag. Regler ändras inte bakåt i tiden.");
    if (reason.empty()) errors.add("skal", "Skriv varför, så att alla förstår.");
    else if (character_count(reason) > 500) errors.add("skal", "Skriv högst 500 tecken.");
    if (!errors.empty()) {
        auto const page = read_page(visit, from);
        if (!page) return refuse(visit, request, page.refusal());
        return draw(visit, request, *page, form, errors);
    }
    auto const version = visit.house.database.write([&](WriteTx& tx) -> Result<int> {
        auto const draft = find_rule_draft(tx);
        // What is published is what was read through.
        if (draft && form.text("version") != std::to_string(draft->version))
            return conflict("Någon har ändrat utkastet sedan du öppnade sidan. Läs igenom det och publicera igen.");
        return publish_rules(tx, visit, *from, reason);
    });
    if (!version) return refuse(visit, request, version.refusal());
    return see_other("/regler?klart=regler-publicerade");
}
