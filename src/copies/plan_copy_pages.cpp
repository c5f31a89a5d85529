// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "copies/plan_copy_pages.h"

#include "access/shell.h"
#include "copies/copies_owed.h"
#include "copies/plan_copy_store.h"
#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/form.h"
#include "people/person_head.h"
#include "plans/plan_frame.h"
#include "plans/plan_work.h"
#include "plans/version_store.h"
#include "rules/rule_store.h"

#include <algorithm>

namespace {

constexpr int longest_name = 200;

struct CopiesView {
    OpenPlan open;
    std::vector<PlanVersion> versions; // the newest first
    std::vector<PlanCopy> copies;
    std::vector<OwedCopy> owed = {};
    Form typed = {};
    FormErrors errors = {};

    std::string address() const { return open.address() + "/exemplar"; }
    std::int64_t latest() const { return versions.empty() ? 0 : versions.front().number; }
};

Result<CopiesView> load_view(ReadTx& tx, Visit const& visit, Request const& request, Intent intent)
{
    auto open = open_plan(tx, visit, request, {"PlanCopiesRead", intent});
    if (!open) return open.refusal();
    auto versions = list_versions(tx, open->access, open->plan.id);
    auto copies = list_copies(tx, open->access, open->plan.id);
    CopiesView view{std::move(*open), std::move(versions), std::move(copies)};
    if (view.open.plan.state == PlanState::in_force)
        view.owed = list_copies_owed(read_rules(tx, view.open.plan.order, view.open.today), view.copies, view.latest(), view.open.person.given_name);
    return view;
}

// From 15 the child acts, and until 18 there are guardians: their copies ask a decision (SoL 3 kap. 4 §, DD-7).
bool acts_and_has_guardians(PersonSummary const& person) { return person.age && *person.age >= 15 && *person.age < 18; }

std::string holder_text(PlanCopy const& copy, std::string const& given_name)
{
    if (copy.holder == CopyHolder::person) return given_name;
    auto const what = std::string{code_of(copy_holder_codes(), copy.holder).label};
    return copy.holder_name.empty() ? what : copy.holder_name + ", " + what;
}

std::string copy_text(PlanCopy const& copy)
{
    auto text = std::string{code_of(copy_kind_codes(), copy.kind).label} + ", version " + std::to_string(copy.version_number)
        + ". " + std::string{code_of(copy_way_codes(), copy.way).label} + " " + copy.given_on.text() + " av " + copy.author_name + ".";
    if (!copy.ground.empty()) text += " Stöd: " + copy.ground + ".";
    if (copy.end)
        text += " " + std::string{code_of(copy_outcome_codes(), copy.end->outcome).label} + " " + copy.end->on.text() + ", enligt "
            + copy.end->author_name + ".";
    return text;
}

Html end_form(Visit const& visit, CopiesView const& view, PlanCopy const& copy)
{
    if (copy.end || !view.open.access.may_write()) return {};
    auto const suffix = "-" + copy.id.text();
    Select outcome{.name = "utfall", .label = "Vad hände med den?", .options = {}, .id = "utfall" + suffix, .empty_text = "Välj", .required = true};
    for (auto const& one : copy_outcome_codes()) outcome.options.push_back({std::string{one.code}, std::string{one.label}});
    return more({.summary = "Den är inte kvar",
        .body = form({.action = Href{view.address() + "/" + copy.id.text() + "/slut"}, .csrf = visit.actor.csrf_token,
                         .label = "Vad hände med exemplaret hos " + holder_text(copy, view.open.person.given_name)},
            select(outcome)
                + date_field({.name = "dag", .label = "Dag", .value = view.open.today.iso(), .id = "dag" + suffix})
                + form_foot(button(SubmitButton{.text = "Spara", .weight = Weight::secondary})))});
}

Html copy_list(Visit const& visit, CopiesView const& view, bool held)
{
    std::vector<Fact> rows;
    for (auto const& copy : view.copies) {
        if (copy.end.has_value() == held) continue;
        Html value = Html::text(copy_text(copy));
        if (held && copy.version_number < view.latest())
            value += Html::markup(" ") + tag({"Gammal, version " + std::to_string(view.latest()) + " gäller", Tone::warning, Icon::triangle_alert});
        value += end_form(visit, view, copy);
        rows.push_back({.name = holder_text(copy, view.open.person.given_name), .value = std::move(value)});
    }
    if (rows.empty()) return held ? empty_state("Ingen har ett exemplar som är inskrivet här.") : Html{};
    return fact_list(rows);
}

template <class E>
std::vector<Choice> choices(std::span<Code<E> const> codes)
{
    std::vector<Choice> all;
    for (auto const& one : codes) all.push_back({std::string{one.code}, std::string{one.label}});
    return all;
}

Html new_form(Visit const& visit, CopiesView const& view)
{
    if (!view.open.access.may_write() || view.versions.empty()) return {};
    auto const& typed = view.typed;
    auto const& errors = view.errors;
    Select version{.name = "version", .label = "Vilken version?", .options = {}, .value = typed.text("version"), .error = errors.of("version")};
    for (auto const& one : view.versions)
        version.options.push_back({one.id.text(), "Version " + std::to_string(one.number) + ", " + civil_date(one.established_at).text()});
    auto const value = [&](std::string_view name, std::string standard) {
        return typed.has(name) ? typed.text(name) : std::move(standard);
    };
    Html fields = radio_list({.name = "vad", .legend = "Vad lämnades?", .choices = choices(copy_kind_codes()),
        .value = value("vad", "easy"), .error = errors.of("vad")});
    fields += select(version);
    fields += radio_list({.name = "till", .legend = "Till vem?", .choices = choices(copy_holder_codes()),
        .value = value("till", "person"), .error = errors.of("till")});
    fields += text_field({.name = "namn", .label = "Namn", .value = typed.text("namn"),
        .hint = "Behövs inte för " + view.open.person.given_name + " själv.", .error = errors.of("namn"), .max_length = longest_name});
    fields += text_field({.name = "stod", .label = "Med vilket stöd?", .value = typed.text("stod"),
        .hint = "Till andra än personen och personalen: samtycke, uppdrag eller lag. Till exempel: samtycke 3 juni 2026.",
        .error = errors.of("stod"), .max_length = longest_name});
    if (acts_and_has_guardians(view.open.person))
        fields += text_field({.name = "beslut", .label = "Till en vårdnadshavare: vem beslutade, och vad sa " + view.open.person.given_name + "?",
            .value = typed.text("beslut"), .hint = "Från 15 år för barnet själv sin talan. Behövs inte till andra.", .error = errors.of("beslut"),
            .max_length = longest_name});
    fields += radio_list({.name = "satt", .legend = "På vilket sätt?", .choices = choices(copy_way_codes()),
        .value = value("satt", "hand"), .error = errors.of("satt")});
    fields += date_field({.name = "dag", .label = "Dag", .value = value("dag", view.open.today.iso()), .error = errors.of("dag")});
    return box({.id = "nytt-exemplar", .heading = "Skriv in ett exemplar",
        .body = form({.action = Href{view.address()}, .csrf = visit.actor.csrf_token},
            fields + form_foot(button(SubmitButton{.text = "Spara", .icon = Icon::check})))});
}

Html owed_notice(CopiesView const& view)
{
    if (view.owed.empty()) return {};
    std::vector<Html> lines;
    for (auto const& one : view.owed) lines.push_back(Html::text(one.text + " Enligt " + one.because + "."));
    return notice({.tone = Tone::info, .heading = "Ska lämnas, enligt reglerna", .body = plain_list(lines)});
}

Response draw(Visit& visit, Request const& request, CopiesView const& view)
{
    Html body = error_summary(view.errors) + heading(2, "Exemplar av plan " + std::to_string(view.open.plan.number));
    body += lead("Originalet finns i Delaktig. Här står vem som har ett papper, så att gamla kan bytas ut.");
    body += button_row(button(LinkButton{.text = "Till planen", .href = view.open.address(), .icon = Icon::arrow_left}));
    body += owed_notice(view);
    body += box({.id = "har", .heading = "Har ett exemplar", .body = copy_list(visit, view, true)});
    auto former = copy_list(visit, view, false);
    if (!former.empty()) body += more({.summary = "Inte kvar", .body = std::move(former), .boxed = true});
    body += new_form(visit, view);
    auto page = reading_page(view.open, "Exemplar", std::move(body));
    page.has_errors = !view.errors.empty();
    return show(visit, request, NavItem::persons, page, banners_of(view.open.person));
}

std::optional<PlanCopy> parse_copy(Visit const& visit, PersonSummary const& person, Form const& form, FormErrors& errors)
{
    auto const now = today(visit.house.clock);
    auto const kind = parse_code(copy_kind_codes(), form.text("vad"));
    if (!kind) errors.add("vad", "Välj vad som lämnades.");
    auto const version = Id<PlanVersion>::parse(form.text("version"));
    if (!version) errors.add("version", "Välj vilken version det var.");
    auto const holder = parse_code(copy_holder_codes(), form.text("till"));
    if (!holder) errors.add("till", "Välj vem som fick exemplaret.");
    auto const name = form.text("namn");
    auto const ground = form.text("stod");
    if (holder && needs_ground(*holder) && name.empty()) errors.add("namn", "Skriv vem som fick exemplaret.");
    if (holder && needs_ground(*holder) && ground.empty())
        errors.add("stod", "Skriv med vilket stöd exemplaret lämnades, till exempel samtycke och dag.");
    auto const decision = acts_and_has_guardians(person) && holder == CopyHolder::representative ? form.text("beslut") : std::string{};
    if (acts_and_has_guardians(person) && holder == CopyHolder::representative && decision.empty())
        errors.add("beslut", "Skriv vem som beslutade att vårdnadshavaren får planen, och vad " + person.given_name + " sa om det.");
    if (decision.size() > longest_name) errors.add("beslut", "Texten är för lång. Skriv högst 200 tecken.");
    if (name.size() > longest_name) errors.add("namn", "Namnet är för långt. Skriv högst 200 tecken.");
    if (ground.size() > longest_name) errors.add("stod", "Texten är för lång. Skriv högst 200 tecken.");
    auto const way = parse_code(copy_way_codes(), form.text("satt"));
    if (!way) errors.add("satt", "Välj på vilket sätt det lämnades.");
    auto const day = parse_date(form.text("dag"), now, Lean::past);
    if (!day) errors.add("dag", "Skriv dagen, till exempel 2 dec eller 2026-12-02.");
    else if (*day > now) errors.add("dag", "Dagen har inte varit än. Skriv in exemplaret när det är lämnat.");
    if (!errors.empty()) return std::nullopt;
    return PlanCopy{.id = visit.house.ids.next<PlanCopy>(),
        .version = *version,
        .version_number = 0,
        .kind = *kind,
        .holder = *holder,
        .holder_name = *holder == CopyHolder::person ? std::string{} : name,
        .ground = needs_ground(*holder) ? ground + (decision.empty() ? "" : ". Beslut: " + decision) : std::string{},
        .way = *way,
        .given_on = *day,
        .author_name = visit.actor.name};
}

} // namespace

