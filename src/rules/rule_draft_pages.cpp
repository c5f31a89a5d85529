// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "rules/rule_pages.h"

#include "access/shell.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/person_head.h"
#include "people/person_address.h"
#include "people/written_text.h"
#include "rules/rule_form.h"
#include "rules/rule_page_parts.h"
#include "rules/rule_publication_store.h"
#include "rules/rule_value.h"

#include <algorithm>

namespace {

constexpr std::string_view address = "/regler/utkast";

struct DraftPage {
    RuleDraft draft;
    PlaceNames names;

    std::string stamp() const { return std::to_string(draft.version); }
};

Result<DraftPage> load_to_read(ReadTx& tx, Visit const& visit)
{
    if (!reads_rule_draft(visit.actor)) return not_rule_owner();
    auto draft = find_rule_draft(tx);
    if (!draft) return not_found("Det finns inget utkast. Det är kanske publicerat eller borttaget.");
    return DraftPage{std::move(*draft), load_place_names(tx)};
}

Result<DraftPage> load_page(ReadTx& tx, Visit const& visit)
{
    if (!writes_rules(visit.actor)) return not_rule_owner();
    return load_to_read(tx, visit);
}

Result<DraftPage> read_page(Visit& visit)
{
    return visit.house.database.read([&](ReadTx& tx) { return load_page(tx, visit); });
}

Href question_address(RuleKind const& kind) { return Href{std::string{address} + "/fraga/" + std::string{kind.key}}; }

Response draw(Visit& visit, Request const& request, std::string title, Html body, bool has_errors)
{
    return show(visit, request, NavItem::none, {.title = std::move(title), .body = std::move(body), .layout = Layout::narrow, .has_errors = has_errors});
}

// Each answer to the question, with a button that takes it away.
Html answers_box(Visit const& visit, DraftPage const& page, RuleKind const& kind)
{
    Html rows;
    auto const add = [&](std::vector<Rule> const& rules, bool is_floor) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            auto const& rule = rules[i];
            if (rule.name != kind.name) continue;
            auto const where = is_floor ? std::string{"Gräns för alla"} : as_beginning(page.names.words_of(rule.scope));
            auto const words = value_words(kind, rule.value);
            rows += paragraph(where + ": " + words + (rule.paragraph.empty() ? "" : ". § " + rule.paragraph) + (rule.reason.empty() ? "" : ". " + rule.reason));
            rows += button_row(button_form({.action = question_address(kind), .csrf = visit.actor.csrf_token, .version = page.stamp(),
                                               .hidden = {{"bort", (is_floor ? "golv-" : "svar-") + std::to_string(i)}}},
                {.text = "Ta bort", .weight = Weight::quiet, .icon = Icon::trash, .more = " " + where + ": " + words, .small = true}));
        }
    };
    add(page.draft.set.rules, false);
    add(page.draft.set.floors, true);
    if (rows.empty()) rows = empty_state("Inget svar i utkastet. Delaktigs grundregel gäller: " + answers_to(page.draft.set, kind, page.names).front() + ".");
    return box({.id = "svaren", .heading = "Svar i utkastet", .body = std::move(rows)});
}

Response draw_question(
    Visit& visit, Request const& request, DraftPage const& page, RuleKind const& kind, Form const& values, FormErrors const& errors)
{
    std::string const label{kind.label};
    Html body = breadcrumbs({{"Regler", "/regler"}, {"Utkast", Href{std::string{address}}}}) + error_summary(errors);
    body += page_heading(label, kind.about) + answers_box(visit, page, kind);
    auto fields = rule_value_fields(kind, values, errors);
    fields += check_box({.name = "golv", .text = "Det här är en gräns: ingen får ha en mindre sträng regel",
        .checked = values.has("golv"), .hint = "En gräns gäller alla, oavsett var.", .error = errors.of("golv")});
    fields += scope_fields(page.names, values, errors);
    fields += text_field({.name = "paragraf", .label = "Var i dokumentet står det?", .value = values.text("paragraf"),
        .hint = "Till exempel rubriken eller punkten.", .error = errors.of("paragraf"), .max_length = 120});
    fields += text_field({.name = "skal", .label = "Varför?", .value = values.text("skal"), .error = errors.of("skal"), .max_length = 300});
    fields += form_foot(button(SubmitButton{.text = "Spara svaret"})
        + button(LinkButton{.text = "Tillbaka till utkastet", .href = Href{std::string{address}}, .weight = Weight::quiet}));
    body += box({.id = "nytt", .heading = "Nytt svar",
        .body = form({.action = question_address(kind), .csrf = visit.actor.csrf_token, .version = page.stamp(), .guard = true}, std::move(fields))});
    return draw(visit, request, label + " – utkast till regler", std::move(body), !errors.empty());
}

