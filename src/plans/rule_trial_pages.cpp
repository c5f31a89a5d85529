// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plans/rule_trial_pages.h"

#include "access/shell.h"
#include "access/staff_store.h"
#include "html/components/box.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "html/components/person_head.h"
#include "people/written_text.h"
#include "plans/rule_trial.h"
#include "rules/rule_page_parts.h"
#include "rules/rule_publication_store.h"

#include <algorithm>

namespace {

struct TrialPage {
    RuleDraft draft;
    CivilDate from;
    std::vector<TrialOfUnit> changes;
    std::vector<Unit> units;
};

Result<TrialPage> load_page(ReadTx& tx, Visit const& visit, CivilDate from)
{
    if (!writes_rules(visit.actor)) return not_rule_owner();
    auto draft = find_rule_draft(tx);
    if (!draft) return not_found("Det finns inget utkast. Det är kanske publicerat eller borttaget.");
    auto const book = read_rule_book(tx);
    auto const* const now = book.set_on(from);
    auto const then = book.with({std::make_shared<RuleSet>(draft->set), from, now ? now->version + 1 : 1});
    return TrialPage{std::move(*draft), from, compare_dues(list_all_plans_due(tx, book, from), list_all_plans_due(tx, then, from)), list_units(tx)};
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

Response draw(Visit& visit, Request const& request, TrialPage const& page, Form const& values, FormErrors const& errors)
{
    auto const sum = sum_of(page.changes);
    Html body = breadcrumbs({{"Regler", "/regler"}, {"Utkast", "/regler/utkast"}}) + error_summary(errors);
    body += page_heading("Se vad som ändras och publicera");
    body += status_box({.heading = trial_sentence(sum),
        .body = paragraph("Räknat på dagen då reglerna skulle börja gälla, " + page.from.text()
            + ". Datum som redan har passerat då står kvar, och det som är gjort räknas inte om."),
        .tone = sum.become_late > 0 ? Tone::warning : Tone::info});
    if (!page.changes.empty()) body += box({.id = "andringar", .heading = "För varje enhet", .body = trial_table(page, sum)});
    body += search_form(Href{"/regler/utkast/publicering"}, "Räkna på en annan dag",
        date_field({.name = "dag", .label = "Räkna på en annan dag", .value = page.from.iso()})
            + button_row(button(SubmitButton{.text = "Räkna", .weight = Weight::secondary})));
    auto const first_day = values.has("fran") ? values.text("fran") : page.from.iso();
    auto fields = date_field({.name = "fran", .label = "Gäller från", .value = first_day, .error = errors.of("fran")});
    fields += text_area({.name = "skal", .label = "Varför ändras reglerna?", .value = values.text("skal"), .hint = "Alla kan läsa det.",
        .error = errors.of("skal"), .max_length = 500, .required = true});
    fields += form_foot(button(SubmitButton{.text = "Publicera reglerna", .icon = Icon::check})
        + button(LinkButton{.text = "Tillbaka till utkastet", .href = "/regler/utkast", .weight = Weight::quiet}));
    body += box({.id = "publicera", .heading = "Publicera",
        .body = form({.action = "/regler/utkast/publicering", .csrf = visit.actor.csrf_token, .version = std::to_string(page.draft.version), .guard = true},
            std::move(fields))});
    return show(visit, request, NavItem::none,
        {.title = "Publicera regler", .body = std::move(body), .layout = Layout::narrow, .has_errors = !errors.empty()});
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
        if (!writes_rules(visit.actor)) return not_rule_owner();
        auto const draft = find_rule_draft(tx);
        // What is published is what was read through.
        if (draft && form.text("version") != std::to_string(draft->version))
            return conflict("Någon har ändrat utkastet sedan du öppnade sidan. Läs igenom det och publicera igen.");
        return publish_rules(tx, visit, *from, reason);
    });
    if (!version) return refuse(visit, request, version.refusal());
    return see_other("/regler?klart=regler-publicerade");
}