Response show_copies(Visit& visit, Request const& request)
{
    auto const view
        = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, Intent::plan_read); });
    if (!view) return refuse(visit, request, view.refusal());
    return draw(visit, request, *view);
}

Response give_copy(Visit& visit, Request const& request)
{
    auto view = visit.house.database.read([&](ReadTx& tx) { return load_view(tx, visit, request, Intent::plan_write); });
    if (!view) return refuse(visit, request, view.refusal());
    FormErrors errors;
    auto const copy = parse_copy(visit, view->open.person, request.form, errors);
    if (!copy) {
        view->typed = request.form;
        view->errors = std::move(errors);
        return draw(visit, request, *view);
    }
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const open = open_plan(tx, visit, request, {"PlanCopyGive", Intent::plan_write});
        if (!open) return open.refusal();
        auto const added = add_copy(tx, visit, open->access, open->plan.id, *copy);
        if (!added) return added.refusal();
        return open->address() + "/exemplar";
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done + "?klart=sparad");
}

Response finish_copy(Visit& visit, Request const& request)
{
    auto const id = Id<PlanCopy>::parse(request.value("copy"));
    auto const outcome = parse_code(copy_outcome_codes(), request.form.text("utfall"));
    auto const now = today(visit.house.clock);
    auto const day = parse_date(request.form.text("dag"), now, Lean::past);
    if (!id) return refuse(visit, request, not_found("Exemplaret finns inte."));
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<std::string> {
        auto const open = open_plan(tx, visit, request, {"PlanCopyEnd", Intent::plan_write});
        if (!open) return open.refusal();
        if (!outcome) return invalid("Välj vad som hände med exemplaret.");
        if (!day || *day > now) return invalid("Skriv en dag som har varit, till exempel 2 dec eller 2026-12-02.");
        auto const ended = end_copy(tx, visit, open->access, open->plan.id, *id, *outcome, *day);
        if (!ended) return ended.refusal();
        return open->address() + "/exemplar";
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other(*done + "?klart=sparad");
}