Form first_values(RuleSet const& set, RuleKind const& kind)
{
    Form values;
    for (auto const* const rules : {&set.rules, &safe_start().rules})
        for (auto const& rule : *rules)
            if (rule.name == kind.name && rule.scope.is_everywhere()) {
                add_rule_values(values, kind, rule.value);
                return values;
            }
    return values;
}

void put(std::vector<Rule>& rules, Rule rule)
{
    auto const there = std::ranges::find_if(rules, [&](Rule const& one) { return one.name == rule.name && one.scope == rule.scope; });
    if (there == rules.end()) rules.push_back(std::move(rule));
    else *there = std::move(rule);
}

bool take_away(RuleSet& set, RuleKind const& kind, std::string const& what)
{
    for (auto const& [prefix, rules] : {std::pair{std::string{"svar-"}, &set.rules}, std::pair{std::string{"golv-"}, &set.floors}})
        for (std::size_t i = 0; i < rules->size(); ++i)
            if (what == prefix + std::to_string(i) && (*rules)[i].name == kind.name) {
                rules->erase(rules->begin() + static_cast<std::ptrdiff_t>(i));
                return true;
            }
    return false;
}

// Puts the typed answer into the set, or says what is wrong with it.
void put_answer(RuleSet& set, PlaceNames const& names, RuleKind const& kind, Form const& form, FormErrors& errors)
{
    auto const value = parse_rule_value(kind, form, errors);
    bool const is_floor = form.has("golv");
    Rule rule{kind.name, value.value_or(""), is_floor ? RuleScope{} : parse_scope(names, form, errors), form.text("paragraf"), form.text("skal")};
    if (character_count(rule.paragraph) > 120) errors.add("paragraf", "Skriv högst 120 tecken.");
    if (character_count(rule.reason) > 300) errors.add("skal", "Skriv högst 300 tecken.");
    if (is_floor && kind.stricter == Stricter::none) errors.add("golv", "Här är inget svar strängare än ett annat, så det går inte att sätta en gräns.");
    if (!errors.empty()) return;
    auto changed = set;
    put(is_floor ? changed.floors : changed.rules, std::move(rule));
    if (auto const mistake = mistake_in(changed))
        errors.add(kind.form == ValueForm::span || kind.form == ValueForm::deadline ? "antal" : "varde", *mistake);
    else set = std::move(changed);
}

// What became of a save: the page again, or done.
struct Saved {
    DraftPage page;
    FormErrors errors = {};
};

Result<Saved> save_answer(WriteTx& tx, Visit const& visit, Request const& request, RuleKind const& kind)
{
    auto page = load_page(tx, visit);
    if (!page) return page.refusal();
    if (request.form.text("version") != page->stamp())
        return conflict("Någon annan har ändrat utkastet sedan du öppnade sidan. Gå tillbaka, läs det och spara igen.");
    Saved saved{std::move(*page)};
    if (auto const what = request.form.text("bort"); !what.empty()) {
        if (!take_away(saved.page.draft.set, kind, what)) return not_found("Svaret finns inte i utkastet.");
    } else {
        put_answer(saved.page.draft.set, saved.page.names, kind, request.form, saved.errors);
        if (!saved.errors.empty()) return saved;
    }
    auto const kept = save_rule_draft(tx, visit, saved.page.draft);
    if (!kept) return kept.refusal();
    return saved;
}

Response draw_source(Visit& visit, Request const& request, DraftPage const& page, Form const& values, FormErrors const& errors)
{
    Html body = breadcrumbs({{"Regler", "/regler"}, {"Utkast", Href{std::string{address}}}}) + error_summary(errors);
    body += page_heading("Dokumentet som reglerna kommer från", "Namnet står vid varje regel och vid varje datum, så att alla kan se varför.");
    body += form({.action = Href{std::string{address} + "/dokument"}, .csrf = visit.actor.csrf_token, .version = page.stamp(), .guard = true},
        source_fields(values, errors)
            + form_foot(button(SubmitButton{.text = "Spara"})
                + button(LinkButton{.text = "Avbryt", .href = Href{std::string{address}}, .weight = Weight::quiet})));
    return draw(visit, request, "Dokumentet – utkast till regler", std::move(body), !errors.empty());
}

} // namespace

Response show_rules_draft(Visit& visit, Request const& request)
{
    auto const page = visit.house.database.read([&](ReadTx& tx) { return load_to_read(tx, visit); });
    if (!page) return refuse(visit, request, page.refusal());
    bool const writes = writes_rules(visit.actor);
    Html body = breadcrumbs({{"Regler", "/regler"}});
    body += page_heading("Utkast till nya regler", "Inget gäller förrän det är publicerat. Senast ändrat av " + page->draft.written_by + ", "
            + civil_moment(page->draft.written_at).text() + ".");
    auto buttons = button(LinkButton{.text = writes ? "Se vad som ändras och publicera" : "Se vad som skulle ändras hos er",
        .href = Href{"/regler/utkast/publicering"}, .weight = Weight::primary});
    auto document = source_facts(page->draft.set.source);
    if (writes) {
        buttons += button(LinkButton{.text = "Ta bort utkastet", .href = Href{"/regler/utkast/borttagning"}, .weight = Weight::quiet, .icon = Icon::trash});
        document += button_row(button(LinkButton{.text = "Ändra", .href = Href{"/regler/utkast/dokument"}, .icon = Icon::pencil, .more = " dokumentet",
            .small = true}));
    }
    body += button_row(std::move(buttons)) + box({.id = "h-dokument", .heading = "Reglerna kommer från", .body = std::move(document)});
    body += rules_in_groups(page->draft.set, page->names, [&](RuleKind const& kind) {
        return !writes ? std::nullopt : std::optional{LinkButton{.text = "Ändra", .href = question_address(kind), .more = " " + std::string{kind.label}}};
    });
    return draw(visit, request, "Utkast till regler", std::move(body), false);
}

Response show_rule_question(Visit& visit, Request const& request)
{
    auto const* const kind = find_rule_kind(request.value("rule"));
    if (!kind) return refuse(visit, request, no_such_page());
    auto const page = read_page(visit);
    if (!page) return refuse(visit, request, page.refusal());
    return draw_question(visit, request, *page, *kind, first_values(page->draft.set, *kind), {});
}

Response save_rule_question(Visit& visit, Request const& request)
{
    auto const* const kind = find_rule_kind(request.value("rule"));
    if (!kind) return refuse(visit, request, no_such_page());
    auto const saved = visit.house.database.write([&](WriteTx& tx) { return save_answer(tx, visit, request, *kind); });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!saved->errors.empty()) return draw_question(visit, request, saved->page, *kind, request.form, saved->errors);
    return see_other("/regler/utkast/fraga/" + std::string{kind->key} + "?klart=regel-utkast");
}

Response show_rules_source(Visit& visit, Request const& request)
{
    auto const page = read_page(visit);
    if (!page) return refuse(visit, request, page.refusal());
    return draw_source(visit, request, *page, source_values(page->draft.set.source), {});
}

Response save_rules_source(Visit& visit, Request const& request)
{
    auto const day = today(visit.house.clock);
    auto const saved = visit.house.database.write([&](WriteTx& tx) -> Result<Saved> {
        auto page = load_page(tx, visit);
        if (!page) return page.refusal();
        if (request.form.text("version") != page->stamp())
            return conflict("Någon annan har ändrat utkastet sedan du öppnade sidan. Gå tillbaka, läs det och spara igen.");
        Saved done{std::move(*page)};
        auto source = parse_source(request.form, day, done.errors);
        if (!done.errors.empty()) return done;
        done.page.draft.set.source = std::move(source);
        auto const kept = save_rule_draft(tx, visit, done.page.draft);
        if (!kept) return kept.refusal();
        return done;
    });
    if (!saved) return refuse(visit, request, saved.refusal());
    if (!saved->errors.empty()) return draw_source(visit, request, saved->page, request.form, saved->errors);
    return see_other("/regler/utkast?klart=regel-utkast");
}

Response show_rules_discard(Visit& visit, Request const& request)
{
    auto const page = read_page(visit);
    if (!page) return refuse(visit, request, page.refusal());
    auto body = confirm({.heading = "Ta bort utkastet till nya regler?",
        .body = paragraph("Det som är ändrat i utkastet försvinner och kan inte hämtas tillbaka. Reglerna som gäller står kvar."),
        .form = {.action = Href{"/regler/utkast/borttagning"}, .csrf = visit.actor.csrf_token},
        .button = {.text = "Ta bort utkastet", .icon = Icon::trash, .danger = true},
        .back = Href{std::string{address}}});
    return draw(visit, request, "Ta bort utkastet till regler", std::move(body), false);
}

Response discard_rules(Visit& visit, Request const& request)
{
    auto const done = visit.house.database.write([&](WriteTx& tx) -> Result<Done> {
        auto const page = load_page(tx, visit);
        if (!page) return page.refusal();
        discard_rule_draft(tx);
        return Done{};
    });
    if (!done) return refuse(visit, request, done.refusal());
    return see_other("/regler?klart=utkast-borta");
}
